"""Projects that somebody may see, and what a list of them shows."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import get_language

from hoseibi.accounts.choices import Act
from hoseibi.accounts.models import Circle
from hoseibi.accounts.permissions import Reader, circles_where, rights_of
from hoseibi.accounts.queries.kept import Counted, counted_once
from hoseibi.intake.choices import RequestKind, RequestState
from hoseibi.intake.models import Request
from hoseibi.partners.models import Country, Person
from hoseibi.ui.languages import saying

from ..models import Activity, Project

WITHOUT_PROJECT = (RequestKind.TRAINING, RequestKind.EQUIPMENT)
SEEN = ("country", "circle", "organ", "home_organ", "request")
"""What a list says of each. Three tables more, and PostgreSQL takes ten times as long to plan the
question as to answer it: it weighs the orders of all joins against one another."""
NAMED = ("director", "adviser", "parent")
"""Whom and what the page of one names besides."""


def projects(user: Reader) -> QuerySet[Project]:
    """The projects in whose circle somebody reads."""
    own = Project.objects.filter(circle__in=circles_where(user, Act.READ))
    return own.select_related(*SEEN)


def project(user: Reader, slug: str) -> Project | None:
    """A project by its name in addresses, with everybody whom it names."""
    return projects(user).filter(slug=slug).prefetch_related(*NAMED).first()


@dataclass(frozen=True)
class Wanted:
    """What a list of projects is narrowed to; empty means all."""

    words: str = ""
    country: str = ""
    field_of_law: str = ""
    stage: str = ""
    year: int | None = None


def listed(user: Reader, wanted: Wanted) -> QuerySet[Project]:
    """The projects of a list, the newest first."""
    found = projects(user)
    if wanted.words:
        found = found.filter(saying("title", wanted.words) | Q(slug__icontains=wanted.words))
    if wanted.country:
        found = found.filter(country__code=wanted.country)
    if wanted.field_of_law:
        found = found.filter(field_of_law=wanted.field_of_law)
    if wanted.stage:
        found = found.filter(stage=wanted.stage)
    if wanted.year:
        found = found.filter(
            Q(planned_from=None) | Q(planned_from__year__lte=wanted.year),
            Q(planned_until=None) | Q(planned_until__year__gte=wanted.year),
        )
    return found


def in_order(user: Reader, keys: list[int]) -> list[Project]:
    """Projects by their keys, in the order of these: what a page of a list shows, without reading
    the pages before it."""
    known = projects(user).in_bulk(keys)
    return [known[key] for key in keys if key in known]


def projects_of_circle(user: Reader, circle: Circle) -> QuerySet[Project]:
    """The projects that a circle works in, for those who read in it."""
    return projects(user).filter(Q(circle=circle) | Q(circle__inner=circle)).distinct()


def projects_of_request(user: Reader, request: Request) -> QuerySet[Project]:
    """The projects that answer a request."""
    return projects(user).filter(request=request)


def requests_without_project() -> QuerySet[Request]:
    """The adopted requests to which no project answers, for those who begin projects; training of
    one person and equipment need none."""
    open_ = Request.objects.filter(state=RequestState.ADOPTED, projects=None)
    return open_.exclude(kind__in=WITHOUT_PROJECT).select_related("country", "organ")


def activities(user: Reader, project: Project, *, left: bool = False) -> QuerySet[Activity]:
    """The activities of a project in the order of its plan; `left` are those that left it."""
    own = Activity.objects.filter(project=project, project__in=projects(user))
    own = own.filter(left_on__isnull=not left)
    return own.select_related("home_organ", "partner_organ", "project").order_by("position", "pk")


def activity(user: Reader, key: int) -> Activity | None:
    """An activity by its key."""
    found = Activity.objects.filter(pk=key, project__circle__in=circles_where(user, Act.READ))
    return found.select_related("project__circle", "home_organ", "partner_organ").first()


def people_of(user: Reader, project: Project) -> QuerySet[Person]:
    """Who has a seat in the circle of a project that somebody may see, by name."""
    circle = projects(user).filter(pk=project.pk).values("circle")
    return Person.objects.filter(seats__circle__in=circle).distinct().order_by("name")


def countries(user: Reader) -> list[tuple[str, str]]:
    """The countries of the projects that somebody may see, by code and name."""
    asked = (rights_of(user), get_language())
    return counted_once(_countries, asked, lambda: _countries_of(user))


_countries: Counted[list[tuple[str, str]]] = Counted(most=64)


def _countries_of(user: Reader) -> list[tuple[str, str]]:
    own = Project.objects.filter(circle__in=circles_where(user, Act.READ), country=OuterRef("pk"))
    held = Country.objects.filter(Exists(own))
    return [(one.code, str(one)) for one in held.order_by("code")]
