"""The places that a clause names: of the act itself, or of the law that it amends."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...references.chains import items_of
from ...references.items import ARTICLE, SUPPLEMENT, Item, Step
from ...references.scan import Scanner
from ...references.split import Split
from .vocabulary import Commencing

_BRACKETS = re.compile(r"（(?:[^（）]|（[^（）]*+）)*+）")
_LISTED = re.compile(r"[、\s]*(?:及び|並びに|又は|若しくは|から)?[、\s]*")

Steps = tuple[Step, ...]


class Named(NamedTuple):
    """A place that a clause names.

    of_act    it is the act's own provision
    within    the act's provision in which an instruction about the place stands
    law       the law named with it
    beside    what comes beside the place is meant
    how       empty for all of it; `only` what the brackets say, `but` all but that
    brackets  those words, and `inner` the places that they name
    """

    steps: Steps
    until: Steps = ()
    of_act: bool = False
    within: Steps = ()
    law: str = ""
    beside: bool = False
    how: str = ""
    brackets: str = ""
    inner: tuple[Named, ...] = ()


def places_in(scope: str, words: Commencing, scan: Scanner) -> list[Named]:
    """Every place that the words of a clause name, in reading order."""
    found = _Reading(scope, words, scan).read()
    named = (kind for name, kind in words.named.items() if name in scope)
    return [*found, *(Named((Step(0, kind),)) for kind in named)]


class _Reading:
    """One pass over the words of a clause."""

    def __init__(self, scope: str, words: Commencing, scan: Scanner) -> None:
        self.scope, self.words, self.scan = scope, words, scan
        self.asides = [found.span() for found in _BRACKETS.finditer(scope)]
        self.within: Steps = ()
        self.before: Steps = ()
        self.law = ""

    def read(self) -> list[Named]:
        """A row of places shares what its last one says: 第五条、第六条及び第七条の改正規定."""
        found: list[Named] = []
        row: list[int] = []
        end = 0
        for item in self._items():
            if row and not _LISTED.fullmatch(self.scope, end, item.start):
                row = []
            end = item.end
            place = self._place(item)
            if place is None:
                row = []
                continue
            found.append(place)
            if place.of_act:
                row.append(len(found) - 1)
            else:
                for at in row:
                    found[at] = found[at]._replace(of_act=False, within=place.within, law=place.law)
                row = []
        return found

    def _items(self) -> list[Item]:
        split = Split(self.scan, self.scope)
        items = [item for _, row in items_of(self.scan, self.scope, split.chains) for item in row]
        outside = (item for item in items if not item.hosted and not self._is_aside(item.start))
        return sorted(outside, key=lambda item: item.start)

    def _is_aside(self, at: int) -> bool:
        return any(start < at < end for start, end in self.asides)

    def _place(self, item: Item) -> Named | None:
        steps = _spelt(tuple(item.steps), self.before)
        self.before = steps
        if not any(step.number for step in steps):
            return None  # 次の各号, 前項: no place of its own
        words, scope = self.words, self.scope
        inside = re.compile(words.inside).match(scope, item.end) if words.inside else None
        if inside and steps[0].level in (ARTICLE, SUPPLEMENT):
            self.within, self.law = steps, ""
            return None
        if item.scope and item.scope.title:
            self.law = item.scope.title
        revised = re.compile(words.revised).match(scope, item.end) if words.revised else None
        if revised is None:
            how, brackets, inner = self._part(item.end)
            return Named(steps, tuple(item.until), True, (), "", False, how, brackets, inner)
        beside = bool(words.beside and re.search(words.beside, revised["how"]))
        how, brackets, inner = self._part(revised.end())
        until = tuple(item.until)
        return Named(steps, until, False, self.within, self.law, beside, how, brackets, inner)

    def _part(self, end: int) -> tuple[str, str, tuple[Named, ...]]:
        """What brackets that follow say of a part."""
        found = _BRACKETS.match(self.scope, end)
        words = self.words
        if found is None or not words.only:
            return "", "", ()
        how = ""
        if re.search(words.but, found[0]):
            how = "but"
        elif re.search(words.only, found[0]):
            how = "only"
        if not how:
            return "", "", ()
        inner = places_in(found[0][1:-1], words, self.scan)
        return how, found[0], tuple(one for one in inner if not one.of_act)


def _spelt(steps: Steps, before: Steps) -> Steps:
    """同条第二項: with the article that was named before."""
    if steps[0].how != "same":
        return steps
    return (*(step for step in before if step.level <= steps[0].level), *steps[1:])
