#!/bin/bash
# How soon a town's server answers after it is started, and the memory it holds then, and after two seconds of pages
# and a quiet one; beside nginx (2 workers) started in turn with the village's page as a file. ROUNDS=7
. "$(dirname "$0")/measure.bash"
for tool in wrk nginx curl; do has $tool || { echo "start: $tool is not installed"; exit 0; }; done
[ -x $gongkai ] || { echo "start: $gongkai is not built"; exit 0; }
village=${VILLAGE:-220681101212}

port=$(free_port)
town=$folder/town
$gongkai demo --dir "$town" --listen "127.0.0.1:$port" >"$folder/gongkai.log" 2>&1 &
seeding=$!
started+=($seeding)
until_answers "http://127.0.0.1:$port/$village" || { tail "$folder/gongkai.log"; exit 1; }
mkdir -p "$folder/static"
curl -sf "http://127.0.0.1:$port/$village" >"$folder/static/$village"
kill $seeding && wait $seeding
cat >"$folder/gongkai.toml" <<TOML
[server]
port = $port
[site]
scope = "${village:0:9}"
base_url = "http://127.0.0.1:$port"
[store]
folder = "$town"
TOML

static_port=$(free_port)
cat >"$folder/nginx.conf" <<CONF
worker_processes 2; daemon off; pid $folder/nginx.pid; error_log $folder/nginx.log;
events { worker_connections 1024; }
http {
    access_log off; default_type text/html; keepalive_requests 1000000; client_body_temp_path $folder;
    proxy_temp_path $folder; fastcgi_temp_path $folder; uwsgi_temp_path $folder; scgi_temp_path $folder;
    server { listen 127.0.0.1:$static_port; root $folder/static; }
}
CONF
chmod -R a+rX "$folder"

# Starts a program, waits for the first page without sleeping in between, writes ms and MiB, ends it.
start() { # NAME URL COMMAND...
    local name=$1 url=$2 from=$EPOCHREALTIME pid
    shift 2
    "$@" >>"$folder/$name.log" 2>&1 &
    pid=$!
    started+=($pid)
    until curl -sf -o /dev/null "$url"; do kill -0 $pid 2>/dev/null || { tail "$folder/$name.log"; exit 1; }; done
    awk -v from="$from" -v to="$EPOCHREALTIME" 'BEGIN { printf "%.1f\n", (to - from) * 1000 }' >>"$folder/$name-ms"
    resident $pid >>"$folder/$name-first"; echo >>"$folder/$name-first"
    wrk -c4 -t1 -d2s "$url" >/dev/null
    sleep 1
    resident $pid >>"$folder/$name-rest"; echo >>"$folder/$name-rest"
    kill $pid
    wait $pid
}

for round in $(seq "$rounds"); do
    start gongkai "http://127.0.0.1:$port/$village" $gongkai serve --config "$folder/gongkai.toml"
    start nginx "http://127.0.0.1:$static_port/$village" nginx -c "$folder/nginx.conf"
done
echo "started until the first page: ms (ratio to nginx); memory then, and after two seconds of pages and one of rest: MiB"
for name in gongkai nginx; do
    ms=$(median <"$folder/$name-ms")
    printf '  %-8s %8s (%s) %8s %8s\n' $name "$ms" "$(ratio "$ms" "$(median <"$folder/nginx-ms")")" \
        "$(median <"$folder/$name-first")" "$(median <"$folder/$name-rest")"
done
