"""What an address means, for this reader: what they may not see is not there."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import NotAllowed
from hoseibi.letters import queries
from hoseibi.letters.models import Letter
from hoseibi.letters.permissions import may_read_outbox


def letter_or_404(request: HttpRequest, key: int) -> Letter:
    found = queries.letter(request.user, key)
    if found is None:
        raise Http404(_("There is no such letter, or it is about what you do not read."))
    return found


def require_outbox(request: HttpRequest) -> None:
    """Who answers for no letters may still read those that they wrote."""
    if may_read_outbox(request.user) or queries.letters(request.user).exists():
        return
    raise PermissionDenied(str(NotAllowed()))
