"""What an address means, for this reader: what they may not read is not there."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import NotAllowed
from hoseibi.partners.models import Country

from ..models import CaseTable, EventLog, Kept, Procedure, ProcedureStep, Trial
from ..queries import kept as queries


def country_or_404(code: str) -> Country:
    found = queries.country(code)
    if found is None:
        raise Http404(_("Nothing is known here of a country with this code."))
    return found


def kept_or_404(request: HttpRequest, kind: str, key: int) -> Kept:
    found = queries.kept(request.user, kind, key) if kind in queries.MODELS else None
    if found is None:
        raise Http404(_("There is nothing of this number, or it is not open to you."))
    return found


def table_or_404(request: HttpRequest, key: int) -> CaseTable:
    found = queries.table(request.user, key)
    if found is None:
        raise Http404(_("There is no table of this number, or it is not open to you."))
    return found


def log_or_404(request: HttpRequest, key: int) -> EventLog:
    found = queries.log(request.user, key)
    if found is None:
        raise Http404(_("There is no event log of this number, or it is not open to you."))
    return found


def procedure_or_404(request: HttpRequest, key: int) -> Procedure:
    found = queries.procedure(request.user, key)
    if found is None:
        raise Http404(_("There is no procedure of this number, or it is not open to you."))
    return found


def step_or_404(request: HttpRequest, key: int) -> ProcedureStep:
    found = queries.step(request.user, key)
    if found is None:
        raise Http404(_("There is no step of this number, or it is not open to you."))
    return found


def trial_or_404(request: HttpRequest, key: int) -> Trial:
    found = queries.trial(request.user, key)
    if found is None:
        raise Http404(_("There is no trial of this number, or it is not open to you."))
    return found


def allowed(may: bool) -> None:
    """Only those go on who may."""
    if not may:
        raise PermissionDenied(str(NotAllowed()))
