"""Evaluations by the six criteria: what the data reckon, what people judge and why."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.projects import actions, queries
from hoseibi.projects.choices import Criterion
from hoseibi.projects.forms.risks import EvaluationForm, JudgeForm, SummaryForm
from hoseibi.projects.permissions import may_plan
from hoseibi.ui.languages import by_language

from .asked import allowed, answered, form_page, found_or_404, project_or_404


@login_required
def evaluations(request: HttpRequest, slug: str) -> HttpResponse:
    """The evaluations of a project, and what the data reckon today."""
    found, user, today = project_or_404(request, slug), request.user, timezone.localdate()
    form = EvaluationForm(request.POST or None, initial={"on": today})

    def act() -> None:
        actions.begin_evaluation(user, found, form.evaluating())

    done = answered(request, form, act, ("projects:evaluations", slug))
    context = {
        "project": found,
        "here": "evaluations",
        "evaluations": queries.evaluations(user, found),
        "reckoned": queries.reckoned(found, today),
        "form": form,
        "may_plan": may_plan(user, found),
    }
    status = 422 if request.method == "POST" else 200
    return done or render(request, "projects/evaluations.html", context, status=status)


@login_required
def evaluation(request: HttpRequest, key: int) -> HttpResponse:
    """One evaluation, criterion by criterion; finished here once all are judged."""
    found, user = found_or_404(queries.evaluation(request.user, key)), request.user
    form = SummaryForm(
        request.POST or None,
        known={"summary": found.summary},
        languages=by_language(found.project.title),
    )

    def act() -> None:
        actions.finish_evaluation(user, found, form.texts("summary"))

    done = answered(request, form, act, ("projects:evaluation", key))
    judged = {one.criterion: one for one in found.judgements.select_related("by")}
    context = {
        "project": found.project,
        "here": "evaluations",
        "evaluation": found,
        "criteria": [
            (one, judged.get(one.criterion)) for one in queries.reckoned(found.project, found.on)
        ],
        "form": form,
        "may_judge": may_plan(user, found.project) and found.finished_at is None,
        "all_judged": len(judged) == len(Criterion),
    }
    status = 422 if request.method == "POST" else 200
    return done or render(request, "projects/evaluation.html", context, status=status)


@login_required
def judge(request: HttpRequest, key: int, criterion: str) -> HttpResponse:
    """Judge one criterion, with the reckoning of the data above the fields."""
    found = found_or_404(queries.evaluation(request.user, key))
    allowed(may_plan(request.user, found.project))
    reckoned = found_or_404(
        next(
            (x for x in queries.reckoned(found.project, found.on) if x.criterion == criterion), None
        )
    )
    known = found.judgements.filter(criterion=criterion).first()
    initial = {"grade": known.grade if known else reckoned.grade}
    texts = {"reason": known.reason} if known else {}
    form = JudgeForm(
        request.POST or None,
        known=texts,
        initial=initial,
        languages=by_language(found.project.title),
    )

    def act() -> None:
        said = actions.Judging(criterion, form.cleaned_data["grade"], form.texts("reason"))
        actions.judge(request.user, found, said)

    done = answered(request, form, act, ("projects:evaluation", key))
    more = {"above": "projects/parts/reckoning.html", "one": reckoned}
    title = _("{criterion}: judge").format(criterion=reckoned.label)
    return done or form_page(request, found.project, form, title, here="evaluations", **more)
