"""A question of a round goes before a meeting."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.meetings.queries.questions import opinions
from hoseibi.studies import actions, queries

from .asked import question_or_404, round_or_404


@login_required
@require_POST
def to_agenda(request: HttpRequest, key: int, position: int) -> HttpResponse:
    asked = question_or_404(request, round_or_404(request, key), position)
    named = request.POST.get("meeting", "")
    open_ = queries.meetings_for(request.user, asked)
    meeting = next((one for one in open_ if str(one.pk) == named), None)
    if meeting is None:
        raise Http404(_("There is no such meeting, or you may not write its agenda."))
    try:
        item = actions.put_on_agenda(request.user, asked, meeting)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("studies:question", key, position)
    messages.success(request, _("It is on the agenda."))
    return redirect(f"{reverse('meetings:meeting', args=(meeting.pk,))}#item-{item.pk}")


@login_required
def of_question(request: HttpRequest, question: int) -> HttpResponse:
    """From a question to its place in the round, for those who read the round; to its article where
    it was asked in none."""
    found = queries.asked_as(request.user, question)
    if found is None:
        on_article = opinions(request.user).filter(question=question, question__in_round=None)
        said = on_article.exclude(anchor=None).first()
        if said is not None:
            return redirect("drafting:of-anchor", said.anchor_id)
        raise Http404(_("This question belongs to no round that is open to you."))
    return redirect("studies:question", found.round_id, found.position)
