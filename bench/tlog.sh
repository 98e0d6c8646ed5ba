#!/bin/bash
# The same million records appended to our tree and to the Go project's, in turn. ROUNDS=7
. "$(dirname "$0")/measure.bash"
[ -x build/release/bench_tlog ] || { echo "tlog: build/release/bench_tlog is not built"; exit 0; }
has go || { echo "tlog: golang-go is not installed"; exit 0; }

GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE="$PWD/build/strangers/cache" GOFLAGS='' \
    go build -buildvcs=false -o "$folder/append" bench/tlog_append.go || exit 1
for round in $(seq "$rounds"); do
    build/release/bench_tlog root >>"$folder/ours"
    "$folder/append" >>"$folder/theirs"
done

roots=$(cut -d' ' -f2 "$folder/ours" "$folder/theirs" | sort -u)
[ "$(wc -l <<<"$roots")" = 1 ] || { echo "tlog: the roots differ:" $roots; exit 1; }
ours=$(cut -d' ' -f1 "$folder/ours" | median) theirs=$(cut -d' ' -f1 "$folder/theirs" | median)
echo "1,000,000 records: ours $ours ms, Go's $theirs ms, ratio $(ratio "$ours" "$theirs"); root $roots"
