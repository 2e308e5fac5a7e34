"""Missions and interviews: the lists, one of each, and how they are written down."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.forms import formset_factory
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.research import actions, queries
from hoseibi.research.forms import (
    QUESTIONS,
    AnswerForm,
    ConsentForm,
    FieldSieveForm,
    InterviewForm,
    OneMoreForm,
    of_mission,
)
from hoseibi.research.models import Interview
from hoseibi.research.permissions import may_change, may_enter_anywhere
from hoseibi.ui.asked import number_asked
from hoseibi.ui.downloads import download
from hoseibi.ui.languages import reader_language

from .asked import interview_or_404, require_changing, require_entering

Answers = formset_factory(AnswerForm, extra=QUESTIONS, max_num=40)


@login_required
def interviews(request: HttpRequest) -> HttpResponse:
    form = FieldSieveForm(request.GET, user=request.user)
    listed = queries.interview_page(request.user, form.sieve(), request.GET.get("page"))
    context = {
        "form": form,
        "list": listed,
        "rows": [(one, queries.who(request.user, one)) for one in listed.shown],
        "may_enter": may_enter_anywhere(request.user),
    }
    return render(request, "research/interviews.html", context)


@login_required
def interviews_csv(request: HttpRequest) -> HttpResponse:
    form = FieldSieveForm(request.GET, user=request.user)
    return download(queries.interviews_csv(request.user, form.sieve()), "interviews.csv")


@login_required
def interview(request: HttpRequest, key: int) -> HttpResponse:
    return _shown(request, interview_or_404(request, key))


def _shown(request: HttpRequest, found: Interview, status: int = 200, **forms: Any) -> HttpResponse:
    changes = may_change(request.user, found)
    context: dict[str, Any] = {
        "interview": found,
        "who": queries.who(request.user, found),
        "mission": queries.mission(request.user, found.mission_id or 0),
        "answers": queries.answers(request.user, found),
        "findings": queries.findings_of(request.user, found),
        "changes": changes,
    }
    if changes:
        begun = {"translated_to": reader_language()}
        context["answer_form"] = forms.get("answer") or OneMoreForm(initial=begun)
        context["consent_form"] = ConsentForm(initial={"consent": found.consent})
    return render(request, "research/interview.html", context, status=status)


@login_required
def new_interview(request: HttpRequest) -> HttpResponse:
    require_entering(request)
    form = InterviewForm(request.POST or None, user=request.user, initial=_begun(request))
    sent = request.POST if "answers-TOTAL_FORMS" in request.POST else None
    answers = Answers(sent, prefix="answers")
    if request.method == "POST" and form.is_valid() and (sent is None or answers.is_valid()):
        asked = [one.asked() for one in answers.forms if sent and one.has_changed()]
        talk = form.talk(tuple(one for one in asked if one.question.strip()))
        try:
            made = actions.enter_interview(request.user, talk)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The interview is written down."))
            return redirect("research:interview", made.pk)
    status = 422 if request.method == "POST" else 200
    context = {"form": form, "answers": answers}
    return render(request, "research/interview_form.html", context, status=status)


def _begun(request: HttpRequest) -> dict[str, Any]:
    known: dict[str, Any] = {"language": "en"}
    asked = number_asked(request, "mission")
    mission = queries.mission(request.user, asked) if asked else None
    return known | of_mission(mission) if mission else known


@login_required
@require_POST
def add_answer(request: HttpRequest, key: int) -> HttpResponse:
    found = interview_or_404(request, key)
    require_changing(request, found)
    form = OneMoreForm(request.POST)
    if form.is_valid():
        try:
            actions.add_answer(request.user, found, form.asked())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("research:interview", key)
    return _shown(request, found, 422, answer=form)


@login_required
@require_POST
def consent(request: HttpRequest, key: int) -> HttpResponse:
    found = interview_or_404(request, key)
    require_changing(request, found)
    form = ConsentForm(request.POST)
    if form.is_valid():
        actions.note_consent(request.user, found, form.cleaned_data["consent"])
    return redirect("research:interview", key)
