"""Power cuts: the publisher on a file system that forgets what nobody synced."""
import collections
import contextlib
import signal
import subprocess

from ground import FORGETFUL, PATIENCE, Publisher, Skip, Wrong, copy, count, found_town, ground, must_be_whole

PARTS = ["database", "archive", "tlog"]
SURVIVALS = ["nothing", "a_beginning", "some"]
CHAINS = 3


class Disk:
    """The forgetful disk, mounted at `at`; when it ends, `image` holds what survived."""

    def __init__(self, image, at, seed, survival, *plan):
        if not FORGETFUL.exists():
            raise Skip("libfuse3-dev was not there when this was built")
        at.mkdir(exist_ok=True)
        self.process = subprocess.Popen([FORGETFUL, at, image, str(seed), survival, *map(str, plan)],
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        if self.process.stdout.readline() != "mounted\n":
            self.process.wait(PATIENCE)
            raise Skip("FUSE is not permitted")

    def cut(self):
        self.process.send_signal(signal.SIGUSR1)

    def end(self):
        """Asked again and again: a signal that comes just before the wait for the kernel is overheard."""
        for _ in range(PATIENCE):
            self.process.send_signal(signal.SIGTERM)
            with contextlib.suppress(subprocess.TimeoutExpired):
                return self.process.communicate(timeout=1)[0]
        self.process.kill()
        raise Wrong("the disk can't be unmounted")

    def unmount(self):
        """→ {part: (changes, syncs)}"""
        said = self.end()
        return {part: (int(changes), int(syncs)) for part, changes, syncs in
                (line.split() for line in said.splitlines() if line.count(" ") == 2)}


@contextlib.contextmanager
def mounted(here, seed, survival, *plan):
    copy(here / "template", here / "image")
    disk = Disk(here / "image", here / "disk", seed, survival, *plan)
    try:
        yield disk
    finally:
        if disk.process.poll() is None:
            disk.unmount()


def whole_run(here, chains=CHAINS):
    """How many changes and syncs each part sees when nothing goes wrong."""
    with mounted(here, 0, "nothing") as disk:
        one = Publisher(here / "disk", chains)
        if one.wait() != 0 or count(one.lines, "A") != chains:
            raise Wrong(f"the publisher doesn't publish on this disk: {one.lines}")
        disk.cut()
        counted = disk.unmount()
    must_be_whole(here / "image", one.acknowledged(), "everything was acknowledged, then the power was cut")
    return counted


def cut_at(here, part, n, seed, survival, *options):
    """The power is cut at the n-th change to a part. → what was acknowledged until then"""
    with mounted(here, seed, survival, "dark", part, n) as disk:
        one = Publisher(here / "disk", CHAINS, *options)
        one.wait() # in the dark every call fails: it comes to its end, and acknowledges nothing more
        disk.cut() # where it came to its end before
        disk.unmount()
    return one


def cuts(chosen):
    each, done, told = chosen.rounds or 3, collections.Counter(), 0
    with ground() as here:
        found_town(here / "template")
        seen = whole_run(here)
        for part in PARTS:
            changes = seen.get(part, (0, 0))[0]
            for number in range(each if changes else 0):
                n, seed, survival = chosen.dice.randint(1, changes), chosen.dice.getrandbits(32), SURVIVALS[number % 3]
                one = cut_at(here, part, n, seed, survival)
                where = f"power cut at change {n} of {part}, {survival} survived, dice {seed}"
                must_be_whole(here / "image", one.acknowledged(), where)
                done[part] += 1
                told += count(one.lines, "A")
    return f"power cuts: {dict(done)}, {told} publications acknowledged, lost 0, doubled 0"


def failing_syncs(chosen):
    """One fsync fails and what it should have kept is lost for good, though the pages count as clean from then on."""
    done, refused = collections.Counter(), 0
    with ground() as here:
        found_town(here / "template")
        points = [(part, n) for part, (_, syncs) in whole_run(here).items() if part in PARTS for n in range(1, syncs + 1)]
        for part, n in points if chosen.all else chosen.dice.sample(points, min(len(points), chosen.rounds or 6)):
            with mounted(here, n, "nothing", "eio", part, n) as disk:
                one = Publisher(here / "disk", CHAINS)
                one.wait()
                disk.cut()
                disk.unmount()
            must_be_whole(here / "image", one.acknowledged(), f"sync {n} of {part} failed, then the power was cut")
            done[part] += 1
            refused += count(one.lines, "F")
    return f"failed syncs followed by a power cut: {dict(done)}, {refused} refused, lost 0, doubled 0"
