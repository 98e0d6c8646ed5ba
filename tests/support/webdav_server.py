#!/usr/bin/env python3
"""A real WebDAV server (nginx with its dav module, on loopback) that is sent to in tests.

webdav_server.py FOLDER --user U --password P
Serves FOLDER/served below /dav/ to that user. Prints its port. Ends when standard input does.
"""
import argparse
import base64
import hashlib
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import time

asked = argparse.ArgumentParser()
asked.add_argument("folder", type=pathlib.Path)
asked.add_argument("--user", required=True)
asked.add_argument("--password", required=True)
options = asked.parse_args()
folder = options.folder.resolve()
for name in ("served/dav", "tmp"):
    (folder / name).mkdir(parents=True, exist_ok=True)

with socket.socket() as probe:
    probe.bind(("127.0.0.1", 0))
    port = probe.getsockname()[1]

digest = base64.b64encode(hashlib.sha1(options.password.encode()).digest()).decode()
(folder / "users").write_text(f"{options.user}:{{SHA}}{digest}\n")
user = "user root;" if os.geteuid() == 0 else ""
(folder / "nginx.conf").write_text(f"""{user}
daemon off; pid {folder}/pid; error_log {folder}/error.log; worker_processes 1;
events {{ worker_connections 64; }}
http {{
  access_log {folder}/access.log;
  client_body_temp_path {folder}/tmp; proxy_temp_path {folder}/tmp; fastcgi_temp_path {folder}/tmp;
  uwsgi_temp_path {folder}/tmp; scgi_temp_path {folder}/tmp;
  client_max_body_size 64m;
  server {{
    listen 127.0.0.1:{port};
    root {folder}/served;
    location /dav/ {{
      auth_basic column; auth_basic_user_file {folder}/users;
      dav_methods PUT DELETE MKCOL MOVE;
      create_full_put_path off;
    }}
  }}
}}
""")
nginx = shutil.which("nginx", path="/usr/sbin:/usr/bin:/sbin")
if not nginx:
    sys.exit("nginx is not installed (nginx-light)")
process = subprocess.Popen([nginx, "-c", folder / "nginx.conf", "-p", folder, "-e", folder / "error.log"])
for _ in range(100):
    try:
        socket.create_connection(("127.0.0.1", port)).close()
        break
    except OSError:
        time.sleep(0.05)
signal.signal(signal.SIGTERM, signal.SIG_IGN)  # the end of standard input comes first: then what was started ends too
print(port, flush=True)
try:
    sys.stdin.read()
finally:
    process.terminate()
    process.wait()
