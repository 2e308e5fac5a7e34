"""What an address means, for this reader: a request that they may not know of is not there."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import NotAllowed
from hoseibi.intake import queries
from hoseibi.intake.models import Request
from hoseibi.intake.permissions import is_department


def request_or_404(request: HttpRequest, reference: str) -> Request:
    found = queries.request_(request.user, reference)
    if found is None:
        raise Http404(_("There is no such request, or it is not open to you."))
    return found


def require_department(request: HttpRequest) -> None:
    """Refuse everybody but the officers of the department."""
    refuse_unless(is_department(request.user))


def refuse_unless(allowed: bool) -> None:
    if not allowed:
        raise PermissionDenied(str(NotAllowed()))
