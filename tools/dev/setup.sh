# What has to be on the machine. Installs what is missing and nothing else; says nothing when all is there.

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

wanted_packages() { # KIND...
    local kind names
    for kind in "$@"; do
        sed -n "s/^$kind: //p" tools/dev/packages
    done | tr ' ' '\n' | while read -r names; do
        # Node may come from elsewhere; then its packages would quarrel with it.
        case $names in nodejs | npm) command -v node >/dev/null && command -v npm >/dev/null && continue ;; esac
        echo "$names"
    done
}

missing_packages() {
    comm -23 <(wanted_packages "$@" | sort -u) \
        <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p' | sort -u)
}

install_packages() { # NAME...
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 \
        install -y --no-install-recommends "$@" >>build/setup.log 2>&1 && return
    tail -n 20 build/setup.log >&2
    fail "these packages could not be installed: $*"
}

# The tests bring their own cluster; Debian's should not come up beside it.
without_postgres_service() {
    [ ! -d /etc/postgresql-common ] || return 0
    install_packages postgresql-common
    as_root mkdir -p /etc/postgresql-common/createcluster.d
    echo 'create_main_cluster = false' | as_root tee /etc/postgresql-common/createcluster.d/gongkai.conf >/dev/null
}

# Its promtool checks what /metrics says; the server itself should not come up.
without_prometheus_service() {
    [ -d /etc/systemd/system ] && [ ! -e /etc/systemd/system/prometheus.service ] || return 0
    as_root ln -s /dev/null /etc/systemd/system/prometheus.service
}

setup() { # KIND...
    local missing
    if ! command -v dpkg-query >/dev/null; then
        echo "This is no Debian: please see to it that what tools/dev/packages lists is here." >&2
        return
    fi
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    [ "$(id -u)" = 0 ] || command -v sudo >/dev/null || fail "as root, please: apt-get install" $missing
    mkdir -p build
    say "installing $(echo "$missing" | wc -l) packages (log: build/setup.log)"
    as_root apt-get -o Acquire::Retries=3 update >build/setup.log 2>&1 || say "apt-get update failed; trying with the lists at hand"
    if grep -q '^postgresql-15$' <<<"$missing"; then without_postgres_service; fi
    if grep -q '^prometheus$' <<<"$missing"; then without_prometheus_service; fi
    install_packages $missing
}

# The browser tests' own packages, as pinned; --ignore-scripts: nothing of theirs runs at installation.
setup_flows() {
    local flows=tests/flows
    [ "$flows/node_modules/.package-lock.json" -nt "$flows/package-lock.json" ] && return
    say "fetching the browser tests' packages"
    (cd "$flows" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) && return
    [ "${CI:-}" != true ] || fail "the npm registry can't be reached"
    say "the npm registry can't be reached: the browser tests will be skipped"
}
