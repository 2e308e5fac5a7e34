"""A figure, as it is told apart from others: what kind, how many, of what."""

from __future__ import annotations

from fractions import Fraction

import msgspec

_LARGE = 1000

PERIOD, AMOUNT, SHARE, DATE = "period", "amount", "share", "date"
FOLD, NUMBER, PLACE = "fold", "number", "place"
"""`place` is a number that is no figure: of an article, of a day in a month, in a name."""

UNITS = {
    "year": (PERIOD, "month", Fraction(12)),
    "half-year": (PERIOD, "month", Fraction(6)),
    "month": (PERIOD, "month", Fraction(1)),
    "week": (PERIOD, "day", Fraction(7)),
    "day": (PERIOD, "day", Fraction(1)),
    "hour": (PERIOD, "hour", Fraction(1)),
    "minute": (PERIOD, "minute", Fraction(1)),
    "percent": (SHARE, "", Fraction(1, 100)),
    "permille": (SHARE, "", Fraction(1, 1000)),
    "tenth": (SHARE, "", Fraction(1, 10)),
    "tenth-left": (SHARE, "left", Fraction(1, 10)),
    "hundredth": (SHARE, "", Fraction(1, 100)),
    "fold": (FOLD, "", Fraction(1)),
}
"""What a unit of a vocabulary measures: the kind, what it is counted in, and how many of these. A
share that is `left` of a price (八折) is also said by what was taken off (20 percent)."""


class Figure(msgspec.Struct, frozen=True, gc=False):
    """One figure: what kind, how many, of what; `printed` is the number as it stands there,
    `sure` whether it must be said in another language too."""

    kind: str
    value: Fraction | str
    unit: str
    start: int
    end: int
    printed: Fraction = Fraction(0)
    sure: bool = True

    def same(self, other: Figure) -> bool:
        """Whether both say the same; an amount in a currency that is not named may be in any."""
        if self.kind == other.kind == DATE:
            return self.value == other.value or _halves(self.value, other.value)
        if self.kind == other.kind == SHARE and "left" in (self.unit, other.unit):
            return self.value in (other.value, 1 - Fraction(other.value))
        if self.value != other.value:
            return self.kind == other.kind == AMOUNT and _is_next(self.value, other.value)
        if self.kind != other.kind:
            return {self.kind, other.kind} == {SHARE, FOLD}
        return self.unit == other.unit or (self.kind == AMOUNT and not (self.unit and other.unit))


def _is_next(one: Fraction | str, other: Fraction | str) -> bool:
    """“Over 100,000” is also said as “from 100,001”."""
    small, large = sorted((Fraction(one), Fraction(other)))
    return small >= _LARGE and large - small == 1


def _halves(one: object, other: object) -> bool:
    """A day without its year is the same day with it."""
    first, second = sorted((str(one), str(other)), key=len)
    return len(first) == len("--mm-dd") and second.endswith(first[1:])
