"""What an act says at its end: the day on which it takes effect, in the words of its country."""

from __future__ import annotations

import re
from datetime import date

from ...conventions import Convention, print_mark
from ...model.law import Law, words
from ...scripts import eras
from .vocabulary import Closing, commencing

PROMULGATION, OPEN = "promulgation", "open"
"""Instead of a day: that of promulgation, and one that is still to be written in."""


class NoSuchDay(Exception):
    """What is given as a day is none; the message says what is."""


def closing(law: Law, commence: str, rules: Convention) -> list[str]:
    """The lines with which an act that amends a law ends; none where the words of its language are
    not known. `commence` is an ISO day, `promulgation`, or `open`.

    Raises `NoSuchDay`.
    """
    day = _day(commence) if commence not in (PROMULGATION, OPEN) else None
    said = _of(rules)
    if said is None:
        return []
    act = _named(law, said)
    if commence == PROMULGATION:
        sentence = said.promulgation.replace("{act}", act)
    else:
        when = _printed(day, said) if day else said.blank
        sentence = said.day.replace("{act}", act).replace("{date}", when)
    return [*head(rules), sentence]


def head(rules: Convention) -> list[str]:
    """The line above an act's closing provisions, where its country writes one."""
    said = _of(rules)
    return [said.head] if said is not None and said.head else []


def _of(rules: Convention) -> Closing | None:
    known = commencing(rules.code)
    for one in known.closing if known is not None else ():
        if not one.only or rules.code in one.only:
            return one
    return None


def _named(law: Law, said: Closing) -> str:
    """What the act calls itself: an act is of the rank of the law that it amends."""
    title = f"{law.identity.number} {words(law.title)}"
    return next(name for expression, name in said.acts if re.search(expression, title))


def _day(said: str) -> date:
    try:
        return date.fromisoformat(said)
    except ValueError as trouble:
        raise NoSuchDay(
            f"“{said}” is no day: write one as 2027-04-01, or “{PROMULGATION}”, or “{OPEN}” for"
            " one to be written in."
        ) from trouble


def _printed(day: date, said: Closing) -> str:
    era, year = eras.printed(day.isoformat()) or ("", day.year)
    name = said.months[day.month - 1] if said.months else ""
    first = said.first if day.day == 1 and said.first else str(day.day)
    values = {"year": day.year, "name": name, "first": first, "era": era, "era-year": year}
    text = said.date
    for key, value in values.items():
        text = text.replace(f"{{{key}}}", str(value))
    for key, number in (("day", day.day), ("month", day.month)):
        text = re.sub(
            rf"\{{{key}(?::([\w-]+))?\}}",
            lambda found, number=number: _number(number, found[1]),  # type: ignore[misc]
            text,
        )
    return text


def _number(number: int, system: str | None) -> str:
    return print_mark(f"{{{system}}}", str(number), ()) if system else str(number)
