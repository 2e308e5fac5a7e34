"""What an address means, for this reader: what they may not know of is not there."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import NotAllowed
from hoseibi.research import queries
from hoseibi.research.models import Interview, InventoryEntry, Mission, SurveyFinding
from hoseibi.research.models.kept import Kept
from hoseibi.research.permissions import may_change, may_enter_anywhere


def finding_or_404(request: HttpRequest, key: int) -> SurveyFinding:
    found = queries.finding(request.user, key)
    if found is None:
        raise Http404(_("There is no finding with this number, or it is not open to you."))
    return found


def interview_or_404(request: HttpRequest, key: int) -> Interview:
    found = queries.interview(request.user, key)
    if found is None:
        raise Http404(_("There is no interview with this number, or it is not open to you."))
    return found


def mission_or_404(request: HttpRequest, key: int) -> Mission:
    found = queries.mission(request.user, key)
    if found is None:
        raise Http404(_("There is no mission with this number, or it is not open to you."))
    return found


def entry_or_404(request: HttpRequest, key: int) -> InventoryEntry:
    found = queries.entry(request.user, key)
    if found is None:
        raise Http404(_("The inventory has no such entry, or it is not open to you."))
    return found


def require_entering(request: HttpRequest) -> None:
    """Only those go on who may write down something of some country."""
    if not may_enter_anywhere(request.user):
        raise PermissionDenied(str(NotAllowed()))


def require_changing(request: HttpRequest, kept: Kept) -> None:
    """Only those go on who may add to something."""
    if not may_change(request.user, kept):
        raise PermissionDenied(str(NotAllowed()))
