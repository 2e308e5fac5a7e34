"""The kinds of matters that letters tell of: each application adds its own in `apps.ready()`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.models import User

from ..choices import Pace

WEEKS_AFTERWARDS = 4
"""How often what is overdue is recalled; after that, letters are only noise."""


class Matter(NamedTuple):
    """One thing to be told to somebody, in words of the language that is active.

    `key` says which thing it is (`round 3`) and `stage` how near: of one key each stage is told
    once. What is said leaves the site, so `title` and `lines` hold names and days and nothing of
    what is asked, answered or to be done. `days_left` is less than 0 when it is overdue. `circle`
    is the group whose matter it is."""

    key: str
    stage: str
    title: str
    path: str
    lines: tuple[str, ...] = ()
    days_left: int = 0
    circle: int | None = None


class Kind(NamedTuple):
    """A kind of matter: its code, what people call it, when it is told, how often unless somebody
    wishes otherwise, and what waits for somebody on a day."""

    code: str
    label: object
    when: object
    waiting: Callable[[User, date], Iterable[Matter]]
    pace: Pace = Pace.DAILY


KINDS: list[Kind] = []
"""What letters can tell of, in the order in which people are shown it."""

OTHERS = {
    "daily": _("What waits, once a day"),
    "weekly": _("What waits, once a week"),
    "letter": _("Letter"),
    "reply": _("Reply to a request"),
    "dispatch": _("Letter about an assignment"),
    "lecture": _("Letter to a lecturer"),
    "timetable": _("Notice of a timetable"),
}
"""Kinds of letters that nobody subscribes to: those that gather, and those that people write."""


def stage(days_left: int) -> str:
    """How near a day is: a week, a day, or so many weeks over; empty when nothing is to be said."""
    if days_left > 7:
        return ""
    if days_left > 1:
        return "week"
    if days_left >= 0:
        return "day"
    weeks = (-days_left - 1) // 7
    return f"over {weeks}" if weeks < WEEKS_AFTERWARDS else ""


def kind(code: str) -> Kind | None:
    return next((one for one in KINDS if one.code == code), None)


def label(code: str) -> str:
    """What people call a kind of letter."""
    known = kind(code)
    return str(known.label if known else OTHERS.get(code, code))
