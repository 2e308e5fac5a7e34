"""Every day that is named is in the calendar.

Why: a period that begins or ends on a day that never comes leaves rights and duties in the air.

Bad:  Article 1 This Act comes into force on 31 June 2026.
Good: Article 1 This Act comes into force on 30 June 2026.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from ...model.finding import ERROR
from ...model.toml import compiled
from ...scripts import numerals
from ..text import Spot, Text
from ..vocabulary import Numbers

SEVERITY = ERROR
MESSAGE = "There is no such day: {words}. Write the day that is meant."

_LEAP = 2000
"""Where no year is named, 29 February may be meant."""


def find(text: Text) -> Iterator[Spot]:
    """Days that no calendar has."""
    known = text.lexicon.numbers
    for place, said in text.asked:
        for source in known.dates:
            for found in compiled(source).finditer(said):
                if not _possible(found.groupdict(), known):
                    yield Spot(place, *found.span(), {"words": found[0]})


def _possible(named: dict[str, str | None], known: Numbers) -> bool:
    day, month = _number(named["day"]), known.months.get((named["month"] or "").lower())
    month = month or _number(named["month"])
    year = _number(named.get("year")) or _LEAP
    if day is None or month is None:
        return True
    return 1 <= month <= 12 and 1 <= day <= monthrange(min(max(year, 1), 9999), month)[1]


def _number(printed: str | None) -> int | None:
    """The value of digits of any script, or of kanji."""
    if not printed:
        return None
    if re.fullmatch(r"\d+", printed):
        return int(printed)
    return numerals.parse("kanji", printed)
