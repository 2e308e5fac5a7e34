"""Which law a place is in, by the words beside it."""

from __future__ import annotations

import re

from .items import Scope
from .vocabulary import Laws

_WINDOW = 90
_AFTER = 160


class Namer:
    """The compiled expressions of one vocabulary."""

    def __init__(self, words: Laws) -> None:
        self.ends = words.ends
        self.joins = words.joins
        self._before = _compiled(words.before)
        self._title = _compiled(words.title)
        self._after = _compiled(words.after)
        self.unknown = _compiled(words.unknown)
        self._cut = _compiled(words.cut)
        self._stop = _compiled(words.stop)
        self._state = _compiled(words.state)
        self.define = _compiled(words.define)
        self.gone = _compiled(words.gone)
        self.amending = _compiled(words.amending)
        self.applying = _compiled(words.applying)
        self.directing = _compiled(words.directing)
        self.revising = _compiled(words.revising)
        self.replacing = _compiled(words.replacing)
        self.limiting = _compiled(words.limiting)
        self.whole = _compiled(words.whole)
        self.onward = _compiled(words.onward)
        self.common = _compiled(words.common)
        self.sole = _compiled(words.sole)
        self.certain = _compiled(words.certain)
        self.amends = _compiled(words.amends)
        self.adapting = _compiled(words.adapting)
        self.adapted = _compiled(words.adapted)
        self.applied = _compiled(words.applied)

    def amends_in(self, text: str) -> bool:
        """Whether words amend; not where they apply a place with some words replaced."""
        found = self.amending.search(text) if self.amending else None
        if found is None or found.lastgroup != "words" or self.applying is None:
            return found is not None
        return self.applying.search(text, 0, found.start()) is None

    def before(self, text: str, position: int) -> Scope | None:
        """The law named in the words that end at a position."""
        if not self.ends or not text.endswith(self.ends, 0, position):
            return None
        window = text[max(0, position - _WINDOW) : position]
        for expression in (self._before, self._title):
            found = expression.search(window) if expression else None
            if found is not None:
                return self._scope(found)
        return None

    def after(self, text: str, position: int) -> Scope | None:
        """The law named in the words that begin at a position."""
        found = self._after.match(text, position, position + _AFTER) if self._after else None
        return self._scope(found) if found else None

    def _scope(self, found: re.Match[str]) -> Scope | None:
        how = found.lastgroup
        if how not in (None, "title", "short"):
            return Scope(str(how))
        title = found[how] if how else found.group()
        if how == "short":
            return Scope("title", title.strip())
        if self._cut is not None:
            cuts = [cut.end() for cut in self._cut.finditer(title)]
            title = title[cuts[-1] :] if cuts else title
        stop = self._stop.search(title) if self._stop else None
        title = title[: stop.start()] if stop else title
        return Scope("title", title.strip()) if title.strip() else None

    def state(self, title: str) -> tuple[str, str]:
        """`own` or `former` when a title says which state of a law is meant, and the title."""
        found = self._state.search(title) if self._state else None
        if found is None:
            return "", title
        return ("own" if found["own"] is not None else "former"), found["rest"]


def _compiled(source: str) -> re.Pattern[str] | None:
    return re.compile(source) if source else None


_LOOSE = re.compile(r"\s*[(（][^()（）]*[)）]\s*\Z|[\s\u00ad\u200b-\u200d\u2010-]+")


def bare_title(title: str) -> str:
    """A title without what a printer may add: spaces, hyphens, a day in brackets at the end."""
    return _LOOSE.sub("", title.casefold())
