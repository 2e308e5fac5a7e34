"""The plan of operation as a Gantt chart, and an activity with everything that hangs on it."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.printing.tables import Table, to_csv
from hoseibi.projects import actions, queries
from hoseibi.projects.forms.activities import HangForm, NoteForm, ScheduleForm
from hoseibi.projects.models import Activity
from hoseibi.projects.permissions import may_plan, may_report
from hoseibi.ui.asked import page_asked
from hoseibi.ui.downloads import download
from hoseibi.ui.languages import by_language

from .asked import allowed, answered, form_page, found_or_404, project_or_404

PER_PAGE = 60
COLUMNS = ("number", "activity", "planned from", "planned until", "began on", "ended on",
           "per cent done", "responsible on our side", "responsible on the partner's side",
           "achievement", "issue and countermeasure")  # fmt: skip


@login_required
def plan(request: HttpRequest, slug: str) -> HttpResponse:
    """The plan of operation; `by` is `quarter` or `month`."""
    found, user, today = project_or_404(request, slug), request.user, timezone.localdate()
    bars = queries.bars(user, found, today)
    at = page_asked(request) - 1
    context = {
        "project": found,
        "here": "plan",
        "bars": bars[at * PER_PAGE : (at + 1) * PER_PAGE],
        "page": at + 1,
        "more": len(bars) > (at + 1) * PER_PAGE,
        "reach": queries.reach(found, bars),
        "today": today,
        "by": "month" if request.GET.get("by") == "month" else "quarter",
        "left": queries.activities(user, found, left=True),
        "may_report": may_report(user, found),
    }
    return render(request, "projects/plan.html", context)


@login_required
def plan_csv(request: HttpRequest, slug: str) -> HttpResponse:
    """The activities as lines (formulas made harmless)."""
    found = queries.activities(request.user, project_or_404(request, slug))
    return download(to_csv(Table(COLUMNS, map(_row, found))), f"{slug}-plan-of-operation.csv")


def _row(one: Activity) -> tuple[object, ...]:
    return (
        one.number, one.title, one.planned_from, one.planned_until, one.began_on, one.ended_on,
        one.progress, one.home_organ or "", one.partner_organ or "", one.achievement, one.issue,
    )  # fmt: skip


@login_required
def activity(request: HttpRequest, key: int) -> HttpResponse:
    """An activity: planned and done, and everything that hangs on it."""
    found, user = found_or_404(queries.activity(request.user, key)), request.user
    context = {
        "project": found.project,
        "here": "plan",
        "activity": found,
        "bar": queries.bar(found, timezone.localdate()),
        "hanging": queries.hanging(user, found),
        "further": queries.hanging_further(user, found),
        "may_plan": may_plan(user, found.project),
        "may_report": may_report(user, found.project),
    }
    return render(request, "projects/activity.html", context)


@login_required
def schedule(request: HttpRequest, key: int) -> HttpResponse:
    """Plan an activity in time."""
    found = found_or_404(queries.activity(request.user, key))
    allowed(may_plan(request.user, found.project))
    names = ("planned_from", "planned_until", "home_organ", "partner_organ")
    initial = {name: getattr(found, name) for name in names}
    form = ScheduleForm(request.POST or None, initial=initial)

    def act() -> None:
        said = {name: form.cleaned_data[name] for name in names}
        actions.schedule(request.user, found, actions.Scheduling(**said))

    done = answered(request, form, act, ("projects:activity", key))
    return done or form_page(request, found.project, form, str(found), here="plan")


@login_required
def note(request: HttpRequest, key: int) -> HttpResponse:
    """Note how an activity goes."""
    found = found_or_404(queries.activity(request.user, key))
    allowed(may_report(request.user, found.project))
    names = ("began_on", "ended_on", "progress")
    known = {"achievement": found.achievement, "issue": found.issue}
    initial = {name: getattr(found, name) for name in names}
    form = NoteForm(
        request.POST or None,
        known=known,
        initial=initial,
        languages=by_language(found.project.title),
    )

    def act() -> None:
        said = {name: form.cleaned_data[name] for name in names}
        texts = {name: form.texts(name) for name in known}
        actions.note(request.user, found, actions.Noting(**said, **texts))

    done = answered(request, form, act, ("projects:activity", key))
    return done or form_page(request, found.project, form, str(found), here="plan")


@login_required
def hang(request: HttpRequest, key: int) -> HttpResponse:
    """Choose what hangs on an activity."""
    found, user = found_or_404(queries.activity(request.user, key)), request.user
    allowed(may_report(user, found.project))
    held = queries.hanging(user, found)
    initial = {
        "meetings": held.meetings,
        "assignments": held.assignments,
        "laws": held.laws,
        "articles": held.anchors,
    }
    choices = queries.could_hang(user, found)
    form = HangForm(choices, request.POST or None, initial=initial)

    def act() -> None:
        said = form.cleaned_data
        hanging = actions.Hanging(
            tuple(said["meetings"]),
            tuple(said["assignments"]),
            tuple(said["laws"]),
            tuple(said["articles"]),
        )
        actions.hang(user, found, hanging)

    done = answered(request, form, act, ("projects:activity", key))
    lede = str(found)
    return done or form_page(
        request, found.project, form, _("What hangs on this activity"), here="plan", lede=lede
    )
