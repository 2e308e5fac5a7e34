"""What does not fit, as sentences that name what, who and when, and the other session."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from itertools import islice
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from hoseibi.ui.languages import in_reader
from hoseibi.ui.templatetags.reading import day_words

from ..choices import ConflictLevel
from .checking import Checked, Told
from .conflicts import Conflict


class Line(NamedTuple):
    """A conflict to be shown: its level, what it is called, its sentence, its session, and the
    other one where there is one that may be opened."""

    level: str
    label: str
    said: str
    session: int
    other: int | None
    slug: str


MOST = 40
"""So many are said on a page unless all are asked for."""


def lines(
    found: Checked, session: int | None = None, level: str = "", most: int | None = None
) -> list[Line]:
    """The conflicts of a course, or of one of its sessions, as they are shown; of one level, the
    first of them."""
    rows = found.found if session is None else found.by_session.get(session, [])
    wanted = (one for one in rows if not level or one.level == level)
    return [_line(one, found) for one in islice(wanted, most)]


def counted(found: Checked) -> list[tuple[ConflictLevel, int]]:
    """How many there are of each level."""
    return [(level, sum(one.level == level for one in found.found)) for level in ConflictLevel]


def _line(one: Conflict, found: Checked) -> Line:
    other = found.sessions.get(one.other or 0)
    slug = other.slug if other and other.slug else ""
    label = str(ConflictLevel(one.level).label)
    return Line(one.level, label, said(one, found), one.session, one.other if slug else None, slug)


def said(one: Conflict, found: Checked) -> str:
    """A conflict as a sentence in the language that is active."""
    session = found.sessions[one.session]
    country, holiday = found.holidays.get((one.about or 0, one.day), ("", ""))  # type: ignore[arg-type]
    hours, minutes = divmod(one.count, 60)
    return SENTENCES[one.code]().format(
        title=in_reader(session.title),
        when=_when(session.begins_at, session.zone),
        other=_named(found.sessions.get(one.other or 0)),
        who=found.people.get(one.about or 0, ""),
        room=found.rooms.get(one.about or 0, ""),
        day=day_words(one.day) if one.day else "",
        country=country,
        holiday=holiday,
        count=one.count,
        length=f"{hours}:{minutes:02}",
    )


def _when(moment: datetime, zone: str) -> str:
    here = moment.astimezone(ZoneInfo(zone))
    return f"{day_words(here.date())}, {here:%H:%M}"


def _named(other: Told | None) -> str:
    """The other session of a pair; of a course that the reader may not know of only its hour."""
    if other is None:
        return ""
    if not in_reader(other.title):
        told = _("a session of a course that is not open to you ({when})")
        return told.format(when=_when(other.begins_at, other.zone))
    told = _("“{title}” ({when})") if other.is_own else _("“{title}” ({when}, {course})")
    return told.format(
        title=in_reader(other.title),
        when=_when(other.begins_at, other.zone),
        course=str(other.course),
    )


SENTENCES: dict[str, Callable[[], str]] = {
    "person-twice": lambda: _(
        "{who} is needed twice at a time: in “{title}” ({when}) and in {other}."
    ),
    "room-twice": lambda: _("{room} is taken twice: for “{title}” ({when}) and for {other}."),
    "trainee-twice": lambda: _(
        "A trainee would be in two courses at a time: in “{title}” ({when}) and in {other}."
    ),
    "declined": lambda: _("{who} declined to teach in “{title}” ({when}). Ask somebody else."),
    "course-twice": lambda: _(
        "The trainees would be in two sessions at a time: “{title}” ({when}) and {other}."
    ),
    "not-available": lambda: _("{who} is not available on {day}, for “{title}” ({when})."),
    "too-few-seats": lambda: _(
        "{room} has {count} seats, fewer than there are trainees, for “{title}” ({when})."
    ),
    "outside-course": lambda: _("“{title}” ({when}) is outside the days of the course."),
    "holiday-home": lambda: _("“{title}” ({when}) is on a holiday of {country}: {holiday}."),
    "holiday-partner": lambda: _(
        "“{title}” ({when}) is on a holiday of the trainees' country, {country}: {holiday}."
    ),
    "no-interpreter": lambda: _(
        "“{title}” ({when}) has no interpreter, and the course is interpreted."
    ),
    "not-asked": lambda: _("{who} was not yet asked to teach in “{title}” ({when})."),
    "nobody-teaches": lambda: _("Nobody is entered who teaches in “{title}” ({when})."),
    "no-pause": lambda: _(
        "With “{title}” ({when}) the trainees sit for {length} hours without a pause."
    ),
    "long-day": lambda: _(
        "{day} lasts {length} hours from its first session to the end of “{title}” ({when})."
    ),
}
"""A sentence for each kind of conflict."""


def worst(found: Checked, sessions: Iterable[int]) -> dict[int, str]:
    """The gravest level of each session that has a conflict."""
    order = list(ConflictLevel.values)
    return {
        key: min((one.level for one in found.by_session[key]), key=order.index)
        for key in sessions
        if found.by_session.get(key)
    }
