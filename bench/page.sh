#!/bin/bash
# A village's page and its finance page, from the page cache and made anew from the database for each request,
# against nginx (2 workers) that serves the same bytes as a file. wrk -c64 -t2 on loopback, in turn. ROUNDS=7
. "$(dirname "$0")/measure.bash"
for tool in wrk nginx curl; do has $tool || { echo "page: $tool is not installed"; exit 0; }; done
[ -x $gongkai ] || { echo "page: $gongkai is not built"; exit 0; }
seconds=${SECONDS_EACH:-3}
village=${VILLAGE:-220681101212}

port=$(free_port)
$gongkai demo --dir "$folder/town" --listen "127.0.0.1:$port" >"$folder/gongkai.log" 2>&1 &
server=$!
started+=($server)
ours=http://127.0.0.1:$port
until_answers "$ours/" || { tail "$folder/gongkai.log"; exit 1; }

finance=/$village/finance
mkdir -p "$folder/static"
curl -sf "$ours/$village" >"$folder/static/village.html"
curl -sf "$ours$finance" >"$folder/static/finance.html"

static_port=$(free_port)
cat >"$folder/nginx.conf" <<CONF
worker_processes 2; daemon off; pid $folder/nginx.pid; error_log $folder/nginx.log;
events { worker_connections 1024; }
http {
    access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100;
    types { text/html html; } charset utf-8;
    client_body_temp_path $folder; proxy_temp_path $folder; fastcgi_temp_path $folder; uwsgi_temp_path $folder;
    scgi_temp_path $folder;
    server { listen 127.0.0.1:$static_port; root $folder/static; add_header Cache-Control "no-cache"; }
}
CONF
chmod -R a+rX "$folder"
nginx -c "$folder/nginx.conf" 2>/dev/null &
nginx=$!
started+=($nginx)
until_answers "http://127.0.0.1:$static_port/village.html" || { cat "$folder/nginx.log"; exit 1; }

measure() { # NAME PID URL [HEADER]: a line of req/s, CPU µs a request, p99 ms
    local name=$1 pid=$2 before after
    shift 2
    before=$(cpu_of "$pid")
    wrk -c64 -t2 -d"${seconds}s" --latency "$@" >"$folder/wrk"
    after=$(cpu_of "$pid")
    awk -v cpu="$(awk -v a="$after" -v b="$before" 'BEGIN { print a - b }')" '
        function ms(t) { return t ~ /us$/ ? t / 1000 : t ~ /ms$/ ? t + 0 : t * 1000 }
        $1 == "99%" { p99 = ms($2) }
        /requests in/ { requests = $1 }
        /Requests\/sec/ { rate = $2 }
        /Non-2xx|Socket errors/ { bad = 1 }
        END { printf "%.0f %.2f %.3f %s\n", rate, cpu * 1e6 / requests, p99, bad ? "errors" : "" }' \
        "$folder/wrk" >>"$folder/$name"
}

for round in $(seq "$rounds"); do
    for page in village finance; do
        if [ $page = village ]; then path=/$village; else path=$finance; fi
        measure $page-nginx $nginx "http://127.0.0.1:$static_port/$page.html"
        measure $page-cached $server "$ours$path"
        measure $page-made $server -H "Cookie: bench=1" "$ours$path" # a stranger's cookie: never from the cache
    done
done

column() { awk -v n="$2" '{ print $n }' "$folder/$1" | median; }
for page in village finance; do
    echo "$page page, $(stat -c %s "$folder/static/$page.html") bytes: req/s, CPU µs a request, p99 ms (ratio to nginx)"
    for kind in nginx cached made; do
        name=$page-$kind line=$(printf '  %-7s' $kind)
        for n in 1 2 3; do
            value=$(column "$name" $n)
            line+=$(printf ' %10s (%s)' "$value" "$(ratio "$value" "$(column $page-nginx $n)")")
        done
        grep -q errors "$folder/$name" && line+=" — with errors"
        echo "$line"
    done
done
