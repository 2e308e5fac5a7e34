"""Courses for tests, made as people make them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from tests import factories

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import Circle, User
from hoseibi.partners.models import Organ
from hoseibi.training.actions import courses, curriculum, nominations, selecting, states
from hoseibi.training.choices import CourseState, NominationState
from hoseibi.training.models import Course, Criterion, Nomination, Target

BEGINS_ON = timezone.localdate() + timedelta(days=60)
DESCRIBING = courses.Describing(
    titles={"en": "Law of obligations in practice", "ja": "債権法の実務"},
    fiscal_year=BEGINS_ON.year,
    begins_on=BEGINS_ON,
    ends_on=BEGINS_ON + timedelta(days=11),
    places=2,
    nominate_until=BEGINS_ON - timedelta(days=30),
    texts={
        "objective": {"en": "Trainees can write a judgment on a contract."},
        "eligibility": {"en": "Judges with three years of practice."},
    },
)
"""A course in two months, for two trainees."""


def teaching(circle: Circle) -> User:
    """Somebody who plans courses in a circle."""
    return factories.seated(circle, Role.OFFICER)


def a_course(circle: Circle | None = None, by: User | None = None, **other: Any) -> Course:
    """A planned course of a circle; `other` fields of what it says."""
    its = circle or factories.circle()
    describing = replace(DESCRIBING, **other)
    return courses.begin(by or teaching(its), courses.Belonging(its), describing)


def in_the_past(days: int = 400) -> dict[str, date | int | None]:
    """Fields of a course that began so many days ago."""
    first = timezone.localdate() - timedelta(days=days)
    return {
        "begins_on": first,
        "ends_on": first + timedelta(days=11),
        "fiscal_year": first.year,
        "nominate_until": first - timedelta(days=30),
    }


SAID = nominations.Nominating(
    "",
    post="Judge",
    years=7,
    education="Faculty of Law",
    duties="Tries civil cases.",
    languages="Khmer, English",
    expects="To write judgments that parties understand.",
    endorsed_by="The president of the court",
)
SIGNED = b"%PDF-1.4 signed"


def sending(organ: Organ) -> User:
    """Somebody who keeps the people of an organ, and so nominates for it."""
    user = factories.seated(factories.circle(name="Elsewhere"), Role.DRAFTER)
    user.person.organ, user.role = organ, Role.DRAFTER
    user.person.save()
    user.save()
    return User.objects.get(pk=user.pk)


def invited(course: Course, by: User, most: int = 5, organ: Organ | None = None) -> Target:
    """An organ that a course is for."""
    return curriculum.invite_organ(by, course, organ or factories.organ(), most)


def called(most: int = 5, course: Course | None = None) -> tuple[Target, User]:
    """An organ that may nominate for a course whose call is open, and who does so."""
    of = course or a_course()
    by = teaching(of.circle)
    target = invited(of, by, most)
    states.move(by, of, states.Moving(CourseState.CALLING))
    return Target.objects.get(pk=target.pk), sending(target.organ)


def sent(target: Target, sender: User, name: str) -> Nomination:
    """Somebody who is nominated, with all that is asked."""
    made = nominations.nominate(sender, target, replace(SAID, name=name))
    made = nominations.endorse(sender, made, SIGNED, "endorsement.pdf")
    return nominations.send(sender, made)


def closed(course: Course) -> Course:
    """A course whose call is closed."""
    return states.move(teaching(course.circle), course, states.Moving(CourseState.SELECTING))


def criterion(course: Course, weight: int = 1) -> Criterion:
    """Something that trainees are selected by."""
    judging = curriculum.Judging({"en": "Tries contract cases"}, weight=weight)
    return curriculum.write_criterion(teaching(course.circle), course, judging)


def give(by: User, nomination: Nomination, points: int, reason: str) -> None:
    """Give a nominee points by every criterion, of which there is one at least."""
    own = list(nomination.course.criteria.all()) or [criterion(nomination.course)]
    selecting.score(by, nomination, {one.pk: selecting.Points(points, reason) for one in own})


def choose(
    by: User, nomination: Nomination, state: NominationState, reason: str = "As it was said."
) -> Nomination:
    """Decide on a nominee."""
    return selecting.decide(by, nomination, selecting.Deciding(state, reason))


def settled(course: Course) -> Course:
    """A course whose trainees are settled."""
    return states.move(teaching(course.circle), course, states.Moving(CourseState.SET))


def trained(course: Course, *names: str) -> list[Nomination]:
    """Trainees of a course that was called out: nominated, selected, settled."""
    target, sender = called(course=course)
    made = [sent(target, sender, name) for name in names]
    closed(course)
    by = teaching(course.circle)
    made = [choose(by, one, NominationState.SELECTED) for one in made]
    settled(course)
    return made
