"""Numbers in the words of a language: 三百, “two hundred and five”, o‘n to‘rt, 1.000."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cached_property

from ..model.toml import compiled
from ..scripts import numerals
from .vocabulary import Numerals

_KANJI = "〇零○一二三四五六七八九十百千万萬億兩壹貳參肆伍陸柒捌玖拾佰仟壱弐参"
_POINT = "[點‧・]"
_TO_KANJI = str.maketrans("0123456789兩柒", "〇一二三四五六七八九二七")
_LONGEST = 16
_NEVER = r"(?!)"
_TEN, _HUNDRED, _THOUSAND = 10, 100, 1000
_FILLED = re.compile("[零〇○](?=[一二三四五六七八九十百千])")
"""A zero that only fills a place: 四萬零三百."""
_LARGE = re.compile("[十百千万萬億]")


class Numbers:
    """Reads the numbers of one language, in small letters and with Arabic figures.

    `source` is an expression without groups for what `value` may be able to read.
    """

    def __init__(self, known: Numerals, *, spaced: bool) -> None:
        self.known, self.spaced = known, spaced
        self.plain = _values(known.words)
        self.scales = {word: int(value) for value, said in known.scales.items() for word in [said]}
        group = f"(?:{known.group}[0-9]{{3}}(?![0-9]))" if known.group else _NEVER
        self.digits = f"[0-9]+{group}*(?:{known.point}[0-9]+)?"
        self.grouping = re.compile(known.group) if known.group else re.compile(_NEVER)
        self.point = re.compile(known.point)

    @cached_property
    def source(self) -> str:
        if self.known.kanji:
            kanji = f"[{_KANJI}]{{1,{_LONGEST}}}(?:{_POINT}[{_KANJI}]{{1,6}})?"
            return f"(?:{self.digits}(?:[万萬億千百]{{1,2}})?|{kanji})"
        words = [*self.known.words.values(), *self.known.scales.values()]
        if not words:
            return f"(?:{self.digits})"
        word = _alternatives(words)
        scale = _alternatives(list(self.known.scales.values())) if self.known.scales else _NEVER
        tail = f"(?:(?:{self.known.between}|{self.known.point_word or _NEVER})(?:{word}))"
        alone = r"(?<!\w)" if self.spaced else ""
        return f"(?:{self.digits}(?: ?(?:{scale}))*|{alone}(?:{word}){tail}{{0,8}})"

    @cached_property
    def token(self) -> re.Pattern[str]:
        known = self.known
        scale = _alternatives(list(known.scales.values())) if known.scales else _NEVER
        word = _alternatives(list(known.words.values())) if known.words else _NEVER
        between = known.between
        return re.compile(
            f"(?:{between}| )?(?:(?P<digits>{self.digits})|(?P<scale>{scale})|(?P<word>{word}))"
        )

    def read(self, printed: str, *, apart: bool = False) -> tuple[Fraction, int] | None:
        """The number that some words begin with, and where it ends; None when there is none. With
        `apart`, what is joined by “and” is another number whenever it can be."""
        if self.known.kanji:
            value = self._kanji(printed)
            return (value, len(printed)) if value is not None else None
        parts: list[Fraction] = []
        end = 0
        while end < len(printed):
            if parts and self._is_another(printed, end, parts[-1], apart=apart):
                break
            token = self.token.match(printed, end)
            if token is None or token.end() == end or not self._add(parts, token):
                break
            below, end = self._decimals(printed, token.end())
            parts += [below] if below else []
        return (sum(parts, Fraction(0)), end) if parts else None

    def _is_another(self, printed: str, at: int, last: Fraction, *, apart: bool) -> bool:
        """Whether what is joined here by “and” is too large for the number before it, whose last
        part is given: “ten thousand and fifty thousand” are two."""
        least = _HUNDRED if apart else _scale_of(last)
        joint = compiled(self.known.added).match(printed, at) if self.known.added else None
        after = self.read(printed[joint.end() :]) if joint and least > 1 else None
        return after is not None and after[0] >= least

    def _decimals(self, printed: str, at: int) -> tuple[Fraction, int]:
        """What stands behind a point in words (“one point five”), and where it ends."""
        said = self.known.point_word
        point = compiled(said).match(printed, at) if said else None
        digit = self.token.match(printed, point.end()) if point else None
        value = self._word(digit["word"], first=True) if digit and digit["word"] else None
        if value is None or digit is None or value >= _TEN:
            return Fraction(0), at
        return value / _TEN, digit.end()

    def value(self, printed: str) -> Fraction | None:
        """The number that is printed, and nothing else; None when it is none."""
        found = self.read(printed.strip())
        return found[0] if found and found[1] == len(printed.strip()) else None

    @cached_property
    def ordinals(self) -> re.Pattern[str]:
        """Finds a number that counts in order, with groups `tens` and `last`."""
        known = self.known
        if not known.ordinals:
            return re.compile(_NEVER)
        tens = _alternatives(list(known.words.values())) if known.words else _NEVER
        last = _alternatives(list(known.ordinals.values()))
        return re.compile(rf"(?<!\w)(?:(?P<tens>{tens})-)?(?P<last>{last})(?!\w)")

    def in_order(self, found: re.Match[str]) -> Fraction:
        """The number of a match of `ordinals`."""
        values = ((Fraction(v), said) for v, said in self.known.ordinals.items())
        last = next(value for value, said in values if re.fullmatch(said, found["last"]))
        tens = self.value(found["tens"]) if found["tens"] else None
        return last + (tens or 0)

    def _kanji(self, printed: str) -> Fraction | None:
        if printed[-1:].isdecimal():
            return self._figure(printed)
        whole, *rest = re.split(_POINT, printed.replace(",", "").translate(_TO_KANJI))
        if _LARGE.search(whole):
            whole = _FILLED.sub("", whole)
        number = 10000 if whole in ("萬", "万") else numerals.parse("kanji", whole)
        if number is None or not rest:
            return None if number is None else Fraction(number)
        below = numerals.parse("kanji", rest[0])
        return None if below is None else number + Fraction(below, 10 ** len(rest[0]))

    def _figure(self, printed: str) -> Fraction | None:
        plain = self.point.sub("|", self.grouping.sub("", printed)).replace("|", ".")
        return Fraction(plain) if re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", plain) else None

    def _add(self, parts: list[Fraction], token: re.Match[str]) -> bool:
        """Add a word to the parts of a number; False where it begins another."""
        if token["scale"]:
            scale = self._scale(token["scale"])
            below = Fraction(0)
            while parts and parts[-1] < scale:
                below += parts.pop()
            parts.append((below or Fraction(1)) * scale)
            return True
        if token["digits"]:
            value = self._figure(token["digits"])
        else:
            value = self._word(token["word"], first=not parts)
        if value is None or (parts and not value < _room(parts[-1])):
            return False
        parts.append(value)
        return True

    def _word(self, said: str, *, first: bool) -> Fraction | None:
        if not first and self.known.opening and re.fullmatch(self.known.opening, said):
            return None
        return next((Fraction(v) for form, v in self.plain if form.fullmatch(said)), None)

    def _scale(self, said: str) -> int:
        return next(v for form, v in self.scales.items() if re.fullmatch(form, said))


def _values(words: dict[str, str]) -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(said), value) for value, said in words.items()]


def _alternatives(words: list[str]) -> str:
    """The longest first, so that “fourteen” is not read as “four”."""
    each = [form for said in words for form in _split(said)]
    return "|".join(sorted(each, key=lambda form: (-len(form), form)))


def _split(said: str) -> list[str]:
    """The forms of a word, divided by bars outside of brackets."""
    forms, depth = [""], 0
    for sign in said:
        depth += (sign in "([") - (sign in ")]")
        if sign == "|" and not depth:
            forms.append("")
        else:
            forms[-1] += sign
    return forms


def _scale_of(value: Fraction) -> int:
    """1000 for so many thousand, 1000000 for so many million."""
    scale = 1
    while value >= scale * _THOUSAND and value % (scale * _THOUSAND) == 0:
        scale *= _THOUSAND
    return scale


def _room(value: Fraction) -> int:
    """How large a number may be that is added to one: 20 leaves room for 1 to 9, 15 for none."""
    if value.denominator != 1:
        return 0
    room, whole = 1, int(value)
    while whole and whole % (room * 10) == 0:
        room *= 10
    return room
