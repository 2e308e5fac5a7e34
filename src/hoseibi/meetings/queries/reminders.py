"""What somebody is to be told of by letter: meetings that are near, tasks, minutes to approve."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.models import User
from hoseibi.letters.queries import Kind, Matter, stage, until
from hoseibi.ui.templatetags.reading import day_words

from ..choices import MeetingState
from ..models import Meeting
from .meetings import clocks, meetings, named
from .waiting import own_tasks, to_approve

WEEKS = 4
"""For how many weeks minutes that wait for an approval are recalled."""


def near(user: User, today: date) -> Iterator[Matter]:
    """Meetings of today and tomorrow to which somebody is asked."""
    if user.person_id is None:
        return
    now = timezone.now()
    own = meetings(user).filter(
        attendance__person=user.person_id,
        state=MeetingState.PLANNED,
        begins_at__gt=now,
        begins_at__lt=now + timedelta(days=2),
    )
    for one in named(own):
        left = (timezone.localtime(one.begins_at).date() - today).days
        if left <= 1:
            yield _matter(one, "meeting", "day", tuple(_hours(one)), left)


def due(user: User, today: date) -> Iterator[Matter]:
    """What somebody is to do until a day. What it is stays on the site."""
    own = own_tasks(user).filter(due_on__isnull=False, item__isnull=False)
    own = own.select_related(None).select_related("circle", "item")
    for one in own.only("due_on", "item__meeting", "circle__name"):
        left = (one.due_on - today).days
        path = reverse("meetings:meeting", args=(one.item.meeting_id,)) + f"#item-{one.item_id}"
        title = f"{_('Something to do')} ({one.circle})"
        said = (until(one.due_on, left),)
        yield Matter(f"task {one.pk}", stage(left), title, path, said, left, one.circle_id)


def unapproved(user: User, today: date) -> Iterator[Matter]:
    """Meetings whose minutes somebody may approve, told once a week."""
    for one in to_approve(user):
        held_on = timezone.localtime(one.ends_at).date()
        weeks = (today - held_on).days // 7
        if 0 <= weeks < WEEKS:
            said = _("held on {day}; its minutes wait for your approval")
            lines = (said.format(day=day_words(held_on)),)
            yield _matter(one, "minutes", f"week {weeks}", lines, (held_on - today).days)


def _matter(one: Meeting, key: str, at: str, lines: tuple[str, ...], left: int) -> Matter:
    path = reverse("meetings:meeting", args=(one.pk,))
    title = f"{one.title} ({one.circle})"
    return Matter(f"{key} {one.pk}", at, title, path, lines, left, one.circle_id)


def _hours(meeting: Meeting) -> Iterator[str]:
    for clock in clocks(meeting):
        place = f" ({clock.place})" if clock.place else ""
        yield f"{day_words(clock.begins.date())}, {clock.hours} {clock.city}{place}"


KINDS = (
    Kind(
        "meetings",
        gettext_lazy("Meetings that are near"),
        gettext_lazy("The day before each meeting to which you are asked."),
        near,
    ),
    Kind(
        "tasks",
        gettext_lazy("Things to do"),
        gettext_lazy("A week and a day before they are due, and each week of the month after."),
        due,
    ),
    Kind(
        "minutes",
        gettext_lazy("Minutes to approve"),
        gettext_lazy("Each week of the month after a meeting whose minutes you may approve."),
        unapproved,
    ),
)
