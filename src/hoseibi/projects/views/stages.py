"""The stages of a project, each with when, who and the paper that says so."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from hoseibi.projects import actions, queries
from hoseibi.projects.choices import STAGES, Stage
from hoseibi.projects.forms.projects import EndForm, StepForm, WhyForm
from hoseibi.projects.models import Project
from hoseibi.projects.permissions import may_plan

from .asked import allowed, answered, form_page, found_or_404, project_or_404, stored


@login_required
def stages(request: HttpRequest, slug: str) -> HttpResponse:
    found = project_or_404(request, slug)
    context = {
        "project": found,
        "here": "stages",
        "stands": queries.stands(found),
        "may_plan": may_plan(request.user, found),
    }
    return render(request, "projects/stages.html", context)


def _stage(stage: str) -> Stage:
    return found_or_404(next((one for one in STAGES if one == stage), None))


@login_required
def stage(request: HttpRequest, slug: str, stage: str) -> HttpResponse:
    """Enter when a stage is planned, and when it was reached."""
    found, which = project_or_404(request, slug), _stage(stage)
    allowed(may_plan(request.user, found))
    known = found.steps.filter(stage=which).select_related("document").first()
    names = ("planned_on", "done_on", "who", "note")
    initial = {name: getattr(known, name) for name in names} if known else {}
    form = StepForm(request.POST or None, request.FILES or None, initial=initial)

    def act() -> None:
        said = {name: form.cleaned_data[name] for name in names}
        reaching = actions.Reaching(**said, document=stored(request))
        actions.enter_step(request.user, found, which, reaching)

    done = answered(request, form, act, ("projects:stages", slug))
    return done or form_page(request, found, form, str(which.label), here="stages")


@login_required
def skip_stage(request: HttpRequest, slug: str, stage: str) -> HttpResponse:
    """Leave a stage out, with the reason."""
    found, which = project_or_404(request, slug), _stage(stage)
    allowed(may_plan(request.user, found))
    form = WhyForm(request.POST or None)

    def act() -> None:
        actions.skip(request.user, found, which, form.cleaned_data["reason"])

    title = _("Leave out: {stage}").format(stage=which.label)
    done = answered(request, form, act, ("projects:stages", slug))
    return done or form_page(request, found, form, title, here="stages")


@login_required
def end_early(request: HttpRequest, slug: str) -> HttpResponse:
    """End a project before its time, with the reason."""
    found: Project = project_or_404(request, slug)
    allowed(may_plan(request.user, found))
    form = EndForm(request.POST or None)

    def act() -> None:
        said = form.cleaned_data
        actions.end_early(request.user, found, said["on"], said["reason"])

    done = answered(request, form, act, ("projects:stages", slug))
    return done or form_page(request, found, form, _("End the project early"), here="stages")
