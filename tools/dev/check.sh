# What a reviewer would otherwise have to say.

# C++ that differs from the main line, committed or not.
changed_sources() {
    local base
    base=$(git merge-base HEAD origin/main 2>/dev/null || git rev-parse -q --verify HEAD~1 || git hash-object -t tree /dev/null)
    {
        git diff --name-only --diff-filter=d "$base" -- '*.cpp' '*.hpp'
        git ls-files --others --exclude-standard -- '*.cpp' '*.hpp'
    } | sort -u
}

check_format() {
    local wrong
    wrong=$(changed_sources | xargs -r clang-format-19 --dry-run -Werror 2>&1 | sed -n 's/: error: .*//p' | cut -d: -f1 | sort | uniq -c)
    [ -z "$wrong" ] || fail $'not formatted (./dev fix does it), with the number of places:\n'"$wrong"
}

check_tidy() {
    # GCC's precompiled header means nothing to clang; the plain header beside it is read instead.
    changed_sources | grep '^src/.*\.cpp$' | xargs -r -n 4 -P "$(nproc)" clang-tidy-19 -p build/dev --quiet \
        --extra-arg=-Wno-ignored-optimization-argument --extra-arg=-Wno-unknown-warning-option --warnings-as-errors='*'
}

check() {
    setup build test check
    say "format"
    check_format
    build dev
    say "clang-tidy on changed files"
    check_tidy
    build asan
    start_postgres
    say "tests, with address and undefined-behaviour sanitizers"
    ctest --test-dir build/asan -j "$(nproc)" -LE flows --output-on-failure --progress
}

fix() {
    setup check
    { changed_sources; [ $# = 0 ] || git ls-files -- "$@" | grep -E '\.(cpp|hpp)$'; } | sort -u | xargs -r clang-format-19 -i
}
