"""The real `gongkai serve` on a folder, people who approve drafts in it, and what its neighbours and its clock may do."""
import contextlib
import glob
import http.client
import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import tempfile
import threading
import time
import types
import urllib.parse

from ground import GONGKAI, PATIENCE, Publisher, Skip, Wrong, count, found_town, ground, must_be_whole


def prepared(text):
    return json.loads(text, object_hook=lambda members: types.SimpleNamespace(**members))


def percentile(numbers, percent):
    return sorted(numbers)[min(len(numbers) - 1, len(numbers) * percent // 100)]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def configuration(folder, port):
    return "\n".join(["[site]", 'scope = "220681101"', f'base_url = "http://127.0.0.1:{port}"', "[server]",
                      'address = "127.0.0.1"', f"port = {port}", "[store]", f'folder = "{folder}"', "[duties]",
                      'from = "2026-10-01"', ""])


class Server:
    """Serves `folder` until it is killed or stopped. `ready_after`: seconds until it said where it listens."""

    def __init__(self, folder, environment=None):
        self.port = free_port()
        self.config = tempfile.NamedTemporaryFile("w", suffix=".toml")
        self.config.write(configuration(folder, self.port))
        self.config.flush()
        self.printed = []
        self.output = tempfile.TemporaryFile("w+")
        since = time.monotonic()
        self.process = subprocess.Popen([GONGKAI, "serve", "--config", self.config.name], stdout=self.output,
                                        stderr=subprocess.STDOUT, env={**os.environ, **(environment or {})})
        self.wait_until_ready(since)
        self.ready_after = time.monotonic() - since

    def wait_until_ready(self, since):
        while time.monotonic() < since + PATIENCE:
            if self.process.poll() is not None:
                raise Wrong(f"the server ended with {self.process.returncode}: {self.said()}")
            with contextlib.suppress(OSError):
                if self.request("GET", "/healthz").status == 200:
                    return
            time.sleep(0.005)
        raise Wrong("the server doesn't start")

    def said(self):
        self.output.seek(0)
        return self.output.read()

    def request(self, method, path, fields=None, cookie=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            host = f"127.0.0.1:{self.port}"
            headers = {"Origin": f"http://{host}"} if method == "POST" else {}
            if cookie:
                headers["Cookie"] = f"sid={cookie}"
            if fields is not None:
                headers["Content-Type"] = "application/x-www-form-urlencoded"
            connection.request(method, path, urllib.parse.urlencode(fields) if fields is not None else None, headers)
            answer = connection.getresponse()
            return types.SimpleNamespace(status=answer.status, text=answer.read().decode(), location=answer.headers["Location"])
        finally:
            connection.close()

    def csrf(self, cookie):
        page = self.request("GET", "/work", cookie=cookie)
        found = re.search(r'name="csrf" value="([^"]+)"', page.text)
        if not found:
            raise Wrong(f"nobody is signed in: {page.status}")
        return found[1]

    def approve(self, cookie, csrf, draft):
        return self.request("POST", f"/work/drafts/{draft.draft}/approve",
                            {"csrf": csrf, "commitment": draft.commitment}, cookie)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(PATIENCE)


@contextlib.contextmanager
def serving(folder, environment=None):
    server = Server(folder, environment)
    try:
        yield server
    finally:
        if server.process.poll() is None:
            server.stop()


def acknowledgement(draft, answer):
    """The line for the checker when the person was shown the edition; nothing otherwise."""
    if answer.status != 303 or not answer.location.startswith("/work/editions/"):
        return None
    code = answer.location.split("/")[3].split("?")[0]
    return f"A {draft.village} {draft.period} {code}\n"


class Approvals:
    """Browsers that approve one waiting draft after the other until the server is gone."""

    def __init__(self, server, cookie, left, threads):
        self.server, self.cookie, self.left, self.lines, self.strange = server, cookie, left, [], []
        csrf = server.csrf(cookie)
        self.threads = [threading.Thread(target=self.approve_all, args=[csrf]) for _ in range(threads)]
        for thread in self.threads:
            thread.start()

    def approve_all(self, csrf):
        while self.left:
            draft = self.left.pop()
            try:
                answer = self.server.approve(self.cookie, csrf, draft)
            except (OSError, http.client.HTTPException):
                return
            if line := acknowledgement(draft, answer):
                self.lines.append(line)
            else:
                self.strange.append(f"{answer.status} for {draft.draft}")

    def end(self):
        for thread in self.threads:
            thread.join()
        if self.strange:
            raise Wrong(f"approving was answered with {self.strange[:3]}")
        return self.lines


def pair(_):
    """A second server on the same folder: refused at once, in words, and the first goes on."""
    with ground() as here:
        waiting = prepared(found_town(here / "town", 1))
        with serving(here / "town") as first:
            csrf = first.csrf(waiting.cookie)
            config = here / "second.toml"
            config.write_text(configuration(here / "town", free_port()))
            second = subprocess.run([GONGKAI, "serve", "--config", config], capture_output=True, text=True, timeout=PATIENCE)
            words = second.stdout + second.stderr
            if second.returncode != 1 or not re.search("[\u4e00-\u9fff]{6}", words):
                raise Wrong(f"the second server ended with {second.returncode}: {words}")
            line = acknowledgement(waiting.drafts[0], first.approve(waiting.cookie, csrf, waiting.drafts[0]))
            if not line:
                raise Wrong("the first server doesn't publish any more")
        must_be_whole(here / "town", [line], "two servers on one folder")
    return f"two servers on one folder: the second ended with 1 and said: {words.strip().splitlines()[-1]}"


NEGATIVE = re.compile(r"(?:还有|过了|逾期|晚了|迟了|剩)\s*[-−]\s*\d|>\s*[-−]\d+\s*天")
JUMPS = ["+0", "-1h", "+1h", "+3650d", "+0"]


def clock_jumps(_):
    """Each start finds another time of day, on a host that lives in UTC, and one that is a second before midnight."""
    libraries = glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1")
    if not libraries:
        raise Skip("faketime is not installed")
    with ground() as here:
        found_town(here / "town")
        lines = []
        for jump in [*JUMPS, "@2026-11-30 15:59:59", "@2026-11-30 16:00:00"]:
            environment = {"LD_PRELOAD": libraries[0], "FAKETIME": jump, "TZ": "UTC", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}
            with serving(here / "town", environment) as server:
                look(server, jump)
            lines += publish_at(here / "town", environment, jump)
        must_be_whole(here / "town", lines, "after jumps of the clock")
        must_have_each_duty_once(here / "town")
    return f"clock jumps {JUMPS} and Shanghai's midnight: {count(lines, 'A')} publications, no strange age, each duty once"


def look(server, jump):
    for path in ["/", "/220681101200", "/220681101200/duties"]:
        answer = server.request("GET", path)
        if answer.status != 200:
            raise Wrong(f"with the clock at {jump}, {path} answered {answer.status}")
        if strange := NEGATIVE.search(answer.text):
            raise Wrong(f"with the clock at {jump}, {path} says {strange[0]}")


def publish_at(folder, environment, jump):
    one = Publisher(folder, 1, environment=environment)
    if one.wait() != 0 or count(one.lines, "A") != 1:
        raise Wrong(f"with the clock at {jump}, nothing can be published: {one.lines}")
    return one.acknowledged()


def must_have_each_duty_once(folder):
    with contextlib.closing(sqlite3.connect(folder / "gongkai.db")) as database:
        all_of_them, different = database.execute(
            "SELECT count(*), count(DISTINCT village || ' ' || item || ' ' || period) FROM duty").fetchone()
    if all_of_them != different or not all_of_them:
        raise Wrong(f"{all_of_them} duties, {different} different ones")
