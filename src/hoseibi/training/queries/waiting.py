"""What of courses waits for somebody: for those who learn and teach, nominations for those who send
people, decisions for those who select."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where, may_keep_own, rights_of
from hoseibi.accounts.queries.kept import Counted, counted_once

from ..choices import CourseState, NominationState
from ..models import Course, Nomination
from .nominations import own_targets
from .own import own_nominations
from .own_waiting import Waits, of_teaching, of_trainee

MOST = 10


def waiting(user: Reader) -> list[Waits]:
    """What waits for somebody: their own before the organ's, and that before what they prepare."""
    # Whose sheet came in leaves no line in the journal, so that it is asked each time.
    evaluated = own_nominations(user).filter(evaluated=True).count()
    asked = (rights_of(user), get_language(), evaluated)
    return counted_once(_waits, asked, lambda: _waiting(user))


_waits: Counted[list[Waits]] = Counted(most=256)


def _waiting(user: Reader) -> list[Waits]:
    own = (*of_trainee(user), *of_teaching(user))
    return [*own, *_to_nominate(user), *_to_select(user)][:MOST]


def _to_nominate(user: Reader) -> Iterator[Waits]:
    if not may_keep_own(user):
        return
    today = timezone.localdate()
    returned = Count("nominations", filter=Q(nominations__state=NominationState.RETURNED))
    open_ = (CourseState.CALLING, CourseState.SELECTING)
    own = own_targets(user).filter(course__state__in=open_).annotate(returned=returned)
    for one in own.select_related(None).select_related("course")[:MOST]:
        path, title = reverse("training:nominees", args=(one.pk,)), str(one.course.title)
        if one.returned:
            yield Waits(_("Nominations to be completed"), path, f"{title} · {one.returned}")
        in_time = one.course.nominate_until is None or one.course.nominate_until >= today
        if one.course.state == CourseState.CALLING and in_time and one.sent < one.most:
            yield Waits(_("Nominations for a course"), path, title)


def _to_select(user: Reader) -> Iterator[Waits]:
    today = timezone.localdate()
    own = Course.objects.filter(circle__in=circles_where(user, Act.PLAN))
    over = Q(state=CourseState.CALLING, nominate_until__lt=today)
    undecided = Q(_nominees(NominationState.SENT), state=CourseState.SELECTING)
    free = Q(
        _nominees(NominationState.WAITING),
        state=CourseState.SET,
        places__gt=Coalesce(Subquery(_chosen), 0),
    )
    waits = own.filter(over | undecided | free).only("slug", "title", "state")
    found = list(waits.order_by("begins_on", "pk")[:MOST])
    sent = Nomination.objects.filter(course__in=found, state=NominationState.SENT).order_by()
    count = dict(sent.values_list("course").annotate(Count("pk")))
    for one in found:
        path, title = reverse("training:trainees", args=(one.slug,)), str(one.title)
        if one.state == CourseState.CALLING:
            yield Waits(_("The call is over"), reverse("training:course", args=(one.slug,)), title)
        elif one.state == CourseState.SELECTING:
            yield Waits(_("Nominees to decide on"), path, f"{title} · {count[one.pk]}")
        else:
            yield Waits(_("A place is free, and somebody waits for it"), path, title)


def _nominees(state: str) -> Exists:
    """Whether a course has any in a state: a database stops at the first."""
    return Exists(Nomination.objects.filter(course=OuterRef("pk"), state=state))


_chosen = (
    Nomination.objects.filter(course=OuterRef("pk"), state=NominationState.SELECTED)
    .order_by()
    .values("course")
    .annotate(many=Count("pk"))
    .values("many")
)
