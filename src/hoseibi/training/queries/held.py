"""A session as a timetable holds it: values that can be kept, compared and printed without asking
the database, so that what was given out stays what it was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import msgspec
from django.db.models import QuerySet

from hoseibi.corpus.models import Anchor
from hoseibi.ui.languages import by_language

from ..choices import LectureState
from ..models import Lecture, Session, Timetable


class Named(msgspec.Struct, frozen=True):
    """Somebody by their key and the name that they had."""

    key: int
    name: str


class Article(msgspec.Struct, frozen=True):
    """An article that is taught: of which law, where in it, what it is called."""

    law: str
    address: str
    label: str
    anchor: int = 0

    @property
    def said(self) -> str:
        """What it is called as the pages speak: 第三十六条 for `Article 36`."""
        return str(Anchor(address=self.address, label=self.label))


class Held(msgspec.Struct, frozen=True):
    """A session in a timetable. Texts are by language; `series` is its identity, `sequence` counts
    its changes."""

    series: str
    key: int
    sequence: int
    kind: str
    title: dict[str, str]
    begins_at: datetime
    ends_at: datetime
    changed_at: datetime
    about: dict[str, str] = {}
    module: dict[str, str] = {}
    room: dict[str, str] = {}
    place: str = ""
    link: str = ""
    interpreter: Named | None = None
    lecturers: tuple[Named, ...] = ()
    articles: tuple[Article, ...] = ()

    def day(self, zone: str) -> date:
        """The day on which it begins by the clock of a place."""
        return self.begins_at.astimezone(ZoneInfo(zone)).date()

    def hours(self, zone: str) -> str:
        """From when to when, by that clock; the day too where it ends on another."""
        begins, ends = (at.astimezone(ZoneInfo(zone)) for at in (self.begins_at, self.ends_at))
        over = (ends.date() - begins.date()).days
        return f"{begins:%H:%M}–{ends:%H:%M}" + (f" (+{over})" if over else "")

    @property
    def people(self) -> tuple[Named, ...]:
        """Who teaches and interprets in it."""
        return (*self.lecturers, *((self.interpreter,) if self.interpreter else ()))


def held(session: Session) -> Held:
    """A session as it stands now, without those who declined to teach in it."""
    teaching = [one for one in session.lectures.all() if one.state != LectureState.DECLINED]
    interpreter = session.interpreter
    return Held(
        series=str(session.series),
        key=session.pk,
        sequence=session.sequence,
        kind=session.kind,
        title=by_language(session.title),
        begins_at=session.begins_at,
        ends_at=session.ends_at,
        changed_at=session.changed_at,
        about=by_language(session.about),
        module=by_language(session.module.title) if session.module else {},
        room=by_language(session.room.name) if session.room else {},
        place=session.room.place if session.room else "",
        link=session.link,
        interpreter=Named(interpreter.pk, interpreter.name) if interpreter else None,
        lecturers=tuple(Named(one.person_id, one.person.name) for one in teaching),
        articles=tuple(
            Article(one.law.slug, one.address, one.label, one.pk) for one in session.anchors.all()
        ),
    )


class _Row(NamedTuple):
    """What is read of a session; the names are those of the columns."""

    course: int
    series: Any
    key: int
    sequence: int
    kind: str
    title: Any
    begins_at: datetime
    ends_at: datetime
    changed_at: datetime
    about: Any
    module: Any
    room: Any
    place: str | None
    link: str
    interpreter: int | None
    spoken_by: str | None


_COLUMNS = (
    *("course", "series", "pk", "sequence", "kind", "title", "begins_at", "ends_at"),
    *("changed_at", "about", "module__title", "room__name", "room__place", "link"),
    *("interpreter", "interpreter__name"),
)


def held_of(found: QuerySet[Session]) -> list[tuple[int, Held]]:
    """Sessions as they stand now, in the order of a query, each with the key of its course. Three
    queries that read nothing but what a timetable says."""
    keys = found.order_by().values("pk")
    teaching: dict[int, list[Named]] = defaultdict(list)
    lectures = Lecture.objects.filter(session__in=keys).exclude(state=LectureState.DECLINED)
    for session, *named in lectures.order_by("pk").values_list("session", "person", "person__name"):
        teaching[session].append(Named(*named))
    taught: dict[int, list[Article]] = defaultdict(list)
    bound = Session.anchors.through.objects.filter(session__in=keys).order_by(
        "anchor__law", "anchor"
    )
    article = ("anchor__law__slug", "anchor__address", "anchor__label", "anchor")
    for session, *said in bound.values_list("session", *article):
        taught[session].append(Article(*said))
    rows = (_Row(*one) for one in found.values_list(*_COLUMNS))
    return [(one.course, _held(one, teaching[one.key], taught[one.key])) for one in rows]


def _held(row: _Row, teaching: Iterable[Named], taught: Iterable[Article]) -> Held:
    spoken = row.interpreter is not None
    return Held(
        str(row.series),
        *(row.key, row.sequence, row.kind),
        by_language(row.title),
        *(row.begins_at, row.ends_at, row.changed_at),
        *(by_language(row.about), by_language(row.module), by_language(row.room)),
        *(row.place or "", row.link),
        Named(row.interpreter or 0, row.spoken_by or "") if spoken else None,
        tuple(teaching),
        tuple(taught),
    )


def rows_of(sessions: Iterable[Held]) -> list[dict[str, Any]]:
    """Sessions as a timetable keeps them."""
    return [msgspec.to_builtins(one) for one in sessions]


def held_in(timetable: Timetable) -> list[Held]:
    """The sessions of a timetable that was given out, in the order of time."""
    rows = [msgspec.convert(one, Held) for one in timetable.rows]
    return sorted(rows, key=lambda one: (one.begins_at, one.key))
