"""How languages write figures, as data: the shape of the files beside.

Every expression is for `re`, over text as `plain` makes it. What a language does not say is not
read in it.
"""

from __future__ import annotations

from functools import cache

import msgspec

from ...model.toml import Toml


class Soft(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that may stand for a figure and need not: “half”, “both”, “semi-annually”."""

    said: str
    kind: str
    value: str
    unit: str = ""


class Numerals(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How numbers are written, figures in any script aside.

    kanji    numbers are written with kanji
    words    the value of a word, with its forms; they add up
    scales   the value of a word that multiplies what stands before it
    ordinals words that count in order; from “fourth” on they may stand for a number, and never must
    added    of what may stand between, what adds no more than tens: “ten thousand and fifty” is one
             number, “ten thousand and one hundred thousand” are two
    half     what right after a number adds a half to it: 一又半, “one and a half”
    point_word  the word for the sign before decimals
    both     what right before a number shows that the same words divide it from another
    opening  words that only begin a number
    article  words for one that may be no more than an article: “een dag” is one day or a day
    between  what may stand between the words of one number
    point    the sign before decimals; `group` the one between thousands
    """

    kanji: bool = False
    words: dict[str, str] = {}
    scales: dict[str, str] = {}
    ordinals: dict[str, str] = {}
    opening: str = ""
    article: str = ""
    between: str = "[ -]"
    added: str = ""
    half: str = ""
    point_word: str = ""
    both: str = ""
    point: str = r"\."
    group: str = ","


class Counting(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is known of the figures of one language.

    languages    BCP 47 tags that it serves
    spaced       spaces divide its words
    numerals     how numbers are written
    units        what follows a number of a period: the name of a unit (see `UNITS`) to the
                 words for it; `percent`, `permille`, `fold` (times) too
    joint        what may stand between a number and its unit
    fractions    expressions with places `{over}` and `{under}` for numbers, `{part}` for `parts`
    parts        the lower number of a fraction, with its words
    before       codes of currencies with the words that stand before an amount
    after        the same with the words that stand after it
    dates        expressions with groups `year`, `month`, `day`, `era`, any of them; `last` is the
                 end of a month, which need not be said as a day
    months       names of months
    eras         what an era says to the year before its first
    era          the year before the first of the era in which years without a name are counted
    plus         what may stand between the years and the months of one period
    through      what stands between numbers of which only the last names what is counted: three to
                 five years
    more         what after a period adds a half of its unit: 一年半
    shared       what stands between a share and that of which it is one: a tenth of one percent
    notes        what an editor adds to the text of a law
    apart        what right before a number shows that it is a place, a number of a law, or a name
    beyond       what right after it shows the same
    counted      what must follow a number that counts things; empty where any number does
    soft         words that may stand for figures
    """

    languages: tuple[str, ...]
    spaced: bool = True
    numerals: Numerals = Numerals()
    units: dict[str, str] = {}
    joint: str = "[ -]?"
    fractions: tuple[str, ...] = ()
    parts: dict[str, str] = {}
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    dates: tuple[str, ...] = ()
    months: dict[str, str] = {}
    eras: dict[str, int] = {}
    era: int = 0
    plus: str = "(?:)"
    through: str = ""
    more: str = ""
    shared: str = ""
    notes: str = ""
    apart: str = ""
    beyond: str = ""
    counted: str = ""
    soft: tuple[Soft, ...] = ()


@cache
def counting(language: str) -> Counting:
    """What is known of a language; nothing at all for one that no file serves."""
    known = _all()
    return known.get(language) or known.get(language.split("-")[0]) or Counting((language,))


_FILES = Toml(Counting)


@cache
def _all() -> dict[str, Counting]:
    return {language: words for words in _FILES.folder(__package__) for language in words.languages}
