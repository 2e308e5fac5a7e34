"""What an address means, for this reader: a draft or a unit that they may not see is not there."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from hoseibi.drafting import queries
from hoseibi.drafting.models import Draft, DraftLanguage, Unit


def draft_or_404(request: HttpRequest, slug: str) -> Draft:
    found = queries.draft(request.user, slug)
    if found is None:
        raise Http404(_("There is no draft with this name, or it is not open to you."))
    return found


def unit_or_404(request: HttpRequest, slug: str, place: str) -> Unit:
    found = queries.unit(request.user, draft_or_404(request, slug), place)
    if found is None:
        raise Http404(_("This draft has no such article. Its contents list what there is."))
    return found


def language_or_404(draft: Draft, language: str) -> DraftLanguage:
    found = next((one for one in draft.languages.all() if one.language == language), None)
    if found is None:
        raise Http404(_("This draft is not written in this language."))
    return found
