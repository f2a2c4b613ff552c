#!/usr/bin/env python3
"""A newsroom's repository takes stet up: the hooks in the real pre-commit, the steps of the action as a
runner would run them.

adoption_test.py PROJECT STET
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import yaml

PROJECT, STET = pathlib.Path(sys.argv.pop(1)), pathlib.Path(sys.argv.pop(1)).resolve()

BAD = """# Talks resume in Damascus

Foreign Minister Asaad al-Shaybani received the delegation on Monday. Syria would answer soon, Asaad
al-Shaybani said.

On Tuesday Assad al-Shaibani flew to Ankara, the ministry in Damascus said.
"""
GOOD = BAD.replace("Assad al-Shaibani", "Asaad al-Shaybani")
# One letter of the name is Cyrillic.
LOOK_ALIKE = GOOD.replace("Ankara", "Ank\u0430ra")


class Repository(unittest.TestCase):
    def setUp(self):
        self.top = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.top)
        self.newsroom = self.repository("newsroom", {"story.md": GOOD})

    def repository(self, name, files):
        folder = self.top / name
        folder.mkdir()
        self.run_in(folder, "git", "init", "-q", "-b", "main")
        for path, content in files.items():
            (folder / path).write_text(content, encoding="utf-8")
        self.commit(folder)
        return folder

    def commit(self, folder, *options):
        self.run_in(folder, "git", "add", "-A")
        return self.run_in(folder, "git", "commit", "-q", "-m", "change", *options, check=False)

    def run_in(self, folder, *command, check=True, **environment):
        done = subprocess.run(command, cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              timeout=120, env={
                                  **os.environ, "HOME": str(self.top), "PATH": f"{STET.parent}:{os.environ['PATH']}",
                                  "GIT_AUTHOR_NAME": "desk", "GIT_AUTHOR_EMAIL": "desk", "GIT_COMMITTER_NAME": "desk",
                                  "GIT_COMMITTER_EMAIL": "desk", "GIT_CONFIG_NOSYSTEM": "1",
                                  "PRE_COMMIT_HOME": str(self.top / "cache"), **environment})
        if check:
            self.assertEqual(done.returncode, 0, done.stdout)
        return done

    def write(self, text, name="story.md"):
        (self.newsroom / name).write_text(text, encoding="utf-8")


class PreCommit(Repository):
    def install(self, hook):
        hooks = (PROJECT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
        source = self.repository("stet-repository", {".pre-commit-hooks.yaml": hooks})
        revision = self.run_in(source, "git", "rev-parse", "HEAD").stdout.strip()
        config = {"repos": [{"repo": str(source), "rev": revision, "hooks": [{"id": hook}]}]}
        self.write(yaml.safe_dump(config), ".pre-commit-config.yaml")
        self.assertEqual(self.commit(self.newsroom).returncode, 0)
        self.run_in(self.newsroom, "pre-commit", "install")

    def test_a_bad_article_is_blocked_and_a_good_one_is_not(self):
        self.install("stet")
        self.write(BAD)
        blocked = self.commit(self.newsroom)
        self.assertEqual(blocked.returncode, 1, blocked.stdout)
        self.assertIn("names/person-variant", blocked.stdout)
        self.write(GOOD + "\nThe talks go on.\n")
        passed = self.commit(self.newsroom)
        self.assertEqual(passed.returncode, 0, passed.stdout)

    def test_what_is_fixed_passes(self):
        self.install("stet-fix")
        self.write(LOOK_ALIKE)
        blocked = self.commit(self.newsroom)
        self.assertEqual(blocked.returncode, 1, blocked.stdout)
        self.assertIn("files were modified by this hook", blocked.stdout)
        self.assertEqual((self.newsroom / "story.md").read_text(encoding="utf-8"), GOOD)
        passed = self.commit(self.newsroom, "--allow-empty")
        self.assertEqual(passed.returncode, 0, passed.stdout)


class Action(Repository):
    def step(self, name, **inputs):
        """Runs a step as a runner does: its inputs as variables, its script in bash -e."""
        action = yaml.safe_load((PROJECT / "action.yml").read_text(encoding="utf-8"))
        self.assertEqual(action["runs"]["using"], "composite")
        values = {key: value["default"] for key, value in action["inputs"].items()} | inputs
        step = next(step for step in action["runs"]["steps"] if step["name"] == name)
        variables = {}
        for variable, expression in step["env"].items():
            key = expression.removeprefix("${{ inputs.").removesuffix(" }}")
            variables[variable] = values[key]
        return self.run_in(self.newsroom, "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"],
                           check=False, GITHUB_ACTION_PATH=str(STET.parents[2]), **variables)

    def test_annotates_and_fails(self):
        self.write(BAD)
        failed = self.step("Check the articles")
        self.assertEqual(failed.returncode, 1, failed.stdout)
        self.assertIn("::warning file=story.md,line=6,", failed.stdout)

    def test_passes_below_the_fail_level(self):
        self.write(BAD)
        passed = self.step("Check the articles", **{"fail-level": "error"})
        self.assertEqual(passed.returncode, 0, passed.stdout)

    def test_reports_only_what_a_change_brought(self):
        self.write(BAD)
        self.commit(self.newsroom, "--no-verify")
        self.write("# Markets\n\nNothing happened.\n", "markets.md")
        passed = self.step("Check the articles", since="HEAD")
        self.assertEqual(passed.returncode, 0, passed.stdout)


if __name__ == "__main__":
    unittest.main()
