#!/bin/bash
# A ledger of 5,000 entries: read and examined by us, unpacked by unzip, converted by LibreOffice. ROUNDS=7
. "$(dirname "$0")/measure.bash"
[ -x build/release/bench_book ] || { echo "book: build/release/bench_book is not built"; exit 0; }
ledger=build/bench-ledger.xlsx

inside() { # which of bench_book: milliseconds inside the process
    build/release/bench_book --benchmark_filter="^$1\$" --benchmark_min_time=0.3 --benchmark_format=csv 2>/dev/null |
        awk -F, -v name="\"$1\"" '$1 == name { print $4 }'
}

convert() {
    soffice --headless "-env:UserInstallation=file://$folder/office" --convert-to csv --outdir "$folder" "$ledger"
}

inside unpack_alone >/dev/null # writes the ledger
if has soffice; then convert >/dev/null 2>&1; fi # makes its profile
for round in $(seq "$rounds"); do
    inside unpack_alone >>"$folder/unpack"
    inside read >>"$folder/read"
    inside read_recognise_check_scan >>"$folder/all"
    if has unzip; then ms_of unzip -p "$ledger" >>"$folder/unzip"; fi
    if [ -x $gongkai ]; then ms_of $gongkai book check "$ledger" --json >>"$folder/check"; fi
    if has soffice; then ms_of convert >>"$folder/office-ms"; fi
done

of() { if [ -s "$folder/$1" ]; then median <"$folder/$1"; else echo 0; fi; }
read=$(of read) all=$(of all) unpack=$(of unpack) unzip=$(of unzip) check=$(of check) office=$(of office-ms)
echo "inside the process, CPU: unpack $unpack ms, read $read ms, read + recognise + check + scan $all ms"
echo "read / unpack: $(ratio "$read" "$unpack")"
echo "everything after reading: $(awk -v a="$all" -v b="$read" 'BEGIN { print a - b }') ms"
echo "as commands: unzip -p $unzip ms, gongkai book check $check ms; ratio $(ratio "$check" "$unzip")"
if has soffice; then echo "LibreOffice to CSV: $office ms, $(ratio "$office" "$check") times ours"; else echo "LibreOffice: not installed"; fi
