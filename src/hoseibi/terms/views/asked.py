"""What an address means, for this reader: what they may not know of is not there."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import NotAllowed
from hoseibi.terms import queries
from hoseibi.terms.models import Concept, ConceptTerm
from hoseibi.terms.permissions import may_decide
from hoseibi.ui.asked import LONGEST


def concept_or_404(request: HttpRequest, key: int) -> Concept:
    found = queries.concept(request.user, key) if len(str(key)) <= LONGEST else None
    if found is None:
        raise Http404(_("There is no concept with this number, or it is not open to you."))
    return found


def term_or_404(request: HttpRequest, key: int) -> ConceptTerm:
    found = queries.term(request.user, key) if len(str(key)) <= LONGEST else None
    if found is None:
        raise Http404(_("There is no term with this number, or it is not open to you."))
    return found


def require_deciding(request: HttpRequest) -> None:
    """Only those go on who decide on terms."""
    if not may_decide(request.user):
        raise PermissionDenied(str(NotAllowed()))
