#!/bin/bash
# Ten thousand damaged logs (DAMAGES=) for three verifiers: ours, Go's and the browser's. Each must refuse every one of
# them and accept the sound one; another seed each day (SEED=). Says how many and how long, or which was let through.
. "$(dirname "$0")/measure.bash"
program=${DAMAGE_TEST:-build/dev/test_tlog_damage}
[ -x "$program" ] || { echo "damage: $program is not built (./dev test tlog_damage builds it)"; exit 0; }
damages=${DAMAGES:-10000} seed=${SEED:-$(date +%Y%m%d)} from=$EPOCHREALTIME
TLOG_DAMAGES=$damages TLOG_DAMAGE_SEED=$seed "$program" >"$folder/log" 2>&1 || { grep -a -m 20 -A 4 'Failure' "$folder/log"; exit 1; }
grep -q '\[  SKIPPED \]' "$folder/log" && grep -a -m 5 -A 2 'Skipped' "$folder/log"
awk -v from="$from" -v to="$EPOCHREALTIME" -v n="$damages" -v seed="$seed" \
    'BEGIN { printf "%d damaged logs, seed %s: all refused, %.0f s\n", n, seed, to - from }'
