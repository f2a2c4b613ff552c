#!/bin/bash
# What ten million names cost: gazetteer_scale.sh BUILD_FOLDER SCRATCH_FOLDER [NAMES]
# BUILD_FOLDER is one of the preset "bench". Prints the time and memory of packing, then the figures of gazetteer_bench.
# Figures, not a test.
set -euo pipefail

build=$(realpath "$1")
scratch=$2
names=${3:-10000000}
[[ -e $scratch/names-$names.tsv ]] || "$build/tests/bench/make_gazetteer" "$scratch/names-$names.tsv" "$names"
python3 - "$build/stet" "$scratch/names-$names" <<'EOF'
import resource, subprocess, sys
stet, base = sys.argv[1:]
subprocess.run([stet, "gazetteer", "build", "--places", base + ".tsv", base + ".stetgaz"], check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print("packing: %.1f s of processor time, at most %.0f MB in memory, the mapped table among it"
      % (used.ru_utime + used.ru_stime, used.ru_maxrss / 1024))
EOF
"$build/tests/bench/gazetteer_bench" "$scratch/names-$names.stetgaz"
