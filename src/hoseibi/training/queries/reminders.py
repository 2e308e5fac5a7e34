"""What those who interpret and teach are told of days before a session."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.models import User
from hoseibi.letters.queries import Kind, Matter
from hoseibi.ui.templatetags.reading import day_words

from ..choices import ANNOUNCED, LectureState
from ..models import Lecture, Session
from .sessions import own_interpreting

DAYS_BEFORE = 5
"""Days before a session from which its interpreter is told of the pack, and again on the day
before."""


def packs(user: User, today: date) -> Iterator[Matter]:
    """The sessions that somebody interprets in the next days and that teach articles: their term
    packs wait."""
    near = own_interpreting(user).filter(**_near(today), anchors__isnull=False).distinct()
    for one in _named(near):
        days = (_day(one) - today).days
        if 0 <= days <= DAYS_BEFORE:
            path = reverse("training:session", args=(one.course.slug, one.pk)) + "#terms"
            lines = (_when(one), _("The terms of its articles are ready to be taken along."))
            yield _matter("pack", one, path, lines, days)


def lectures(user: User, today: date) -> Iterator[Matter]:
    """The sessions in which somebody teaches in the next days."""
    if user.person_id is None:
        return
    mine = Lecture.objects.filter(person=user.person_id).exclude(state=LectureState.DECLINED)
    near = Session.objects.filter(
        **_near(today), pk__in=mine.order_by().values("session"), course__state__in=ANNOUNCED
    )
    for one in _named(near.order_by("begins_at", "pk")):
        days = (_day(one) - today).days
        if 0 <= days <= DAYS_BEFORE:
            yield _matter("teaching", one, reverse("training:teaching"), (_when(one),), days)


def _named(found: QuerySet[Session]) -> QuerySet[Session]:
    """Sessions with what is told of each."""
    of_course = (f"course__{name}" for name in ("slug", "title", "zone", "circle"))
    named = found.select_related(None).select_related("course", "room")
    return named.only("title", "begins_at", "ends_at", "room__name", *of_course)


def _near(today: date) -> dict[str, object]:
    now = timezone.now()
    return {"begins_at__gt": now, "begins_at__lt": now + timedelta(days=DAYS_BEFORE + 2)}


def _day(one: Session) -> date:
    return one.begins_at.astimezone(ZoneInfo(one.course.zone)).date()


def _when(one: Session) -> str:
    ends = one.ends_at.astimezone(ZoneInfo(one.course.zone))
    begins = one.begins_at.astimezone(ZoneInfo(one.course.zone))
    room = f" ({one.room})" if one.room else ""
    return f"{day_words(begins.date())}, {begins:%H:%M}–{ends:%H:%M}{room}"


def _matter(key: str, one: Session, path: str, lines: tuple[str, ...], days: int) -> Matter:
    stage = "days" if days > 1 else "day"
    title = f"{one} ({one.course})"
    return Matter(f"{key} {one.pk}", stage, title, path, lines, days, one.course.circle_id)


KINDS = (
    Kind(
        "term-packs",
        gettext_lazy("Term packs for interpreters"),
        gettext_lazy("Five days and one day before each session that you interpret."),
        packs,
    ),
    Kind(
        "lectures",
        gettext_lazy("Sessions in which you teach"),
        gettext_lazy("Five days and one day before each of them."),
        lectures,
    ),
)
