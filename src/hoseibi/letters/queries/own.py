"""What waits for somebody, on the page of their own organ: all that letters would tell of."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from hoseibi.accounts.models import User
from hoseibi.accounts.queries import Line, Panel, Shown
from hoseibi.accounts.queries.kept import Counted, Kept, counted_once

from .kinds import KINDS, Matter

SOON, SHOWN = 7, 24


def waits_panel(user: User) -> Shown:
    """What waits, the most urgent first, also what is too far off for a letter. Of very much only
    the first is shown, with how much there is."""
    asked = (user.pk, get_language())
    urgent, total = counted_once(_urgent, asked, lambda: _most_urgent(user))
    return Shown(tuple(map(_line, urgent)), _("Nothing waits for you."), total=total)


_urgent: Counted[tuple[list[Matter], int]] = Kept(most=256)


def _most_urgent(user: User) -> tuple[list[Matter], int]:
    today = timezone.localdate()
    found = {one.key: one for kind in KINDS for one in kind.waiting(user, today)}
    urgent = sorted(found.values(), key=lambda one: one.days_left)
    return urgent[:SHOWN], len(urgent)


def _line(one: Matter) -> Line:
    if one.days_left < 0:
        state, look = _("overdue"), "bad"
    elif one.days_left <= SOON:
        state, look = _("soon"), "soon"
    else:
        state, look = "", ""
    return Line(one.title, one.path, one.lines, state, look)


WAITS = Panel("waits", gettext_lazy("Waits for you"), waits_panel, 0)
