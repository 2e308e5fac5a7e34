"""Japanese years: the era and the year in it, against the year of the world."""

from __future__ import annotations

import re
from typing import NamedTuple

from . import numerals


class Era(NamedTuple):
    """An era by its English name, its printed name, the year before its first, its first day."""

    name: str
    printed: str
    before: int
    begins: str


ERAS = (
    Era("Meiji", "明治", 1867, "1868-01-25"),
    Era("Taisho", "大正", 1911, "1912-07-30"),
    Era("Showa", "昭和", 1925, "1926-12-25"),
    Era("Heisei", "平成", 1988, "1989-01-08"),
    Era("Reiwa", "令和", 2018, "2019-05-01"),
)
_BY_NAME = {era.name: era for era in ERAS}
_BY_PRINTED = {era.printed: era for era in ERAS}
_YEAR = re.compile(f"({'|'.join(_BY_PRINTED)})([元〇一二三四五六七八九十百0-9０-９]{{1,8}})年")


def year_of(name: str, year: int) -> int | None:
    """The year of the world of a year of an era (`Meiji`, 29 → 1896); None for an unknown era."""
    era = _BY_NAME.get(name)
    return era.before + year if era and year > 0 else None


def era_of(day: str) -> tuple[str, int] | None:
    """The era and its year on an ISO day (`1896-04-27` → `Meiji`, 29); None before Meiji."""
    for era in reversed(ERAS):
        if day >= era.begins:
            return era.name, int(day[:4]) - era.before
    return None


def printed(day: str) -> tuple[str, str] | None:
    """The era and its year as printed in kanji (`令和`, `元`); None before Meiji."""
    found = era_of(day)
    if found is None:
        return None
    year = "元" if found[1] == 1 else numerals.print_("kanji", found[1])
    return _BY_NAME[found[0]].printed, year


def read_year(printed: str) -> tuple[str, int, int] | None:
    """The first year printed in a text, and where it ends: `明治二十九年法律` → Meiji, 29, 6."""
    found = _YEAR.search(printed)
    if not found:
        return None
    year = number(found[2])
    return (_BY_PRINTED[found[1]].name, year, found.end()) if year else None


def number(printed: str) -> int | None:
    """A number in kanji or in figures of either width; 元 is 1."""
    if printed.isdecimal():
        return int(printed)
    return numerals.parse("kanji", printed)
