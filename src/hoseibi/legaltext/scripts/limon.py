"""Khmer set in the Limon fonts, turned into Unicode: `Rkmrdæb,evNI` is ក្រមរដ្ឋប្បវេណី.

Limon codes stand in the order of drawing, Unicode in the order of speaking: a syllable is taken
whole, its signs looked up in `limon.toml`, and put in the order of the Unicode Standard.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

_COENG = "\u17d2"
_COENG_RO = "\u17d2\u179a"
_BELOW_U = "\u17bb"
_ABOVE = frozenset("ិីឹឺើ័")
_SHIFTERS = frozenset("៉៊")
_TAKES_MUUSIKATOAN = frozenset("ងញមយរវនលប")
"""Consonants of the second series, which ុ drawn under a vowel above shifts to the first."""


class Glyphs(NamedTuple):
    """The table, by the part that a glyph plays in a syllable."""

    bases: dict[str, str]
    subscripts: dict[str, str]
    before: dict[str, str]
    vowels: dict[str, str]
    around: dict[str, str]
    signs: dict[str, str]
    others: dict[str, str]
    footless: tuple[str, str, str, frozenset[str]]


@lru_cache(maxsize=1)
def glyphs() -> Glyphs:
    """The table of `limon.toml`."""
    source = files(__package__).joinpath("limon.toml").read_text(encoding="utf-8")
    table: dict[str, dict[str, str]] = tomllib.loads(source)
    footless = table["footless"]
    return Glyphs(
        bases=table["consonants"] | table["independent"] | table["joined"],
        subscripts={key: _COENG + letter for key, letter in table["subscripts"].items()},
        before=table["before"],
        vowels=table["vowels"],
        around=table["around"],
        signs=table["signs"],
        others=table["digits"] | table["punctuation"],
        footless=(*footless["drawn"], footless["letter"], frozenset(footless["above"])),
    )


@lru_cache(maxsize=1)
def syllable_pattern() -> str:
    """A syllable in the order of drawing, without capture groups, bounded in length."""
    table = glyphs()
    after = {*table.subscripts, *table.vowels, *table.around, *table.signs}
    single = "".join(re.escape(base) for base in table.bases if len(base) == 1)
    joined = "|".join(base for base in table.bases if len(base) == 2)
    base = f"(?:{joined}|[{single}])"
    return f"[{''.join(table.before)}]{{0,3}}{base}[{re.escape(''.join(sorted(after)))}]{{0,8}}"


@lru_cache(maxsize=1)
def _piece() -> re.Pattern[str]:
    return re.compile(rf" ³(?=\s|$)|{syllable_pattern()}|[^\s]", re.MULTILINE)


def limon_to_unicode(text: str) -> str:
    """The text in Unicode. Every line is taken as Limon; what is in no table is kept as it is."""
    return _piece().sub(_converted, text)


def _converted(match: re.Match[str]) -> str:
    return _syllable(match[0])


@lru_cache(maxsize=1 << 16)
def _syllable(drawn: str) -> str:
    # ៈ by itself is the colon ៖, which must not begin a line.
    if drawn == " ³":
        return "\u00a0៖"
    table = glyphs()
    head, drawn_base, tail = _divided(drawn)
    if not drawn_base:
        return _alone(drawn)
    base, tail = _footless(drawn_base, tail)
    before = [table.before[sign] for sign in head]
    after, around = [], "េ" in before
    for sign in tail:
        if around and sign in table.around:
            before.remove("េ")
            around = False
            after.append(table.around[sign])
        else:
            after.append(_after(sign))
    # What is struck twice in one place is seen once.
    return base + _ordered(base, list(dict.fromkeys(before + after)))


def _divided(drawn: str) -> tuple[str, str, str]:
    """What is drawn before the base, the base, and what is drawn after it."""
    table = glyphs()
    at = 0
    while at < len(drawn) and drawn[at] in table.before:
        at += 1
    end = at + (2 if drawn[at : at + 2] in table.bases and at + 1 < len(drawn) else 1)
    base = drawn[at:end]
    return (drawn[:at], base, drawn[end:]) if base in table.bases else ("", "", "")


def _footless(base: str, tail: str) -> tuple[str, str]:
    """The letter of the base, and its tail without the stroke that belongs to a footless ញ."""
    table = glyphs()
    stem, stroke, letter, above = table.footless
    if base == stem and stroke in tail and not above.isdisjoint(tail):
        return letter, tail.replace(stroke, "", 1)
    return table.bases[base], tail


def _alone(sign: str) -> str:
    """A sign without its consonant, as a line broken in the wrong place leaves it."""
    table = glyphs()
    return table.others.get(sign) or table.before.get(sign) or _after(sign)


def _after(sign: str) -> str:
    table = glyphs()
    for part in (table.vowels, table.signs, table.subscripts, table.around):
        if sign in part:
            return part[sign]
    return sign


def _ordered(base: str, signs: list[str]) -> str:
    """Shifter, subscripts (RO last), vowel, then the signs: the order of the Unicode Standard."""
    if _BELOW_U in signs and any(sign[0] in _ABOVE for sign in signs):
        shifter = "៉" if base in _TAKES_MUUSIKATOAN else "៊"
        signs = [shifter if sign == _BELOW_U else sign for sign in signs]
    return "".join(sorted(signs, key=_place))


def _place(sign: str) -> int:
    if sign in _SHIFTERS:
        return 0
    if sign[0] == _COENG:
        return 2 if sign == _COENG_RO else 1
    return 3 if "\u17b6" <= sign[0] <= "\u17c5" else 4
