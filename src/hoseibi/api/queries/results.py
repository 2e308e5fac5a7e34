"""What came of projects: actuals that were approved, and texts of laws that are in force."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.db.models import Count, Prefetch, QuerySet

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import circles_inside
from hoseibi.corpus import queries as corpus
from hoseibi.corpus.choices import Status
from hoseibi.corpus.models import Law, LawTitle
from hoseibi.projects import queries as projects
from hoseibi.projects.choices import ActualState
from hoseibi.projects.models import Actual, Project


class ApprovedFilters(NamedTuple):
    """Which approved actuals; empty means any. A period counts when it has a day in common."""

    project: str = ""
    country: str = ""
    field_of_law: str = ""
    since: date | None = None
    until: date | None = None


def approved(user: Reader, filters: ApprovedFilters) -> QuerySet[Actual]:
    """What was reported, approved and not replaced, in projects that somebody may see."""
    own = projects.projects(user).order_by()
    if filters.project:
        own = own.filter(slug=filters.project)
    if filters.country:
        own = own.filter(country__code=filters.country)
    if filters.field_of_law:
        own = own.filter(field_of_law=filters.field_of_law)
    found = Actual.objects.filter(
        state=ActualState.APPROVED, indicator__project__in=own.values("pk")
    )
    if filters.since:
        found = found.filter(period__ends_on__gte=filters.since)
    if filters.until:
        found = found.filter(period__begins_on__lte=filters.until)
    related = ("indicator__project__country", "indicator__row", "period")
    order = ("indicator__project__slug", "indicator__position", "period__begins_on", "pk")
    return found.select_related(*related).prefetch_related("shares").order_by(*order)


class Text(NamedTuple):
    """A version of a law in a language: of the many that are told of, no more than that."""

    version: int
    circle: int | None
    law: int
    language: str
    in_force_from: date | None
    articles: int


class InForce(NamedTuple):
    """A text of a law that is in force on a day, and how the project has to do with it: it was
    `drafted` in its circle, or an activity is `about` the law."""

    text: Text
    law: Law
    how: str


def laws_in_force(user: Reader, own: list[Project], on: date) -> dict[Project, list[InForce]]:
    """By project, the texts in force on a day that came of its circle or that its activities are
    about; a fixed number of queries."""
    inside = circles_inside(each.circle_id for each in own)
    circles = {each.pk: inside[each.circle_id] for each in own}
    about = _laws_of_activities(own)
    drafted = _held(user, on, circle__in=[key for each in circles.values() for key in each])
    named = _held(user, on, language_version__law__in={k for one in about.values() for k in one})
    of_circle, of_law = _by(drafted, "circle"), _by(named, "law")
    laws = _laws({each.law for each in (*drafted, *named)})

    def in_order(one: Text) -> tuple[str, str, int]:
        return laws[one.law].slug, one.language, one.version

    found: dict[Project, list[InForce]] = {}
    for project in own:
        made = [each for key in circles[project.pk] for each in of_circle[key]]
        known = {each.version for each in made}
        rest = [
            each for key in about[project.pk] for each in of_law[key] if each.version not in known
        ]
        found[project] = [
            *(InForce(each, laws[each.law], "drafted") for each in sorted(made, key=in_order)),
            *(InForce(each, laws[each.law], "about") for each in sorted(rest, key=in_order)),
        ]
    return found


def _by(texts: Iterable[Text], name: str) -> defaultdict[int | None, list[Text]]:
    found: defaultdict[int | None, list[Text]] = defaultdict(list)
    for each in texts:
        found[getattr(each, name)].append(each)
    return found


def _laws(keys: set[int]) -> dict[int, Law]:
    """Laws with their titles."""
    titles = LawTitle.objects.order_by("short", "language", "pk")
    titles = titles.only("law", "language", "text", "short")
    named = Law.objects.order_by().only("slug").prefetch_related(Prefetch("names", titles))
    return {each.pk: each for each in named.filter(pk__in=keys)}


def _laws_of_activities(own: list[Project]) -> dict[int, set[int]]:
    """By project, the laws that its activities are about."""
    found: dict[int, set[int]] = defaultdict(set)
    keys = [each.pk for each in own]
    through = Project.objects.filter(pk__in=keys).order_by()
    for path in ("activities__laws", "activities__anchors__law"):
        for project, law in through.values_list("pk", path).distinct():
            if law is not None:
                found[project].add(law)
    return found


def _held(user: Reader, on: date, **wanted: object) -> list[Text]:
    """The texts in force on a day that somebody may see."""
    held = corpus.versions_in_force(user, on)
    found = held.filter(language_version__status=Status.IN_FORCE, **wanted).order_by("pk")
    of_language = ("language_version__law", "language_version__language")
    rows = found.values_list("pk", "circle", *of_language, "in_force_from", "article_count")
    return [Text(*row) for row in rows]


def counts(user: Reader) -> dict[str, dict[str, int]]:
    """How many projects there are by stage, country and field of law, and actuals by state."""
    own = projects.projects(user).order_by()
    fields = {"stage": "stage", "country": "country__code", "field_of_law": "field_of_law"}
    found = {
        f"projects_by_{name}": dict(own.values_list(path).annotate(Count("pk")))
        for name, path in fields.items()
    }
    said = Actual.objects.filter(indicator__project__in=own.values("pk")).order_by()
    return found | {"actuals_by_state": dict(said.values_list("state").annotate(Count("pk")))}
