"""Roman numerals, in capitals or small letters, and in the Cyrillic letters that look like them."""

from __future__ import annotations

import re

_VALUES = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


class Roman:
    """I to MMMCMXCIX. `signs` are the letters for I, V, X, L, C, D, M.

    A sign may list look-alikes after the letter proper: typists in Cyrillic scripts write
    `ХІ` for `XI`. They are read and never printed. `short` reads I to XXXIX only, where C and D
    are more likely letters.
    """

    def __init__(self, signs: tuple[str, ...], *, short: bool = False) -> None:
        plain = "IVXLCDM"
        self.letters = str.maketrans({p: sign[0] for p, sign in zip(plain, signs, strict=True)})
        self.plain = str.maketrans(
            {letter: p for p, sign in zip(plain, signs, strict=True) for letter in sign}
        )
        i, v, x, l, c, d, m = (f"[{sign}]" if len(sign) > 1 else sign for sign in signs)  # noqa: E741
        self.pattern = (
            f"(?=[{''.join(signs)}]){m}{{0,3}}"
            f"(?:{c}{m}|{c}{d}|{d}?{c}{{0,3}})"
            f"(?:{x}{c}|{x}{l}|{l}?{x}{{0,3}})"
            f"(?:{i}{x}|{i}{v}|{v}?{i}{{0,3}})"
        )
        if short:
            self.pattern = f"(?=[{i}{v}{x}]){x}{{0,3}}(?:{i}{x}|{i}{v}|{v}?{i}{{0,3}})"
        self.form = re.compile(self.pattern)

    def read(self, printed: str) -> int | None:
        if not self.form.fullmatch(printed):
            return None
        rest, number = printed.translate(self.plain), 0
        for value, letters in _VALUES:
            while rest.startswith(letters):
                number += value
                rest = rest[len(letters) :]
        return number

    def write(self, number: int) -> str | None:
        if not 1 <= number <= 3999:
            return None
        printed = ""
        for value, letters in _VALUES:
            count, number = divmod(number, value)
            printed += letters * count
        return printed.translate(self.letters)
