"""What an address means, for this reader: a meeting that they may not see is not there."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from hoseibi.meetings import queries
from hoseibi.meetings.models import AgendaItem, Meeting
from hoseibi.ui.languages import OWN_NAMES


def meeting_or_404(request: HttpRequest, key: int) -> Meeting:
    found = queries.meeting(request.user, key)
    if found is None:
        raise Http404(_("There is no meeting with this number, or it is not open to you."))
    return found


def item_or_404(request: HttpRequest, key: int, item: int) -> AgendaItem:
    found = queries.item(request.user, meeting_or_404(request, key), item)
    if found is None:
        raise Http404(_("The agenda of this meeting has no such item."))
    return found


def language_or_404(language: str) -> str:
    if language not in OWN_NAMES:
        raise Http404(_("Minutes are not written in this language."))
    return language
