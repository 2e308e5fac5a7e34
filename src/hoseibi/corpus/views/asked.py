"""What an address and its query ask for, taken with the same care by every page."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.corpus import queries
from hoseibi.corpus.models import Law


def day_asked(request: HttpRequest, on: date | None = None) -> date:
    """The day in the address, else the `on` of the query, else today."""
    if on:
        return on
    try:
        return date.fromisoformat(request.GET.get("on", ""))
    except ValueError:
        return timezone.localdate()


def law_or_404(request: HttpRequest, slug: str) -> Law:
    """The law, when this reader may see it; else a page that says so without telling which."""
    law = queries.law_by_slug(request.user, slug)
    if law is None:
        raise Http404(_("There is no law with this name, or it is not open to you."))
    return law


def words_asked(request: HttpRequest, name: str) -> str:
    """One short text of the query."""
    return request.GET.get(name, "").replace("\x00", "").strip()[:200]
