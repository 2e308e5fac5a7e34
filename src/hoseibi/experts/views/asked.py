"""What an address means, for this reader: what they may not see is not there."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from hoseibi.experts import queries
from hoseibi.experts.models import Assignment, Expert


def expert_or_404(request: HttpRequest, key: int) -> Expert:
    found = queries.expert(request.user, key)
    if found is None:
        raise Http404(_("Nobody with this number is on the roster, or they are not to be found."))
    return found


def post_or_404(request: HttpRequest, key: int) -> Assignment:
    found = queries.assignment(request.user, key)
    if found is None:
        raise Http404(_("There is no post with this number, or it is not open to you."))
    return found


def form_or_404(form: str) -> str:
    if form not in queries.FORMS:
        raise Http404(_("Papers are there as Word (docx) and as PDF."))
    return form
