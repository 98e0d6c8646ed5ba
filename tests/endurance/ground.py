"""The ground that trials stand on: folders, a founded town, the publisher and its acknowledgements."""
import contextlib
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import threading

BUILD = pathlib.Path(os.environ.get("BUILD", "build/dev")).resolve()
PUBLISHER, FORGETFUL, GONGKAI = BUILD / "publisher", BUILD / "forgetful", BUILD / "gongkai"
PATIENCE = 120  # seconds: only a program that hangs takes that long, however busy the machine


class Skip(Exception):
    """This machine doesn't permit the trial."""


class Wrong(Exception):
    """An acknowledgement was broken, or the harness itself is."""


@contextlib.contextmanager
def ground():
    """A folder of our own, gone afterwards."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="gongkai-endurance-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def need(tool):
    if not shutil.which(tool):
        raise Skip(f"{tool} is not installed")


def found_town(folder, waiting=0):
    """A town without publications; `waiting` drafts stand ready to be approved. → what `prepare` printed."""
    made = subprocess.run([PUBLISHER, "prepare", folder, str(waiting)], capture_output=True, text=True)
    if made.returncode != 0:
        raise Wrong(f"the town can't be founded: {made.stdout}")
    return made.stdout


def copy(template, folder):
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder)


class Publisher:
    """The program that publishes; what it has acknowledged stands in `lines`."""

    def __init__(self, folder, count, *options, before=(), environment=None):
        self.lines = []
        self.is_ready = threading.Event()
        self.process = subprocess.Popen(
            [*before, PUBLISHER, "publish", folder, str(count), *options], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env={**os.environ, **(environment or {})})
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def read(self):
        for line in self.process.stdout:
            if line == "ready\n":
                self.is_ready.set()
            elif line.endswith("\n"):
                self.lines.append(line)
        self.is_ready.set()

    def wait_until_ready(self):
        if not self.is_ready.wait(PATIENCE):
            raise Wrong("the publisher doesn't start")

    def go(self):
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.write("go\n")
            self.process.stdin.flush()

    def kill(self):
        self.process.send_signal(signal.SIGKILL)

    def wait(self):
        """→ its exit code; negative when a signal ended it."""
        try:
            code = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.kill()
            raise Wrong("the publisher hangs") from None
        self.reader.join()
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()
        return code

    def acknowledged(self):
        return [line for line in self.lines if line[0] in "AB"]


def check(folder, lines):
    """→ what is wrong, line by line; empty: everything acknowledged is there, once and whole, and publishing goes on."""
    checked = subprocess.run([PUBLISHER, "check", folder], input="".join(lines), capture_output=True, text=True,
                             timeout=PATIENCE)
    wrong = [line for line in checked.stdout.splitlines() if line.startswith("WRONG")]
    return wrong or ([] if checked.returncode == 0 else [f"the checker ended with {checked.returncode}"])


def must_be_whole(folder, lines, where):
    if wrong := check(folder, lines):
        raise Wrong(f"{where}: {'; '.join(wrong[:5])}")


def count(lines, kind):
    return sum(line.startswith(kind) for line in lines)
