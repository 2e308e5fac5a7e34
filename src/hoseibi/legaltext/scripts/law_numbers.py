"""Japanese law numbers (明治二十九年法律第八十九号), taken apart as e-Gov writes them."""

from __future__ import annotations

import re

from ..model.law import Identity
from . import eras

_NUMBER = re.compile("第([〇一二三四五六七八九十百千0-9０-９]{1,12})号?")
_TYPES = (
    ("憲法", "Constitution"),
    ("法律", "Act"),
    ("政令", "CabinetOrder"),
    ("勅令", "ImperialOrder"),
    ("規則", "Rule"),
    ("省令", "MinisterialOrdinance"),
    ("府令", "MinisterialOrdinance"),
    ("庁令", "MinisterialOrdinance"),
)


_OTHERS = ("Misc", "Act")
_BY_KIND = {name.lower(): name for name in (*_OTHERS, *(name for _, name in _TYPES))}


def attributes_of(identity: Identity, language: str) -> dict[str, str]:
    """The attributes of Law that an identity tells; what it does not tell, as the schema needs."""
    printed = identity.number
    day = next((dated.day for dated in identity.dates if dated.kind == "promulgated"), "")
    era, year, rest = _year(printed, day)
    number = _NUMBER.search(rest)
    attributes = {
        "Era": era,
        "Year": str(year),
        "Num": str((eras.number(number[1]) if number else None) or 1),
        "LawType": _BY_KIND.get(identity.kind) or _type_in(rest),
        "Lang": "en" if language == "en" else "ja",
    }
    if _is_day(day) and eras.year_of(era, year) == int(day[:4]):
        attributes["PromulgateMonth"] = str(int(day[5:7]))
        attributes["PromulgateDay"] = str(int(day[8:10]))
    return attributes


def _year(printed: str, day: str) -> tuple[str, int, str]:
    found = eras.read_year(printed)
    if found:
        era, year, end = found
        return era, year, printed[end:]
    by_day = eras.era_of(day) if _is_day(day) else None
    return (*(by_day or ("Reiwa", 1)), printed)


def _is_day(day: str) -> bool:
    return re.fullmatch(r"\d{4}-\d{2}-\d{2}", day, re.ASCII) is not None


def _type_in(rest: str) -> str:
    for word, name in _TYPES:
        if word in rest:
            return name
    return "Misc" if rest else "Act"
