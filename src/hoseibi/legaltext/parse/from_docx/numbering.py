"""Automatic numbers as Word would print them: counted through the document, list by list."""

from __future__ import annotations

import re

import msgspec
from lxml import etree

from ...scripts import numerals
from .package import W, is_on, number, value
from .styles import Styles

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9

_SYSTEMS = {
    "decimalFullWidth": "arabic-fullwidth",
    "decimalFullWidth2": "arabic-fullwidth",
    "japaneseCounting": "kanji",
    "japaneseDigitalTenThousand": "kanji-digits",
    "japaneseLegal": "kanji-formal",
    "ideographDigital": "kanji-digits",
    "chineseCounting": "kanji",
    "chineseCountingThousand": "kanji",
    "taiwaneseCounting": "kanji",
    "taiwaneseCountingThousand": "kanji",
    "taiwaneseDigital": "kanji-digits",
    "ideographTraditional": "stems",
    "decimalEnclosedCircle": "circled",
    "decimalEnclosedCircleChinese": "circled",
    "decimalEnclosedParen": "bracketed",
    "ideographEnclosedCircle": "bracketed-kanji",
    "aiueoFullWidth": "aiueo",
    "aiueo": "aiueo",
    "irohaFullWidth": "iroha",
    "iroha": "iroha",
    "upperRoman": "roman",
    "lowerRoman": "roman-lower",
    "lowerLetter": "latin",
    "upperLetter": "latin-upper",
    "russianLower": "cyrillic",
    "russianUpper": "cyrillic-upper",
    "thaiNumbers": "thai",
    "thaiLetters": "thai-letters",
    "hindiNumbers": "devanagari",
    "vietnameseCounting": "vietnamese-ordinal",
    "khmerNumbers": "khmer",
    "khmerCounting": "khmer",
    "laoNumbers": "lao",
    "ordinalText": "english-ordinal-title",
    "cardinalText": "english-words-title",
}
"""Word's names of numerals, and ours. Others are counted in Arabic figures."""
_DIGITS = {"\u17e1": "khmer", "\u0ed1": "lao", "\u0e51": "thai", "\u1041": "myanmar", "一": "kanji"}
"""What a custom format shows as its first number tells the figures it means."""


class Level(msgspec.Struct, frozen=True):
    """One level of a list: `text` is `Article %1.`, `then` what stands behind the number."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    then: str = "\t"
    restart: int = -1
    plain: bool = False


class Numbering:
    """The lists of a document. What they count stands in a `Count`, one for each reading."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, etree._Element] = {}
        self._nums: dict[str, etree._Element] = {}
        self._levels: dict[str, tuple[str, dict[int, Level], dict[int, int]]] = {}
        for each in root if root is not None else ():
            if each.tag == f"{W}abstractNum":
                self._abstract[value(each, "abstractNumId")] = each
            elif each.tag == f"{W}num":
                self._nums[value(each, "numId")] = each

    def known(self, identity: str) -> tuple[str, dict[int, Level], dict[int, int]] | None:
        """The count that a list shares with others, its levels, and where it begins anew."""
        if identity not in self._nums:
            return None
        found = self._levels.get(identity)
        if found is None:
            found = self._levels[identity] = self._read(identity)
        return found

    def _read(self, identity: str) -> tuple[str, dict[int, Level], dict[int, int]]:
        num = self._nums[identity]
        count = value(num.find(f"{W}abstractNumId"))
        levels = self._of_abstract(count)
        begins: dict[int, int] = {}
        for over in num.iterfind(f"{W}lvlOverride"):
            at = number(value(over, "ilvl"))
            whole, start = over.find(f"{W}lvl"), over.find(f"{W}startOverride")
            if whole is not None:
                levels[at] = self._level(whole)
            if start is not None:
                begins[at] = number(value(start), 1)
        return count, levels, begins

    def _of_abstract(self, identity: str, depth: int = 0) -> dict[int, Level]:
        element = self._abstract.get(identity)
        if element is None or depth > _LEVELS:
            return {}
        link = value(element.find(f"{W}numStyleLink"))
        if link:
            num = self._nums.get(self._styles.lists.get(link, ""))
            other = value(num.find(f"{W}abstractNumId")) if num is not None else ""
            return self._of_abstract(other, depth + 1)
        return {
            number(value(level, "ilvl")): self._level(level)
            for level in element.iterfind(f"{W}lvl")
        }

    def _level(self, level: etree._Element) -> Level:
        form = level.find(f".//{W}numFmt")
        name = value(form) or "decimal"
        if name == "custom":
            sample = value(form, "format").partition(",")[0].strip()
            name = f"custom {_DIGITS.get(sample[-1:], 'arabic')}" if sample else "decimal"
            if sample[:1] == "0":
                name = "decimalZero"
        then = value(level.find(f"{W}suff"))
        restart = level.find(f"{W}lvlRestart")
        return Level(
            number(value(level.find(f"{W}start")), 1),
            name,
            value(level.find(f"{W}lvlText")),
            {"space": " ", "nothing": ""}.get(then, "\t"),
            number(value(restart), -1) if restart is not None else -1,
            is_on(level.find(f"{W}isLgl")),
        )


