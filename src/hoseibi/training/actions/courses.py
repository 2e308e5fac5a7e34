"""How a course is begun, from an activity of a project or in a circle, and what it says changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import uuid4
from zoneinfo import available_timezones

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Act, Origin
from hoseibi.accounts.models import Circle, User
from hoseibi.accounts.permissions import require
from hoseibi.accounts.queries import circles_inside
from hoseibi.errors import Refusal
from hoseibi.partners.models import Country
from hoseibi.projects.models import Activity
from hoseibi.ui.languages import by_language, in_languages

from ..choices import CourseState
from ..models import Course
from ..permissions import require_may_plan

TEXTS = ("background", "objective", "goal", "method", "eligibility", "expected", "documents",
         "arrangements")  # fmt: skip
"""The texts of the general information, in the order of the form in use."""

FACTS = ("number", "fiscal_year", "begins_on", "ends_on", "zone", "language", "interpreted",
         "places", "nominate_until")  # fmt: skip

RESERVED = frozenset(
    ("new", "former", "nominations", "rooms", "holidays", "calendar", "certificates", "own",
     "lectures", "sessions", "plans", "questions", "materials")
)  # fmt: skip
"""Names in addresses that the pages of courses need themselves."""


class CourseTitleNeeded(Refusal):
    message = _("Give the course a title, in at least one language.")


class CourseEndsBeforeItBegins(Refusal):
    message = _("The course ends before it begins. Look at both days again.")


class NoPlaces(Refusal):
    message = _("A course has at least one place.")


class DeadlineTooLate(Refusal):
    message = _("Nominations come in before the course begins. Choose an earlier day for them.")


class NoSuchZone(Refusal):
    message = _("There is no time zone of this name. Write one like Asia/Tokyo.")


class CourseAddressTaken(Refusal):
    message = _("Another course has this name in addresses. Choose another one.")


class ActivityElsewhere(Refusal):
    message = _("This activity is of a project of another circle. Choose one of the same circle.")


class PlacesAreFilled(Refusal):
    message = _("More people are selected than this. Keep at least as many places.")


class CourseIsCalledOff(Refusal):
    message = _("This course was called off. What it says stays as it was.")


@dataclass(frozen=True)
class Describing:
    """What a course says of itself. `texts` are those of the general information by the name of
    their field (`background`, `objective` and so on), each by language."""

    titles: Mapping[str, str]
    fiscal_year: int
    begins_on: date
    ends_on: date
    number: str = ""
    place: Mapping[str, str] = field(default_factory=dict)
    zone: str = "Asia/Tokyo"
    language: str = "ja"
    interpreted: str = ""
    places: int = 10
    nominate_until: date | None = None
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Belonging:
    """Where a course belongs: its circle, perhaps an activity and a country; `slug` is its name in
    addresses, made of its title where none is given."""

    circle: Circle
    activity: Activity | None = None
    country: Country | None = None
    slug: str = ""


@transaction.atomic
def begin(
    by: User, belonging: Belonging, describing: Describing, *, origin: str = Origin.PAGE
) -> Course:
    """Begin a course, which is then planned: nobody but its circle knows of it."""
    require(by, Act.PLAN, belonging.circle)
    _require_sound(describing)
    _require_of_circle(belonging.circle, belonging.activity)
    course = Course(
        circle=belonging.circle,
        activity=belonging.activity,
        country=belonging.country or belonging.circle.country,
        slug=_slug(belonging, describing),
        series=uuid4(),
    )
    _write(course, describing)
    record(by, "began course", course, origin=origin)
    return course


@transaction.atomic
def describe(
    by: User, course: Course, describing: Describing, *, origin: str = Origin.PAGE
) -> Course:
    """Change what a course says of itself."""
    require_may_plan(by, course)
    if course.state == CourseState.CANCELLED:
        raise CourseIsCalledOff
    _require_sound(describing)
    if describing.places < course.trainees.count():
        raise PlacesAreFilled
    if (course.begins_on, course.ends_on) != (describing.begins_on, describing.ends_on):
        course.sequence += 1
    _write(course, describing)
    record(by, "changed course", course, origin=origin)
    return course


@transaction.atomic
def hang_on(
    by: User, course: Course, activity: Activity | None, *, origin: str = Origin.PAGE
) -> Course:
    """Let a course be of an activity of a project, or of none."""
    require_may_plan(by, course)
    _require_of_circle(course.circle, activity)
    course.activity, course.changed_at = activity, timezone.now()
    course.save(update_fields=("activity", "changed_at"))
    record(by, "changed course", course, origin=origin)
    return course


def _require_sound(said: Describing) -> None:
    if not in_languages(said.titles):
        raise CourseTitleNeeded
    if said.ends_on < said.begins_on:
        raise CourseEndsBeforeItBegins
    if said.places < 1:
        raise NoPlaces
    if said.nominate_until is not None and said.nominate_until >= said.begins_on:
        raise DeadlineTooLate
    if said.zone not in available_timezones():
        raise NoSuchZone


def _require_of_circle(circle: Circle, activity: Activity | None) -> None:
    """An activity is of the circle of the course, of one inside it at any depth, or of the one
    around it."""
    if activity is None:
        return
    home = activity.project.circle_id
    if home not in {*circles_inside([circle.pk])[circle.pk], circle.parent_id} - {None}:
        raise ActivityElsewhere


def _write(course: Course, said: Describing) -> None:
    for name in FACTS:
        setattr(course, name, getattr(said, name))
    course.title, course.place = in_languages(said.titles), in_languages(said.place)
    for name in TEXTS:
        setattr(course, name, in_languages(said.texts.get(name, {})))
    course.changed_at = timezone.now()
    if course.pk is None:
        course.save()
        return
    # Where the course stands is not of what it says: another page may change it at this moment.
    names = ("title", "place", *FACTS, *TEXTS, "sequence", "changed_at")
    course.save(update_fields=names)


def _slug(belonging: Belonging, said: Describing) -> str:
    wished = belonging.slug
    if wished:
        if wished in RESERVED or Course.objects.filter(slug=wished).exists():
            raise CourseAddressTaken
        return wished
    titles = by_language(in_languages(said.titles))
    words = slugify(titles.get("en") or next(iter(titles.values())))[:50].strip("-")
    country = belonging.country or belonging.circle.country
    start = f"{country.code}-" if country else ""
    stem = f"{start}{words or 'course'}-{said.fiscal_year}"
    taken = set(Course.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    slug, number = stem, 2
    while slug in taken:
        slug, number = f"{stem}-{number}", number + 1
    return slug
