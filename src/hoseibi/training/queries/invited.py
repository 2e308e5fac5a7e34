"""The courses that one's own organ is invited to, on its page."""

from __future__ import annotations

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.permissions import Reader, organs_of
from hoseibi.accounts.queries import Line, Panel, Shown
from hoseibi.letters.queries import until
from hoseibi.ui.templatetags.reading import day_words

from ..choices import CourseState
from ..models import Target
from .nominations import known_targets, own_targets

SHOWN = 8
OF_COURSE = ("title", "begins_on", "ends_on", "state", "nominate_until")
SAID = ("most", *(f"course__{one}" for one in OF_COURSE))
LOOKS = {
    CourseState.CALLING: "open",
    CourseState.UNDER_WAY: "good",
    CourseState.ENDED: "good",
}


def courses_panel(user: Reader) -> Shown | None:
    """The courses that the organ may nominate for or nominated for; None for who is of none, and
    where it was never invited to any."""
    if not organs_of(user):
        return None
    named = own_targets(user).select_related(None).select_related("course").only(*SAID)
    found = list(named[:SHOWN])
    if not found:
        return None
    return Shown(tuple(map(_line, found)), "", (), known_targets(user).count())


def _line(target: Target) -> Line:
    course = target.course
    days = f"{day_words(course.begins_on)} – {day_words(course.ends_on)}"
    said = _("{count} of {most} nominated")
    nominated = said.format(count=target.sent, most=target.most)  # type: ignore[attr-defined]
    notes = [days, nominated]
    if course.state == CourseState.CALLING and course.nominate_until is not None:
        left = (course.nominate_until - timezone.localdate()).days
        notes.append(until(course.nominate_until, left))
    path = reverse("training:nominees", args=(target.pk,))
    look = LOOKS.get(CourseState(course.state), "")
    return Line(str(course.title), path, tuple(notes), str(course.get_state_display()), look)


COURSES = Panel("courses", gettext_lazy("Courses for our people"), courses_panel, 30, lasts=True)
