#!/usr/bin/env python3
"""企业微信, 钉钉 and 飞书 as group robots see them, for tests: addresses, signatures, clocks, lengths and limits as documented.

robot_server.py [--secret S] [--clock SECONDS] [--fast N]
Prints its port, then a JSON line for each message it took: kind, text. --secret: 钉钉 and 飞书 want signatures by it. --clock: how
far its clock is off. --fast: messages a minute (20; 飞书 100). A key decides what else happens: broken answers no JSON,
down answers 503, moved redirects, silent never answers, 45009 and the like answer that code.
"""
import argparse
import base64
import hashlib
import hmac
import json
import sys
import threading
import time
from collections import defaultdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

asked = argparse.ArgumentParser()
asked.add_argument("--secret", default="")
asked.add_argument("--clock", type=float, default=0)
asked.add_argument("--fast", type=int, default=0)
options = asked.parse_args()
taken = defaultdict(list)
out = threading.Lock()
hour = 3600


def now():
    return time.time() + options.clock


def code_of(key, message):
    return base64.b64encode(hmac.new(key.encode(), message.encode(), hashlib.sha256).digest()).decode()


def is_signed(stamp, unit, sign, expected):
    if not options.secret:
        return True
    return bool(stamp) and abs(int(stamp) / unit - now()) <= hour and sign == expected


def too_fast(key, most):
    recent = [at for at in taken[key] if at > time.monotonic() - 60]
    taken[key] = recent + [time.monotonic()]
    return len(recent) >= (options.fast or most)


class Robots(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, what, status=200, **headers):
        body = what if isinstance(what, bytes) else json.dumps(what).encode()
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        raw = self.rfile.read(int(self.headers["Content-Length"]))
        place = urlsplit(self.path)
        asked_for = {name: values[0] for name, values in parse_qs(place.query, keep_blank_values=True).items()}
        kinds = {"/cgi-bin/webhook/send": ("wecom", "key"), "/robot/send": ("dingtalk", "access_token")}
        if place.path.startswith("/open-apis/bot/v2/hook/"):
            kind, key = "feishu", place.path.rsplit("/", 1)[1]
        elif place.path in kinds:
            kind, name = kinds[place.path]
            key = asked_for.get(name, "")
        else:
            return self.answer({"errcode": 93000, "errmsg": "invalid webhook"}, 404)
        if key == "silent":
            time.sleep(hour)
        if key == "broken":
            return self.answer(b"<html>")
        if key == "down":
            return self.answer(b"", 503)
        if key == "moved":
            return self.answer(b"", 302, Location="http://127.0.0.1:1/")
        number = "code" if kind == "feishu" else "errcode"
        if key.isdigit():
            return self.answer({number: int(key), "errmsg": "as asked"})
        self.answer({number: getattr(self, kind)(key, raw, asked_for), "errmsg": ""})

    def took(self, kind, text):
        with out:
            print(json.dumps({"kind": kind, "text": text}, ensure_ascii=False), flush=True)
        return 0

    def wecom(self, key, raw, _):
        message = json.loads(raw)
        if message["msgtype"] != "text" or len(message["text"]["content"].encode()) > 2048:
            return 40058
        return 45009 if too_fast(key, 20) else self.took("wecom", message["text"]["content"])

    def dingtalk(self, key, raw, asked_for):
        message, stamp = json.loads(raw), asked_for.get("timestamp", "")
        if not is_signed(stamp, 1000, asked_for.get("sign"), code_of(options.secret, f"{stamp}\n{options.secret}")):
            return 310000
        if message["msgtype"] != "text" or len(raw) > 20_000:
            return 400105
        return 130101 if too_fast(key, 20) else self.took("dingtalk", message["text"]["content"])

    def feishu(self, key, raw, _):
        message = json.loads(raw)
        stamp = message.get("timestamp", "")
        if not is_signed(stamp, 1, message.get("sign"), code_of(f"{stamp}\n{options.secret}", "")):
            return 19021
        if message["msg_type"] != "text" or len(raw) > 20 * 1024:
            return 9499
        return 11232 if too_fast(key, 100) else self.took("feishu", message["content"]["text"])


server = ThreadingHTTPServer(("127.0.0.1", 0), Robots)
server.daemon_threads = True
print(server.server_address[1], flush=True)
threading.Thread(target=lambda: (sys.stdin.read(), server.shutdown()), daemon=True).start()  # ends with who started it
server.serve_forever()
