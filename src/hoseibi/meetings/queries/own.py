"""The meetings of one's circles, on the page of one's own organ."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import Line, Panel, Shown
from hoseibi.ui.templatetags.reading import day_words

from ..choices import MeetingState
from ..models import Meeting
from .meetings import clocks, named, past, upcoming

LOOKS = {MeetingState.APPROVED: "good", MeetingState.CANCELLED: "bad", MeetingState.PLANNED: "open"}
NEXT, LAST = 5, 3


def meetings_panel(user: Reader) -> Shown:
    """The next meetings, and the last ones with where their minutes stand."""
    found = [*named(upcoming(user))[:NEXT], *named(past(user))[:LAST]]
    ways = ((_("All meetings"), reverse("meetings:meetings")),)
    return Shown(tuple(map(_line, found)), _("No meeting is planned."), ways)


def _line(meeting: Meeting) -> Line:
    clock = clocks(meeting)[0]
    when = f"{day_words(clock.begins.date())}, {clock.hours} {clock.city}"
    state = str(meeting.get_state_display())
    path = reverse("meetings:meeting", args=(meeting.pk,))
    look = LOOKS.get(MeetingState(meeting.state), "")
    return Line(str(meeting.title), path, (when, str(meeting.circle)), state, look)


MEETINGS = Panel("meetings", gettext_lazy("Meetings"), meetings_panel, 40)
