"""Training courses that were opened to everybody, as the public site shows them."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Field, Path, Query, Router, Schema

from hoseibi.training.queries.public import (
    PublicCourse,
    Sieve,
    public_course,
    public_courses,
    seen_by_all,
)
from hoseibi.ui.languages import by_language

from .given import COUNTRY, NAME, WORD, Count, Paged
from .operations import RESULTS_OPEN, asked
from .paging import Pages, Shown, paged
from .trouble import missing

router = Router(tags=["courses"])

Course = Annotated[
    str,
    Path(
        pattern=NAME,
        description="The name of the course in addresses",
        examples=["lanvara-obligations-2025"],
    ),
]


class CoursesAsked(Paged):
    """Which courses; what is left out means any."""

    country: str = Field("", pattern=COUNTRY)
    year: Count = Field(0, ge=0, le=9999, description="The year in which it begins; 0: any")
    field_of_law: str = Field("", pattern=WORD)

    def sieve(self) -> Sieve:
        return Sieve(self.country, self.year or None, self.field_of_law)


class CourseTold(Schema):
    """A course as everybody sees it. Words are by language; what it does not show is empty."""

    course: str
    titles: dict[str, str]
    begins_on: date
    ends_on: date
    is_called_off: bool
    countries: list[str]
    field_of_law: str
    place: dict[str, str]
    host: dict[str, str]
    about: dict[str, str]
    purpose: dict[str, str]
    released_on: date | None


class CourseDay(Schema):
    """A day of the programme with the titles of its sessions."""

    on: date
    sessions: list[dict[str, str]]


class CourseMaterial(Schema):
    """A file that may be published."""

    titles: dict[str, str]
    language: str
    path: str


class WholeCourse(CourseTold):
    """A course with what its page shows besides."""

    programme: list[CourseDay]
    trainees: int | None = Field(description="None: not shown, or not settled yet")
    material: list[CourseMaterial]


class AllCourses(Pages):
    """Courses that everybody sees, the newest first."""

    items: list[CourseTold]


@asked(router, "/courses", AllCourses, RESULTS_OPEN)
def courses(request: HttpRequest, query: Query[CoursesAsked]) -> dict[str, Any]:
    """The training courses that were opened to everybody, the newest first.

    With any token or none the same: of the others nothing is told here.
    """
    found = public_courses(request.auth.reader, query.sieve())
    shown = Shown(found, query.page, query.size)
    items = [_told(one) for one in seen_by_all(shown.items)]
    return paged(request, query.page, shown) | {"items": items}


@asked(router, "/courses/{course}", WholeCourse, RESULTS_OPEN)
def course(request: HttpRequest, course: Course) -> dict[str, Any]:
    """A training course that was opened to everybody, with its programme in outline.

    The programme is that of the last timetable that was given out. Names of people are never told.
    """
    found = public_course(request.auth.reader, course)
    if found is None:
        raise missing("path.course", _("No such course was released here."))
    days = [
        {"on": day, "sessions": [by_language(title) for title in titles]}
        for day, titles in found.programme
    ]
    material = [
        {
            "titles": by_language(one.title),
            "language": one.language,
            "path": f"/courses/materials/{one.key}/",
        }
        for one in found.material
    ]
    more = {"programme": days, "trainees": found.trainees, "material": material}
    return _told(found.course) | more


def _told(one: PublicCourse) -> dict[str, Any]:
    return {
        "course": one.slug,
        "titles": by_language(one.title),
        "begins_on": one.begins_on,
        "ends_on": one.ends_on,
        "is_called_off": one.is_called_off,
        "countries": [each.code for each in one.countries],
        "field_of_law": one.field_of_law,
        "place": by_language(one.place),
        "host": by_language(one.host),
        "about": by_language(one.about),
        "purpose": by_language(one.purpose),
        "released_on": one.released_on,
    }
