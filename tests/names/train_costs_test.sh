#!/bin/bash
# train_costs on a handful of pairs: it must learn what they say, and the same twice.
#   train_costs_test.sh TRAIN_COSTS
set -euo pipefail
train=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
printf 'a\tb\tlabel\tweight\n' >"$folder/pairs.tsv"
for stem in barin dolek fatim gorel; do
  for end in a o u; do
    printf '%sk%s\t%sc%s\tsame\t5\n' "$stem" "$end" "$stem" "$end" >>"$folder/pairs.tsv"
    printf '%sk%s\t%sm%s\tdifferent\t5\n' "$stem" "$end" "$stem" "$end" >>"$folder/pairs.tsv"
  done
done
mkdir "$folder/one" "$folder/two"
"$train" "$folder/pairs.tsv" "$folder/one" 2>/dev/null
"$train" "$folder/pairs.tsv" "$folder/two" 2>/dev/null
cmp "$folder/one/learned.tsv" "$folder/two/learned.tsv"
cmp "$folder/one/slips.tsv" "$folder/two/slips.tsv"
# k for c is a rule of some origin and gets cheaper, if it was not free.
awk -F'\t' '$2 == "c" && $3 == "k" && $6 < $5 { cheaper = 1 } END { exit !cheaper }' "$folder/one/learned.tsv" ||
  { echo "k/c did not get cheaper"; exit 1; }
printf 'a\tb\tlabel\tweight\nx\ty\tperhaps\t1\n' >"$folder/bad.tsv"
if "$train" "$folder/bad.tsv" "$folder/one" 2>"$folder/error"; then echo "a bad label was taken"; exit 1; fi
grep -q 'bad.tsv:2' "$folder/error"
