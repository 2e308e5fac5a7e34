"""The rounds of questions of one's groups, on the page of one's own organ."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import Line, Panel, Shown
from hoseibi.ui.templatetags.reading import day_words

from ..choices import RoundState
from ..models import Round
from .rounds import known, named

SHOWN = 6


def rounds_panel(user: Reader) -> Shown:
    """The newest rounds that were sent, and where they stand."""
    sent = known(user).exclude(state=RoundState.WRITING)
    found = named(sent).order_by("group", "-number")[:SHOWN]
    ways = ((_("Joint studies"), reverse("studies:studies")),)
    return Shown(tuple(map(_line, found)), _("No questions were sent to your groups."), ways)


def _line(round: Round) -> Line:
    due = (_("until {day}").format(day=day_words(round.due_on)),) if round.due_on else ()
    path = reverse("studies:round", args=(round.pk,))
    look = "open" if round.state == RoundState.OPEN else ""
    return Line(
        str(round.title), path, (str(round.group), *due), str(round.get_state_display()), look
    )


ROUNDS_PANEL = Panel("rounds", gettext_lazy("Rounds of questions"), rounds_panel, 50, lasts=True)
