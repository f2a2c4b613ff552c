#!/bin/bash
# .ci/new-rule in a copy of what it touches: new_rule_test.sh SOURCE_DIR
set -euo pipefail

fail() { echo "$1" >&2; exit 1; }

copy=$(mktemp -d)
trap 'rm -r "$copy"' EXIT
mkdir -p "$copy/.ci" "$copy/rules"
cp "$1/.ci/new-rule" "$copy/.ci/"
cp "$1/CMakeLists.txt" "$copy/"
cp "$1/rules/CMakeLists.txt" "$copy/rules/"

for id in aaa/first names/middle-one zzz/last; do
  "$copy/.ci/new-rule" "$id" "A summary." >/dev/null
done
ids=$(sed -n 's/^add_rule(\(.*\))$/\1/p' "$copy/rules/CMakeLists.txt")
[[ $ids == "$(LC_ALL=C sort <<<"$ids")" ]] || fail "add_rule lines are not sorted: $ids"
[[ $(grep -c . <<<"$ids") == $(($(grep -c '^add_rule(' "$1/rules/CMakeLists.txt") + 3)) ]] ||
  fail "add_rule lines are missing: $ids"
grep -q 'extern const Rule names_middle_one{' "$copy/rules/names/middle-one.cc" || fail "no rule"
grep -q '^//~ warning names/middle-one ' "$copy/rules/names/middle-one.md" || fail "no failing example"

for arguments in "names/middle-one Again." "Names/x A." "names/x No-full-stop" "names/x"; do
  # shellcheck disable=SC2086
  ! "$copy/.ci/new-rule" $arguments 2>/dev/null || fail "accepted: $arguments"
done
