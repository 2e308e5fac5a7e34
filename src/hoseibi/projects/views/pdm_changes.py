"""The difference between two versions of the PDM, and the reason of each change."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext

from hoseibi.errors import Refusal
from hoseibi.projects import actions, queries
from hoseibi.projects.choices import PdmState
from hoseibi.projects.models import PdmVersion, Project
from hoseibi.projects.permissions import may_plan
from hoseibi.ui.asked import number
from hoseibi.ui.languages import reader_language

from .asked import allowed, project_or_404, version_or_404


@login_required
def changes(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """What a version changed, from the one before or from any that is asked for."""
    project = project_or_404(request, slug)
    version = version_or_404(request, project, number)
    draft = version.state == PdmState.DRAFT
    if request.method == "POST":
        allowed(may_plan(request.user, project))
        _explain(request, version)
        return redirect("projects:pdm-changes", slug, number)
    old = _asked(request, project, version)
    own = old is None or old.pk == version.based_on_id
    context = {
        "project": project,
        "here": "pdm",
        "version": version,
        "old": old,
        "versions": [one for one in queries.versions(request.user, project) if one != version],
        "changes": queries.changes(old, version),
        "unsaid": queries.unsaid(old, version) if draft else [],
        "explains": draft and own and may_plan(request.user, project),
        "is_draft": draft,
        "language": reader_language(),
    }
    return render(request, "projects/pdm_changes.html", context)


def _asked(request: HttpRequest, project: Project, version: PdmVersion) -> PdmVersion | None:
    asked = number(request.GET.get("from", ""), -1)
    return version.based_on if asked < 0 else version_or_404(request, project, asked)


def _explain(request: HttpRequest, version: PdmVersion) -> None:
    """Keep the reasons that were typed; `all` is given to what has none."""
    language, common = reader_language(), request.POST.get("all", "").strip()
    reasons = {}
    for change in queries.changes(version.based_on, version):
        typed = request.POST.get(f"reason-{change.key}")
        known, place = queries.reason_texts(change), (change.row_id, change.column)
        if typed is not None and typed.strip() != known.get(language, ""):
            reasons[place] = {**known, language: typed}
        elif common and not known:
            reasons[place] = {language: common}
    try:
        given = actions.give_reasons(request.user, version, reasons) if reasons else 0
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        said = ngettext("{number} reason saved.", "{number} reasons saved.", given)
        messages.success(request, said.format(number=given))
