"""The versions of an article by day, the languages of one day together, the newest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from hoseibi.corpus.queries import Turn

from .law_text import a_day_of, reader_languages


class DayTurn(NamedTuple):
    """What began to hold on a day: in which languages, by which act, with changed words or not."""

    since: date | None
    day: date
    label: str
    act: str
    languages: list[str]
    changed: bool
    here: bool
    released: bool


def turns_by_day(history: Iterable[Turn]) -> list[DayTurn]:
    """One line for each day on which versions began; those without a first day stand last."""
    by_day: dict[tuple[date, str], list[Turn]] = defaultdict(list)
    for turn in history:
        since = turn.version.in_force_from or date.min
        by_day[since, "" if turn.version.in_force_from else turn.version.label].append(turn)
    return [_together(turns) for _day, turns in sorted(by_day.items(), reverse=True)]


def _together(turns: list[Turn]) -> DayTurn:
    first = turns[0].version
    readers = sorted(turns, key=_readers_first)
    return DayTurn(
        since=first.in_force_from,
        day=a_day_of(first),
        label=next((turn.version.label for turn in readers if turn.version.label), ""),
        act=next((turn.version.amending_act for turn in readers if turn.version.amending_act), ""),
        languages=[turn.language for turn in turns],
        changed=any(turn.changed for turn in turns),
        here=any(turn.here for turn in turns),
        released=all(turn.version.released_at for turn in turns),
    )


def _readers_first(turn: Turn) -> int:
    """The language that the reader most likely reads comes first; others as they stand."""
    known = reader_languages()
    base = turn.language.split("-")[0]
    return known.index(base) if base in known else len(known)
