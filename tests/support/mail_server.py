#!/usr/bin/env python3
"""A mail server to be sent to in tests (RFC 5321), by Python's standard library alone: strict about what it is told.

mail_server.py [--user U --password P] [--tls none|starttls|implicit --certificate FILE --key FILE] [--most BYTES]
Prints its port, then a JSON line for each message it took: from, to, raw, encrypted, user. What breaks the protocol is answered
with 5xx and printed as {"wrong": why}. Recipients decide what happens: temporary@ is put off (451), final@ is refused (550),
first-later@ is put off the first time, silent@ never gets an answer.
"""
import argparse
import base64
import json
import socketserver
import ssl
import sys
import threading
import time

asked = argparse.ArgumentParser()
for name in ("--user", "--password", "--certificate", "--key"):
    asked.add_argument(name)
asked.add_argument("--tls", choices=("none", "starttls", "implicit"), default="none")
asked.add_argument("--most", type=int, default=100_000)
options = asked.parse_args()
longest_line = 998
out = threading.Lock()
put_off = set()


def tell(**what):
    with out:
        print(json.dumps(what, ensure_ascii=False), flush=True)


def context():
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(options.certificate, options.key)
    return made


class Wrong(Exception):
    pass


class Session(socketserver.BaseRequestHandler):
    def handle(self):
        self.socket, self.rest, self.user = self.request, b"", None
        self.encrypted = options.tls == "implicit"
        if self.encrypted:
            self.socket = context().wrap_socket(self.socket, server_side=True)
        self.greeted, self.sender, self.to = False, None, []
        self.say("220 stand-in ESMTP")
        try:
            while (line := self.line()) is not None and self.obey(line):
                pass
        except Wrong as wrong:
            tell(wrong=str(wrong))
            self.say(f"500 {wrong}")
        except (ConnectionError, ssl.SSLError):
            pass

    def say(self, text):
        self.socket.sendall(text.encode() + b"\r\n")

    def line(self):
        while b"\n" not in self.rest:
            more = self.socket.recv(65536)
            if not more:
                return None
            self.rest += more
        line, self.rest = self.rest.split(b"\n", 1)
        if not line.endswith(b"\r"):
            raise Wrong("a line ends without CR")
        if len(line) - 1 > longest_line:
            raise Wrong(f"a line of {len(line) - 1} bytes")
        return line[:-1]

    def obey(self, line):
        verb, _, rest = line.decode("ascii", "strict").partition(" ")
        verb = verb.upper()
        if verb not in ("EHLO", "QUIT", "RSET", "NOOP") and not self.greeted:
            raise Wrong(f"{verb} before EHLO")
        act = getattr(self, "do_" + verb.lower(), None)
        if not act:
            raise Wrong(f"no {verb}")
        return act(rest)

    def do_ehlo(self, _):
        self.greeted = True
        offers = ["stand-in", f"SIZE {options.most}", "8BITMIME"]
        if options.tls == "starttls" and not self.encrypted:
            offers.append("STARTTLS")
        elif options.user:
            offers.append("AUTH PLAIN LOGIN")
        for offer in offers[:-1]:
            self.say("250-" + offer)
        self.say("250 " + offers[-1])
        return True

    def do_starttls(self, _):
        if self.rest:
            raise Wrong("words behind STARTTLS")
        self.say("220 go on")
        self.socket = context().wrap_socket(self.socket, server_side=True)
        self.encrypted, self.greeted = True, False
        return True

    def do_auth(self, rest):
        method, _, initial = rest.partition(" ")
        if method == "PLAIN":
            if not initial:
                self.say("334 ")
                initial = self.line().decode()
            _, user, password = base64.b64decode(initial).decode().split("\0")
        elif method == "LOGIN":
            if not initial:
                self.say("334 VXNlcm5hbWU6")
                initial = self.line().decode()
            user = base64.b64decode(initial).decode()
            self.say("334 UGFzc3dvcmQ6")
            password = base64.b64decode(self.line()).decode()
        else:
            self.say("504 no such way")
            return True
        if (user, password) != (options.user, options.password):
            self.say("535 wrong")
            return True
        self.user = user
        self.say("235 welcome")
        return True

    def do_mail(self, rest):
        if options.tls == "starttls" and not self.encrypted:
            raise Wrong("MAIL in the clear")
        if options.user and not self.user:
            self.say("530 sign in first")
            return True
        address, _, parameters = rest.partition(" ")
        size = [int(one[5:]) for one in parameters.split() if one.upper().startswith("SIZE=")]
        if size and size[0] > options.most:
            self.say("552 too large")
            return True
        self.sender, self.to = address.removeprefix("FROM:").strip("<>"), []
        self.say("250 yes")
        return True

    def do_rcpt(self, rest):
        to = rest.removeprefix("TO:").strip("<>")
        local = to.split("@")[0]
        if local == "silent":
            time.sleep(3600)
        if local == "temporary" or (local == "first-later" and to not in put_off):
            put_off.add(to)
            self.say("451 not now")
        elif local == "final":
            self.say("550 nobody of that name")
        else:
            self.to.append(to)
            self.say("250 yes")
        return True

    def do_data(self, _):
        if not self.to:
            self.say("503 for whom?")
            return True
        self.say("354 speak")
        lines = []
        while (line := self.line()) != b".":
            if line is None:
                raise Wrong("ended in the middle")
            if line.startswith(b"."):
                if not line.startswith(b".."):
                    raise Wrong("a dot that isn't stuffed")
                line = line[1:]
            lines.append(line)
        raw = b"\r\n".join(lines)
        if len(raw) > options.most:
            self.say("552 too large")
            return True
        tell(sender=self.sender, to=self.to, raw=raw.decode("utf-8", "replace"), encrypted=self.encrypted, user=self.user)
        self.say("250 taken")
        return True

    def do_rset(self, _):
        self.sender, self.to = None, []
        self.say("250 yes")
        return True

    def do_noop(self, _):
        self.say("250 yes")
        return True

    def do_quit(self, _):
        self.say("221 bye")
        return False


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address, daemon_threads = True, True


with Server(("127.0.0.1", 0), Session) as server:
    print(server.server_address[1], flush=True)
    threading.Thread(target=lambda: (sys.stdin.read(), server.shutdown()), daemon=True).start()  # ends with who started it
    server.serve_forever()
