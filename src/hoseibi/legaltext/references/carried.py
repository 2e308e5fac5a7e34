"""Which law a place is in when only the words around it say so."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection

from .items import ARTICLE, Item, Scope, Step
from .laws import Namer
from .split import Chain, Split

_NEAR = 120
_MOST = 200
"""How many places before a sentence are asked."""
_FIGURES = re.compile(r"\d+")
_STOPS = re.compile("[。.]")
_LAYERS = 3
"""Brackets that may stand between a law and those that name places in it."""


class Carried:
    """The words of one provision, chain after chain."""

    def __init__(self, namer: Namer, text: str, split: Split, short: Collection[str] = ()) -> None:
        self.namer, self.text, self.split, self.short = namer, text, split, short
        self._citations = [token.start for token in split.citations]
        self.told: list[Item] = []
        self._last: dict[int, tuple[Chain, Item]] = {}
        self._ends: dict[int, Item] = {}
        adapting = namer.adapting
        self._marks = [mark.start() for mark in adapting.finditer(text)] if adapting else []
        self._starts = split.outside(_STOPS) if self._marks else []

    def prepare(self, chain: Chain, items: list[Item]) -> None:
        """Say of the items of a chain what the words around leave them."""
        applied = self.namer.applied
        if self._marks and applied and applied.match(self.text, chain.reach):
            for item in items:
                item.applied = True
        self._in_division(chain, items)
        last = self._last.get(chain.opening)
        self._last[chain.opening] = (chain, items[-1])
        first = items[0]
        if first.scope is not None or first.steps[0].how or first.outermost > ARTICLE:
            return
        wide, certain = self._wide(chain)
        onward = self._goes_on(chain, last, items)
        adapted = self._is_adapted(chain) or (wide is not None and wide.how == "those")
        for item in items:
            if item.scope is not None or item.steps[0].how:
                continue
            item.adapted = adapted
            if wide is not None and wide.how != "those":
                item.scope, item.whole, item.through = wide, True, not certain
            elif onward and last is not None:
                item.before, item.through = last[1], True

    def _wide(self, chain: Chain) -> tuple[Scope | None, bool]:
        """会社法（第五条を除く。）: the law before brackets that name places in it, and whether it
        is certainly one."""
        close = self.split.closings.get(chain.opening, -1)
        if close < 0 or chain.host is not None or not self._is_limiting(chain, close):
            return None, False
        position, cited = chain.opening, self._is_cited(chain.opening, close)
        for _ in range(_LAYERS):
            whole, start = self._whole(position)
            if whole == "those":
                return Scope("those"), False
            position = start
            if position not in self.split.brackets:
                break
            opening = self.split.brackets[position]
            position, cited = opening, cited or self._is_cited(opening, position)
        return self._certain(self.namer.before(self.text, position), cited)

    def _in_division(self, chain: Chain, items: list[Item]) -> None:
        """第二章の規定（第六条を除く。）: what brackets after a division name is in its law."""
        self._ends.update((item.end, item) for item in items)
        close = self.split.closings.get(chain.opening, -1)
        if close < 0 or chain.host is not None or not self._is_limiting(chain, close):
            return
        host = self._ends.get(self._whole(chain.opening)[1])
        if host is not None and host.innermost < ARTICLE:
            for item in items:
                item.host = item.host or host

    def _is_limiting(self, chain: Chain, close: int) -> bool:
        """Whether brackets end with a chain, and with words that say what they are for."""
        limiting = self.namer.limiting
        ending = limiting.match(self.text, chain.reach, close) if limiting else None
        return ending is not None and ending.end() == close - 1

    def _whole(self, position: int) -> tuple[str, int]:
        """What stands between a law and a position, and where that begins."""
        window = max(0, position - _NEAR)
        words = self.namer.whole
        found = words.search(self.text[window:position]) if words else None
        return (found.lastgroup or "", window + found.start()) if found else ("", position)

    def _certain(self, scope: Scope | None, cited: bool) -> tuple[Scope | None, bool]:
        """A law, and whether it is certainly one; none where it is rather a common word."""
        if scope is None or scope.how != "title":
            return scope, True
        namer, title = self.namer, scope.title
        if cited or title in self.short or (namer.certain and namer.certain.search(title)):
            return scope, True
        return (None if namer.common and namer.common.search(title) else scope), False

    def _is_cited(self, opening: int, close: int) -> bool:
        """Whether brackets hold the number of a law."""
        place = bisect_left(self._citations, opening)
        return place < len(self._citations) and self._citations[place] < close

    def _goes_on(self, chain: Chain, last: tuple[Chain, Item] | None, items: list[Item]) -> bool:
        """Whether only words that lead on stand between a chain and the one before."""
        namer = self.namer
        if last is None or namer.onward is None or items[0].outermost != ARTICLE:
            return False
        begin, end = last[0].reach, chain.tokens[0].start
        if not 0 < end - begin < _NEAR or not namer.onward.fullmatch(self.text, begin, end):
            return False
        return not (namer.amends and namer.amends.match(self.text, chain.reach))

    def _is_adapted(self, chain: Chain) -> bool:
        """この場合において、第五条中「…」: a place of those that the sentence before applied."""
        adapted = self.namer.adapted
        if adapted is None or not self._marks or chain.tokens[0].start < self._marks[0]:
            return False
        return adapted.match(self.text, chain.reach) is not None

    def law(self, item: Item) -> str | None:
        """The other law that an item is in, once all before it are known; None when nothing
        around it says that there is one. An item that may be in either is left open."""
        host = item.host
        if host is not None and host.law is not None and _holds(host, item):
            item.whole, item.through = True, host.through
            return host.law
        if item.adapted:
            return self._applied(item)
        return item.before.law if item.before is not None else None

    def _applied(self, item: Item) -> str | None:
        """The law of the places that the sentence before applies."""
        place = bisect_right(self._marks, item.start)
        mark = self._marks[place - 1] if place else item.start
        rank = bisect_left(self._starts, mark - 1)
        start = self._starts[rank - 1] if rank else 0
        low = bisect_left(self.told, start, key=lambda one: one.start)
        high = bisect_left(self.told, mark, key=lambda one: one.start)
        told = self.told[max(low, high - _MOST) : high]
        before = [one for one in told if one.applied] or told
        laws = {one.law for one in before if _may_hold(one, item)}
        if not laws:
            laws = {one.law for one in before if one.law is not None}
            item.through = True
        if len(laws) > 1:
            item.open = True
        return next(iter(laws)) if len(laws) == 1 else None


def _holds(host: Item, item: Item) -> bool:
    """Whether what stands in the brackets after a place is in its law."""
    return item.hosted or host.whole or host.innermost < ARTICLE


def _may_hold(one: Item, item: Item) -> bool:
    """Whether the article of an item is that of another, or in its range."""
    number, low = _article(item.steps), _article(one.steps)
    if not number or not low or one.steps[0].kind != item.steps[0].kind:
        return False
    high = _article(one.until) if one.until else low
    return low <= number and (not high or number <= high)


def _article(steps: list[Step]) -> tuple[int, ...]:
    number = next((step.number for step in steps if step.level == ARTICLE), "")
    return tuple(int(figure) for figure in _FIGURES.findall(number))
