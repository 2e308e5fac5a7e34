"""Nominations: what is still wanting, what an organ sees of its own, and what officers read."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.permissions import Reader, organs_of
from hoseibi.partners.models import Organ, Person

from ..choices import ANNOUNCED, CourseState, NominationState
from ..models import Course, Nomination, Target
from .courses import prepared

NUMBERED = (
    *(NominationState.SENT, NominationState.SELECTED),
    *(NominationState.WAITING, NominationState.NOT_SELECTED),
)
"""The states in which a nomination counts for how many an organ may nominate."""

TOLD = (CourseState.SET, CourseState.UNDER_WAY, CourseState.ENDED)
"""The states of a course from which on an organ is told what became of its nominees."""

ASKED = MappingProxyType(
    {
        "name": _("name as in the passport"),
        "post": _("post"),
        "years": _("years of practice"),
        "education": _("education"),
        "duties": _("present duties"),
        "languages": _("languages"),
        "expects": _("what they want to learn and use it for"),
        "endorsed_by": _("endorsed by"),
        "endorsement": _("signed endorsement"),
    }
)
"""What a nomination has to say before it is sent, by the name of the field."""


def said_of(nomination: Nomination) -> list[tuple[Any, Any]]:
    """What a nomination says, by what each is called; the sex only where it was given."""
    said = [(label, getattr(nomination, name)) for name, label in ASKED.items()]
    return [*said[:1], (_("sex"), nomination.get_sex_display()), *said[1:]]


def wanting(nomination: Nomination) -> list[Any]:
    """What a nomination does not say yet."""
    return [
        label
        for name, label in ASKED.items()
        if getattr(nomination, f"{name}_id" if name == "endorsement" else name) in ("", None)
    ]


# --- of one's own organ ---


def own_targets(user: Reader) -> QuerySet[Target]:
    """The courses that were announced to one's own organ and its parts, the newest first, each with
    `sent`, how many of its people are nominated, and `begun`, how many are still being written."""
    own = known_targets(user)
    writing = Q(nominations__state__in=(NominationState.WRITING, NominationState.RETURNED))
    return (
        own.select_related("course__country", "organ")
        .annotate(
            sent=Count("nominations", filter=Q(nominations__state__in=NUMBERED)),
            begun=Count("nominations", filter=writing),
        )
        .order_by("-course__begins_on", "pk")
    )


def known_targets(user: Reader) -> QuerySet[Target]:
    """The same, in no order and without what is counted of them."""
    return Target.objects.filter(organ__in=organs_of(user), course__state__in=ANNOUNCED)


def own_target(user: Reader, key: int) -> Target | None:
    """One of these, by its key."""
    return own_targets(user).filter(pk=key).first()


def own_nominations(user: Reader, target: Target) -> list[Nomination]:
    """The nominees of one's own organ for a course."""
    own = Nomination.objects.filter(target=target, target__organ__in=organs_of(user))
    return list(own.select_related("course", "person", "target").order_by("pk"))


def own_nomination(user: Reader, key: int) -> Nomination | None:
    """A nomination of one's own organ, by its key."""
    own = Nomination.objects.filter(
        pk=key, target__organ__in=organs_of(user), course__state__in=ANNOUNCED
    )
    seen = ("course__country", "target__organ", "target__course", "person", "endorsement")
    return own.select_related(*seen).first()


def people_to_nominate(user: Reader, target: Target) -> QuerySet[Person]:
    """The people of an organ who are not nominated for the course."""
    there = Nomination.objects.filter(course=target.course_id).values("person")
    own = Person.objects.filter(Person.staying(timezone.localdate()), organ__in=organs_of(user))
    return own.exclude(pk__in=there).order_by("name", "pk")


def told_state(nomination: Nomination) -> NominationState:
    """The state of a nomination as its organ knows it: what was decided is told once the trainees
    are settled, and not while they are being selected."""
    state = NominationState(nomination.state)
    decided = (NominationState.SELECTED, NominationState.WAITING, NominationState.NOT_SELECTED)
    if state in decided and nomination.course.state not in TOLD:
        return NominationState.SENT
    return state


# --- of those who prepare the course ---


@dataclass(frozen=True)
class Sieve:
    """What the list of nominees is narrowed to; empty means all."""

    words: str = ""
    state: str = ""
    organ: int = 0


def nominations(user: Reader, course: Course) -> QuerySet[Nomination]:
    """All who are nominated for a course, for those who read what is prepared. What organs are
    still writing is theirs."""
    own = Nomination.objects.filter(course=course, course__in=prepared(user))
    seen = own.exclude(state=NominationState.WRITING)
    return seen.select_related("target__organ", "person", "course").order_by("pk")


def sifted(user: Reader, course: Course, sieve: Sieve) -> QuerySet[Nomination]:
    """The list of nominees as it is narrowed."""
    found = nominations(user, course)
    if sieve.words:
        found = found.filter(
            Q(name__icontains=sieve.words)
            | Q(own_name__icontains=sieve.words)
            | Q(post__icontains=sieve.words)
        )
    if sieve.state:
        found = found.filter(state=sieve.state)
    if sieve.organ:
        found = found.filter(target__organ=sieve.organ)
    return found


def nomination(user: Reader, course: Course, key: int) -> Nomination | None:
    """A nomination of a course by its key."""
    seen = ("endorsement", "entered_by", "decided_by", "course__circle")
    return nominations(user, course).filter(pk=key).select_related(*seen).first()


def entered_here(user: Reader, course: Course, key: int) -> Nomination | None:
    """A nomination that those who prepare the course entered for an organ and have not sent yet."""
    own = Nomination.objects.filter(
        course=course,
        course__in=prepared(user),
        pk=key,
        entered_by=user.pk,
        state__in=(NominationState.WRITING, NominationState.RETURNED),
    )
    return own.select_related("course", "target__organ", "target__course", "endorsement").first()


def being_entered(user: Reader, course: Course) -> list[Nomination]:
    """What somebody entered for organs and has not sent yet."""
    own = Nomination.objects.filter(course=course, course__in=prepared(user), entered_by=user.pk)
    return list(own.filter(state=NominationState.WRITING).select_related("target__organ"))


def organs_of_course(user: Reader, course: Course) -> QuerySet[Organ]:
    """The organs that a course is for, to choose from."""
    own = prepared(user).filter(pk=course.pk)
    return Organ.objects.filter(course_targets__course__in=own).order_by("pk")


def by_state(user: Reader, course: Course) -> dict[NominationState, int]:
    """How many nominations stand in each state."""
    counted = nominations(user, course).order_by().values_list("state").annotate(Count("pk"))
    found = dict(counted)
    return {state: found[state] for state in NominationState if state in found}
