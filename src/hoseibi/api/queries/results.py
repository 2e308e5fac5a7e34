"""What came of projects: actuals that were approved, and texts of laws that are in force."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from django.db.models import Count, QuerySet

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import circles_inside
from hoseibi.corpus import queries as corpus
from hoseibi.corpus.choices import Status
from hoseibi.corpus.models import LawVersion
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


class InForce(NamedTuple):
    """A text of a law that is in force on a day, and how the project has to do with it: it was
    `drafted` in its circle, or an activity is `about` the law."""

    version: LawVersion
    how: str


def laws_in_force(user: Reader, own: list[Project], on: date) -> dict[Project, list[InForce]]:
    """By project, the texts in force on a day that came of its circle or that its activities are
    about; a fixed number of queries."""
    inside = circles_inside(each.circle_id for each in own)
    circles = {each.pk: inside[each.circle_id] for each in own}
    about = _laws_of_activities(own)
    drafted = _held(user, on, circle__in=[key for each in circles.values() for key in each])
    named = _held(user, on, language_version__law__in={k for one in about.values() for k in one})
    of_circle, of_law = _by(drafted, _circle), _by(named, _law)
    found: dict[Project, list[InForce]] = {}
    for project in own:
        made = [each for key in circles[project.pk] for each in of_circle[key]]
        known = {each.pk for each in made}
        rest = [each for key in about[project.pk] for each in of_law[key] if each.pk not in known]
        found[project] = [
            *(InForce(each, "drafted") for each in sorted(made, key=_in_order)),
            *(InForce(each, "about") for each in sorted(rest, key=_in_order)),
        ]
    return found


def _circle(version: LawVersion) -> int | None:
    return version.circle_id


def _law(version: LawVersion) -> int | None:
    return version.language_version.law_id


def _in_order(version: LawVersion) -> tuple[str, str, int]:
    of = version.language_version
    return of.law.slug, of.language, version.pk


def _by(
    versions: Iterable[LawVersion], key: Callable[[LawVersion], int | None]
) -> defaultdict[int | None, list[LawVersion]]:
    found: defaultdict[int | None, list[LawVersion]] = defaultdict(list)
    for each in versions:
        found[key(each)].append(each)
    return found


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


def _held(user: Reader, on: date, **wanted: object) -> list[LawVersion]:
    """The versions in force on a day that somebody may see."""
    held = corpus.versions_in_force(user, on)
    found = held.filter(language_version__status=Status.IN_FORCE, **wanted)
    of_text = ("circle", "in_force_from", "article_count", "language_version__language")
    related = found.select_related("language_version__law")
    related = related.only(*of_text, "language_version__law__slug")
    return list(related.order_by("pk").prefetch_related("language_version__law__names"))


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
