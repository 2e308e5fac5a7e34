"""What a course leaves, for those who follow it: evaluation, certificates, action plans."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.library import queries as library
from hoseibi.ui.downloads import download

from ..actions import certificates, plans
from ..forms.afterwards import IssueForm, ServeForm, WithdrawForm
from ..models import ActionPlan, Course
from ..permissions import may_agree, may_plan
from ..queries import certificates as asked
from ..queries.evaluations import evaluation
from ..queries.plans import followed, known_plans, proof_of, step_of
from ..queries.plans import plans as plans_of
from ..tasks import print_in_background
from .asked import allowed, found_or_404, paged, prepared_or_404, tried

AFTERWARDS = "training:afterwards"
IN_EACH = 25
"""Trainees in each of the two lists of a page."""


@login_required
def afterwards(request: HttpRequest, slug: str) -> HttpResponse:
    """What trainees think of a course, who was certified, and what they do with it."""
    return _page(request, prepared_or_404(request, slug))


def _page(request: HttpRequest, course: Course, form: IssueForm | None = None) -> HttpResponse:
    user, today = request.user, timezone.localdate()
    to_issue = list(asked.without_certificate(user, course))
    # Both lists are by the names of the trainees: a page of one is a page of the other.
    certificates_page = paged(request, asked.certificates(user, course), IN_EACH)
    plans_page = paged(request, plans_of(user, course), IN_EACH)
    longer = max(plans_page, certificates_page, key=lambda one: one.paginator.num_pages)
    context = {
        "course": course,
        "tab": "afterwards",
        "evaluation": evaluation(user, course, asked.trainees(user, course).count()),
        "questions": course.evaluation_questions.select_related("session"),
        "certificates": certificates_page,
        "to_issue": to_issue,
        "issue_form": form or IssueForm(asked.without_certificate(user, course)),
        # They stand beside those who have no certificate yet, and nowhere else.
        "hours": asked.hours_told(user, course, to_issue) if to_issue else None,
        "over": today >= course.ends_on,
        "plans": plans_page,
        "page": longer,
        "followed": followed(user, course, today),
        "today": today,
        "may_plan": may_plan(user, course),
        "printing": course.print_runs.select_related("file").first(),
    }
    status = 422 if form is not None else 200
    return render(request, "training/afterwards.html", context, status=status)


@login_required
@require_POST
def issue(request: HttpRequest, slug: str) -> HttpResponse:
    """Issue certificates to those who were chosen."""
    course = prepared_or_404(request, slug)
    allowed(may_plan(request.user, course))
    form = IssueForm(asked.without_certificate(request.user, course), request.POST)
    if form.is_valid():
        try:
            made = certificates.issue(
                request.user, course, form.cleaned_data["trainees"], form.issuing()
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            said = _("{count} certificates were issued.").format(count=len(made))
            messages.success(request, said)
            return redirect(AFTERWARDS, slug)
    return _page(request, course, form)


@login_required
@require_POST
def withdraw(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    course = prepared_or_404(request, slug)
    found = found_or_404(asked.certificate_of(request.user, course, key))
    form = WithdrawForm(request.POST)
    reason = form.cleaned_data["reason"] if form.is_valid() else ""
    return tried(
        request,
        lambda: certificates.withdraw_certificate(request.user, found, reason),
        (AFTERWARDS, slug),
    )


@login_required
@require_POST
def print_all(request: HttpRequest, slug: str) -> HttpResponse:
    """Begin to set all certificates as one PDF; the page that follows tells how far it is."""
    course = prepared_or_404(request, slug)
    allowed(may_plan(request.user, course))
    try:
        run = certificates.begin_printing(request.user, course)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect(AFTERWARDS, slug)
    if not run.done and run.begun_by_id == request.user.pk:
        print_in_background(run)
    return redirect("training:printing", slug)


@login_required
def printing(request: HttpRequest, slug: str) -> HttpResponse:
    """How far the certificates are; it asks again by itself until they are there."""
    course = prepared_or_404(request, slug)
    run = course.print_runs.select_related("file").first()
    if run is None:
        raise Http404(_("Nothing is being printed."))
    silent = timezone.now() - run.told_at > certificates.SILENT
    is_over = run.file_id is not None or bool(run.advice) or silent
    context = {"course": course, "tab": "afterwards", "run": run, "is_over": is_over}
    answer = render(request, "training/printing.html", context)
    if not is_over:
        answer["Refresh"] = "1"
    return answer


@login_required
def printed(request: HttpRequest, slug: str) -> HttpResponse:
    """The PDF that was set last."""
    course = prepared_or_404(request, slug)
    run = course.print_runs.exclude(file=None).select_related("file").first()
    if run is None:
        raise Http404(_("Nothing was printed yet."))
    return download(library.content(run.file), f"{course.slug}-certificates.pdf")


@login_required
@require_POST
def agree(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """The plan of a trainee is agreed."""
    plan = _plan(request, slug, key)
    return tried(request, lambda: plans.agree_plan(request.user, plan), _back(plan))


@login_required
@require_POST
def give_back(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """The plan of a trainee is given back to be changed."""
    plan = _plan(request, slug, key)
    return tried(request, lambda: plans.give_back_plan(request.user, plan), _back(plan))


@login_required
def plan(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """The plan of one trainee, for who follows it and for their organ."""
    found = _plan(request, slug, key)
    course = found.nomination.course
    context = {
        "course": course,
        "tab": "afterwards",
        "plan": found,
        "steps": found.steps.select_related("indicator", "anchor__law").prefetch_related(
            "reports__file", "reports__told_by"
        ),
        "today": timezone.localdate(),
        "may_plan": may_plan(request.user, course),
        "may_agree": may_agree(request.user, found.nomination),
        "serve_form": ServeForm(course) if course.activity_id else None,
    }
    return render(request, "training/plan.html", context)


@login_required
@require_POST
def serve(request: HttpRequest, slug: str, key: int, step: int) -> HttpResponse:
    """Which indicator of the project a step serves."""
    plan = _plan(request, slug, key)
    found = found_or_404(step_of(request.user, plan, step))
    form = ServeForm(plan.nomination.course, request.POST)
    indicator = form.cleaned_data["indicator"] if form.is_valid() else None
    return tried(
        request,
        lambda: plans.serve(request.user, found, indicator),
        ("training:plan", slug, key),
    )


@login_required
def proof(request: HttpRequest, slug: str, key: int, report: int) -> HttpResponse:
    """The file that shows what was done."""
    plan = _plan(request, slug, key)
    found = found_or_404(proof_of(request.user, plan, report))
    return download(library.content(found.file), found.file.name, "application/octet-stream")


def _plan(request: HttpRequest, slug: str, key: int) -> ActionPlan:
    found = known_plans(request.user).filter(nomination__course__slug=slug, pk=key)
    related = ("nomination__course__activity", "nomination__person", "nomination__target__organ")
    return found_or_404(found.select_related(*related).first())


def _back(plan: ActionPlan) -> tuple[str, str, int]:
    return ("training:plan", plan.nomination.course.slug, plan.pk)
