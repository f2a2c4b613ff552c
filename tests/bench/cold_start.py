#!/usr/bin/env python3
"""Time and memory of `stet check` on one article, start-up included.

    cold_start.py BINARY ARTICLE [RUNS]

Prints the median and the worst wall time in milliseconds and the peak memory in MB. A figure, not a test."""

import os
import resource
import statistics
import subprocess
import sys
import time


def main():
    binary, article = sys.argv[1], sys.argv[2]
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 50
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run([binary, "check", article], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append(1000 * (time.perf_counter() - start))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print("%d runs on %d bytes: median %.1f ms, worst %.1f ms, peak %.1f MB"
          % (runs, os.path.getsize(article), statistics.median(times), max(times), peak))


if __name__ == "__main__":
    main()
