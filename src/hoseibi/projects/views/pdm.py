"""The PDM: read in its grid, written cell by cell, compared, explained and adopted."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.projects import actions, queries
from hoseibi.projects.choices import PdmState
from hoseibi.projects.forms.pdm import AdoptForm, HeaderForm
from hoseibi.projects.models import PdmVersion
from hoseibi.projects.permissions import may_plan
from hoseibi.ui.languages import (
    OWN_NAMES,
    by_language,
    in_each,
    offered,
    reader_language,
    to_choose,
)

from .asked import allowed, answered, form_page, project_or_404, tried, version_or_404

COMMITTEE = gettext_noop("Joint coordinating committee")


def language_of(request: HttpRequest) -> str:
    """The language in which the grid is shown: the one asked for, else the reader's."""
    asked = request.GET.get("language", "")
    return asked if asked in OWN_NAMES else reader_language()


@login_required
def pdm_now(request: HttpRequest, slug: str) -> HttpResponse:
    """Lead to the version in force, or the draft; teach where there is none."""
    found = project_or_404(request, slug)
    version = queries.current(request.user, found)
    if version is not None:
        return redirect("projects:pdm", slug, version.number)
    context = {"project": found, "here": "pdm", "may_plan": may_plan(request.user, found)}
    return render(request, "projects/no_pdm.html", context)


@login_required
def pdm(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    found = project_or_404(request, slug)
    version = version_or_404(request, found, number)
    return render(request, "projects/pdm.html", context_of(request, version))


def context_of(request: HttpRequest, version: PdmVersion) -> dict[str, Any]:
    """What the grid needs, to read or to write."""
    language = language_of(request)
    project, user = version.project, request.user
    plans = may_plan(user, project)
    groups = queries.sheet(version, language)
    return {
        "project": project,
        "here": "pdm",
        "version": version,
        "groups": groups,
        "versions": list(queries.versions(user, project)),
        "language": language,
        "languages": to_choose(queries.languages_of_sheet(groups, language)),
        "is_draft": version.state == PdmState.DRAFT,
        "may_plan": plans,
        "open": len(queries.unexplained(version)) if version.state == PdmState.DRAFT else 0,
    }


@login_required
@require_POST
def begin_pdm(request: HttpRequest, slug: str) -> HttpResponse:
    """Begin the next version, and lead to its grid."""
    found = project_or_404(request, slug)
    try:
        made = actions.begin_version(request.user, found)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("projects:pdm-now", slug)
    return redirect("projects:pdm-edit", slug, made.number)


@login_required
def header(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """What stands above the grid."""
    found = project_or_404(request, slug)
    version = version_or_404(request, found, number)
    allowed(may_plan(request.user, found))
    form = HeaderForm.of(version, request.POST or None)

    def act() -> None:
        try:
            actions.write_header(request.user, version, form.header())
        except actions.HeaderMoved:
            # What is sent next is written over what the others saved, knowingly.
            form.data = form.data.copy()
            form.data["mark"] = queries.header_mark(version)
            raise

    done = answered(request, form, act, ("projects:pdm-edit", slug, number))
    title = _("Header of {version}").format(version=version)
    return done or form_page(request, found, form, title, here="pdm", version=version)


@login_required
def adopt(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Adopt a draft; what has no reason yet is named."""
    found = project_or_404(request, slug)
    version = version_or_404(request, found, number)
    allowed(may_plan(request.user, found))
    meetings = queries.held(request.user, found)
    spoken = offered(by_language(found.title))
    form = AdoptForm(
        meetings,
        request.POST or None,
        known={"by_whom": in_each(COMMITTEE, spoken)},
        languages=spoken,
    )

    def act() -> None:
        actions.adopt(request.user, version, form.adoption())

    done = answered(request, form, act, ("projects:pdm", slug, number))
    more = {
        "here": "pdm",
        "version": version,
        "button": _("Adopt"),
        "above": "projects/parts/unsaid.html",
        "unsaid": queries.unsaid(version.based_on, version),
    }
    title = _("Adopt {version}").format(version=version)
    return done or form_page(request, found, form, title, **more)


@login_required
@require_POST
def set_aside(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    found = project_or_404(request, slug)
    version = version_or_404(request, found, number)
    try:
        actions.set_aside(request.user, version)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        undo = f"/projects/{slug}/pdm/take-up/{version.pk}/"
        messages.success(request, _("The draft is set aside."), extra_tags=undo)
    return redirect("projects:pdm-now", slug)


@login_required
@require_POST
def take_up(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """Go on with a draft that was set aside."""
    found = project_or_404(request, slug)
    version = found.pdm_versions.filter(pk=key, state=PdmState.SET_ASIDE).first()
    if version is None:
        return redirect("projects:pdm-now", slug)
    return tried(
        request, lambda: actions.take_up(request.user, version), ("projects:pdm-now", slug)
    )
