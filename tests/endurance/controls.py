"""Programs made wrong on purpose. Each has to be caught, or the harness proves nothing."""
import glob

from ground import Publisher, Skip, Wrong, check, count, found_town, ground
from power import CHAINS, cut_at, mounted, whole_run


STRIDE = 7 # a commit makes more changes than that


def all_of_them(chosen):
    return "; ".join([without_fsync(chosen), too_early(chosen)])


def without_fsync(_):
    """fsync made a no-op: nothing that was acknowledged survives a power cut that spares nothing unsynced."""
    found = glob.glob("/usr/lib/*/libeatmydata.so")
    if not found:
        raise Skip("eatmydata is not installed")
    with ground() as here:
        found_town(here / "template")
        with mounted(here, 1, "nothing") as disk:
            one = Publisher(here / "disk", 2, environment={"LD_PRELOAD": found[0]})
            one.wait()
            disk.cut()
            disk.unmount()
        wrong = check(here / "image", one.acknowledged())
        if count(one.lines, "A") != 2 or sum("lost: " in line for line in wrong) != 2:
            raise Wrong(f"a program that never syncs wasn't caught: {one.lines} {wrong}")
    return "fsync made a no-op: caught"


def too_early(_):
    """Acknowledged before the commit: caught by cutting the power before the end of a run, at every change if need be."""
    with ground() as here:
        found_town(here / "template")
        changes = whole_run(here)["database"][0]
        for before_end in (n for first in range(STRIDE) for n in range(first, changes, STRIDE)):
            one = cut_at(here, "database", changes - before_end, before_end, "nothing", "--too-early")
            if any("lost: " in line for line in check(here / "image", one.acknowledged())):
                return f"acknowledged before the commit: caught, {before_end} changes before the end"
    raise Wrong(f"an acknowledgement before the commit wasn't caught in {changes} cuts after {CHAINS} publications")
