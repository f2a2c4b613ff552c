#!/usr/bin/env python3
"""check --watch: the first run, then a report for each save, and nothing for what is saved beside it.

watch_command_test.py STET [--times N]: with --times the time from each of N saves to its finding is shown.
"""
import json
import os
import pathlib
import queue
import statistics
import subprocess
import sys
import tempfile
import threading
import time

BAD = "Talks were held in Kyiv on Monday. Trains to Kyiv ran late. Nobody left Kiev.\n"
GOOD = BAD.replace("Kiev", "Kyiv")
PATIENCE = 30  # seconds until a save must have been answered


class Watched:
    def __init__(self, stet, folder):
        self.process = subprocess.Popen([stet, "check", "--format", "jsonl", "--watch", folder],
                                        stdout=subprocess.PIPE, text=True)
        self.lines = queue.Queue()
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        for line in self.process.stdout:
            self.lines.put(json.loads(line))

    def run(self):
        """The findings of one run: what comes up to its summary."""
        findings = []
        while True:
            line = self.lines.get(timeout=PATIENCE)
            if "summary" in line:
                return findings, line["summary"]["files"]
            findings.append(line)


def main():
    stet = os.path.abspath(sys.argv[1])
    times = int(sys.argv[3]) if sys.argv[2:3] == ["--times"] else 1
    with tempfile.TemporaryDirectory() as top:
        folder = pathlib.Path(top)
        for name in ("story.md", "other.md"):
            (folder / name).write_text(GOOD, encoding="utf-8")
        watched = Watched(stet, str(folder))
        try:
            assert watched.run() == ([], 2)
            (folder / "notes.log").write_text("Kiev", encoding="utf-8")
            passed = []
            for _ in range(times):
                begin = time.monotonic()
                (folder / "story.md").write_text(BAD, encoding="utf-8")
                findings, files = watched.run()
                passed.append(1000 * (time.monotonic() - begin))
                assert [finding["text"] for finding in findings] == ["Kiev"] and files == 1, findings
                (folder / "story.md").write_text(GOOD, encoding="utf-8")
                assert watched.run() == ([], 1)
            if times > 1:
                print(f"save to finding: median {statistics.median(passed):.1f} ms, worst {max(passed):.1f} ms")
        finally:
            watched.process.kill()
            watched.process.wait()


main()
