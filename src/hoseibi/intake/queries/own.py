"""The requests of one's own organ, on its page: written, submitted, answered."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.permissions import Reader, organs_of
from hoseibi.accounts.queries import Line, Panel, Shown
from hoseibi.ui.templatetags.reading import day_words

from ..choices import RequestState
from ..models import Request
from ..permissions import may_write
from .requests import requests, told_state

SHOWN = 20
LOOKS = {"adopted": "good", "declined": "bad", "draft": "soon", "received": "open"}


def requests_panel(user: Reader) -> Shown | None:
    """The requests of the organ and its parts; None for who is of no organ."""
    if not organs_of(user):
        return None
    own = requests(user).filter(organ__in=organs_of(user)).select_related("reply")
    lines = tuple(_line(user, one) for one in own.order_by("-entered_on", "-pk")[:SHOWN])
    ways = ((_("All requests"), reverse("intake:requests")),) if lines else ()
    empty = _("Your organ has no request here. The department invites whoever is to write one.")
    return Shown(lines, empty, ways)


def _line(user: Reader, request: Request) -> Line:
    reply = getattr(request, "reply", None)
    state = told_state(request, reply is not None and reply.sent_on is not None)
    writes = may_write(user, request)
    path = reverse("intake:write" if writes else "intake:request", args=(request.reference,))
    notes = (request.reference, str(request.get_kind_display()), day_words(request.entered_on))
    more = (_("You may write it until it is submitted."),) if writes else ()
    label = str(RequestState(state).label)
    return Line(str(request.title), path, (*notes, *more), label, LOOKS.get(state, ""))


REQUESTS = Panel("requests", gettext_lazy("Our requests"), requests_panel, 10)
