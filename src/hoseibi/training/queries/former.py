"""Former trainees who may be found: who was trained where, and what they do now."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where, is_signed_in, may_know_partners
from hoseibi.ui.languages import saying

from ..choices import CourseState, NominationState
from ..models import Nomination


@dataclass(frozen=True)
class Sought:
    """What the list of former trainees is narrowed to; empty means all."""

    words: str = ""
    country: str = ""
    year: int | None = None


def trained() -> Q:
    """The condition that a nomination is of somebody who took a course that has ended."""
    return Q(state=NominationState.SELECTED, course__state=CourseState.ENDED)


def may_look(user: Reader) -> bool:
    """Whether somebody may look for former trainees: who reads in a circle, an officer of the
    department, and whoever was trained and may be found themselves."""
    return may_know_partners(user) or (
        is_signed_in(user)
        and user.person_id is not None
        and Nomination.objects.filter(
            trained(), person=user.person_id, agreed_to_be_found__isnull=False
        ).exists()
    )


def former(user: Reader, sought: Sought) -> QuerySet[Nomination]:
    """Those who agreed to be found, of the newest courses first."""
    if not may_look(user):
        return Nomination.objects.none()
    found = Nomination.objects.filter(trained(), agreed_to_be_found__isnull=False)
    if sought.words:
        words = (
            Q(name__icontains=sought.words)
            | Q(own_name__icontains=sought.words)
            | Q(does_now__icontains=sought.words)
            | saying("course__title", sought.words)
        )
        found = found.filter(words)
    if sought.country:
        found = found.filter(target__organ__country__code=sought.country)
    if sought.year:
        found = found.filter(course__fiscal_year=sought.year)
    seen = ("course", "target__organ__country", "person__organ")
    return found.select_related(*seen).order_by("-course__begins_on", "name", "pk")


def former_one(user: Reader, key: int) -> Nomination | None:
    """A former trainee for themselves, and for who plans their course, whether or not they may be
    found."""
    if not is_signed_in(user):
        return None
    mine = Q(person=user.person_id) if user.person_id is not None else Q(pk=None)
    plans = Q(course__circle__in=circles_where(user, Act.PLAN))
    own = Nomination.objects.filter(trained(), mine | plans, pk=key)
    return own.select_related("course__country", "target__organ", "person").first()


def own_trainings(user: Reader) -> list[Nomination]:
    """The courses that somebody took themselves."""
    if not is_signed_in(user) or user.person_id is None:
        return []
    own = Nomination.objects.filter(trained(), person=user.person_id)
    return list(own.select_related("course").order_by("-course__begins_on"))
