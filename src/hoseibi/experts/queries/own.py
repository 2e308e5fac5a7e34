"""The experts who were sent to one's own organ, on its page."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.permissions import Reader, organs_of
from hoseibi.accounts.queries import Line, Panel, Shown
from hoseibi.ui.templatetags.reading import day_words

from ..choices import KNOWN_TO_ALL, AssignmentState
from ..models import Assignment
from .posts import assignments

SHOWN = 12
SAID = ("role", "term", "state", "begins_on", "ends_on", "expert__person__name")
LOOKS = {AssignmentState.UNDER_WAY: "good", AssignmentState.AGREED: "open"}


def experts_panel(user: Reader) -> Shown | None:
    """Who is, will be and was at the organ and its parts; None for who is of no organ."""
    if not organs_of(user):
        return None
    own = assignments(user).filter(post_organ__in=organs_of(user), state__in=KNOWN_TO_ALL)
    named = own.select_related(None).select_related("expert__person").only(*SAID)
    lines = tuple(map(_line, named[:SHOWN]))
    return Shown(lines, _("No expert was sent to your organ yet."))


def _line(one: Assignment) -> Line:
    name = str(one.expert.person) if one.expert else ""
    days = f"{day_words(one.begins_on)} – {day_words(one.ends_on)}"
    path = reverse("experts:post", args=(one.pk,))
    notes = (str(one.role), str(one.get_term_display()), days)
    look = LOOKS.get(AssignmentState(one.state), "")
    return Line(name or str(one.role), path, notes, str(one.get_state_display()), look)


EXPERTS = Panel("experts", gettext_lazy("Experts sent to us"), experts_panel, 30, lasts=True)
