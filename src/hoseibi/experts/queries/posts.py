"""Posts and who fills them, for those who may know: officers all of them; those of the circle and
of the organ where somebody is posted what is agreed; everybody their own."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.utils import timezone

from hoseibi.accounts.choices import Act
from hoseibi.accounts.models import Circle
from hoseibi.accounts.permissions import Reader, circles_where, organs_of
from hoseibi.accounts.queries import visible_circles
from hoseibi.partners.models import Country, Organ
from hoseibi.ui.languages import saying

from ..choices import KNOWN_TO_ALL, Answer, AssignmentState
from ..models import Assignment, Candidacy, Expert, Step, Wanted
from ..permissions import is_own, may_see_roster
from .vocabulary import called, vocabulary

A_PAGE = 40
RELATED = ("expert__person__organ", "country", "post_organ", "circle__parent")


class PostSieve(NamedTuple):
    """By what the list of posts is narrowed."""

    words: str = ""
    state: str = ""
    term: str = ""
    country: int | None = None
    on: date | None = None


def assignments(user: Reader) -> QuerySet[Assignment]:
    """The posts that somebody may know of, the newest first."""
    found = Assignment.objects.select_related(*RELATED)
    if may_see_roster(user):
        return found
    known = Q(state__in=KNOWN_TO_ALL)
    reads = known & Q(circle__in=circles_where(user, Act.READ))
    at = known & Q(post_organ__in=organs_of(user))
    person = getattr(user, "person_id", None)
    own = Q(expert__person=person) if person else Q(pk=None)
    return found.filter(reads | at | own)


def listed(user: Reader, sieve: PostSieve, number: str | None) -> Page[Assignment]:
    """One page of them."""
    return Paginator(narrowed(user, sieve), A_PAGE).get_page(number)


def narrowed(user: Reader, sieve: PostSieve) -> QuerySet[Assignment]:
    """The posts that a sieve lets through."""
    found = assignments(user)
    if sieve.words:
        name = Q(expert__person__name__icontains=sieve.words)
        own = Q(expert__person__own_name__icontains=sieve.words)
        found = found.filter(saying("role", sieve.words) | name | own)
    if sieve.on:
        found = found.filter(begins_on__lte=sieve.on, ends_on__gte=sieve.on)
    asked = {"state": sieve.state, "term": sieve.term, "country": sieve.country}
    return found.filter(**{name: value for name, value in asked.items() if value})


def assignment(user: Reader, key: int) -> Assignment | None:
    """One post by its number."""
    return assignments(user).filter(pk=key).first()


def own_assignments(user: Reader) -> QuerySet[Assignment]:
    """Where one is, was and is asked to be sent."""
    person = getattr(user, "person_id", None)
    return assignments(user).filter(expert__person=person) if person else Assignment.objects.none()


def countries_sent_to(user: Reader) -> QuerySet[Country]:
    """The countries of the posts that somebody knows of."""
    return Country.objects.filter(pk__in=assignments(user).order_by().values("country"))


def steps(user: Reader, assignment: Assignment) -> list[Step]:
    """What became of a post, for officers; for the expert since they were asked, so that nobody
    reads why another was chosen or refused. Others see where it stands."""
    found = list(assignment.steps.select_related("by"))
    if may_see_roster(user):
        return found
    if not is_own(user, assignment.expert):
        return []
    asked = (at for at, one in enumerate(found) if one.state == AssignmentState.PROPOSED)
    return found[max(asked, default=0) :]


def wanted(user: Reader, assignment: Assignment) -> list[tuple[Wanted, str]]:
    """What the terms of reference ask for, each with its name."""
    rows = Wanted.objects.filter(assignment=assignment, assignment__in=assignments(user))
    names = vocabulary(user)
    return [(one, called(names, one.matter, one.key)) for one in rows]


def candidacies(user: Reader, assignment: Assignment) -> list[Candidacy]:
    """Who was asked and what they said: an officer sees all, the expert their own."""
    found = assignment.candidacies.select_related("expert__person__organ", "asked_by")
    return [one for one in found if may_see_roster(user) or is_own(user, one.expert)]


def asked_of(user: Reader) -> list[Candidacy]:
    """The posts that somebody is asked to fill and has not answered."""
    person = getattr(user, "person_id", None)
    if person is None:
        return []
    open_ = Candidacy.objects.filter(expert__person=person, answer=Answer.ASKED)
    open_ = open_.filter(assignment__state=AssignmentState.PROPOSED)
    named = open_.select_related("assignment__country")
    return list(named.only("assignment__role", "assignment__country__name"))


def neighbours(user: Reader, post: Assignment) -> tuple[Assignment | None, list[Assignment]]:
    """Whom a post follows, and who follows it, where the reader may know."""
    known = assignments(user)
    before = known.filter(pk=post.follows_id).first() if post.follows_id else None
    return before, list(known.filter(follows=post))


def circles_to_serve(user: Reader) -> QuerySet[Circle]:
    """The circles for whose work somebody can be sought."""
    known = visible_circles(user).filter(closed_on=None)
    return known if may_see_roster(user) else known.none()


def posts_to_follow(user: Reader, post: Assignment | None = None) -> QuerySet[Assignment]:
    """The posts that another, or a new one, can follow."""
    known = assignments(user).exclude(state=AssignmentState.CANCELLED)
    known = known.exclude(pk=post.pk) if post else known
    return known if may_see_roster(user) else known.none()


def organs_to_post_at(user: Reader) -> QuerySet[Organ]:
    """The organs at which somebody can be posted."""
    known = Organ.objects.filter(Organ.open(timezone.localdate())).select_related("country")
    return known if may_see_roster(user) else known.none()


def sent(user: Reader, expert: Expert) -> list[Assignment]:
    """Where an expert was and is, as far as the reader may know."""
    return list(assignments(user).filter(expert=expert))
