"""Periods, ages and shares in the words of a law: what codes of two countries may have alike."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import msgspec

from ...figures import FOLD, PERIOD, SHARE, reader

_ALIKE = frozenset({PERIOD, SHARE, FOLD})
_YEAR = 12


class Counted(msgspec.Struct, frozen=True):
    """A figure wherever it stands: so many of a unit, or a share (`unit` is then empty)."""

    kind: str
    value: Fraction
    unit: str

    @property
    def said(self) -> str:
        """In English, for a reader: `20 year`, `5 percent`, `2 times`."""
        if self.kind == SHARE:
            percent = self.value * 100
            return f"{percent} percent" if percent.denominator == 1 else str(self.value)
        if self.kind == FOLD:
            return f"{self.value} times"
        if self.unit == "month" and self.value % _YEAR == 0:
            return f"{self.value // _YEAR} year"
        return f"{self.value} {self.unit}"


def figures(text: str, language: str) -> Iterator[Counted]:
    """The figures of a text, each as often as it stands; none in a language that is not known."""
    for one in reader(language).find(text):
        if one.kind in _ALIKE and one.sure:
            yield Counted(one.kind, Fraction(one.value), one.unit)
