# A PostgreSQL cluster that lives as long as this run: own folder, free loopback port, own password.

postgres_folder=

# PostgreSQL refuses to run as root.
as_postgres() {
    if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --init-groups "$@"; else "$@"; fi
}

start_postgres() {
    local bin password port
    bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | head -n 1)
    postgres_folder=$(mktemp -d /tmp/gongkai-postgres.XXXXXX)
    trap stop_postgres EXIT
    trap 'exit 130' INT TERM
    password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    echo "$password" >"$postgres_folder/password"
    [ "$(id -u)" != 0 ] || chown -R postgres: "$postgres_folder"
    (
        cd "$postgres_folder"
        as_postgres "$bin/initdb" -D data -U gongkai -A scram-sha-256 --pwfile=password --encoding=UTF8 --locale=C.UTF-8 \
            --no-sync >initdb.log || { cat initdb.log >&2; exit 1; }
        # Nothing here outlives the run, so nothing needs to survive a power cut.
        as_postgres "$bin/pg_ctl" -D data -w -s -l server.log -o "-p $port -h 127.0.0.1 -k $postgres_folder \
            -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=60" start ||
            { cat server.log >&2; exit 1; }
    )
    export TEST_POSTGRES="postgresql://gongkai:$password@127.0.0.1:$port/postgres"
}

stop_postgres() {
    local status=$?
    trap - EXIT
    [ ! -f "$postgres_folder/data/postmaster.pid" ] ||
        (cd "$postgres_folder" && as_postgres "$(ls -d /usr/lib/postgresql/*/bin | sort -V | head -n 1)/pg_ctl" \
            -D data -m immediate -s stop) || true
    rm -rf "$postgres_folder"
    exit $status
}
