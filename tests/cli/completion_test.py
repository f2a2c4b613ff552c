#!/usr/bin/env python3
"""The manual page is sound roff, and each shell offers what it should.

completion_test.py STET: the scripts are loaded into the real shells, which are asked to complete
lines.
"""
import os
import subprocess
import sys
import tempfile
import unittest

STET = sys.argv.pop(1)
FOLDER = tempfile.TemporaryDirectory()

# What is offered for a line with the cursor at its end: some that must be there, one that must not.
CASES = [
    (["stet", "che"], {"check"}, "place"),
    (["stet", "check", "--fail-level", ""], {"error", "warning", "info", "none"}, "check"),
    (["stet", "check", "--stdin-f"], {"--stdin-filename"}, "--format"),
    (["stet", "check", "--format", "js"], {"json", "jsonl"}, "text"),
    (["stet", "check", "--select", "places/wrong"], {"places/wrong-country"}, "places/misspelled"),
    (["stet", "gazetteer", ""], {"build", "info", "verify"}, "check"),
    (["stet", "gazetteer", "build", "--who"], {"--whosonfirst"}, "--gns"),
    (["stet", "completion", ""], {"bash", "zsh", "fish"}, "sh"),
]

ZSH = """
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PROMPT=; fpath=({folder} \\$fpath); autoload -Uz compinit; compinit -u -D"
zpty -w shell "zstyle ':completion:*' verbose no; stty cols 400; LISTMAX=0; print LOA''DED"
zpty -r shell line '*LOADED*'
zpty -w -n shell {line}$'\\t\\t'
sleep 0.7
while zpty -r -t shell more; do print -rn -- $more; done
zpty -d shell
"""


def run(*command, **options):
    environment = {**os.environ, "PATH": os.path.dirname(STET) + ":" + os.environ["PATH"],
                   "HOME": FOLDER.name, "TERM": "dumb"}
    return subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60, **options)


def script(shell, name):
    path = os.path.join(FOLDER.name, name)
    with open(path, "w", encoding="utf-8") as out:
        out.write(run(STET, "completion", shell).stdout)
    return path


class Completion(unittest.TestCase):
    def check(self, offered, words, wanted, unwanted):
        self.assertLessEqual(wanted, offered, words)
        self.assertNotIn(unwanted, offered, words)

    def test_bash(self):
        path = script("bash", "stet.bash")
        for words, wanted, unwanted in CASES:
            line = " ".join(f"'{word}'" for word in words)
            answer = run("bash", "-c", f"source {path}; COMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; "
                         "_stet; printf '%s\\n' \"${COMPREPLY[@]}\"")
            self.assertEqual(answer.stderr, "")
            self.check(set(answer.stdout.split()), words, wanted, unwanted)

    def test_fish(self):
        path = script("fish", "stet.fish")
        for words, wanted, unwanted in CASES:
            answer = run("fish", "--no-config", "-c", f"source {path}; complete -C '{' '.join(words)}'")
            self.assertEqual(answer.stderr, "")
            offered = {line.split("\t")[0] for line in answer.stdout.splitlines()}
            self.check(offered, words, wanted, unwanted)

    def test_zsh(self):
        script("zsh", "_stet")
        for words, wanted, _ in CASES[1:3]:  # each starts an interactive shell
            answer = run("zsh", "-f", "-c", ZSH.format(folder=FOLDER.name, line=f"'{' '.join(words)}'"))
            for word in wanted:
                self.assertIn(word, answer.stdout, words)

    def test_unknown_shell(self):
        answer = run(STET, "completion", "fishy")
        self.assertEqual(answer.returncode, 2)
        self.assertIn("did you mean “fish”?", answer.stderr)


class Manual(unittest.TestCase):
    def test_is_sound_and_names_every_command(self):
        page = run(STET, "manual").stdout
        lint = run("mandoc", "-T", "lint", "-W", "error", input=page)
        self.assertEqual((lint.returncode, lint.stdout + lint.stderr), (0, ""))
        shown = run("mandoc", "-T", "utf8", input=page).stdout
        for command in ("check", "compare", "place", "gazetteer build", "explain", "rules"):
            self.assertIn("stet " + command, shown.replace("\b", ""))
        self.assertIn("--fail-level LEVEL", "".join(
            c for i, c in enumerate(shown) if c != "\b" and shown[i + 1:i + 2] != "\b"))


if __name__ == "__main__":
    unittest.main()
