"""A trainee's own pages: their courses, and in each the report, tests, evaluation and plan."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.library.actions import store
from hoseibi.printing import NoPrinter, to_certificates
from hoseibi.ui.downloads import download
from hoseibi.ui.languages import reader_language

from ..actions import evaluations, learning, plans
from ..actions.plans import Telling
from ..choices import CourseState, PlanState, Sat
from ..forms.afterwards import PlanForm, StepForm, TellForm
from ..forms.learning import JobReportForm, SheetForm, SittingForm
from ..models import Nomination, PlannedStep
from ..queries.certificates import paper_of
from ..queries.learning import open_tests
from ..queries.material import of_course
from ..queries.own import own_course, own_nomination, own_nominations, own_step
from ..queries.plans import due
from ..queries.sessions import shown
from .asked import found_or_404, tried

OWN = "training:own-course"


@login_required
def own_courses(request: HttpRequest) -> HttpResponse:
    """The courses for which the reader was selected, and what of them waits."""
    context = {
        "nominations": own_nominations(request.user),
        "due": due(request.user, timezone.localdate()),
    }
    return render(request, "training/own.html", context)


@login_required
def own(request: HttpRequest, slug: str) -> HttpResponse:
    """One's own place in a course: what is to be done, when it is, and what came of it."""
    nomination = _own(request, slug)
    course = nomination.course
    context = {
        "nomination": nomination,
        "course": course,
        "own": own_course(nomination),
        "sessions": shown(request.user, course),
        "material": of_course(request.user, course),
        "is_over": course.state == CourseState.ENDED,
    }
    return render(request, "training/own_course.html", context)


def _own(request: HttpRequest, slug: str) -> Nomination:
    return found_or_404(own_nomination(request.user, slug))


def _form_page(
    request: HttpRequest, nomination: Nomination, form: Form, **more: Any
) -> HttpResponse:
    context = {"nomination": nomination, "course": nomination.course, "form": form, **more}
    status = 422 if request.method == "POST" else 200
    return render(request, "training/own_form.html", context, status=status)


def _done(
    request: HttpRequest, form: Form, act: Callable[[], object], slug: str, said: str = ""
) -> HttpResponse | None:
    if request.method != "POST" or not form.is_valid():
        return None
    try:
        act()
    except Refusal as refusal:
        form.add_error(None, str(refusal))
        return None
    messages.success(request, said or _("Saved."))
    return redirect(OWN, slug)


@login_required
def job_report(request: HttpRequest, slug: str) -> HttpResponse:
    """One's own job report, saved as often as one likes and handed in once."""
    nomination = _own(request, slug)
    kept = own_course(nomination).job_report
    names = ("language", "organ", "duties", "problems", "questions")
    known = (
        {name: getattr(kept, name) for name in names} if kept else {"language": reader_language()}
    )
    form = JobReportForm(request.POST or None, initial=known)
    hands_in = "hand-in" in request.POST
    done = _done(
        request,
        form,
        lambda: learning.report_job(request.user, nomination, form.reporting(), hand_in=hands_in),
        slug,
        _("Handed in. Your lecturers read it.") if hands_in else "",
    )
    closed = bool(kept and kept.handed_in_at)
    more = {"title": _("Job report"), "hand_in": _("Hand it in"), "closed": closed, "kept": kept}
    return done or _form_page(request, nomination, form, **more)


@login_required
def sitting(request: HttpRequest, slug: str, sat: str) -> HttpResponse:
    """A test, before or after the course. It is begun by its first answer, not by looking at it."""
    nomination = _own(request, slug)
    if sat not in Sat.values:
        raise Http404(_("There is a test before a course and one after it."))
    taken = nomination.sittings.filter(sat=sat).first()
    closed = taken is not None and taken.handed_in_at is not None
    if not closed and sat not in open_tests(nomination.course, timezone.localdate()):
        messages.error(request, str(learning.NotNow.message))
        return redirect(OWN, slug)
    questions = nomination.course.exam_questions.all()
    answers = taken.answers if taken else {}
    known = {f"question-{key}": str(place) for key, place in answers.items()}
    form = SittingForm(questions, request.POST or None, initial=known)
    hands_in = "hand-in" in request.POST
    done = _done(
        request,
        form,
        lambda: learning.answer(request.user, nomination, sat, form.answers(), hand_in=hands_in),
        slug,
        _("Handed in.") if hands_in else "",
    )
    title = _("Test: {when}").format(when=Sat(sat).label)
    more = {"title": title, "hand_in": _("Hand it in"), "closed": closed}
    return done or _form_page(request, nomination, form, **more)


