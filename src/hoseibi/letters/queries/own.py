"""What waits for somebody, on the page of their own organ: all that letters would tell of."""

from __future__ import annotations

from functools import partial
from itertools import chain
from operator import attrgetter

from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import rights_of
from hoseibi.accounts.queries import Line, Panel, Shown, journal_states
from hoseibi.accounts.queries.kept import Counted, counted_once

from .kinds import KINDS, Kind, Matter

SOON, SHOWN = 7, 24


def waits_panel(user: User) -> Shown:
    """What waits, the most urgent first, also what is too far off for a letter. Of very much only
    the first is shown, with how much there is."""
    states = journal_states()
    found = [
        counted_once(
            _urgent,
            (rights_of(user), get_language(), one.code),
            partial(_most_urgent, user, one),
            states,
        )
        for one in KINDS
    ]
    urgent = sorted(chain.from_iterable(some for some, _many in found), key=_days_left)[:SHOWN]
    total = sum(many for _some, many in found)
    return Shown(tuple(map(_line, urgent)), _("Nothing waits for you."), total=total)


_urgent: Counted[tuple[list[Matter], int]] = Counted(most=4096)
_days_left = attrgetter("days_left")


def _most_urgent(user: User, of: Kind) -> tuple[list[Matter], int]:
    """Of one kind the most urgent, and how many there are."""
    found = {one.key: one for one in of.waiting(user, timezone.localdate())}
    return sorted(found.values(), key=_days_left)[:SHOWN], len(found)


def _line(one: Matter) -> Line:
    if one.days_left < 0:
        state, look = _("overdue"), "bad"
    elif one.days_left <= SOON:
        state, look = _("soon"), "soon"
    else:
        state, look = "", ""
    return Line(one.title, one.path, one.lines, state, look)


WAITS = Panel("waits", gettext_lazy("Waits for you"), waits_panel, 0)
