"""The requests of one's own organ, on the page of that organ."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.permissions import Reader, organs_of
from hoseibi.accounts.queries.own import Line, Panel, Shown
from hoseibi.ui.templatetags.reading import day_words

from ..choices import RequestState
from ..models import Request
from .listed import Row, rows
from .requests import requests

SHOWN = 10


def own_panel(user: Reader) -> Shown | None:
    """What the organ asked for and how that stands; those to be written first."""
    own = organs_of(user)
    found = requests(user).filter(organ__in=own)
    if not own or not found.exists():
        return None
    drafts = found.filter(state=RequestState.DRAFT)
    others = found.exclude(state=RequestState.DRAFT)
    newest: list[Request] = [*drafts[:SHOWN], *others[:SHOWN]]
    lines = tuple(_line(row) for row in rows(user, newest))
    return Shown(lines, "", ((_("All requests"), reverse("intake:requests")),))


def _line(row: Row) -> Line:
    page = reverse("intake:request", args=(row.request.reference,))
    notes = (row.request.reference, day_words(row.request.entered_on))
    return Line(str(row.request.title), page, notes, row.state_label, row.state)


REQUESTS = Panel("requests", gettext_lazy("Our requests"), own_panel, 10)
