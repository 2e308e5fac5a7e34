"""What of meetings an expert would hand over: what is to be done, whom they met, what comes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from django.db.models import Count, Max, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.accounts.choices import Side
from hoseibi.accounts.models import Seat
from hoseibi.accounts.permissions import Reader
from hoseibi.experts.choices import Section
from hoseibi.experts.queries.handing import About, Entry
from hoseibi.ui.templatetags.reading import day_words

from ..choices import ActionState, MeetingState
from ..models import Attendance
from .contributions import CAME, about
from .meetings import meetings, past, tasks, upcoming


def open_things(user: Reader, asked: About) -> Iterable[Entry]:
    """Tasks, minutes that are not approved, meetings to come, people, and where minutes are."""
    yield from _promises(user, asked)
    yield from _minutes(user, asked)
    yield from _people(user, asked)
    yield from _dates(user, asked)
    yield from _places(user, asked)


def _promises(user: Reader, asked: About) -> Iterable[Entry]:
    """What the expert is to do, and what nobody is to do yet."""
    own = Q(person=asked.person) | Q(person=None)
    open_ = tasks(user).filter(own, circle__in=asked.circles, state=ActionState.OPEN)
    for one in open_.select_related("item__anchor__law").prefetch_related(
        "item__anchor__law__names"
    ):
        item = one.item
        path = reverse("meetings:meeting", args=(item.meeting_id,)) if item else ""
        who = str(one.person or _("nobody yet"))
        on = about(item.anchor) if item else ""
        yield Entry(Section.PROMISES, one.text, on, who, one.due_on, path, one.circle_id)


def _minutes(user: Reader, asked: About) -> Iterable[Entry]:
    held = past(user).filter(circle__in=asked.circles).exclude(agenda__minutes=None)
    states = (MeetingState.PLANNED, MeetingState.HELD)
    for one in held.filter(state__in=states).distinct()[:20]:
        path = reverse("meetings:meeting", args=(one.pk,))
        day = timezone.localtime(one.begins_at).date()
        text = _("Minutes that nobody has approved: {title}").format(title=one.title)
        yield Entry(Section.PROMISES, text, "", "", day, path, one.circle_id)


def _people(user: Reader, asked: About) -> Iterable[Entry]:
    """Who sits for the partner in the circles, and when the expert met them last."""
    held = Seat.objects.filter(Seat.held(asked.on), circle__in=asked.circles, side=Side.PARTNER)
    last, seen = _last_met(user, asked), set()
    for seat in held.select_related("person__organ").order_by("person__name", "circle"):
        person = seat.person
        if person.pk in seen:
            continue
        seen.add(person.pk)
        met = last.get(person.pk)
        told = _("met last on {day}").format(day=day_words(met)) if met else _("not met yet")
        what = ", ".join(filter(None, (str(person.post or ""), str(person.organ or ""))))
        text = f"{person}: {what}" if what else str(person)
        yield Entry(Section.PEOPLE, text, "", told, None, "", seat.circle_id)


def _last_met(user: Reader, asked: About) -> Mapping[int, date]:
    mine = meetings(user).filter(
        circle__in=asked.circles,
        attendance__person=asked.person,
        attendance__presence__in=CAME,
    )
    with_me = Attendance.objects.filter(meeting__in=mine.order_by().values("pk"))
    found = with_me.filter(presence__in=CAME).order_by().values_list("person")
    rows = found.annotate(last=Max("meeting__begins_at"))
    return {person: timezone.localtime(last).date() for person, last in rows}


def _dates(user: Reader, asked: About) -> Iterable[Entry]:
    coming = upcoming(user).filter(circle__in=asked.circles)
    for one in coming.exclude(state=MeetingState.CANCELLED)[:20]:
        day = timezone.localtime(one.begins_at).date()
        path, place = reverse("meetings:meeting", args=(one.pk,)), one.partner_place
        yield Entry(Section.DATES, str(one.title), "", place, day, path, one.circle_id)


def _places(user: Reader, asked: About) -> Iterable[Entry]:
    """In which circle how many meetings are recorded, and when the last one was."""
    own = past(user).filter(circle__in=asked.circles).order_by()
    rows = own.values_list("circle", "circle__name").annotate(
        number=Count("pk"), last=Max("begins_at")
    )
    for circle, name, number, last in rows:
        text = _("Minutes of {number} meetings: {circle}").format(number=number, circle=name)
        day = timezone.localtime(last).date()
        yield Entry(Section.PLACES, text, "", "", day, reverse("meetings:meetings"), circle)
