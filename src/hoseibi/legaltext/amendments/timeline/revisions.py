"""Which revision of which law stands on which day, found without reading any text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

import msgspec


class Revision(msgspec.Struct, frozen=True, gc=False):
    """One revision: the law, the day from which it stands, and its own name; an empty name says
    that the law stands no more."""

    law: str
    day: str
    name: str


class RevisionIndex:
    """Revisions of many laws by day. Those of one day count in the order given: the last stands."""

    def __init__(self, revisions: Iterable[Revision]) -> None:
        rows: dict[str, list[Revision]] = {}
        for revision in revisions:
            rows.setdefault(revision.law, []).append(revision)
        self._days: dict[str, list[str]] = {}
        self._names: dict[str, list[str]] = {}
        for law, row in rows.items():
            row.sort(key=lambda one: one.day)  # stable: the order of one day is kept
            self._days[law] = [one.day for one in row]
            self._names[law] = [one.name for one in row]

    def __len__(self) -> int:
        return sum(map(len, self._days.values()))

    def on(self, law: str, day: str) -> str:
        """The revision of a law on a day; empty when it does not stand then."""
        days = self._days.get(law)
        place = bisect_right(days, day) if days else 0
        return self._names[law][place - 1] if place else ""

    def standing(self, day: str) -> Iterator[tuple[str, str]]:
        """Every law that stands on a day, with its revision, in the order of the laws given."""
        for law, days in self._days.items():
            place = bisect_right(days, day)
            name = self._names[law][place - 1] if place else ""
            if name:
                yield law, name

    def days(self, law: str) -> tuple[tuple[str, str], ...]:
        """Every revision of a law with its day, in order."""
        return tuple(zip(self._days.get(law, ()), self._names.get(law, ()), strict=True))
