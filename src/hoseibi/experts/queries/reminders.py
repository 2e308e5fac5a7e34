"""What somebody is to be told of by letter: assignments that end, so that a successor is found and
what is known is handed over in time; reports that are due; posts that one is asked to fill."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.choices import Act
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import circles_where
from hoseibi.letters.queries import Kind, Matter, stage, until
from hoseibi.ui.templatetags.reading import day_words

from ..choices import AssignmentState
from . import reports
from .posts import asked_of, assignments

DAYS = (30, 90)
"""So many days before its end an assignment is told of, the nearest first."""


def ending(user: User, today: date) -> Iterator[Matter]:
    """Assignments that end within 90 days: one's own, and of circles whose seats one gives."""
    soon = assignments(user).filter(
        Q(expert__person=user.person_id, expert__person__isnull=False)
        | Q(circle__in=circles_where(user, Act.MANAGE)),
        state=AssignmentState.UNDER_WAY,
        ends_on__gte=today,
        ends_on__lte=today + timedelta(days=max(DAYS)),
    )
    said = soon.select_related(None).select_related("expert__person").order_by("ends_on", "pk")
    for one in said.only("role", "ends_on", "circle", "expert__person__name"):
        left = (one.ends_on - today).days
        near = next(days for days in DAYS if left <= days)
        name = str(one.expert.person) if one.expert else ""
        said = (_("ends on {day}").format(day=day_words(one.ends_on)),)
        path = reverse("experts:post", args=(one.pk,))
        title = " · ".join(word for word in (name, str(one.role)) if word)
        yield Matter(f"assignment {one.pk}", f"{near} days", title, path, said, left, one.circle_id)


ENDING = Kind(
    "assignments",
    gettext_lazy("Assignments that end"),
    gettext_lazy("90 and 30 days before an assignment ends: yours, and those you give seats for."),
    ending,
)


def _due(user: User, today: date) -> Iterator[Matter]:
    """Reports that nobody has begun, and those that are being written."""
    for one in reports.due(user):
        left = (one.due_on - today).days
        key, path = (
            f"report {one.post.pk}/{one.number}",
            reverse("experts:post", args=(one.post.pk,)),
        )
        said = (until(one.due_on, left),)
        yield Matter(key, stage(left), str(one.post.role), path, said, left, one.post.circle_id)
    for written in reports.being_written(user):
        post, left = written.assignment, (written.due_on - today).days
        path = reverse("experts:report", args=(written.pk,))
        said, key = (until(written.due_on, left),), f"report {post.pk}/{written.number}"
        yield Matter(key, stage(left), str(post.role), path, said, left, post.circle_id)


def _asked(user: User, today: date) -> Iterator[Matter]:
    for one in asked_of(user):
        path = reverse("experts:post", args=(one.assignment_id,))
        key = f"asked {one.pk}"
        yield Matter(key, "day", str(one.assignment.role), path, (), 0, None)


REPORTS = Kind(
    "expert-reports",
    gettext_lazy("Reports of one's assignment that are due"),
    gettext_lazy("A week and a day before, and each week of the month after."),
    _due,
)
ASKED = Kind(
    "asked-for-post",
    gettext_lazy("Posts that one is asked to fill"),
    gettext_lazy("Once, when one is asked."),
    _asked,
)
