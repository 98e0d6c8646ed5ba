#!/bin/bash
# Publications over HTTP by 32 clients and by one, on SQLite and on a PostgreSQL that syncs as it does in earnest.
. "$(dirname "$0")/measure.bash"
[ -x build/release/bench_press ] || { echo "press: build/release/bench_press is not built"; exit 0; }
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$bin" ] || { echo "press: PostgreSQL is not installed"; exec build/release/bench_press --benchmark_filter=sqlite; }
as_postgres() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --init-groups "$@"; else "$@"; fi; }
cluster=$(mktemp -d "$PWD/build/bench-postgres.XXXXXX")
chmod 755 build; [ "$(id -u)" != 0 ] || chown postgres: "$cluster"
port=$(free_port)
(cd "$cluster" && as_postgres "$bin/initdb" -D data -U gongkai -A trust --encoding=UTF8 --locale=C.UTF-8 >init.log &&
    as_postgres "$bin/pg_ctl" -D data -w -s -l server.log -o "-p $port -h 127.0.0.1 -k $cluster" start) || exit 1
TEST_POSTGRES=postgresql://gongkai@127.0.0.1:$port/postgres build/release/bench_press
(cd "$cluster" && as_postgres "$bin/pg_ctl" -D data -m immediate -s stop)
rm -rf "$cluster"