@login_required
def sheet(request: HttpRequest, slug: str) -> HttpResponse:
    """The evaluation of a course, which names nobody."""
    nomination = _own(request, slug)
    questions = nomination.course.evaluation_questions.select_related("session")
    form = SheetForm(questions, request.POST or None)
    done = _done(
        request,
        form,
        lambda: evaluations.give(request.user, nomination, form.answers(), reader_language()),
        slug,
        _("Thank you. Nobody can see that this sheet is yours."),
    )
    more = {"title": _("Evaluation"), "button": _("Send it"), "closed": nomination.evaluated}
    lede = _(
        "Nobody learns who said what: your name and the hour are not kept, and nothing is shown "
        "before five sheets have come. A sheet is sent once and cannot be changed."
    )
    return done or _form_page(request, nomination, form, lede=lede, **more)


@login_required
def own_plan(request: HttpRequest, slug: str) -> HttpResponse:
    """One's own action plan: its words and its steps."""
    nomination = _own(request, slug)
    kept = own_course(nomination).plan
    names = ("language", "title", "summary")
    known = (
        {name: getattr(kept, name) for name in names} if kept else {"language": reader_language()}
    )
    form = PlanForm(request.POST or None, initial=known)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        act = lambda: plans.write_plan(  # noqa: E731
            request.user, nomination, said["title"], said["summary"], said["language"]
        )
        return tried(request, act, ("training:own-plan", slug))
    steps = kept.steps.prefetch_related("reports__file") if kept else []
    more = {
        "plan": kept,
        "steps": steps,
        "step_form": StepForm(),
        "today": timezone.localdate(),
        "writing": kept is None or kept.state == PlanState.WRITING,
    }
    context = {"nomination": nomination, "course": nomination.course, "form": form, **more}
    return render(request, "training/own_plan.html", context)


@login_required
@require_POST
def add_step(request: HttpRequest, slug: str) -> HttpResponse:
    """One more step of one's plan; the plan begins with its first step, if it had no words yet."""
    nomination = _own(request, slug)
    form = StepForm(request.POST)
    to = ("training:own-plan", slug)
    if not form.is_valid():
        messages.error(request, str(plans.StepNeeded.message))
        return redirect(*to)

    def act() -> None:
        plan = own_course(nomination).plan or plans.write_plan(
            request.user, nomination, "", "", reader_language()
        )
        plans.plan_step(request.user, plan, form.planning())

    return tried(request, act, to)


@login_required
@require_POST
def drop_step(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    step = _step(request, slug, key)
    act = lambda: plans.leave_out(request.user, step)  # noqa: E731
    return tried(request, act, ("training:own-plan", slug), _("Taken out."))


@login_required
@require_POST
def hand_in_plan(request: HttpRequest, slug: str) -> HttpResponse:
    nomination = _own(request, slug)
    plan = found_or_404(own_course(nomination).plan)
    act = lambda: plans.hand_in_plan(request.user, plan)  # noqa: E731
    return tried(request, act, ("training:own-plan", slug), _("Handed in."))


@login_required
def tell(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """Tell what became of a step."""
    step = _step(request, slug, key)
    form = TellForm(request.POST or None, request.FILES or None, initial={"state": step.state})

    def act() -> None:
        sent = form.cleaned_data["file"]
        origin = _("action plan of a trainee")
        file = store(sent.read(), sent.name, by=request.user, origin=origin) if sent else None
        telling = form.telling()
        plans.tell_step(
            request.user, step, Telling(telling.said, telling.state, telling.link, file)
        )

    done = _done(request, form, act, slug)
    more = {"title": _("What became of it"), "lede": step.text}
    return done or _form_page(request, step.plan.nomination, form, **more)


def _step(request: HttpRequest, slug: str, key: int) -> PlannedStep:
    return found_or_404(own_step(request.user, slug, key))


@login_required
def own_certificate(request: HttpRequest, slug: str) -> HttpResponse:
    """One's own certificate as PDF."""
    nomination = _own(request, slug)
    kept = found_or_404(own_course(nomination).certificate)
    if kept.withdrawn_on is not None:
        raise Http404(_("This certificate was withdrawn."))
    try:
        made = to_certificates([paper_of(kept, nomination.course)])
    except NoPrinter as wanting:
        messages.error(request, str(wanting))
        return redirect(OWN, slug)
    return download(made.content, f"{kept.code}.pdf")
