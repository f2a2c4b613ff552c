#!/usr/bin/env python3
"""Runs the commands of the README and compares what they print.

readme_test.py README STET [--write]

A fenced block that is tagged "console test" holds commands, each after "$ ", and below each of them
exactly what it prints. Only commands of build/release/stet are run, as the program STET, from the README's
folder. With --write the README is given the present output instead.
"""

import difflib
import pathlib
import re
import shlex
import subprocess
import sys

BLOCK = re.compile(r"^(?P<indent> *)```console test\n(?P<body>.*?)^ *```$", re.MULTILINE | re.DOTALL)
PROGRAM = "build/release/stet"


def output_of(command, stet, folder):
    words = shlex.split(command)
    if words[0] != PROGRAM:
        sys.exit(f"not a command of {PROGRAM}: {command}")
    done = subprocess.run([stet, *words[1:]], cwd=folder, text=True, timeout=60,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.stdout.rstrip() + "\n" if done.stdout.strip() else ""


def main():
    readme, stet = pathlib.Path(sys.argv[1]), sys.argv[2]
    text = readme.read_text(encoding="utf-8")

    def present(block):
        lines = ["```console test"]
        for line in block["body"].splitlines():
            command = line.strip()
            if command.startswith("$ "):
                lines += [command, *output_of(command[2:], stet, readme.parent).splitlines()]
        return "\n".join((block["indent"] + line).rstrip() for line in [*lines, "```"])

    now = BLOCK.sub(present, text)
    if not BLOCK.search(text):
        sys.exit("no console test block")
    if sys.argv[3:] == ["--write"]:
        readme.write_text(now, encoding="utf-8")
    elif now != text:
        sys.exit("\n".join(difflib.unified_diff(text.splitlines(), now.splitlines(),
                                                "README", "the program", lineterm="")))


main()
