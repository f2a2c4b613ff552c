#!/usr/bin/env python3
"""Runs the commands of a page and compares what they print.

readme_test.py PAGE STET [--write]

A page is tried as its reader would try it, from top to bottom, in a scratch folder that has the project's
fixtures/, the program as build/release/stet and on the PATH, and nothing else. Two kinds of fenced blocks count:

  ```console test       commands, each after "$ ", and below each of them exactly what it prints;
                        "[exit 1]" in the last line stands for an exit status other than 0 and 1
  ```KIND file=NAME     a file that the reader writes

With --write the page is given the present output instead.
"""

import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

FENCE = re.compile(r"^(?P<indent> *)(?P<ticks>`{3,})(?:console test|\w+ file=(?P<file>\S+))\n"
                   r"(?P<body>.*?)^ *(?P=ticks)$", re.MULTILINE | re.DOTALL)


def scratch_folder(top, project, stet):
    folder = pathlib.Path(top)
    (folder / "build/release").mkdir(parents=True)
    (folder / "build/release/stet").symlink_to(stet)
    subprocess.run(["cp", "-r", project / "fixtures", folder / "fixtures"], check=True)
    return folder


def output_of(command, folder):
    environment = {**os.environ, "PATH": f"{folder / 'build/release'}:{os.environ['PATH']}", "HOME": str(folder),
                   "GIT_CONFIG_GLOBAL": "/dev/null", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(["bash", "-c", command], cwd=folder, text=True, timeout=120, env=environment,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    lines = done.stdout.rstrip().splitlines()
    return lines if done.returncode in (0, 1) else [*lines, f"[exit {done.returncode}]"]


def main():
    page, stet = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    project = pathlib.Path(__file__).resolve().parents[2]
    text = page.read_text(encoding="utf-8")
    ran = 0

    def present(block):
        nonlocal ran
        indent, lines = block["indent"], block["body"].splitlines()
        if block["file"]:
            path = folder / block["file"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("".join(line.removeprefix(indent) + "\n" for line in lines), encoding="utf-8")
            return block[0]
        shown = [block["ticks"] + "console test"]
        for line in lines:
            command = line.removeprefix(indent)
            if command.startswith("$ "):
                ran += 1
                shown += [command, *output_of(command[2:], folder)]
        return "\n".join((indent + line).rstrip() for line in [*shown, block["ticks"]])

    with tempfile.TemporaryDirectory() as top:
        folder = scratch_folder(top, project, stet)
        now = FENCE.sub(present, text)
    if ran == 0:
        sys.exit("no command in a console test block")
    if sys.argv[3:] == ["--write"]:
        page.write_text(now, encoding="utf-8")
    elif now != text:
        sys.exit("\n".join(difflib.unified_diff(text.splitlines(), now.splitlines(),
                                                page.name, "the program", lineterm="")))


main()
