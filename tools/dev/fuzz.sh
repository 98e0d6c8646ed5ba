# The fuzzers: each over its corpus and on from there, two at a time, always from the same seed. What one finds is kept
# in build/fuzz/findings/<target>/, the work tree stays as it is.

fuzz_one() { # SECONDS TARGET
    local seconds=$1 name=$2 findings=build/fuzz/findings/$2 corpus status=0 dictionary=() runs slow
    mkdir -p "$findings"
    corpus=$(mktemp -d /tmp/gongkai-fuzz.XXXXXX)
    # Seeds in a fixed order, whatever order the file system has them in.
    find "tests/fuzz/corpus/$name" -type f | LC_ALL=C sort | paste -sd, | tr -d '\n' >"$findings/seeds"
    if [ -f "tests/fuzz/words/$name.dict" ]; then dictionary=("-dict=tests/fuzz/words/$name.dict"); fi
    # A loaded machine is no find: a unit may take a minute, and what takes ten seconds is a note.
    "build/fuzz/fuzz_$name" -seed=1 -max_total_time="$seconds" -timeout=60 -report_slow_units=10 -rss_limit_mb=4096 \
        -print_final_stats=1 -artifact_prefix="$findings/" "${dictionary[@]}" -seed_inputs="@$findings/seeds" "$corpus" \
        >"$findings/log" 2>&1 || status=$?
    rm -rf "$corpus"
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$findings/log")
    slow=$(find "$findings" -name 'slow-unit-*' | wc -l)
    if [ "$status" = 0 ]; then
        echo "fuzz $name: ${runs:-?} runs, nothing found$([ "$slow" = 0 ] || echo ", $slow slow units (note)")"
        return
    fi
    echo "fuzz $name: FOUND SOMETHING (exit $status); the log is $findings/log"
    grep -m 3 -E 'ERROR|runtime error|what\(\)|SUMMARY' "$findings/log" | sed 's/^/    /'
    find "$findings" -type f ! -name log ! -name seeds ! -name 'slow-unit-*' |
        sed "s|.*|    again: build/fuzz/fuzz_$name &|"
    return 1
}

fuzz() { # [SECONDS] [TARGET...]
    local seconds=60 all
    if [[ ${1:-} =~ ^[0-9]+$ ]]; then seconds=$1; shift; fi
    setup build fuzz
    if [ $# = 0 ]; then
        all=$(find tests/fuzz -maxdepth 1 -name '*.cpp' -printf '%f\n' | sed 's/\.cpp$//' | LC_ALL=C sort)
        set -- $all
    fi
    build fuzz "${@/#/fuzz_}"
    rm -rf build/fuzz/findings
    export UBSAN_OPTIONS=print_stacktrace=1 ASAN_SYMBOLIZER_PATH=/usr/bin/llvm-symbolizer-19
    export -f fuzz_one
    say "fuzzing $# targets, $seconds seconds each"
    printf '%s\n' "$@" | xargs -P 2 -I{} bash -c 'fuzz_one "$@"' fuzz_one "$seconds" {} ||
        fail "the fuzzers found something: see docs/fuzzing.md"
}
