"""Training courses on the public site: those that were opened to everybody, as far as they were."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from hoseibi.partners.choices import FieldOfLaw
from hoseibi.results import queries
from hoseibi.results.permissions import STRANGER
from hoseibi.training.queries.public import (
    PublicCourse,
    Sieve,
    public_countries,
    public_course,
    public_courses,
    public_fields,
    public_years,
    seen_by_all,
)
from hoseibi.ui.asked import number_asked, page_asked

from .described import course_described
from .speaking import page_language, speaking, spoken_page

PER_PAGE, OF_COUNTRY, NEWEST, LAST_YEAR = 50, 20, 3, 9999
Choice = tuple[str, str, list[tuple[str, str]], str]
"""Something to narrow a list by: name, label, what may be chosen, and what is."""


def courses_of(code: str) -> list[PublicCourse]:
    """The newest courses of a country."""
    return seen_by_all(public_courses(STRANGER, Sieve(country=code))[:OF_COUNTRY])


def newest_courses() -> list[PublicCourse]:
    """Those that begin last, for the first page."""
    return seen_by_all(public_courses(STRANGER)[:NEWEST])


def courses(request: HttpRequest, language: str) -> HttpResponse:
    """The courses, by country, year and field of law."""
    sieve = _sieve(request)
    with speaking(language):
        found = Paginator(public_courses(STRANGER, sieve), PER_PAGE)
        page = found.get_page(page_asked(request))
        context = {
            "here": "results:courses",
            "page": page,
            "courses": seen_by_all(page.object_list),
            "choices": [one for one in _choices(sieve) if len(one[2]) > 1 or one[3]],
            "is_narrowed": any(sieve),
        }
    return spoken_page(request, language, "results/courses.html", context)


def _sieve(request: HttpRequest) -> Sieve:
    """What was asked for; what makes no sense is left out."""
    country, year = request.GET.get("country", ""), number_asked(request, "year")
    field = request.GET.get("field", "")
    return Sieve(
        country if country.isalpha() else "",
        year if 0 < year <= LAST_YEAR else None,
        field if field in FieldOfLaw.values else "",
    )


def _choices(sieve: Sieve) -> list[Choice]:
    countries = [(one.code, str(one)) for one in public_countries(STRANGER)]
    years = [(str(one), str(one)) for one in public_years(STRANGER)]
    labels = dict(FieldOfLaw.choices)
    fields = [(one, str(labels[one])) for one in public_fields(STRANGER) if one in labels]
    return [
        ("country", _("Country"), countries, sieve.country),
        ("year", _("Year"), years, str(sieve.year or "")),
        ("field", _("Field of law"), fields, sieve.field_of_law),
    ]


def course(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """A course: when, where, what for, and its programme in outline."""
    with speaking(language):
        found = public_course(STRANGER, slug)
        if found is None:
            raise Http404(_("No such course was released here."))
        address = queries.whole(reverse("results:course", args=(page_language(language), slug)))
        context = {
            "here": "results:courses",
            "found": found,
            "address": address,
            "described": course_described(found, address),
        }
    return spoken_page(request, language, "results/course.html", context)
