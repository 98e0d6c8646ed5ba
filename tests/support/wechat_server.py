#!/usr/bin/env python3
"""The servers of public accounts (api.weixin.qq.com) as far as drafts go, for tests: keys that end, uploads, limits and errors as
documented.

wechat_server.py [--lasts SECONDS]
Prints its port, then a JSON line for each draft it took and each it was told to publish. --lasts: how long a key is good (7200).
The last four letters of the app id decide what else happens: dead (its first key ends at once: 42001), 9999 (45009), 1640 (40164 on
asking for a key), 0125 (40125), 8001 (freepublish: 48001), 000b (answers no JSON), 000d (answers 503), 00e1 (silent).
"""
import argparse
import json
import re
import sys
import threading
import time
from email import message_from_bytes
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

asked = argparse.ArgumentParser()
asked.add_argument("--lasts", type=int, default=7200)
options = asked.parse_args()
secret = "0123456789abcdef0123456789abcdef"
keys, pictures, covers, drafts, counts = {}, set(), set(), set(), {"key": 0}
out = threading.Lock()
host = "http://mmbiz.qpic.cn/mmbiz_png/"


class Refused(Exception):
    pass


def refuse_unless(holds, code):
    if not holds:
        raise Refused(code)


def told(**what):
    with out:
        print(json.dumps({**what, "keys": counts["key"]}, ensure_ascii=False), flush=True)


class Accounts(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, what, status=200):
        body = what if isinstance(what, bytes) else json.dumps(what).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        raw = self.rfile.read(int(self.headers["Content-Length"]))
        place = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(place.query, keep_blank_values=True).items()}
        name = place.path.removeprefix("/cgi-bin/").replace("/", "_")
        if not place.path.startswith("/cgi-bin/") or not hasattr(self, "on_" + name):
            return self.answer(b"", 404)
        try:
            if name != "stable_token":
                key = query.get("access_token", "")
                refuse_unless(key in keys, 40001)
                refuse_unless(keys[key]["until"] > time.monotonic(), 42001)
                self.app = keys[key]["app"]
                refuse_unless(not self.app.endswith("9999"), 45009)
                if self.app.endswith("000b"):
                    return self.answer(b"<html>")
                if self.app.endswith("000d"):
                    return self.answer(b"", 503)
                if self.app.endswith("00e1"):
                    time.sleep(3600)
            self.answer(getattr(self, "on_" + name)(raw, query))
        except Refused as refused:
            self.answer({"errcode": refused.args[0], "errmsg": "as documented"})

    def on_stable_token(self, raw, _):
        wanted = json.loads(raw)
        app = wanted["appid"]
        refuse_unless(wanted["grant_type"] == "client_credential", 40002)
        refuse_unless(re.fullmatch("wx[0-9a-f]{16}", app), 40013)
        refuse_unless(wanted["secret"] == secret and not app.endswith("0125"), 40125)
        refuse_unless(not app.endswith("1640"), 40164)
        if not wanted.get("force_refresh"):
            for key, kept in keys.items():
                if kept["app"] == app and kept["until"] > time.monotonic():
                    return {"access_token": key, "expires_in": int(kept["until"] - time.monotonic())}
        first = not any(kept["app"] == app for kept in keys.values())
        counts["key"] += 1
        key = f"{counts['key']}_key-{app}"
        keys[key] = {"app": app, "until": time.monotonic() + (0 if first and app.endswith("dead") else options.lasts)}
        return {"access_token": key, "expires_in": options.lasts}

    def picture_in(self, raw, most):
        form = message_from_bytes(b"Content-Type: " + self.headers["Content-Type"].encode() + b"\r\n\r\n" + raw)
        parts = [part for part in form.get_payload() if part.get_param("name", header="content-disposition") == "media"]
        refuse_unless(len(parts) == 1 and parts[0].get_filename(), 41005)
        picture = parts[0].get_payload(decode=True)
        kinds = {"image/png": (b"\x89PNG\r\n\x1a\n", ".png"), "image/jpeg": (b"\xff\xd8", ".jpg")}
        begins, ending = kinds.get(parts[0].get_content_type(), (b"GIF", ""))
        refuse_unless(ending and picture.startswith(begins) and parts[0].get_filename().endswith(ending), 40005)
        refuse_unless(len(picture) < most, 40009)
        return picture

    def on_media_uploadimg(self, raw, _):
        self.picture_in(raw, 1 << 20)
        pictures.add(f"{host}{len(pictures)}/0?from=appmsg")
        return {"url": f"{host}{len(pictures) - 1}/0?from=appmsg"}

    def on_material_add_material(self, raw, query):
        refuse_unless(query.get("type") == "image", 40004)
        self.picture_in(raw, 10 << 20)
        covers.add(f"cover-{len(covers)}")
        return {"media_id": f"cover-{len(covers) - 1}", "url": host}

    def on_draft_add(self, raw, _):
        refuse_unless(b"\\u" not in raw, 47001)  # they show such letters as they stand
        articles = json.loads(raw)["articles"]
        refuse_unless(len(articles) == 1, 44003)
        article = articles[0]
        refuse_unless(article["title"].strip() and len(article["title"]) <= 32, 45003)
        refuse_unless(len(article["author"]) <= 16, 45110)
        refuse_unless(len(article["digest"]) <= 128, 45004)
        content = article["content"]
        refuse_unless(content and len(content) < 20000 and len(content.encode()) < 1 << 20, 45002)
        refuse_unless(len(article["content_source_url"].encode()) <= 1024, 45005)
        refuse_unless(article["thumb_media_id"] in covers, 40007)
        shown = re.findall(r'<img[^>]*\ssrc="([^"]*)"', content)
        refuse_unless(all(one in pictures for one in shown) and "data:" not in content, 45166)
        refuse_unless("<script" not in content and not re.search(r"\son\w+=", content), 45166)
        drafts.add(f"draft-{len(drafts)}")
        told(draft=article, pictures=len(shown))
        return {"media_id": f"draft-{len(drafts) - 1}"}

    def on_freepublish_submit(self, raw, _):
        refuse_unless(not self.app.endswith("8001"), 48001)
        draft = json.loads(raw)["media_id"]
        refuse_unless(draft in drafts, 53600)
        told(published=draft)
        return {"errcode": 0, "errmsg": "ok", "publish_id": 100000001, "msg_data_id": 1}


server = ThreadingHTTPServer(("127.0.0.1", 0), Accounts)
server.daemon_threads = True
print(server.server_address[1], flush=True)
threading.Thread(target=lambda: (sys.stdin.read(), server.shutdown()), daemon=True).start()  # ends with who started it
server.serve_forever()
