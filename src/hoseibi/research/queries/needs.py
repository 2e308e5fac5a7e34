"""Needs by their weight, and the way from a request over findings and a project to an article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from django.db.models import Count, Q, QuerySet

from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import Anchor
from hoseibi.intake.models import Request
from hoseibi.partners.models import Country
from hoseibi.projects.models import Project

from ..models import Criterion, Need, Score, Support, SurveyFinding
from ..models.needs import HIGHEST
from ..permissions import readable
from .listed import Page, in_pages
from .places import anchors_known, projects_known, requests_known


@dataclass(frozen=True)
class NeedSieve:
    """What of the needs is wanted; empty means all."""

    words: str = ""
    country: Country | None = None
    field: str = ""
    state: str = ""


def needs(user: Reader) -> QuerySet[Need]:
    """The needs that somebody may know of, the weightiest first."""
    return Need.objects.filter(readable(user)).select_related("country", "circle")


def sieved_needs(user: Reader, sieve: NeedSieve) -> QuerySet[Need]:
    """Those of them that are wanted."""
    exact = {"country": sieve.country, "field_of_law": sieve.field, "state": sieve.state}
    found = needs(user).filter(**{name: value for name, value in exact.items() if value})
    for word in sieve.words.split():
        found = found.filter(words__icontains=word)
    return found


def need_page(user: Reader, sieve: NeedSieve, page: object) -> Page:
    """A page of the needs, each with its scores and how many findings bear on it."""
    listed = in_pages(sieved_needs(user, sieve).prefetch_related("scores"), page)
    own = Support.objects.filter(readable(user, "finding__"), need__in=listed.shown)
    counted = dict(own.order_by().values_list("need").annotate(Count("pk")))
    for one in listed.shown:
        one.shown_by = counted.get(one.pk, 0)
    return listed


def need(user: Reader, key: int) -> Need | None:
    """One need by its key."""
    return needs(user).select_related("entered_by").filter(pk=key).first()


def criteria(user: Reader) -> list[Criterion]:
    """The criteria that hold, in order. They are no secret to who sees needs."""
    return list(Criterion.objects.filter(dropped_on=None)) if user.is_authenticated else []


def highest(user: Reader) -> int:
    """The sum that a need could have."""
    return HIGHEST * sum(one.weight for one in criteria(user))


class Weighed(NamedTuple):
    """A criterion with what a need is worth by it, and what that adds to its sum."""

    criterion: Criterion
    score: Score | None

    @property
    def adds(self) -> int:
        return self.criterion.weight * self.score.points if self.score else 0


def weighed(user: Reader, found: Need) -> list[Weighed]:
    """The scores of a need, criterion by criterion."""
    own = Score.objects.filter(readable(user, "need__"), need=found).select_related("by")
    given = {one.criterion_id: one for one in own}
    return [Weighed(one, given.get(one.pk)) for one in criteria(user)]


class Trace(NamedTuple):
    """The way of a need, as far as the reader may see it: who asked, what shows it, what meets it;
    `hidden` counts the steps that they may not see."""

    need: Need
    requests: list[Request]
    supports: list[Support]
    projects: list[Project]
    anchors: list[Anchor]
    hidden: int


def trace(user: Reader, found: Need) -> Trace:
    """From the request to the article. A project answers a request and meets the need."""
    asked = list(requests_known(user).filter(needs=found).order_by("entered_on", "pk"))
    own = Support.objects.filter(readable(user, "finding__"), need=found)
    shown = list(own.select_related("finding__country").order_by("bearing", "pk"))
    projects = list(projects_known(user).filter(needs=found))
    anchors = list(anchors_known(user).filter(needs=found).order_by("law", "pk"))
    seen = len(asked) + len(shown) + len(projects) + len(anchors)
    every = sum(
        rows.count() for rows in (found.requests, found.supports, found.projects, found.anchors)
    )
    return Trace(found, asked, shown, projects, anchors, every - seen)


def to_trace(user: Reader, found: Need) -> QuerySet[SurveyFinding]:
    """The findings of its country that still stand and could bear on a need."""
    own = SurveyFinding.objects.filter(readable(user), country=found.country_id)
    return own.filter(superseded_by=None).exclude(supports__need=found)


def needs_of_article(user: Reader, anchor: Anchor) -> list[Trace]:
    """The needs that an article meets, each with its way back to the request."""
    return [trace(user, one) for one in needs(user).filter(anchors=anchor)]


def needs_of_project(user: Reader, project: Project) -> QuerySet[Need]:
    """The needs that a project meets."""
    return needs(user).filter(projects=project)


def needs_of_request(user: Reader, request: Request) -> QuerySet[Need]:
    """The needs that a request asked for, or that the project meets which answers it."""
    return needs(user).filter(Q(requests=request) | Q(projects__request=request)).distinct()
