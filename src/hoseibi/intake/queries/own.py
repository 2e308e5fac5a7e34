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
from ..permissions import may_write
from .listed import Row, rows
from .requests import requests

SHOWN = 10
SAID = ("reference", "title", "entered_on", "state", "country", "organ", "applicant")
LOOKS = {"adopted": "good", "declined": "bad", "draft": "soon", "received": "open"}


def own_panel(user: Reader) -> Shown | None:
    """What the organ asked for and how that stands, those to be written first; None for who is of
    no organ."""
    own = organs_of(user)
    if not own:
        return None
    found = requests(user).filter(organ__in=own).select_related(None).only(*SAID)
    drafts = found.filter(state=RequestState.DRAFT)
    others = found.exclude(state=RequestState.DRAFT)
    newest: list[Request] = [*drafts[:SHOWN], *others[:SHOWN]]
    lines = tuple(_line(user, row) for row in rows(user, newest))
    ways = ((_("All requests"), reverse("intake:requests")),) if lines else ()
    empty = _("Your organ has no request here. The department invites whoever is to write one.")
    return Shown(lines, empty, ways)


def _line(user: Reader, row: Row) -> Line:
    writes = may_write(user, row.request)
    to = "intake:write" if writes else "intake:request"
    notes = (row.request.reference, day_words(row.request.entered_on))
    more = (_("You may write it until it is submitted."),) if writes else ()
    return Line(
        str(row.request.title),
        reverse(to, args=(row.request.reference,)),
        (*notes, *more),
        row.state_label,
        LOOKS.get(row.state, ""),
    )


REQUESTS = Panel("requests", gettext_lazy("Our requests"), own_panel, 10, lasts=True)
