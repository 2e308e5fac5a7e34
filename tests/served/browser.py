"""Somebody who speaks to a server over HTTP as a browser does. Nothing here needs Django."""

from __future__ import annotations

import gzip
import re
import select
from dataclasses import dataclass, field
from html import unescape
from http.client import HTTPConnection
from urllib.parse import urlencode

TOKEN = "tests0tests0tests0tests0tests0ab"
"""Who sends the same token in the cookie and with the form has read a page of ours."""


@dataclass(frozen=True)
class Answer:
    """What came back: the status, the kind of content, where to go on, the bytes as sent."""

    status: int
    kind: str
    location: str
    raw: bytes
    packed: bool

    @property
    def text(self) -> str:
        return (gzip.decompress(self.raw) if self.packed else self.raw).decode()


@dataclass
class Browser:
    """Somebody's line to the server, kept open as browsers do, with the cookie of a session."""

    port: int
    session: str = ""
    timeout: float = 30.0
    line: HTTPConnection | None = field(default=None, repr=False)

    def get(self, path: str) -> Answer:
        return self._ask("GET", path, b"", {})

    def post(self, path: str, fields: dict[str, object], accept: str = "text/html") -> Answer:
        """Send a form; the page that saves by itself accepts `application/json`."""
        more = {
            "Content-Type": "application/x-www-form-urlencoded",
            "Accept": accept,
            "X-CSRFToken": TOKEN,
        }
        return self._ask("POST", path, urlencode(fields).encode(), more)

    def close(self) -> None:
        if self.line is not None:
            self.line.close()
        self.line = None

    def _ask(self, method: str, path: str, body: bytes, more: dict[str, str]) -> Answer:
        cookie = f"csrftoken={TOKEN}; sessionid={self.session}"
        headers = {"Accept-Encoding": "gzip", "Accept-Language": "en", "Cookie": cookie} | more
        if self.line is not None and _is_over(self.line):
            self.close()
        if self.line is None:
            self.line = HTTPConnection("127.0.0.1", self.port, timeout=self.timeout)
        self.line.request(method, path, body or None, headers)
        answer = self.line.getresponse()
        raw = answer.read()
        if answer.will_close:
            self.close()
        kind = answer.getheader("Content-Type", "")
        packed = answer.getheader("Content-Encoding") == "gzip"
        return Answer(answer.status, kind, answer.getheader("Location", ""), raw, packed)


def _is_over(line: HTTPConnection) -> bool:
    """Whether the server has closed a line that was kept open: nothing else can be read there."""
    return line.sock is None or bool(select.select((line.sock,), (), (), 0)[0])


_FORM = re.compile(r"<form\b[^>]*\bdata-edit\b[^>]*>.*?</form>", re.DOTALL)
_ACTION = re.compile(r'\baction="([^"]+)"')
_SEEN = re.compile(r'name="seen" value="(\d+)"')
_TEXT = re.compile(r'<textarea\b[^>]*\bname="text"[^>]*>(.*?)</textarea>', re.DOTALL)


def fields_of(page: str) -> dict[str, tuple[int, str]]:
    """What can be written on a page: by the address to which it is sent, the number of the wording
    that it was written on, and the words."""
    found: dict[str, tuple[int, str]] = {}
    for form in _FORM.findall(page):
        action, seen, text = (one.search(form) for one in (_ACTION, _SEEN, _TEXT))
        if action and seen and text:
            found[unescape(action[1])] = (int(seen[1]), unescape(text[1]))
    return found
