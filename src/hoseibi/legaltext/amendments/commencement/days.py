"""The days that words name: a date, that of promulgation, so long after it, one left to others."""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterator
from datetime import MAXYEAR, date, timedelta
from functools import cache
from typing import NamedTuple

from ...model.timeline import COUNTED, FIXED, ORDERED, TIED, Days, When
from ...scripts import eras, numerals
from .vocabulary import Commencing

_LONGEST = {"years": 100, "months": 1200, "days": 36_500}


class Said(NamedTuple):
    """A day and where the words stand that name it."""

    start: int
    end: int
    when: When


def days_in(text: str, words: Commencing, days: Days) -> list[Said]:
    """Every day that a text names, in reading order; of two that overlap, the longer."""
    found = [
        Said(*match.span(), _when(how, match, words, days))
        for how, patterns in _patterns(words)
        for pattern in patterns
        for match in pattern.finditer(text)
    ]
    found.sort(key=lambda said: (said.start - said.end, said.start))
    chosen: list[Said] = []
    for said in found:
        at = bisect_left(chosen, said.start, key=lambda one: one.start)
        clear_before = not at or chosen[at - 1].end <= said.start
        if clear_before and (at == len(chosen) or said.end <= chosen[at].start):
            chosen.insert(at, said)
    return chosen


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source, re.MULTILINE)


def _patterns(words: Commencing) -> Iterator[tuple[str, list[re.Pattern[str]]]]:
    groups = (
        ("date", words.dates),
        ("promulgated", words.promulgated),
        (COUNTED, words.counted),
        (ORDERED, words.ordered),
        (TIED, words.tied),
    )
    for how, sources in groups:
        yield how, [_compiled(source) for source in sources]


def _when(how: str, found: re.Match[str], words: Commencing, days: Days) -> When:
    said = " ".join(found[0].split())
    named = found.groupdict()
    if how == "date":
        return When(FIXED, _date(named, words), words=said)
    begin = _iso(days.promulgated)
    if how == "promulgated":
        next_day = begin + timedelta(days=1) if begin and named.get("next") else begin
        return When(FIXED, str(next_day or ""), words=said)
    over = _after(begin, named, words) if begin else None
    if how == COUNTED:
        return When(COUNTED, str(over or ""), words=said)
    latest = str(over - timedelta(days=1)) if over and how == ORDERED else ""
    return When(how, days.order if how == ORDERED else "", latest, said)


def _date(named: dict[str, str | None], words: Commencing) -> str:
    """ISO; empty for a day that no calendar has."""
    month = words.months.get((named.get("month") or "").lower()) or _number(named["month"], words)
    day = _number(named["day"], words)
    year = _year(named, words)
    if not (year and month and day) or not (1 <= month <= 12 and year <= MAXYEAR):
        return ""
    return f"{year:04}-{month:02}-{day:02}" if day <= monthrange(year, month)[1] else ""


def _year(named: dict[str, str | None], words: Commencing) -> int | None:
    if named.get("era"):
        read = eras.read_year(named["era"] or "")
        return eras.year_of(read[0], read[1]) if read else None
    return _number(named.get("year"), words)


def _number(said: str | None, words: Commencing) -> int | None:
    if not said:
        return None
    if said.isdecimal():
        return int(said)
    return words.numbers.get(said.lower()) or numerals.parse("kanji", said)


def _iso(day: str) -> date | None:
    try:
        return date.fromisoformat(day)
    except ValueError:
        return None


def _after(begin: date, named: dict[str, str | None], words: Commencing) -> date | None:
    """The day after a period that begins on a day: the one that corresponds to it, or where the
    month has none, the first of the next. None when no period is said."""
    count = {unit: _number(named.get(unit), words) for unit in _LONGEST}
    if not any(count.values()):
        return None
    if any((value or 0) > _LONGEST[unit] for unit, value in count.items()):
        return None
    months = begin.month - 1 + (count["months"] or 0)
    year, month = begin.year + (count["years"] or 0) + months // 12, months % 12 + 1
    if year >= MAXYEAR:
        return None
    last = monthrange(year, month)[1]
    if begin.day > last:
        over = date(year, month, last) + timedelta(days=1)
    else:
        over = date(year, month, begin.day)
    return over + timedelta(days=count["days"] or 0)
