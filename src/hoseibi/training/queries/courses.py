"""Courses that somebody may know of, and what a list of them shows."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Exists, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from hoseibi.accounts.choices import Act
from hoseibi.accounts.models import Circle
from hoseibi.accounts.permissions import Reader, circles_where
from hoseibi.accounts.queries import circles_inside
from hoseibi.partners.models import Country
from hoseibi.projects.models import Activity
from hoseibi.projects.queries import activity as activity_of
from hoseibi.ui.languages import saying

from ..choices import NominationState
from ..models import Course, Module, Nomination, Objective, Target
from ..permissions import known_courses

SEEN = ("country", "circle", "activity__project")


def courses(user: Reader) -> QuerySet[Course]:
    """The courses that somebody may know of, the newest first."""
    return Course.objects.filter(known_courses(user)).select_related(*SEEN)


def course(user: Reader, slug: str) -> Course | None:
    """A course by its name in addresses."""
    return courses(user).filter(slug=slug).first()


def prepared(user: Reader) -> QuerySet[Course]:
    """The courses of which somebody may read all that is prepared."""
    own = Course.objects.filter(circle__in=circles_where(user, Act.READ))
    return own.select_related(*SEEN)


@dataclass(frozen=True)
class Wanted:
    """What a list of courses is narrowed to; empty means all."""

    words: str = ""
    country: str = ""
    state: str = ""
    year: int | None = None


def listed(user: Reader, wanted: Wanted) -> QuerySet[Course]:
    """The courses of a list, the newest first."""
    found = courses(user)
    if wanted.words:
        said = saying("title", wanted.words)
        found = found.filter(
            said | Q(slug__icontains=wanted.words) | Q(number__icontains=wanted.words)
        )
    if wanted.country:
        found = found.filter(country__code=wanted.country)
    if wanted.state:
        found = found.filter(state=wanted.state)
    if wanted.year:
        found = found.filter(fiscal_year=wanted.year)
    return found


def in_order(user: Reader, keys: list[int]) -> list[Course]:
    """Courses by their keys, in the order of these, each with how many were selected for it."""
    known = with_numbers(user, courses(user).filter(pk__in=keys)).in_bulk()
    return [known[key] for key in keys if key in known]


def with_numbers(user: Reader, found: QuerySet[Course]) -> QuerySet[Course]:
    """Courses with `selected`, how many people were selected."""
    chosen = Nomination.objects.filter(course=OuterRef("pk"), state=NominationState.SELECTED)
    counted = chosen.order_by().values("course").annotate(number=Count("pk")).values("number")
    return found.annotate(
        selected=Coalesce(Subquery(counted, output_field=IntegerField()), 0),
    )


def countries(user: Reader) -> list[tuple[str, str]]:
    """The countries of the courses that somebody may know of, by code and name."""
    own = courses(user).filter(country=OuterRef("pk"))
    return [(one.code, str(one)) for one in Country.objects.filter(Exists(own)).order_by("code")]


def targets(user: Reader, course: Course) -> list[Target]:
    """The organs that a course is for; only for who may know of the course."""
    own = Target.objects.filter(course=course, course__in=courses(user))
    return list(own.select_related("organ__country").order_by("pk"))


def objectives(user: Reader, course: Course) -> list[Objective]:
    """What trainees are to be able to do, in order."""
    own = Objective.objects.filter(course=course, course__in=courses(user))
    return list(own.order_by("position", "pk"))


def modules(user: Reader, course: Course) -> list[Module]:
    """The parts of the curriculum in order, each with its objectives."""
    own = Module.objects.filter(course=course, course__in=courses(user))
    return list(own.prefetch_related("objectives").order_by("position", "pk"))


def circles_to_teach(user: Reader) -> QuerySet[Circle]:
    """The open circles in which somebody may begin a course."""
    own = Circle.objects.filter(pk__in=circles_where(user, Act.PLAN), closed_on=None)
    return own.select_related("country").order_by("pk")


def activity_to_teach(user: Reader, key: int) -> Activity | None:
    """An activity of a project that somebody plans: what a course can be begun from."""
    found = activity_of(user, key)
    plans = circles_where(user, Act.PLAN)
    return found if found is not None and found.project.circle_id in plans else None


def activities(user: Reader, course: Course) -> QuerySet[Activity]:
    """The activities that a course can hang on: those of the projects of its circle."""
    around = circles_inside([course.circle_id])[course.circle_id]
    own = Activity.objects.filter(project__circle__in=circles_where(user, Act.READ), left_on=None)
    outer = Q(project__circle__in=around) | Q(project__circle__inner=course.circle_id)
    return own.filter(outer | Q(pk=course.activity_id)).select_related("project").distinct()
