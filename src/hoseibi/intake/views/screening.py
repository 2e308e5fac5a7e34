"""The screening of a request: who is asked, scores with reasons, marks of technicality."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.intake import actions, permissions, queries
from hoseibi.intake.forms import (
    DecisionForm,
    QuestionsForm,
    RubricForm,
    ScoresForm,
    ScreenersForm,
)
from hoseibi.intake.models import Request

from .asked import refuse_unless, request_or_404, require_department


@login_required
def screening(request: HttpRequest, reference: str) -> HttpResponse:
    found = request_or_404(request, reference)
    refuse_unless(permissions.may_weigh(request.user, found))
    return shown(request, found)


def shown(request: HttpRequest, found: Request, status: int = 200, **forms: Any) -> HttpResponse:
    """The page on which a request is weighed."""
    user = request.user
    sheet, rubric = queries.sheet(user, found), queries.rubric(user, found)
    mine = queries.own_screener(user, found)
    marks = {row.criterion.value: row.mark for row in rubric.rows if row.mark}
    context: dict[str, Any] = {
        "it": found,
        "sheet": sheet,
        "rubric": rubric,
        "mine": mine,
        "department": permissions.is_department(user),
        "state": found.state,
    }
    if permissions.is_department(user):
        people = queries.possible_screeners(user, found)
        context["screeners_form"] = forms.get("screeners_form") or ScreenersForm(people)
        context["rubric_form"] = forms.get("rubric_form") or RubricForm(marks)
        context["decision_form"] = forms.get("decision_form") or DecisionForm(found)
    if mine is not None:
        given = queries.own_scores(user, found)
        questions = [row.question for row in sheet.rows]
        context["scores_form"] = forms.get("scores_form") or ScoresForm(questions, given)
    return render(request, "intake/screening.html", context, status=status)


@login_required
@require_POST
def screeners(request: HttpRequest, reference: str) -> HttpResponse:
    """Begin the screening, or ask further people."""
    require_department(request)
    found = request_or_404(request, reference)
    form = ScreenersForm(queries.possible_screeners(request.user, found), request.POST)
    if form.is_valid():
        act = actions.begin_screening if found.state == "received" else actions.ask_screeners
        try:
            act(request.user, found, form.cleaned_data["screeners"])
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("intake:screening", reference)
    return shown(request, found, 422, screeners_form=form)


@login_required
@require_POST
def excuse(request: HttpRequest, reference: str, key: int) -> HttpResponse:
    require_department(request)
    found = request_or_404(request, reference)
    screener = next(
        (one for one in queries.sheet(request.user, found).screeners if one.pk == key), None
    )
    if screener is None:
        raise Http404(_("Nobody with this number screens this request."))
    try:
        actions.excuse(request.user, found, screener)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("intake:screening", reference)


@login_required
@require_POST
def score(request: HttpRequest, reference: str) -> HttpResponse:
    found = request_or_404(request, reference)
    refuse_unless(queries.own_screener(request.user, found) is not None)
    questions = [row.question for row in queries.sheet(request.user, found).rows]
    given = queries.own_scores(request.user, found)
    form = ScoresForm(questions, given, request.POST)
    if form.is_valid():
        try:
            actions.score(request.user, found, form.given())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Your scores are saved."))
            return redirect("intake:screening", reference)
    return shown(request, found, 422, scores_form=form)


@login_required
@require_POST
def mark(request: HttpRequest, reference: str) -> HttpResponse:
    require_department(request)
    found = request_or_404(request, reference)
    form = RubricForm({}, request.POST)
    if form.is_valid():
        try:
            actions.mark(request.user, found, form.marks())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The marks are saved."))
            return redirect("intake:screening", reference)
    return shown(request, found, 422, rubric_form=form)


@login_required
@require_POST
def decide(request: HttpRequest, reference: str) -> HttpResponse:
    require_department(request)
    found = request_or_404(request, reference)
    form = DecisionForm(found, request.POST)
    if form.is_valid():
        try:
            actions.decide(request.user, found, form.deciding())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The decision is written down. Now answer the applicant."))
            return redirect("intake:reply", reference)
    return shown(request, found, 422, decision_form=form)


@login_required
def questions(request: HttpRequest) -> HttpResponse:
    """The screening questions in every version, and a form for the next."""
    require_department(request)
    versions = queries.questionnaires(request.user)
    asked = actions.as_asked(versions[0]) if versions else actions.standard()
    form = QuestionsForm(asked, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.set_questions(request.user, form.asked(), form.cleaned_data["note"])
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            told = _("Version {number} is used by screenings that begin from now on.")
            messages.success(request, told.format(number=made.number))
            return redirect("intake:questions")
    status = 422 if request.method == "POST" else 200
    context = {"versions": versions, "form": form}
    return render(request, "intake/questions.html", context, status=status)
