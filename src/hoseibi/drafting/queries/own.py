"""The drafts of one's circles, on the page of one's own organ."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import Line, Panel, Shown
from hoseibi.ui.languages import own_name

from ..models import Draft
from .drafts import drafts
from .to_decide import to_decide

SHOWN = 8


def drafts_panel(user: Reader) -> Shown:
    """The drafts that are open, with how many proposals wait for a decision of the reader."""
    open_ = drafts(user).filter(closed_at__isnull=True).select_related(None).select_related("law")
    found = list(open_.only("slug", "name", "law__slug")[:SHOWN])
    shown = to_decide(user).filter(pk__in=[one.pk for one in found]).order_by()
    waiting = {one.pk: one.open for one in shown.select_related(None).prefetch_related(None)}
    lines = tuple(_line(one, waiting.get(one.pk, 0)) for one in found)
    ways = ((_("All drafts"), reverse("drafting:drafts")),)
    return Shown(lines, _("No draft is open."), ways)


def _line(draft: Draft, open_: int) -> Line:
    languages = ", ".join(own_name(one.language) for one in draft.languages.all())
    said = ngettext("{open} proposal to decide on", "{open} proposals to decide on", open_)
    state = said.format(open=open_) if open_ else ""
    path = reverse("drafting:draft", args=(draft.slug,))
    return Line(str(draft.name), path, (str(draft.law.title), languages), state, "soon")


DRAFTS = Panel("drafts", gettext_lazy("Drafts"), drafts_panel, 60)
