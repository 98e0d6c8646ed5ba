"""kill -9 at a random moment: the publisher, and the server while browsers approve."""
import time

from ground import Publisher, count, copy, found_town, ground, must_be_whole
from server import Approvals, Server, percentile, prepared

FRESH_AFTER = 20  # rounds on one folder


def publisher(chosen):
    rounds, told, killed = chosen.rounds or 12, 0, 0
    with ground() as here:
        found_town(here / "template")
        lines = []
        for number in range(rounds):
            if number % FRESH_AFTER == 0:
                copy(here / "template", here / "town")
                lines = []
            pause = chosen.dice.uniform(0.001, 0.4)
            one = Publisher(here / "town", 1000)
            one.wait_until_ready()
            time.sleep(pause)
            one.kill()
            killed += one.wait() < 0
            lines += one.acknowledged()
            told += count(one.lines, "A")
            must_be_whole(here / "town", lines, f"round {number}, killed after {pause * 1000:.0f} ms")
    return f"kill -9 of the publisher: {rounds} rounds, {killed} killed, {told} publications acknowledged, lost 0, doubled 0"


def served(chosen):
    rounds, told, readiness = chosen.rounds or 8, 0, []
    with ground() as here:
        waiting = prepared(found_town(here / "template", 150))
        left = []
        for number in range(rounds):
            if len(left) < 40:
                copy(here / "template", here / "town")
                left, lines = list(waiting.drafts), []
            pause = chosen.dice.uniform(0.001, 0.4)
            server = Server(here / "town")
            readiness.append(server.ready_after)
            approvals = Approvals(server, waiting.cookie, left, threads=2)
            time.sleep(pause)
            server.kill()
            lines += approvals.end()
            told += count(approvals.lines, "A")
            must_be_whole(here / "town", lines, f"round {number}, killed after {pause * 1000:.0f} ms")
    return (f"kill -9 of the server: {rounds} rounds, {told} publications acknowledged, lost 0, doubled 0; "
            f"ready again p99 {percentile(readiness, 99) * 1000:.0f} ms")
