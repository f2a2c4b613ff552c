#!/bin/bash
# Text that no newspaper prints, tens of thousands of capitalised words, must neither hang nor crash.
#   hostile_text_test.sh STET
set -euo pipefail
stet=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
words() {  # N words in capitals, every PER of them one sentence
  awk -v n="$1" -v per="$2" 'BEGIN {
    split("ba do ri ka mu le so ti na ve gor lin tar", s, " "); x = 7
    for (i = 1; i <= n; ++i) {
      w = ""
      for (k = 0; k < 3; ++k) { x = (x * 1103515245 + 12345) % 2147483648; w = w s[int(x / 65536) % 13 + 1] }
      printf "%s%s", toupper(substr(w, 1, 1)) substr(w, 2), i % per ? " " : " said. "
    } }'
}
for per in 1000000 30 2; do
  words 20000 "$per" >"$folder/text.txt"
  status=0
  timeout 60 "$stet" check "$folder/text.txt" >/dev/null 2>&1 || status=$?
  ((status < 2)) || { echo "a text of 20,000 capitals, $per in a sentence, ended with status $status"; exit 1; }
done
# One sentence twenty thousand times, each naming something to doubt: what is found out for one is
# not found out again for each.
repeated() {  # SENTENCE BETWEEN
  awk -v s="$1" -v b="$2" 'BEGIN { for (i = 0; i < 20000; ++i) printf "%s%s", s, b }'
}
while IFS='|' read -r sentence between; do
  repeated "$sentence" "$between" >"$folder/text.txt"
  status=0
  timeout 60 "$stet" check "$folder/text.txt" >/dev/null 2>&1 || status=$?
  ((status < 2)) || { echo "“$sentence” 20,000 times ended with status $status"; exit 1; }
done <<'END'
In Syria they met in the town of Khamenei.| 
the island of Lisbon| 
The Danish capital, Stockholm, is old.| 
In the Iranian holy city of Aleppo, Mosul, Mosull| and 
Secretary of State Antony Blinken met Anthony Blinken, Antoni Blinkin and Antony Blinkn.| 
END
