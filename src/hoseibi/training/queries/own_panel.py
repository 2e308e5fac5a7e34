"""One's own courses, on the page of one's own organ."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import Line, Panel, Shown
from hoseibi.ui.templatetags.reading import day_words

from ..models import Nomination
from .own import own_nominations

SHOWN = 5
SAID = ("slug", "title", "begins_on", "ends_on")


def own_panel(user: Reader) -> Shown | None:
    """The courses for which somebody was selected; None for who has none."""
    named = own_nominations(user).select_related(None).select_related("course")
    found = list(named.only(*(f"course__{one}" for one in SAID))[:SHOWN])
    if not found:
        return None
    ways = ((_("My courses"), reverse("training:own")),)
    return Shown(tuple(map(_line, found)), "", ways)


def _line(one: Nomination) -> Line:
    course = one.course
    days = f"{day_words(course.begins_on)} – {day_words(course.ends_on)}"
    path = reverse("training:own-course", args=(course.slug,))
    return Line(str(course.title), path, (days,))


OWN_COURSES = Panel("own-courses", _("My courses"), own_panel, 5, lasts=True)
