"""The small words that carry a rule: must, may, must not, not, and, or."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from ..figures import plain
from ..model.span import Span
from ..model.toml import compiled
from .sides import Pair, Side
from .unlike import Spot

_ENDED = re.compile(r"[。；;។](?=.)|[.!?](?= \w)")


class Said(NamedTuple):
    """The words of one unit, or of a sentence of it, as they are compared: in small letters, idle
    words blanked; `whole` with them; `start` where they begin."""

    side: Side
    address: str
    text: str
    whole: str
    start: int = 0

    def first(self, source: str) -> Span | None:
        """Where an expression first matches."""
        found = compiled(source).search(self.text) if source else None
        if not found:
            return None
        return Span(self.address, found.start() + self.start, found.end() + self.start)

    def all(self, source: str) -> int:
        """How often an expression matches."""
        return len(compiled(source).findall(self.text)) if source else 0

    @property
    def is_one_sentence(self) -> bool:
        """Whether no sentence ends but the last."""
        return not _ENDED.search(self.text.rstrip())

    @property
    def may_deny(self) -> bool:
        """Whether a word stands there that may deny, an idle one among them."""
        denying = self.side.wording.denying
        return bool(denying) and bool(compiled(denying).search(self.whole))

    def word(self, span: Span) -> str:
        return self.side.text(self.address)[span.start : span.end]

    def sentences(self) -> list[Said]:
        """Each sentence by itself."""
        ends = [0, *(one.end() for one in _ENDED.finditer(self.whole.rstrip())), len(self.whole)]
        return [
            self._replace(text=self.text[one:two], whole=self.whole[one:two], start=one)
            for one, two in pairwise(ends)
        ]


def units(pair: Pair) -> Iterator[tuple[Said, Said]]:
    """The units that answer one another one by one."""
    for article in pair.articles:
        for tie in article.units:
            if len(tie.left) == len(tie.right) == 1:
                yield said(pair.left, tie.left[0]), said(pair.right, tie.right[0])


def sentences(pair: Pair) -> Iterator[tuple[Said, Said]]:
    """The sentences of such units, where both have as many; else the units."""
    for left, right in units(pair):
        here, there = left.sentences(), right.sentences()
        if len(here) == len(there):
            yield from zip(here, there, strict=True)
        else:
            yield left, right


def said(side: Side, address: str) -> Said:
    whole = side.reader.own(plain(side.text(address)))
    idle = side.wording.idle
    text = compiled(idle).sub(lambda found: "\0" * len(found[0]), whole) if idle else whole
    return Said(side, address, text, whole)


def spot(left: Said, right: Said, here: Span | None, there: Span | None) -> Spot:
    """A place in both; a side without the word is meant as a whole."""
    words = {
        "left": left.word(here) if here else "–",
        "right": right.word(there) if there else "–",
    }
    whole = Span(left.address, 0, 0), Span(right.address, 0, 0)
    return Spot(here or whole[0], there or whole[1], words)
