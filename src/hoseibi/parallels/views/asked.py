"""What an address and its query ask for, taken with the same care by every page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi import legaltext
from hoseibi.corpus.models import Law, LawVersion
from hoseibi.corpus.queries import law_by_slug
from hoseibi.parallels import queries
from hoseibi.parallels.queries import Sides


def law_or_404(request: HttpRequest, slug: str) -> Law:
    """The law, when this reader may see it; else a page that says so without telling which."""
    law = law_by_slug(request.user, slug)
    if law is None:
        raise Http404(_("There is no law with this name, or it is not open to you."))
    return law


def day_asked(request: HttpRequest) -> date:
    """The `on` of the query, else today."""
    try:
        return date.fromisoformat(request.GET.get("on", ""))
    except ValueError:
        return timezone.localdate()


def sides_or_404(request: HttpRequest, law: Law) -> Sides:
    """The languages that the query names (`left`, and `right` once or several times)."""
    left = request.GET.get("left", "")[:20]
    rights = [each[:20] for each in request.GET.getlist("right")]
    found = queries.sides(law, day_asked(request), left, rights)
    if found is None:
        raise Http404(
            _("On this day the law has only one language that is open to you; two are needed.")
        )
    return found


def address_meant(typed: str, versions: Iterable[LawVersion]) -> str:
    """The article that somebody means who typed its number, its mark in one of these languages
    (`第四条`, `Article 4`) or an address; what was typed where no text is written so."""
    for code in dict.fromkeys(one.language_version.convention for one in versions):
        try:
            address = legaltext.address_of(typed, legaltext.convention(code))
        except legaltext.UnknownConvention:
            continue
        if address:
            return address
    return typed


def words_asked(request: HttpRequest, name: str) -> str:
    """One short text of the query."""
    return request.GET.get(name, "").replace("\x00", "").strip()[:200]
