"""What somebody is to be told of by letter: requests that wait for a screening, for an answer, or
for the end of their writing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db.models import Max, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.models import User
from hoseibi.letters.queries import Kind, Matter
from hoseibi.ui.templatetags.reading import day_words

from ..choices import RequestState, StepKind
from ..models import Request
from ..permissions import is_department
from .requests import requests

WEEKS = 4
"""For how many weeks a request that waits is recalled, once a week."""


def to_weigh(user: User, today: date) -> Iterator[Matter]:
    """Requests that the department received and has not answered."""
    if not is_department(user):
        return
    received = requests(user).annotate(since=_last(StepKind.SUBMITTED))
    for one in received.filter(state=RequestState.RECEIVED):
        told = one.since, _("received on {day}, waits for its screening")
        yield _matter(one, "screening", told, today)
    for one in received.filter(state=RequestState.SCREENING):
        told = one.since, _("received on {day}, waits for its answer")
        yield _matter(one, "answer", told, today)


def to_write(user: User, today: date) -> Iterator[Matter]:
    """Requests that somebody was invited to write, or that were given back to them, and that they
    have not submitted."""
    if user.person_id is None:
        return
    own = requests(user).filter(state=RequestState.DRAFT, applicant=user.person_id)
    named = own.select_related(None).only("reference", "title", "entered_on")
    for one in named.annotate(since=_last(StepKind.RETURNED)):
        if one.since is None:
            yield told_on(one, today)
        else:
            told = one.since, _("given back on {day}, not submitted yet")
            yield _matter(one, "returned", told, today)


def _last(kind: StepKind) -> Max:
    """The day of the last step of a kind: a form may be dated long before it came."""
    return Max("steps__on", filter=Q(steps__kind=kind))


def told_on(one: Request, today: date) -> Matter:
    """A request that somebody was invited to write, as it is told of on a day."""
    told = one.entered_on, _("begun on {day}, not submitted yet")
    return _matter(one, "request", told, today)


def _matter(one: Request, key: str, told: tuple[date, str], today: date) -> Matter:
    since, said = told
    days = (today - since).days
    weeks = days // 7
    path = reverse("intake:request", args=(one.reference,))
    title = f"{one.reference} {one.title}"
    stage = f"week {weeks}" if 0 <= weeks < WEEKS else ""
    lines = (said.format(day=day_words(since)),)
    return Matter(f"{key} {one.pk}", stage, title, path, lines, max(0, WEEKS * 7 - days))


TO_WEIGH = Kind(
    "requests",
    gettext_lazy("Requests that wait for screening or an answer"),
    gettext_lazy("Each week of the month after a request was received, for the department."),
    to_weigh,
)
TO_WRITE = Kind(
    "own-requests",
    gettext_lazy("Requests to finish writing"),
    gettext_lazy("Each week of the month after you were invited to write a request."),
    to_write,
)
