"""What an address means, for this reader: what they may not see is not there."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from hoseibi.studies import queries
from hoseibi.studies.models import Round, RoundQuestion, WorkingGroup


def group_or_404(request: HttpRequest, key: int) -> WorkingGroup:
    found = queries.group(request.user, key)
    if found is None:
        raise Http404(_("There is no such working group, or you have no seat in it."))
    return found


def round_or_404(request: HttpRequest, key: int) -> Round:
    found = queries.round_(request.user, key)
    if found is None:
        raise Http404(_("There is no such round of questions, or it is not open to you."))
    return found


def question_or_404(request: HttpRequest, round: Round, position: int) -> RoundQuestion:
    asked = queries.questions(request.user, round)
    found = next((one for one in asked if one.position == position), None)
    if found is None:
        raise Http404(_("This round has no question with this number."))
    return found
