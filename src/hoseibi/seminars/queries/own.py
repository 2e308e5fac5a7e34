"""The events of one's circles, on the page of one's own organ."""

from __future__ import annotations

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import Line, Panel, Shown
from hoseibi.ui.templatetags.reading import day_words

from ..choices import EventState
from ..models import Event
from .events import hours, own_events

LOOKS = {EventState.OPEN: "open", EventState.UNDER_WAY: "open", EventState.CALLED_OFF: "bad"}
NEXT, LAST = 4, 3
SAID = (
    *("slug", "title", "place", "zone", "begins_at", "ends_at"),
    *("announced_at", "opens_at", "closes_at", "called_off_at"),
)


def events_panel(user: Reader) -> Shown | None:
    """The next events, and the last ones."""
    now = timezone.now()
    own = own_events(user).select_related(None).only(*SAID)
    coming = own.filter(ends_at__gt=now).order_by("begins_at", "pk")[:NEXT]
    found = [*coming, *own.filter(ends_at__lte=now)[:LAST]]
    if not found:
        return None
    ways = ((_("All seminars"), reverse("seminars:seminars")),)
    return Shown(tuple(map(_line, found)), _("No seminar is planned."), ways)


def _line(event: Event) -> Line:
    when, state = hours(event), event.state(timezone.now())
    said = f"{day_words(when.begins.date())}, {when.hours} {when.city}"
    path = reverse("seminars:event", args=(event.slug,))
    notes = tuple(filter(None, (said, str(event.place or ""))))
    return Line(str(event.title), path, notes, str(state.label), LOOKS.get(state, ""))


EVENTS_PANEL = Panel("events", gettext_lazy("Seminars"), events_panel, 45)
