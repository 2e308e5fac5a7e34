"""A comparison in short: one line for each article, and one for each row of renumbered ones."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ..model.address import Placed, walk
from ..model.change import ADDED, CHANGED, DELETED, MOVED, Comparison, Edit
from ..model.law import DIVISIONS, TOPS, Law, Provision, words
from .rebuild import rebuild
from .sides import names
from .words import visible

RENUMBERED = "renumbered"
_ORDER = (ADDED, DELETED, MOVED, CHANGED)


class Headline(msgspec.Struct, frozen=True):
    """One line.

    kind           `title`, `added`, `deleted`, `moved`, `changed`, `renumbered`, `split`, `merged`
    unit           kind of the provision that the line is about
    old, new       short addresses: of one, of the first and the last of a row, of all in a link
    before, after  what these are called: number, or heading
    count          how many changes inside, or how many provisions in a row
    """

    kind: str
    unit: str
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    count: int = 1


def outline(old: Law, comparison: Comparison) -> list[Headline]:
    """Renumberings first, then splits and merges, then what changed in the order of the law."""
    return list(_Outline(old, comparison).lines())


class _Outline:
    def __init__(self, old: Law, comparison: Comparison) -> None:
        self.comparison = comparison
        self.old = _Names(old)
        self.new = _Names(rebuild(old, comparison))
        items = [item for row in comparison.renumberings for item in row.items]
        pairs = [(one.old, one.new) for one in comparison.changes]
        pairs += [(one.old, one.new) for one in items]
        self.became = {before: now for before, now in pairs if before and now}
        self.came_from = {now: before for before, now in self.became.items()}

    def lines(self) -> Iterator[Headline]:
        title = self.comparison.title
        if title and visible(title):
            yield Headline("title", "title")
        yield from self.rows()
        for link in self.comparison.links:
            before = tuple(map(self.old.called, link.old))
            after = tuple(map(self.new.called, link.new))
            yield Headline(link.kind, "article", link.old, link.new, before, after)
        yield from self.together(self.units())

    def together(self, lines: Iterator[Headline]) -> Iterator[Headline]:
        """Neighbours that came, went or moved as one line, from the first to the last."""
        row: list[Headline] = []
        for line in lines:
            if row and not self.goes_on(row[-1], line):
                yield _row(row)
                row = []
            row.append(line)
        if row:
            yield _row(row)

    def goes_on(self, last: Headline, line: Headline) -> bool:
        if last.kind != line.kind or last.unit != line.unit or line.kind == CHANGED:
            return False
        if line.unit != "article" or (line.kind == MOVED and line.count > 1):
            return False
        old = all(map(self.old.follows, last.old, line.old))
        return old and all(map(self.new.follows, last.new, line.new))

    def rows(self) -> Iterator[Headline]:
        """Renumbered articles and divisions; paragraphs belong to the line of their article."""
        for row in self.comparison.renumberings:
            first, last = row.items[0], row.items[-1]
            if self.new.unit(first.new) != first.new:
                continue
            ends = (first,) if first is last else (first, last)
            yield Headline(
                RENUMBERED,
                row.kind,
                tuple(one.old for one in ends),
                tuple(one.new for one in ends),
                tuple(one.before or self.old.called(one.old) for one in ends),
                tuple(one.num or self.new.called(one.new) for one in ends),
                len(row.items),
            )

    def units(self) -> Iterator[Headline]:
        """What happened, gathered by article."""
        found: dict[tuple[str, str], list[str]] = {}
        for old, new, kind in self.happened():
            before = self.old.unit(old) if old else ""
            after = self.new.unit(new) if new else ""
            whole = (kind in (ADDED, DELETED, MOVED)) and (before, after) == (old, new)
            if not whole:
                before = before or self.came_from.get(after, after)
                after = after or self.became.get(before, before)
            found.setdefault((before, after), []).append(kind if whole else CHANGED)
        for (before, after), kinds in found.items():
            kind = next(kind for kind in _ORDER if kind in kinds)
            yield Headline(
                kind,
                (self.new.kind(after) or self.old.kind(before)),
                (before,) if before else (),
                (after,) if after else (),
                (self.old.called(before),) if before else (),
                (self.new.called(after),) if after else (),
                len(kinds),
            )

    def happened(self) -> Iterator[tuple[str, str, str]]:
        for change in self.comparison.changes:
            if change.kind != CHANGED or _shows(change.heading) or _shows(change.text):
                yield change.old, change.new, change.kind
        for row in self.comparison.renumberings:
            first = row.items[0]
            if self.new.unit(first.new) != first.new:
                yield first.old, first.new, CHANGED


def _row(row: list[Headline]) -> Headline:
    first, last = row[0], row[-1]
    if first is last:
        return first
    return Headline(
        first.kind,
        first.unit,
        first.old + last.old,
        first.new + last.new,
        first.before + last.before,
        first.after + last.after,
        len(row),
    )


class _Names:
    """The addresses of a law, and what a reader calls what stands there."""

    def __init__(self, law: Law) -> None:
        self.placed: list[Placed] = walk(law)
        self.names = names(self.placed)
        self.at = {name: at for at, name in enumerate(self.names)}
        self.ranks: dict[str, int] = {}

    def unit(self, name: str) -> str:
        """The article in which something stands; else the part or division."""
        above = self.at[name]
        found = article = -1
        while above >= 0:
            kind = self.placed[above].provision.kind
            if kind == "article":
                article = above
            elif found < 0 and kind in _UNITS:
                found = above
            above = self.placed[above].parent
        best = article if article >= 0 else found
        return self.names[best] if best >= 0 else name

    def follows(self, first: str, second: str) -> bool:
        """Whether an article stands right behind another one."""
        if not self.ranks:
            articles = (
                name
                for name, place in zip(self.names, self.placed, strict=True)
                if place.provision.kind == "article"
            )
            self.ranks = {name: rank for rank, name in enumerate(articles)}
        return self.ranks.get(second, -1) == self.ranks.get(first, -9) + 1

    def kind(self, name: str) -> str:
        at = self.at.get(name)
        return "" if at is None else self.placed[at].provision.kind

    def called(self, name: str) -> str:
        at = self.at.get(name)
        if at is None:
            return name
        provision = self.placed[at].provision
        return provision.num or _heading(provision) or name


def _heading(provision: Provision) -> str:
    return words(provision.heading).strip()[:60]


def _shows(edit: Edit | None) -> bool:
    return edit is not None and visible(edit)


_UNITS = frozenset((*DIVISIONS, *TOPS)) - {"body"}
