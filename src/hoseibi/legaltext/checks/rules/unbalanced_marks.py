"""Brackets and quotation marks that open also close.

Why: nobody can tell where the words in brackets end, and so what the rest of the sentence says.

Bad:  Article 1 The Minister (in this Act, the authority decides.
Good: Article 1 The Minister (in this Act, the authority) decides.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ...model.finding import WARNING
from ...model.toml import compiled
from ..text import Spot, Text

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
    balances: dict[tuple[str, str], int] = {}
    marks = frozenset("".join(text.lexicon.quotes))
    for place, said in text.asked:
        if marks.isdisjoint(said) or (quoting and quoting.search(said)):
            continue
        for at in _alone(said, text.lexicon.quotes):
            balances = balances or _balances(text)
            pair = next(pair for pair in text.lexicon.quotes if said[at] in pair)
            missing = balances[text.article(place).address, pair]
            if at and not _elsewhere(missing, said[at], pair):
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


def _balances(text: Text) -> dict[tuple[str, str], int]:
    """For each article and each kind of mark, how many more open than close in it."""
    balances: Counter[tuple[str, str]] = Counter()
    for place, said in text.spoken:
        article = text.article(place).address
        for pair in text.lexicon.quotes:
            balances[article, pair] += said.count(pair[0]) - said.count(pair[1])
    return balances


def _elsewhere(missing: int, mark: str, pair: str) -> bool:
    """Whether the counterpart stands in another provision of the article."""
    return missing <= 0 if mark == pair[0] else missing >= 0
