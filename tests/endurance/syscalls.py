"""The publish path killed, and failed, at its n-th system call: 1, 2, 3 … until it runs through."""
import collections
import re
import subprocess

from ground import PATIENCE, Publisher, Skip, Wrong, copy, count, found_town, ground, must_be_whole, need

CALLS = ["openat", "write", "pwrite64", "fsync", "fdatasync", "rename", "unlink", "mkdir", "ftruncate", "link"]
# retval=0 is a write of nothing: the shortest of short writes. What strace skips isn't written, so only 0 tells the truth.
FAULTS = {
    "openat": ["ENOSPC", "EINTR"], "write": ["EIO", "ENOSPC", "EINTR", 0], "pwrite64": ["EIO", "ENOSPC", "EINTR", 0],
    "fsync": ["EIO", "ENOSPC", "EINTR"], "fdatasync": ["EIO", "ENOSPC", "EINTR"], "rename": ["EIO", "ENOSPC"],
    "unlink": ["EIO"], "mkdir": ["ENOSPC"], "ftruncate": ["EIO", "EINTR"]}


def attach(process, trace, record, injection=None):
    options = ["-e", f"inject={injection}"] if injection else []
    tracer = subprocess.Popen(["strace", "-f", "-o", record, "-e", f"trace={trace}", *options, "-p", str(process.pid)],
                              stderr=subprocess.PIPE, text=True)
    line = tracer.stderr.readline()
    if "attached" not in line:
        process.kill()
        raise Skip(f"strace may not attach: {line.strip()}")
    return tracer


def traced(here, trace, injection=None, chains=1, option=()):
    """One run on a fresh copy of the town. → publisher, its exit code, what strace recorded."""
    copy(here / "template", here / "town")
    one = Publisher(here / "town", chains, "--wait", *option)
    one.wait_until_ready()
    tracer = attach(one.process, trace, here / "record", injection)
    one.go()
    code = one.wait()
    tracer.wait(PATIENCE)
    tracer.stderr.close()
    return one, code, (here / "record").read_text()


def counts(here, chains=1):
    one, code, record = traced(here, ",".join(CALLS), chains=chains)
    if code != 0 or count(one.lines, "A") != chains:
        raise Wrong(f"the publisher doesn't publish: {one.lines}")
    return collections.Counter(re.findall(r"^\d+ +(\w+)\(", record, re.M))


def sample(chosen, points, size):
    return points if chosen.all else chosen.dice.sample(points, min(size, len(points)))


def kills(chosen):
    need("strace")
    killed = collections.Counter()
    with ground() as here:
        found_town(here / "template")
        points = [(call, n) for call, times in counts(here).items() for n in range(1, times + 1)]
        for call, n in sample(chosen, points, chosen.rounds or 12):
            one, code, _ = traced(here, call, f"{call}:signal=KILL:when={n}")
            if code == -9:
                killed[call] += 1
            must_be_whole(here / "town", one.acknowledged(), f"killed at {call} {n}")
    return f"killed at the n-th call: {dict(killed)}, {sum(killed.values())} points, lost 0, doubled 0"


def error_of(fault):
    return f"retval={fault}" if fault == 0 else f"error={fault}"


def faults(chosen):
    need("strace")
    seen, refused = collections.Counter(), 0
    with ground() as here:
        found_town(here / "template")
        points = [(call, fault, f"{n}{after}") for call, times in counts(here, 2).items() for fault in FAULTS.get(call, [])
                  for n in range(1, times + 1) for after in (["", "+"] if "sync" in call and fault != "EINTR" else [""])]
        for call, fault, when in sample(chosen, points, chosen.rounds or 16):
            one, code, record = traced(here, call, f"{call}:{error_of(fault)}:when={when}", chains=2)
            where = f"{call} {when} failed with {fault}"
            if code != 0:
                raise Wrong(f"{where}: the publisher ended with {code}")
            if "INJECTED" in record:
                seen[f"{call} {fault}"] += 1
            judge(one.lines, when, where)
            refused += count(one.lines, "F")
            must_be_whole(here / "town", one.acknowledged(), where)
    return (f"failed at the n-th call: {sum(seen.values())} points {dict(seen)}, {refused} refused, "
            "none acknowledged after a failed sync, lost 0, doubled 0")


def judge(lines, when, where):
    kinds = [line[0] for line in lines]
    if when.endswith("+") and "F" in kinds and set("AB") & set(kinds[kinds.index("F"):]):
        raise Wrong(f"{where}: acknowledged although no sync succeeds any more: {lines}")
    if "R" in kinds:
        raise Wrong(f"{where}: refused for no reason: {lines}")
    if count(lines, "A") + kinds.count("F") != 2:
        raise Wrong(f"{where}: neither published nor failed: {lines}")
