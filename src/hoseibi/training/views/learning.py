"""The tests of a course and its evaluation, for those who prepare and follow it."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ..actions import evaluations, learning
from ..forms.learning import QuestionForm, WonderingForm
from ..models import Course, EvaluationQuestion, ExamQuestion
from ..permissions import may_plan
from ..queries.evaluations import evaluation_question
from ..queries.learning import exam_question, learnt, results, sittings, was_taken
from .asked import allowed, answered, form_page, found_or_404, paged, prepared_or_404, tried


@login_required
def tests(request: HttpRequest, slug: str) -> HttpResponse:
    """What was asked before and after, and what was gained."""
    course = prepared_or_404(request, slug)
    questions = course.exam_questions.select_related("objective", "anchor__law")
    handed_in = sittings(request.user, course)
    context = {
        "course": course,
        "tab": "tests",
        "learnt": learnt(request.user, course, handed_in),
        "page": paged(request, results(request.user, course, handed_in)),
        "questions": questions,
        "may_plan": may_plan(request.user, course),
        "objectives": course.objectives.all(),
        "taken": was_taken(request.user, course),
    }
    return render(request, "training/tests.html", context)


@login_required
def ask(request: HttpRequest, slug: str) -> HttpResponse:
    """One more question of the test."""
    return _question(request, prepared_or_404(request, slug), None)


@login_required
def change_question(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    course = prepared_or_404(request, slug)
    found = found_or_404(exam_question(request.user, course, key))
    return _question(request, course, found)


def _question(request: HttpRequest, course: Course, question: ExamQuestion | None) -> HttpResponse:
    allowed(may_plan(request.user, course))
    form = QuestionForm(course, request.POST or None, question=question)
    done = answered(
        request,
        form,
        lambda: learning.ask(request.user, course, form.asking(), question),
        ("training:tests", course.slug),
    )
    title = _("Question of the test")
    return done or form_page(request, course, form, title, tab="tests")


@login_required
@require_POST
def drop_question(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    course = prepared_or_404(request, slug)
    found = found_or_404(exam_question(request.user, course, key))
    act = lambda: learning.ask_no_more(request.user, found)  # noqa: E731
    return tried(request, act, ("training:tests", slug), _("Taken out."))


@login_required
def wonder(request: HttpRequest, slug: str) -> HttpResponse:
    """One more question of the evaluation."""
    return _wondering(request, prepared_or_404(request, slug), None)


@login_required
def change_wondering(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    course = prepared_or_404(request, slug)
    found = found_or_404(evaluation_question(request.user, course, key))
    return _wondering(request, course, found)


def _wondering(
    request: HttpRequest, course: Course, question: EvaluationQuestion | None
) -> HttpResponse:
    allowed(may_plan(request.user, course))
    form = WonderingForm(course, request.POST or None, question=question)
    done = answered(
        request,
        form,
        lambda: evaluations.wonder(request.user, course, form.wondering(), question),
        ("training:afterwards", course.slug),
    )
    title = _("Question of the evaluation")
    return done or form_page(request, course, form, title, tab="afterwards")


@login_required
@require_POST
def drop_wondering(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    course = prepared_or_404(request, slug)
    found = found_or_404(evaluation_question(request.user, course, key))
    act = lambda: evaluations.wonder_no_more(request.user, found)  # noqa: E731
    return tried(request, act, ("training:afterwards", slug), _("Taken out."))
