"""In which provision of the act an amending sentence stands."""

from __future__ import annotations

import re
from bisect import bisect_right

from ...model.address import PREFIXES
from ...model.instruction import LawAmendment, Statement, Step
from ...model.law import Law
from ...scripts import numerals
from .vocabulary import Commencing

_NUMBER = re.compile(r"[0-9]+[A-Za-zđ]{0,2}(?:-[0-9]+)*")

_KANJI = re.compile("[〇一二三四五六七八九十百千]+")
_KINDS = {prefix: kind for kind, prefix in PREFIXES.items()}
SUPPLEMENT = Step("supplement")

Way = tuple[Step, ...]


class Lines:
    """Lines of a plain act that begin its provisions, and the ways to them."""

    def __init__(self, starts: list[int], ways: list[Way]) -> None:
        self.starts, self.ways = starts, ways

    def place(self, statement: Statement, part: LawAmendment) -> Way:
        """The act's own provision in which a sentence stands; nothing when it is not known."""
        if part.place:
            return way_of(part.place)
        if not statement.line:
            return ()
        at = bisect_right(self.starts, statement.line) - 1
        return self.ways[at] if at >= 0 else ()


def lines_of(act: str | Law, words: Commencing | None) -> Lines:
    """The provisions of a plain act by line; of an act that is a law, its parts know."""
    starts: list[int] = []
    ways: list[Way] = []
    if isinstance(act, Law) or words is None or not words.act:
        return Lines(starts, ways)
    article: Way = ()
    outer: Way = ()
    inside = 0
    for number, line in enumerate(act.splitlines(), start=1):
        if words.begin and re.match(words.begin, line):
            outer = (SUPPLEMENT,)
        if inside <= 0:
            mark = re.match(words.act, line)
            part = re.match(words.part, line) if words.part else None
            if mark:
                article = (*outer, Step("article", number_in(mark["mark"])))
                starts.append(number)
                ways.append(article)
            elif part and article:
                starts.append(number)
                ways.append((*article, Step("paragraph", number_in(part["mark"]))))
        inside += sum(map(line.count, words.quotes[::2])) - sum(map(line.count, words.quotes[1::2]))
    return Lines(starts, ways)


def way_of(address: str) -> Way:
    """The way that an address in the act says: `art_2`, `suppl__art_10`."""
    steps = []
    for segment in address.split("__"):
        prefix, _, number = segment.partition("_")
        kind = _KINDS.get(prefix, prefix)
        steps.append(SUPPLEMENT if kind == "supplement" else Step(kind, number))
    return tuple(steps)


def number_in(mark: str) -> str:
    """The number of a mark in normal form: `第二条の三` is `2-3`."""
    found = _NUMBER.search(mark)
    if found:
        return found[0].lower()
    kanji = (numerals.parse("kanji", piece) for piece in _KANJI.findall(mark))
    return "-".join(str(value) for value in kanji if value is not None)
