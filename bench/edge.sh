#!/bin/bash
# A villager's page while others are slow: 5,000 slow heads, 1,000 slow bodies and 1,000 slow readers, then 10,000 who
# only keep their connection; beside nginx (2 workers, its own time-outs set to ours) that serves the same bytes as a
# file under the same visitors. Then the cost of a request with nobody else there. ROUNDS=1 is enough here.
. "$(dirname "$0")/measure.bash"
for tool in wrk nginx curl node; do has $tool || { echo "edge: $tool is not installed"; exit 0; }; done
[ -x $gongkai ] || { echo "edge: $gongkai is not built"; exit 0; }
ulimit -n "$(ulimit -Hn)"
[ "$(ulimit -n)" -ge 12000 ] || { echo "edge: only $(ulimit -n) open files are allowed here, 12000 are needed"; exit 0; }
seconds=${SECONDS_EACH:-20}
village=${VILLAGE:-220681101212}

port=$(free_port)
$gongkai demo --dir "$folder/town" --listen "127.0.0.1:$port" >"$folder/gongkai.log" 2>&1 &
server=$!
started+=($server)
until_answers "http://127.0.0.1:$port/" || { tail "$folder/gongkai.log"; exit 1; }
mkdir -p "$folder/static"
curl -sf "http://127.0.0.1:$port/$village" >"$folder/static/$village"

static_port=$(free_port)
cat >"$folder/nginx.conf" <<CONF
worker_processes 2; worker_rlimit_nofile 20000; daemon off; pid $folder/nginx.pid; error_log $folder/nginx.log;
events { worker_connections 15000; }
http {
    access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100; default_type text/html;
    client_header_timeout 15; client_body_timeout 10; send_timeout 10; keepalive_timeout 30; reset_timedout_connection on;
    client_body_temp_path $folder; proxy_temp_path $folder; fastcgi_temp_path $folder; uwsgi_temp_path $folder;
    scgi_temp_path $folder;
    server { listen 127.0.0.1:$static_port backlog=4096; root $folder/static; add_header Cache-Control "no-cache"; }
}
CONF
chmod -R a+rX "$folder"
nginx -c "$folder/nginx.conf" 2>/dev/null &
nginx=$!
started+=($nginx)
until_answers "http://127.0.0.1:$static_port/$village" || { cat "$folder/nginx.log"; exit 1; }

open_files() {
    local pid total=0
    for pid in "$1" $(pgrep -P "$1"); do total=$((total + $(ls "/proc/$pid/fd" | wc -l))); done
    echo $total
}

load() { # PORT SECONDS: req/s, p50, p99, worst in ms, errors
    wrk -c16 -t1 -d"$2s" --latency "http://127.0.0.1:$1/$village" | awk '
        function ms(t) { return t ~ /us$/ ? t / 1000 : t ~ /ms$/ ? t + 0 : t * 1000 }
        $1 == "50%" { p50 = ms($2) } $1 == "99%" { p99 = ms($2) } $1 == "Latency" && !worst { worst = ms($4) }
        /Requests\/sec/ { rate = $2 } /Non-2xx|Socket errors/ { bad = " with errors" }
        END { printf "%.0f %.2f %.2f %.1f%s\n", rate, p50, p99, worst, bad }'
}

under() { # NAME PID PORT HEADS BODIES READERS IDLE
    local name=$1 pid=$2 at=$3 before visitors
    shift 3
    before=$(resident "$pid")
    node bench/slow.mjs "$at" "/$village" "$@" $((seconds + 5)) >"$folder/slow" &
    visitors=$!
    started+=($visitors)
    for i in $(seq 600); do grep -q there "$folder/slow" && break; sleep 0.1; done
    printf '  %-8s %8s' "$name" "$(awk -v a="$(resident "$pid")" -v b="$before" 'BEGIN { printf "%.1f", a - b }')"
    load "$at" "$seconds" | awk '{ printf " %9s %9s %9s %9s %s %s", $1, $2, $3, $4, $5, $6 }'
    wait "$visitors"
    awk '$1 != "there" { printf "   %s: %s of %s sent away, the last after %s s", $1, $3, $2, $4 } END { print "" }' "$folder/slow"
}

base=$(open_files "$server")
echo "a village's page, $(stat -c %s "$folder/static/$village") bytes, wrk -c16 for $seconds s"
printf '  %-8s %8s %9s %9s %9s %9s\n' "" "MiB more" "req/s" "p50 ms" "p99 ms" "worst ms"
echo "nobody else"
printf '  %-8s %8s' nginx -; load "$static_port" 5 | awk '{ printf " %9s %9s %9s %9s %s %s\n", $1, $2, $3, $4, $5, $6 }'
printf '  %-8s %8s' gongkai -; load "$port" 5 | awk '{ printf " %9s %9s %9s %9s %s %s\n", $1, $2, $3, $4, $5, $6 }'
echo "5,000 slow heads, 1,000 slow bodies, 1,000 slow readers (goal: p99 <= 50 ms, sent away <= 15 s, <= 64 MiB more)"
under nginx $nginx "$static_port" 5000 1000 1000 0
under gongkai $server "$port" 5000 1000 1000 0
echo "10,000 idle (goal: p99 <= 50 ms)"
under nginx $nginx "$static_port" 0 0 0 10000
under gongkai $server "$port" 0 0 0 10000
for i in $(seq 400); do [ $(($(open_files $server) - base)) -le 5 ] && break; sleep 0.1; done
echo "afterwards: /readyz $(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port/readyz"), $(($(open_files $server) - base)) files more open than before"
