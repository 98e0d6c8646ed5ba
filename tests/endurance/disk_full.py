"""A disk of a few MB that fills up at every step: readers notice nothing, writers are told, and it heals by itself."""
import contextlib
import subprocess
import os
import time

from ground import PATIENCE, Skip, Wrong, copy, count, found_town, ground, must_be_whole
from server import acknowledgement, prepared, serving

ROOM = [0, 4, 8, 16, 32, 48, 64, 96, 128, 192, 256, 512]  # KiB left on the disk
HEALS_WITHIN = 5.0
READ = ["/", "/220681101200", "/readyz", "/api/v1/divisions/220681101200"]


@contextlib.contextmanager
def small_disk(at, megabytes):
    at.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", at], capture_output=True, text=True)
    if made.returncode != 0:
        raise Skip(f"mounting is not permitted: {made.stderr.strip()}")
    try:
        yield at
    finally:
        subprocess.run(["umount", "-l", at], check=True)


def fill(folder, kib_left):
    """A balloon that leaves so much room."""
    room = os.statvfs(folder)
    size = room.f_bavail * room.f_frsize - kib_left * 1024
    with open(folder / "balloon", "wb") as balloon:
        if size > 0:
            os.posix_fallocate(balloon.fileno(), 0, size)


def must_read(server, paths, where):
    for path in paths:
        answer = server.request("GET", path)
        if answer.status != 200:
            raise Wrong(f"{where}: {path} answered {answer.status}")


def publish_until_full(server, cookie, csrf, left, lines, most):
    """→ how long the refusal took; nothing when the room was enough."""
    for _ in range(most):
        draft = left[-1]
        since = time.monotonic()
        answer = server.approve(cookie, csrf, draft)
        if line := acknowledgement(draft, answer):
            lines.append(line)
            left.pop()
        elif answer.status == 507:
            if "再交一次" not in answer.text:
                raise Wrong("what was typed isn't kept on the page")
            return time.monotonic() - since
        else:
            raise Wrong(f"a full disk was answered with {answer.status}")
    return None


def heal(server, cookie, csrf, left, lines):
    """→ seconds until the draft that was refused is public."""
    since = time.monotonic()
    while time.monotonic() < since + PATIENCE:
        if line := acknowledgement(left[-1], server.approve(cookie, csrf, left[-1])):
            lines.append(line)
            left.pop()
            return time.monotonic() - since
        time.sleep(0.1)
    raise Wrong("the server doesn't heal")


def steps(chosen):
    rooms = ROOM if chosen.all else chosen.dice.sample(ROOM, min(len(ROOM), chosen.rounds or 4))
    refusals, healed, lines = [], [], []
    with ground() as here, small_disk(here / "disk", 24) as disk:
        waiting = prepared(found_town(disk / "town", 12 * len(rooms)))
        left = list(waiting.drafts)
        with serving(disk / "town") as server:
            csrf = server.csrf(waiting.cookie)
            for kib in rooms:
                fill(disk, kib)
                took = publish_until_full(server, waiting.cookie, csrf, left, lines, 10)
                must_read(server, READ[:2], f"{kib} KiB left")
                os.remove(disk / "balloon")
                if took is not None:
                    refusals.append(took)
                    healed.append(heal(server, waiting.cookie, csrf, left, lines))
        if parts := list((disk / "town").rglob("*.part")):
            raise Wrong(f"partial files were left: {parts}")
        must_be_whole(disk / "town", lines, "after a full disk")
    if not refusals:
        raise Wrong("the disk was never full")
    return (f"disk full at {len(rooms)} steps: {count(lines, 'A')} published, {len(refusals)} times 507 after at most "
            f"{max(refusals) * 1000:.0f} ms, readers 200, healed after at most {max(healed):.1f} s, no partial file, lost 0")
