"""Which provision of one row answers to which of another: by content first, then by place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict

from ..model.law import TOPS
from .sides import Side
from .similar import candidates, contained, is_placeholder, likeness, worth_finding

MUCH, ENOUGH, SOME = 0.7, 0.6, 0.3
"""Likeness that is believed next to a certain pair or under the same number; anywhere; in a gap."""

WITHIN = 0.8
"""How much of the shorter one is in the longer one when an article was split or merged."""

IN_ORDER = 0.05
"""Likeness that is added when two provisions stand between the same pairs."""

BY_PLACE = frozenset(("cell",))
"""Kinds whose place says what they are."""

ONLY = frozenset(("body", "toc", "preface", "preamble"))
"""Kinds of which a law has one."""

STRICT = frozenset(("supplement", "annex", "row", "article", "division", "tocitem"))
"""Kinds that are not taken for one another only because they stand alone between the same two."""

Key = tuple[str, object]


def pair_up(old: Side, new: Side, olds: list[int], news: list[int]) -> list[tuple[int, int]]:
    """The pairs (place in the old law, place in the new one), in the order of the new one."""
    pairing = _Pairing(old, new, olds, news)
    pairing.find()
    return [
        (olds[mate], at) for at, mate in zip(news, pairing.mates, strict=True) if mate is not None
    ]


class _Pairing:
    """Two rows; `mates` says of each new place which old one it has, as a position in the row."""

    def __init__(self, old: Side, new: Side, olds: list[int], news: list[int]) -> None:
        self.old, self.new = old, new
        self.olds, self.news = olds, news
        self.mates: list[int | None] = [None] * len(news)
        self.taken = [False] * len(olds)

    def find(self) -> None:
        """Each step sees only what the ones before left."""
        self.ends()
        self.only()
        if self.done():
            return
        self.exact(self.old.whole, self.new.whole, placeholders=True)
        self.exact(self.old.content, self.new.content, placeholders=False)
        self.cells()
        if self.done():
            return
        self.same_number(MUCH)
        self.neighbours(1, MUCH)
        self.neighbours(-1, MUCH)
        self.alike()
        self.same_number(0)
        self.gaps()

    def done(self) -> bool:
        return all(self.taken) or None not in self.mates

    def take(self, mate: int, at: int) -> None:
        self.mates[at] = mate
        self.taken[mate] = True

    def free_olds(self) -> list[int]:
        return [mate for mate, taken in enumerate(self.taken) if not taken]

    def free_news(self) -> list[int]:
        return [at for at, mate in enumerate(self.mates) if mate is None]

    def ends(self) -> None:
        """What is the same from the beginning, and from the end."""
        olds, news, before, after = self.olds, self.news, self.old.whole, self.new.whole
        most = min(len(olds), len(news))
        first = 0
        while first < most and before[olds[first]] == after[news[first]]:
            self.take(first, first)
            first += 1
        last = 1
        while last <= most - first and before[olds[-last]] == after[news[-last]]:
            self.take(len(olds) - last, len(news) - last)
            last += 1

    def only(self) -> None:
        """What a law has only one of."""
        waiting = {self.old.provisions[self.olds[mate]].kind: mate for mate in self.free_olds()}
        for at in self.free_news():
            found = waiting.get(self.kind(at))
            if found is not None and self.kind(at) in ONLY:
                self.offer(found, at, 0)

    def exact(self, before: list[int], after: list[int], *, placeholders: bool) -> None:
        """What says the same: those that also have the same source form first, then in order."""
        waiting: dict[int, list[int]] = defaultdict(list)
        for mate in self.free_olds():
            waiting[before[self.olds[mate]]].append(mate)
        for at in self.free_news():
            found = waiting.get(after[self.news[at]])
            if found and (placeholders or self.tells(at)):
                self.take(found.pop(self.best(found, at)), at)

    def best(self, found: list[int], at: int) -> int:
        """Which of several equal ones: the one that also has the same source form."""
        if len(found) == 1:
            return 0
        form = self.new.provisions[self.news[at]].form
        same = (
            place
            for place, mate in enumerate(found[:20])
            if self.old.provisions[self.olds[mate]].form == form
        )
        return next(same, 0)

    def tells(self, at: int) -> bool:
        """Whether the new provision may be known again under another number."""
        place = self.news[at]
        if self.new.provisions[place].kind in BY_PLACE:
            return False
        return not is_placeholder(self.new.text(place))

    def cells(self) -> None:
        """Cells are what they are by their column."""
        for at in range(min(len(self.olds), len(self.news))):
            if self.mates[at] is None and not self.taken[at] and self.kind(at) in BY_PLACE:
                self.offer(at, at, 0)

    def same_number(self, least: float) -> None:
        """The same kind and number; without likeness, only between the same neighbours."""
        waiting: dict[Key, int] = {}
        for mate in self.free_olds():
            waiting.setdefault(_key(self.old, self.olds[mate]), mate)
        bounds = None if least else self.bounds()
        for at in self.free_news():
            key = _key(self.new, self.news[at])
            found = waiting.get(key) if key[1] else None
            if found is None or self.taken[found]:
                continue
            if bounds is None or bounds[at][0] < found < bounds[at][1]:
                self.offer(found, at, least)

    def bounds(self) -> list[tuple[int, int]]:
        """Of each new place, the old positions between which it stands."""
        count = len(self.mates)
        before, after = [-1] * count, [len(self.olds)] * count
        last = -1
        for at in range(count):
            before[at] = last
            last = self.mate(at, last)
        last = len(self.olds)
        for at in range(count - 1, -1, -1):
            after[at] = last
            last = self.mate(at, last)
        return list(zip(before, after, strict=True))

    def mate(self, at: int, default: int) -> int:
        found = self.mates[at]
        return default if found is None else found

    def neighbours(self, step: int, least: float) -> None:
        """What stands next to a pair, on both sides, and is alike."""
        row = range(len(self.news)) if step > 0 else range(len(self.news) - 1, -1, -1)
        for at in row:
            if self.mates[at] is not None or not 0 <= at - step < len(self.news):
                continue
            beside = self.mates[at - step]
            if beside is None or not 0 <= beside + step < len(self.olds):
                continue
            self.offer(beside + step, at, least)

    def offer(self, mate: int, at: int, least: float) -> None:
        """Take a pair when it is free, of one kind, and alike enough."""
        if self.taken[mate]:
            return
        here, there = self.olds[mate], self.news[at]
        if self.old.provisions[here].kind != self.new.provisions[there].kind:
            return
        if not least or self.likely(here, there, least):
            self.take(mate, at)

    def likely(self, here: int, there: int, least: float) -> bool:
        """Whether two provisions are alike; under one number, one may hold the other's words."""
        first, second = self.old.gist(here), self.new.gist(there)
        if likeness(first, second) >= least:
            return True
        same = _key(self.old, here) == _key(self.new, there)
        return same and contained(first, second) >= WITHIN

    def alike(self) -> None:
        """What says nearly the same anywhere, the most alike first."""
        olds = [one for m in self.free_olds() if worth_finding(self.old.text(one := self.olds[m]))]
        news = [one for a in self.free_news() if worth_finding(self.new.text(one := self.news[a]))]
        if not olds or not news:
            return
        mate_of = {place: mate for mate, place in enumerate(self.olds)}
        at_of = {place: at for at, place in enumerate(self.news)}
        bounds = self.bounds()
        found = []
        for score, first, second in candidates(self.old, self.new, olds, news):
            mate, at = mate_of[first], at_of[second]
            before, after = bounds[at]
            found.append((score + IN_ORDER * (before < mate < after), mate, at))
        for score, mate, at in sorted(found, key=lambda one: (-one[0], one[2], one[1])):
            if score >= ENOUGH and not self.taken[mate] and self.mates[at] is None:
                self.take(mate, at)

    def gaps(self) -> None:
        """One alone on each side between the same two neighbours."""
        gaps: dict[tuple[int, int], list[int]] = defaultdict(list)
        bounds = self.bounds()
        for at in self.free_news():
            gaps[bounds[at]].append(at)
        free = self.free_olds()
        for (before, after), row in gaps.items():
            first, last = bisect_right(free, before), bisect_left(free, after)
            if len(row) == last - first == 1:
                self.offer(free[first], row[0], SOME if self.kind(row[0]) in STRICT else 0)

    def kind(self, at: int) -> str:
        return self.new.provisions[self.news[at]].kind


def _key(side: Side, at: int) -> Key:
    provision = side.provisions[at]
    unnumbered = "" if provision.kind in TOPS else provision.num
    return provision.kind, provision.number or unnumbered
