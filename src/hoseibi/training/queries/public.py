"""What of a course everybody may see: values that hold what is open and nothing else, so that no
page drawn from them can show more.

Names of trainees and lecturers, notes, marks, selection, attendance, letters, the circle, the
project and the articles of sessions are not read here at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from itertools import groupby
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import msgspec
from django.db.models import Prefetch, Q, QuerySet
from i18nfield.strings import LazyI18nString

from hoseibi.accounts.models import Release
from hoseibi.accounts.permissions import Reader
from hoseibi.partners.choices import FieldOfLaw
from hoseibi.partners.models import Country
from hoseibi.ui.languages import by_language, saying

from ..choices import IDLE, CourseState, NominationState, PublicPart, Rights
from ..models import Course, Material, Nomination, PublicPage, Target, Timetable
from ..permissions import may_read

COUNTED = (CourseState.SET, CourseState.UNDER_WAY, CourseState.ENDED)
"""The states in which the number of trainees is settled: before, it is part of the selection."""


class PublicCourse(NamedTuple):
    """A course as everybody sees it in a list. Texts that its page does not show are empty."""

    key: int
    slug: str
    title: LazyI18nString
    begins_on: date
    ends_on: date
    countries: tuple[Country, ...]
    field_of_law: str
    field: str
    host: LazyI18nString
    place: LazyI18nString
    purpose: LazyI18nString
    about: LazyI18nString
    shows: frozenset[str]
    is_called_off: bool
    has_settled: bool
    released_on: date | None


class Piece(NamedTuple):
    """Material that everybody may read: its title, language and number."""

    title: LazyI18nString
    language: str
    key: int


class PublicCoursePage(NamedTuple):
    """A course as everybody sees it on its page: its programme day by day, the number of its
    trainees (None where it is not shown or not settled), and its material."""

    course: PublicCourse
    programme: tuple[tuple[date, tuple[LazyI18nString, ...]], ...]
    trainees: int | None
    material: tuple[Piece, ...]


class Sieve(NamedTuple):
    """What a list of public courses is narrowed to; empty means all."""

    country: str = ""
    year: int | None = None
    field_of_law: str = ""


def is_public(page: PublicPage | None) -> bool:
    """Whether the release of a page stands."""
    return page is not None and page.release is not None and page.release.withdrawn_at is None


def _opened_pages() -> QuerySet[PublicPage]:
    own = PublicPage.objects.filter(Release.standing())
    return _with_courses(own).order_by("-course__begins_on", "course")


def _with_courses(found: QuerySet[PublicPage]) -> QuerySet[PublicPage]:
    """With what is read of their courses, and not one column more."""
    read = (
        *("course__slug", "course__title", "course__begins_on", "course__ends_on", "course__zone"),
        *("course__state", "course__country", "course__place", "course__objective"),
        *("field_of_law", "host", "about", "shows", "release__released_on"),
        "release__withdrawn_at",
    )
    related = found.select_related("course__country", "release").only(
        *read, "course__country__code", "course__country__name"
    )
    organs = Target.objects.select_related("organ__country")
    return related.prefetch_related(Prefetch("course__targets", organs))


EVERYTHING = Sieve()
SOUGHT = ("course__title", "course__place", "course__objective", "host", "about")
MOST_HOLDING = 50
"""So many courses are looked through for words; a page names a few."""


def public_courses(user: Reader, sieve: Sieve = EVERYTHING) -> QuerySet[PublicPage]:
    """The pages of the courses that are open to everybody, the newest first; `seen_by_all` says
    what each shows. The question is the same whoever asks."""
    found = _opened_pages()
    if sieve.country:
        found = found.filter(_of_one_country(sieve.country))
    if sieve.year:
        found = found.filter(course__begins_on__year=sieve.year)
    return found.filter(field_of_law=sieve.field_of_law) if sieve.field_of_law else found


def public_holding(user: Reader, words: Iterable[str]) -> list[PublicCourse]:
    """The newest courses that hold every one of some words in what they show."""
    found, asked = _opened_pages(), [one.casefold() for one in words]
    for word in asked:
        fields = [code for code, label in FieldOfLaw.choices if word in str(label).casefold()]
        said = Q(field_of_law__in=fields)
        # The database does not know small and capital letters of scripts other than Latin.
        for each in {word, word.capitalize(), word.upper()}:
            for name in SOUGHT:
                said |= saying(name, each)
        found = found.filter(said)
    # A place or an objective that is not shown holds nothing for anybody.
    return [one for one in seen_by_all(found[:MOST_HOLDING]) if _holds(one, asked)]


def _holds(one: PublicCourse, words: Iterable[str]) -> bool:
    texts = (one.title, one.place, one.purpose, one.host, one.about)
    said = " ".join([*(each for text in texts for each in by_language(text).values()), one.field])
    return all(word in said.casefold() for word in words)


def newly_public(user: Reader, most: int) -> QuerySet[PublicPage]:
    """The courses that were opened last."""
    return _opened_pages().order_by("-release__released_on", "-release")[:most]


def _of_one_country(code: str) -> Q:
    """A course of several countries is of those of the organs that it is for."""
    several = Course.objects.filter(country=None, targets__organ__country__code=code)
    return Q(course__country__code=code) | Q(course__in=several.order_by().values("pk"))


def seen_by_all(pages: Iterable[PublicPage]) -> list[PublicCourse]:
    """What everybody sees of some courses."""
    return [_seen(one) for one in pages]


def _seen(page: PublicPage) -> PublicCourse:
    course, shows = page.course, frozenset(page.shows)
    nothing = LazyI18nString("")
    return PublicCourse(
        key=course.pk,
        slug=course.slug,
        title=course.title,
        begins_on=course.begins_on,
        ends_on=course.ends_on,
        countries=_of_countries(course),
        field_of_law=page.field_of_law,
        field=str(page.get_field_of_law_display()) if page.field_of_law else "",
        host=page.host,
        place=course.place if PublicPart.PLACE in shows else nothing,
        purpose=course.objective if PublicPart.PURPOSE in shows else nothing,
        about=page.about,
        shows=shows,
        is_called_off=course.state == CourseState.CANCELLED,
        has_settled=course.state in COUNTED,
        released_on=page.release.released_on if page.release and is_public(page) else None,
    )


def _of_countries(course: Course) -> tuple[Country, ...]:
    if course.country is not None:
        return (course.country,)
    organs = [one.organ for one in course.targets.all()]
    known = {one.country.code: one.country for one in organs if one.country is not None}
    return tuple(known[code] for code in sorted(known))


def public_course(user: Reader, slug: str) -> PublicCoursePage | None:
    """A course that is open to everybody, by its name in addresses."""
    found = _opened_pages().filter(course__slug=slug).first()
    return _whole_page(found) if found else None


def previewed(user: Reader, course: Course) -> PublicCoursePage | None:
    """What everybody would see of a course, released or not; for who reads in its circle."""
    if not may_read(user, course):
        return None
    kept = _with_courses(PublicPage.objects.filter(course=course)).first()
    return _whole_page(kept or PublicPage(course=course))


def page_of(user: Reader, course: Course) -> PublicPage | None:
    """What is kept of the public page of a course, with its last release; for who reads in its
    circle."""
    if not may_read(user, course):
        return None
    own = PublicPage.objects.filter(course=course)
    return own.select_related("release__recorded_by", "release__withdrawn_by").first()


def public_since(user: Reader, course: Course) -> date | None:
    """Since when everybody sees a course; None where they do not, and for who does not read in its
    circle."""
    page = page_of(user, course)
    return page.release.released_on if page and page.release and is_public(page) else None


def _whole_page(page: PublicPage) -> PublicCoursePage:
    found = _seen(page)
    return PublicCoursePage(found, _outline(found), _counted_trainees(found), _pieces(found))


class _Outlined(msgspec.Struct):
    """All that is read of a session in a timetable that was given out."""

    key: int
    kind: str
    title: dict[str, str]
    begins_at: datetime


def _outline(found: PublicCourse) -> tuple[tuple[date, tuple[LazyI18nString, ...]], ...]:
    """Days and titles of the sessions, as the last timetable that was given out has them."""
    if PublicPart.PROGRAMME not in found.shows:
        return ()
    given = Timetable.objects.filter(course=found.key).order_by("-number")
    last = given.values_list("rows", "course__zone").first()
    if last is None:
        return ()
    rows, zone = last
    sessions = sorted(
        (one for one in msgspec.convert(rows, list[_Outlined]) if one.kind not in IDLE),
        key=lambda one: (one.begins_at, one.key),
    )
    here = ZoneInfo(zone)
    by_day = groupby(sessions, key=lambda one: one.begins_at.astimezone(here).date())
    return tuple((day, tuple(LazyI18nString(one.title) for one in of)) for day, of in by_day)


def _counted_trainees(found: PublicCourse) -> int | None:
    if PublicPart.TRAINEES not in found.shows or not found.has_settled:
        return None
    own = Nomination.objects.filter(course=found.key, state=NominationState.SELECTED)
    return own.count()


def _pieces(found: PublicCourse) -> tuple[Piece, ...]:
    """The newest of what may be published; a file that was replaced is left out."""
    if PublicPart.MATERIAL not in found.shows:
        return ()
    own: QuerySet[Any] = Material.objects.filter(
        course=found.key, rights=Rights.PUBLIC, replaced_by=None
    )
    return tuple(Piece(*one) for one in own.order_by("pk").values_list("title", "language", "pk"))


def public_countries(user: Reader) -> list[Country]:
    """The countries of the courses that are open to everybody."""
    pages = PublicPage.objects.filter(Release.standing()).order_by()
    own = Q(courses__in=pages.values("course"))
    among = Q(
        organs__course_targets__course__in=pages.filter(course__country=None).values("course")
    )
    return list(Country.objects.filter(own | among).distinct().order_by("code"))


def public_years(user: Reader) -> list[int]:
    """The years in which such courses began, the last first."""
    pages = PublicPage.objects.filter(Release.standing()).order_by()
    days = pages.dates("course__begins_on", "year", order="DESC")
    return [one.year for one in days]


def public_fields(user: Reader) -> list[str]:
    """The fields of law of such courses, by their codes."""
    pages = PublicPage.objects.filter(Release.standing()).exclude(field_of_law="")
    return sorted(set(pages.order_by().values_list("field_of_law", flat=True)))


def public_slugs(user: Reader) -> list[str]:
    """The names in addresses of the courses that are open to everybody."""
    own = PublicPage.objects.filter(Release.standing())
    return list(own.order_by("course").values_list("course__slug", flat=True))
