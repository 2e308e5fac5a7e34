"""The courses for the people of a country, for its page."""

from __future__ import annotations

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import Chronicle, Happening
from hoseibi.partners.models import Country

from ..choices import ANNOUNCED
from ..models import Course
from .courses import courses


def _rows(user: Reader, country: Country) -> QuerySet[Course]:
    return courses(user).filter(country=country, state__in=ANNOUNCED)


def _told(user: Reader, rows: QuerySet[Course]) -> list[Happening]:
    return [_happening(each) for each in rows]


def _happening(course: Course) -> Happening:
    url = reverse("training:course", args=(course.slug,))
    return Happening(course.begins_on, str(course.title), url, str(course.get_state_display()))


COURSES = Chronicle(
    "course", _("Training courses"), _("Training course"), _rows, "begins_on", _told
)
