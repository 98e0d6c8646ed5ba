#!/usr/bin/env python3
"""A real SSH server (sshd, on loopback, as whoever runs the test) whose SFTP is sent to in tests.

sftp_server.py FOLDER [--cut-after BYTES [--cut-connection N]] [--stranger]
Serves the file system to its own user; FOLDER gets `key` (of that user), `known_hosts` and `served/`. Prints its port. With --cut-after
the first (or Nth) connection breaks off after so many bytes from the client; with --stranger the known hosts hold another server's key.
Ends when standard input does.
"""
import argparse
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time

asked = argparse.ArgumentParser()
asked.add_argument("folder", type=pathlib.Path)
asked.add_argument("--cut-after", type=int)
asked.add_argument("--cut-connection", type=int, default=1)
asked.add_argument("--stranger", action="store_true")
options = asked.parse_args()
folder = options.folder.resolve()
(folder / "served").mkdir(parents=True, exist_ok=True)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def key(name):
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True, stdout=subprocess.DEVNULL)
    return (folder / f"{name}.pub").read_text().split()[:2]


def config(port):
    (folder / "sshd_config").write_text(f"""Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host
AuthorizedKeysFile {folder}/key.pub
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin yes
PidFile none
Subsystem sftp internal-sftp
""")
    return folder / "sshd_config"


def carry(source, sink, budget=None):
    try:
        while bytes_read := source.recv(16384):
            if budget is not None:
                budget -= len(bytes_read)
                if budget < 0:
                    break
            sink.sendall(bytes_read)
    except OSError:
        pass
    for one in (source, sink):
        try:
            one.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass


def between(listener, port):
    connections = 0
    while True:
        client, _ = listener.accept()
        connections += 1
        budget = options.cut_after if connections == options.cut_connection else None
        server = socket.create_connection(("127.0.0.1", port))
        threading.Thread(target=carry, args=(client, server, budget), daemon=True).start()
        threading.Thread(target=carry, args=(server, client), daemon=True).start()


sshd = shutil.which("sshd", path="/usr/sbin:/usr/bin:/sbin")
if not sshd:
    sys.exit("sshd is not installed (openssh-server)")
if os.geteuid() == 0:
    os.makedirs("/run/sshd", mode=0o755, exist_ok=True)
port = free_port()
host, other = key("host"), None
if options.stranger:
    other = key("other")
key("key")
process = subprocess.Popen([sshd, "-D", "-e", "-f", config(port)], stderr=open(folder / "sshd.log", "w"))
for _ in range(100):
    try:
        socket.create_connection(("127.0.0.1", port)).close()
        break
    except OSError:
        time.sleep(0.05)
front = port
if options.cut_after is not None:
    listener = socket.create_server(("127.0.0.1", 0))
    front = listener.getsockname()[1]
    threading.Thread(target=between, args=(listener, port), daemon=True).start()
(folder / "known_hosts").write_text(f"[127.0.0.1]:{front} {' '.join(other or host)}\n")
signal.signal(signal.SIGTERM, signal.SIG_IGN)  # the end of standard input comes first: then what was started ends too
print(front, flush=True)
try:
    sys.stdin.read()
finally:
    process.terminate()
    process.wait()
