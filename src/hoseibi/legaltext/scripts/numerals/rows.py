"""Numerals made of digits, and numerals that are a place in a row of signs (letters, kana, ①)."""

from __future__ import annotations

import re

LONGEST = 9
"""No law counts further than nine digits; the bound keeps hostile digit strings cheap."""


class Digits:
    """Ten signs, nought to nine, in places: `709`, `១២`, `７０９`. `also` are ten or more signs
    that are read besides (a jurist types `7` for `７`), and never printed."""

    def __init__(self, signs: str, also: str = "") -> None:
        self.signs = signs
        self.values = str.maketrans({s: str(i % 10) for i, s in enumerate(signs + also)})
        self.places = str.maketrans({str(value): sign for value, sign in enumerate(signs)})
        self.known = frozenset(signs + also)
        self.pattern = f"[{signs}{also}]{{1,{LONGEST}}}"

    def read(self, printed: str) -> int | None:
        if not 1 <= len(printed) <= LONGEST or not self.known.issuperset(printed):
            return None
        return int(printed.translate(self.values))

    def write(self, number: int) -> str | None:
        return str(number).translate(self.places) if number >= 0 else None


class Row:
    """A row of signs: the third sign is 3.

    `after` says what comes after the last sign: nothing, `pairs` (z, aa, ab, ...) or `doubles`
    (z, aa, bb, ...).
    """

    def __init__(self, signs: tuple[str, ...], after: str) -> None:
        if after == "pairs":
            signs += tuple(first + second for first in signs for second in signs)
        elif after == "doubles":
            signs += tuple(sign + sign for sign in signs)
        self.signs = signs
        self.values = {sign: place for place, sign in enumerate(signs, 1)}
        self.pattern = _row_pattern(signs, after)

    def read(self, printed: str) -> int | None:
        return self.values.get(printed)

    def write(self, number: int) -> str | None:
        return self.signs[number - 1] if 1 <= number <= len(self.signs) else None


def _row_pattern(signs: tuple[str, ...], after: str) -> str:
    single = "".join(sign for sign in signs if len(sign) == 1)
    if after == "pairs":
        return f"[{single}]{{1,2}}"
    double = "|".join(re.escape(sign) for sign in signs if len(sign) > 1)
    return "(?:" + "|".join(filter(None, (double, f"[{single}]" if single else ""))) + ")"