class Count:
    """How far every list has come; `next` gives the number of a paragraph, as printed, with what
    stands behind it."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._at: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def knows(self, identity: str) -> bool:
        """Whether the document describes a list."""
        return self._numbering.known(identity) is not None

    def next(self, identity: str, at: int) -> str:
        known = self._numbering.known(identity)
        if known is None:
            return ""
        count, levels, begins = known
        level = levels.get(at)
        if level is None:
            return ""
        values = self._at.setdefault(count, [None] * _LEVELS)
        self._step(identity, values, at, levels, begins)
        if level.form in ("bullet", "none") and "%" not in level.text:
            return _bullet(level)
        said = _PLACE.sub(
            lambda found: self._printed(found, values, level, levels, begins), level.text
        )
        return said + level.then if said.strip() else ""

    def _step(
        self,
        identity: str,
        values: list[int | None],
        at: int,
        levels: dict[int, Level],
        begins: dict[int, int],
    ) -> None:
        now = values[at]
        if at in begins and (identity, at) not in self._begun:
            values[at] = begins[at]
            self._begun.add((identity, at))
        else:
            values[at] = levels[at].start if now is None else now + 1
        for below in range(at + 1, _LEVELS):
            restart = levels[below].restart if below in levels else -1
            if restart == 0 or (restart > 0 and at >= restart):
                continue
            values[below] = None

    def _printed(
        self,
        found: re.Match[str],
        values: list[int | None],
        level: Level,
        levels: dict[int, Level],
        begins: dict[int, int],
    ) -> str:
        place = int(found[1]) - 1
        other = levels.get(place, Level())
        now = values[place]
        if now is None:
            now = values[place] = begins.get(place, other.start)
        return printed("decimal" if level.plain else other.form, now)


def printed(form: str, count: int) -> str:
    """A number in one of Word's forms."""
    if form == "decimalZero":
        return f"{count:02}"
    if form == "ordinal":
        return f"{count}{_ending(count)}"
    if form in ("lowerLetter", "upperLetter") and count > 0:
        # Word doubles the letters after z: aa, bb, cc.
        letter = chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, 32)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("none", "bullet"):
        return ""
    system = form.removeprefix("custom ") if form.startswith("custom ") else _SYSTEMS.get(form)
    return numerals.print_(system, count) if system and count > 0 else str(count)


def _ending(count: int) -> str:
    if count % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")


def _bullet(level: Level) -> str:
    """A sign before a point; signs of picture fonts are a plain bullet."""
    if not level.text:
        return ""
    sign = "".join("•" if "\ue000" <= each <= "\uf8ff" else each for each in level.text)
    return {"o": "•"}.get(sign, sign) + level.then
