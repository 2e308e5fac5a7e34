"""Pages that hang on their address alone are made once and given to everybody until something is
done here.

Whatever anybody does leaves a line in the journal, so that its last line says whether a page could
have become another. It is asked for at most once a second by each process: what was
withdrawn is gone from the public site after a second at the latest.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from hashlib import sha256
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from hoseibi.accounts.queries import journal_state
from hoseibi.accounts.queries.kept import Kept

PUBLIC = ("/eli/", "/public/")
"""Where such pages are, and only such: they are made for a stranger, whoever asks."""

SECONDS, MOST_BYTES = 1.0, 64_000_000
HEADERS = (
    *("Content-Type", "Content-Language", "Content-Encoding", "Content-Security-Policy"),
    *("Content-Disposition", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy"),
    *("Cross-Origin-Opener-Policy", "Strict-Transport-Security"),
)
"""What is said of a page; what is said to one reader, such as a cookie, is not kept."""


class Page(NamedTuple):
    """An answer as it is sent."""

    content: bytes
    headers: tuple[tuple[str, str], ...]
    etag: str


class KeptPages:
    """Middleware in front of everything that makes pages."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self._kept: Kept[tuple[object, ...], Page] = Kept(MOST_BYTES, lambda one: len(one.content))
        self._lock = threading.Lock()
        self._state: tuple[object, ...] = ()
        self._looked = 0.0

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in ("GET", "HEAD") or not request.path_info.startswith(PUBLIC):
            return self.get_response(request)
        packed = "gzip" in request.headers.get("Accept-Encoding", "")
        key = (request.get_full_path(), packed, *self._now())
        page = self._kept.get(key)
        if page is None:
            answer = self.get_response(request)
            if answer.status_code != 200 or answer.streaming:
                return answer
            page = _page(answer)
            self._kept.keep(key, page)
        return _sent(request, page)

    def _now(self) -> tuple[object, ...]:
        """The state of the journal with its hour: on the day it hangs what is in force."""
        moment = time.monotonic()
        with self._lock:
            if moment - self._looked > SECONDS or not self._state:
                self._state = journal_state() or (None, timezone.localdate())
                self._looked = moment
            return self._state


def _page(answer: HttpResponse) -> Page:
    headers = tuple((name, answer.headers[name]) for name in HEADERS if name in answer.headers)
    return Page(answer.content, headers, f'"{sha256(answer.content).hexdigest()[:32]}"')


def _sent(request: HttpRequest, page: Page) -> HttpResponse:
    if request.headers.get("If-None-Match") == page.etag:
        answer = HttpResponse(status=304)
    else:
        answer = HttpResponse(page.content)
        for name, value in page.headers:
            answer.headers[name] = value
        answer.headers["Content-Length"] = str(len(page.content))
    answer.headers["ETag"] = page.etag
    answer.headers["Cache-Control"] = "public, max-age=60"
    answer.headers["Vary"] = "Accept-Encoding"
    return answer
