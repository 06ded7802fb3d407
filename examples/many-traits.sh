#!/bin/sh
# Optimises a list of traits, one a line in a file or on standard input, into one folder each, and goes on after a
# failure. A second call repeats nothing that is done. Ends with the number of traits that failed.
#   examples/many-traits.sh examples/traits.txt reflections
set -u
list=${1:--}
out=${2:-reflections}
irote=$(dirname "$0")/../irote
failed=0
while read -r trait; do
  case $trait in '' | '#'*) continue ;; esac
  folder=$out/$(printf %s "$trait" | tr ':/' '--')
  if "$irote" optimize --trait "$trait" --out "$folder" --quiet >"$out.last" </dev/null; then
    printf '%-40s done, in %s\n' "$trait" "$folder"
  else
    printf '%-40s failed with exit code %s\n' "$trait" "$?"
    failed=$((failed + 1))
  fi
done <<LIST
$(cat "$list")
LIST
rm -f "$out.last"
exit "$failed"
