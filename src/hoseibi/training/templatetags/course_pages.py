"""The parts of a course as tabs: each is a page of its own, and shown to whom it is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from django import template
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.permissions import Reader

from ..models import Course
from ..permissions import may_read

register = template.Library()


class Tab(NamedTuple):
    """A part of a course: its code, what people call it, the name of its address, and to whom of
    those who know of the course it is shown."""

    code: str
    label: Any
    url_name: str
    shown: Callable[[Reader, Course], bool]


def _to_all(user: Reader, course: Course) -> bool:
    return True


TABS: tuple[Tab, ...] = (
    Tab("course", _("The course"), "training:course", _to_all),
    Tab("timetable", _("Timetable"), "training:timetable", _to_all),
    Tab("trainees", _("Trainees"), "training:trainees", may_read),
    Tab("material", _("Material"), "training:material", _to_all),
    Tab("tests", _("Tests"), "training:tests", may_read),
    Tab("afterwards", _("Afterwards"), "training:afterwards", may_read),
    Tab("public", _("For everybody"), "training:public", may_read),
)
"""In the order of the work. A part whose address is not there is not shown."""


@register.simple_tag(takes_context=True)
def course_tabs(context: dict[str, Any], course: Course) -> list[tuple[Tab, str]]:
    """The parts of a course that are open to the reader, each with where it leads."""
    user = context["request"].user
    found = ((tab, _leads(tab, course)) for tab in TABS if tab.shown(user, course))
    return [(tab, path) for tab, path in found if path]


def _leads(tab: Tab, course: Course) -> str:
    try:
        return reverse(tab.url_name, args=(course.slug,))
    except NoReverseMatch:
        return ""
