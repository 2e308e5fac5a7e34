"""What of courses waits for somebody: nominations for those who send people, decisions for those
who select."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from django.db.models import Count, F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where, may_keep

from ..choices import CourseState, NominationState
from ..models import Course
from .nominations import own_targets

MOST = 10


class Waits(NamedTuple):
    """What is to be done, where, and of which course."""

    said: str
    path: str
    note: str


def waiting(user: Reader) -> list[Waits]:
    """What waits for somebody, the organ's own before what they prepare."""
    return [*_to_nominate(user), *_to_select(user)][:MOST]


def _to_nominate(user: Reader) -> Iterator[Waits]:
    today = timezone.localdate()
    returned = Count("nominations", filter=Q(nominations__state=NominationState.RETURNED))
    open_ = (CourseState.CALLING, CourseState.SELECTING)
    for one in own_targets(user).filter(course__state__in=open_).annotate(returned=returned)[:MOST]:
        if not may_keep(user, one.organ):
            continue
        path, title = reverse("training:nominees", args=(one.pk,)), str(one.course.title)
        if one.returned:
            yield Waits(_("Nominations to be completed"), path, f"{title} · {one.returned}")
        in_time = one.course.nominate_until is None or one.course.nominate_until >= today
        if one.course.state == CourseState.CALLING and in_time and one.sent < one.most:
            yield Waits(_("Nominations for a course"), path, title)


def _to_select(user: Reader) -> Iterator[Waits]:
    today = timezone.localdate()
    sent = Count("nominations", filter=Q(nominations__state=NominationState.SENT))
    selected = Count("nominations", filter=Q(nominations__state=NominationState.SELECTED))
    queue = Count("nominations", filter=Q(nominations__state=NominationState.WAITING))
    own = Course.objects.filter(circle__in=circles_where(user, Act.PLAN))
    counted = own.annotate(sent=sent, chosen=selected, queue=queue)
    over = Q(state=CourseState.CALLING, nominate_until__lt=today)
    undecided = Q(state=CourseState.SELECTING, sent__gt=0)
    free = Q(state=CourseState.SET, queue__gt=0, chosen__lt=F("places"))
    for one in counted.filter(over | undecided | free).order_by("begins_on", "pk")[:MOST]:
        path, title = reverse("training:trainees", args=(one.slug,)), str(one.title)
        if one.state == CourseState.CALLING:
            yield Waits(_("The call is over"), reverse("training:course", args=(one.slug,)), title)
        elif one.state == CourseState.SELECTING:
            yield Waits(_("Nominees to decide on"), path, f"{title} · {one.sent}")
        else:
            yield Waits(_("A place is free, and somebody waits for it"), path, title)
