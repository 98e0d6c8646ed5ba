# What the side-by-side scripts share. Sourced, not run.
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
rounds=${ROUNDS:-7}
gongkai=build/release/gongkai
folder=$(mktemp -d)

median() { sort -g | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { if (b > 0) printf "%.2f", a / b; else print "-" }'; }
has() { command -v "$1" >/dev/null; }

# How many milliseconds a command takes, its output thrown away.
ms_of() {
    local from=$EPOCHREALTIME
    "$@" >/dev/null 2>&1 </dev/null
    awk -v from="$from" -v to="$EPOCHREALTIME" 'BEGIN { printf "%.2f\n", (to - from) * 1000 }'
}

# CPU seconds that processes and their children have used so far.
cpu_of() { # PID...
    local pid total=0
    for pid in "$@" $(for pid in "$@"; do pgrep -P "$pid"; done); do
        [ -r "/proc/$pid/stat" ] && total=$(awk -v t="$total" '{ print t + $14 + $15 }' "/proc/$pid/stat")
    done
    awk -v t="$total" -v hz="$(getconf CLK_TCK)" 'BEGIN { printf "%.2f\n", t / hz }'
}

# MiB that a process and its children hold.
resident() { # PID
    local pid total=0
    for pid in "$1" $(pgrep -P "$1"); do total=$((total + $(awk '/VmRSS/ { print $2 }' "/proc/$pid/status"))); done
    awk -v k=$total 'BEGIN { printf "%.1f", k / 1024 }'
}

started=()
finish() { # ends what was started here, by its number, and nothing else
    local pid
    for pid in "${started[@]}"; do kill "$pid" 2>/dev/null; done
    for pid in "${started[@]}"; do wait "$pid" 2>/dev/null; done
    rm -rf "$folder"
}
trap finish EXIT

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

until_answers() { # URL
    local i
    for i in $(seq 300); do curl -sf -o /dev/null "$1" && return 0; sleep 0.1; done
    echo "$1 does not answer" >&2
    return 1
}
