"""What the lints share: the source files below the current folder, and C++ without its comments."""
import re
import sys
from pathlib import Path

CJK = re.compile("[\u3005\u3007\u3400-\u9fff\uf900-\ufaff]")  # ideographs; symbols and full-width forms are no prose
TOKEN = re.compile(
    r"""//[^\n]*|/\*.*?\*/|R"(?P<mark>[^\s()\\]{0,16})\((?P<raw>.*?)\)(?P=mark)"|"(?P<string>(?:\\.|[^"\\\n])*)"|(?<![0-9a-fA-F])'(?P<char>(?:\\.|[^'\\\n])+)'""",
    re.S)


def files(*patterns):
    return sorted({path for pattern in patterns for path in Path().glob(pattern) if path.is_file()})


def cpp(*folders):
    return files(*(f"{folder}/**/*.{extension}" for folder in folders for extension in ("cpp", "hpp")))


def read(path):
    return Path(path).read_text(encoding="utf-8")


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def without_comments(text):
    """Same offsets and lines; comments are blank."""
    def blank(match):
        return match[0] if match[0][0] not in "/" else re.sub(r"[^\n]", " ", match[0])
    return TOKEN.sub(blank, text)


def code_only(text):
    """Same offsets and lines; comments and literals are blank."""
    return TOKEN.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def literals(text):
    """(offset, content) of each string and character literal outside of comments."""
    for match in TOKEN.finditer(text):
        content = match["raw"] if match["raw"] is not None else match["string"] if match["string"] is not None else match["char"]
        if content is not None:
            yield match.start(), content


class Findings:
    def __init__(self, rule):
        self.rule = rule
        self.lines = []

    def add(self, path, line, what):
        self.lines.append(f"{path}:{line}: {what}")

    def finish(self):
        for line in self.lines:
            print(line)
        if self.lines:
            print(f"{len(self.lines)} against the rule: {self.rule}")
        sys.exit(1 if self.lines else 0)
