"""Brackets and quotation marks that open also close.

Why: nobody can tell where the words in brackets end, and so what the rest of the sentence says.

Bad:  Article 1 The Minister (in this Act, the authority decides.
Good: Article 1 The Minister (in this Act, the authority) decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.address import Placed
from ...model.finding import WARNING
from ..text import Spot, Text
from ..vocabulary import compiled

SEVERITY = WARNING
MESSAGE = "“{mark}” has no counterpart here. Open and close what belongs together."

_BRACKETS = "(（[〔【"
_SHARING = "“«„"
"""Quotations inside quotations often share the mark that closes them."""
_CORNERS = re.compile("[「」]")
_POINT = re.compile(r"(?:^|[\s,;:（(“])[\w.*]{1,4}$|[^\W\d_]\d{1,2}$|\*$")
"""What stands before a bracket that closes the mark of a point: a), 1), iv)."""


def find(text: Text) -> Iterator[Spot]:
    """Marks without a counterpart, in provisions whose whole article has as many too."""
    if not text.lexicon.quotes:
        return
    quoting = compiled(text.lexicon.quoting) if text.lexicon.quoting else None
    marks = frozenset("".join(text.lexicon.quotes))
    for place, said in text.spoken:
        if marks.isdisjoint(said) or (quoting and quoting.search(said)):
            continue
        for at in _alone(said, text.lexicon.quotes):
            if at and not _elsewhere(text, place, said[at]):
                yield Spot(place, at, at + 1, {"mark": said[at]})


def _alone(said: str, quotes: tuple[str, ...]) -> list[int]:
    """Where marks without a counterpart stand."""
    alone: list[int] = []
    unquoted = _unquoted(said)
    for pair in quotes:
        alone += _alone_of(unquoted if pair[0] in _BRACKETS else said, pair)
    return alone


def _unquoted(said: str) -> str:
    """The words with all that stands between 「 and 」 blotted out: words that take the place of
    others may well begin or end inside brackets."""
    pieces, depth, after = [], 0, 0
    for mark in _CORNERS.finditer(said):
        piece = said[after : mark.start()]
        pieces += ["\0" * len(piece) if depth else piece, mark[0]]
        depth, after = max(0, depth + (1 if mark[0] == "「" else -1)), mark.end()
    return "".join([*pieces, said[after:]]) if pieces else said


def _alone_of(said: str, pair: str) -> list[int]:
    """Those of one kind."""
    alone: list[int] = []
    waiting: list[int] = []
    shared = 0
    for found in re.finditer(f"[{re.escape(pair)}]", said):
        at = found.start()
        if found[0] == pair[0]:
            if waiting and pair[0] in _SHARING:
                shared += 1
            else:
                waiting.append(at)
        elif waiting:
            waiting.pop()
        elif shared:
            shared -= 1
        elif not _POINT.search(said[max(0, at - 5) : at]):
            alone.append(at)
    return alone + waiting


def _elsewhere(text: Text, place: Placed, mark: str) -> bool:
    """Whether the counterpart stands in another provision of the article."""
    pair = next(pair for pair in text.lexicon.quotes if mark in pair)
    top = text.article(place).address
    whole = "".join(said for other, said in text.spoken if other.address.startswith(top))
    missing = whole.count(pair[0]) - whole.count(pair[1])
    return missing <= 0 if mark == pair[0] else missing >= 0
