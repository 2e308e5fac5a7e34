"""What waits for somebody on the first page: requests to receive, to screen, to write."""

from __future__ import annotations

from typing import NamedTuple

from django.db.models import Count, F, Q

from hoseibi.accounts.permissions import Reader, organs_of

from ..choices import RequestState
from ..models import Request, Screener
from ..permissions import is_department
from .requests import requests

SHOWN = 6


class Waiting(NamedTuple):
    """A request, and what is to be done with it: `write`, `receive`, `screen` or `answer`."""

    request: Request
    kind: str


def waiting(user: Reader) -> list[Waiting]:
    """What waits, the oldest first; nothing for whom no request concerns."""
    if not user.is_authenticated:
        return []
    found = [*_to_write(user), *_to_screen(user)]
    if is_department(user):
        known = requests(user).select_related(None)
        received = known.filter(state=RequestState.RECEIVED)
        found += [Waiting(one, "receive") for one in received.order_by("entered_on")[:SHOWN]]
        decided = known.filter(state__in=("adopted", "declined"))
        silent = decided.filter(Q(reply=None) | Q(reply__sent_on=None))
        found += [Waiting(one, "answer") for one in silent.order_by("entered_on")[:SHOWN]]
    return found


def _to_write(user: Reader) -> list[Waiting]:
    own = organs_of(user)
    if not own:
        return []
    drafts = Request.objects.filter(organ__in=own, applicant__isnull=False, state="draft")
    return [Waiting(one, "write") for one in drafts[:SHOWN]]


def _to_screen(user: Reader) -> list[Waiting]:
    asked = Screener.objects.filter(user=user.pk, request__state=RequestState.SCREENING)
    counted = asked.annotate(
        given=Count("scores", distinct=True),
        wanted=Count("request__questionnaire__questions", distinct=True),
    )
    missing = counted.filter(given__lt=F("wanted"))
    if not is_department(user):
        missing = missing.filter(request__in=requests(user).order_by().values("pk"))
    oldest = missing.select_related("request").order_by("request__entered_on")
    return [Waiting(one.request, "screen") for one in oldest[:SHOWN]]
