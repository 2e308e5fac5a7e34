"""The papers of a project: what there is, and each to take away."""

from __future__ import annotations

from datetime import date

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from hoseibi.printing import NoPrinter, Paper, TooLarge
from hoseibi.projects.choices import ReportKind, ReportState
from hoseibi.projects.forms.reports import BeginReportForm
from hoseibi.projects.models import PdmVersion, Project, Report
from hoseibi.projects.permissions import may_report
from hoseibi.projects.queries import papers as asked
from hoseibi.projects.queries import versions
from hoseibi.ui.asked import number_asked, page_asked
from hoseibi.ui.downloads import download
from hoseibi.ui.languages import own_name, reader_language

from .asked import project_or_404

A_PAGE = 25


@login_required
def papers(request: HttpRequest, slug: str) -> HttpResponse:
    return shown(request, project_or_404(request, slug))


def shown(
    request: HttpRequest, project: Project, form: BeginReportForm | None = None
) -> HttpResponse:
    """The page of papers; with a form that was refused, as it was filled in."""
    known = asked.reports(request.user, project)
    kind = request.GET.get("kind", "")
    listed = known.filter(kind=kind) if kind in ReportKind.values else known
    context = {
        "project": project,
        "here": "papers",
        "page": Paginator(listed, A_PAGE).get_page(page_asked(request)),
        "kinds": ReportKind.choices,
        "kind": kind,
        "form": form or _begin_form(project, known),
        "may_report": may_report(request.user, project),
        "made": [
            (name, label) for name, (label, _make) in asked.PAPERS.items() if name != "evaluation"
        ],
        "evaluations": project.evaluations.order_by("-on", "-pk"),
        "languages": [(code, own_name(code)) for code in asked.languages(project)],
        "language": language_asked(request, asked.languages(project)),
        "versions": versions(request.user, project),
        "endings": asked.FORMS,
        "today": timezone.localdate(),
    }
    return render(request, "projects/papers.html", context, status=422 if form else 200)


def _begin_form(project: Project, known: QuerySet[Report]) -> BeginReportForm | None:
    """The form with the term that is due next, for the kinds of which none is being written."""
    written = set(known.filter(state=ReportState.DRAFT).values_list("kind", flat=True))
    if written == set(ReportKind.values):
        return None
    begins, ends = asked.next_term(project, known.filter(kind=ReportKind.MONITORING).first())
    if ReportKind.MONITORING in written:
        begins, ends = project.began_on or begins, project.ended_on or project.planned_until or ends
    initial = {"begins_on": begins, "ends_on": ends}
    return BeginReportForm(initial=initial, being_written=written)


@login_required
def paper(request: HttpRequest, slug: str, name: str, form: str) -> HttpResponse:
    """A paper in a form; `?language=ja`, `?version=2` of the PDM, `?on=2025-03-31` of a day."""
    project = project_or_404(request, slug)
    if name not in asked.PAPERS or form not in asked.FORMS:
        raise Http404(_("There is no such paper, or not in this form."))
    language = language_asked(request, asked.languages(project))
    made = asked.paper(project, name, language, _asked(request, project))
    return sent(made, form, f"{project.slug}-{name}-{language}.{form}")


def _asked(request: HttpRequest, project: Project) -> asked.Asked:
    version, evaluation = number_asked(request, "version"), number_asked(request, "evaluation")
    own = versions(request.user, project) if "version" in request.GET else PdmVersion.objects.none()
    return asked.Asked(
        _day(request.GET.get("on", "")) or timezone.localdate(),
        own.filter(number=version).first(),
        project.evaluations.filter(pk=evaluation).first(),
    )


def _day(text: str) -> date | None:
    try:
        return parse_date(text)
    except ValueError:
        return None


def language_asked(request: HttpRequest, known: list[str]) -> str:
    """The language that was asked for, else that of the reader, else the first that is known."""
    for code in (request.GET.get("language", ""), reader_language()):
        if code in known:
            return code
    return known[0]


def sent(made: Paper, form: str, name: str) -> HttpResponse:
    """A paper as a file to keep."""
    try:
        content, media_type = asked.rendered(made, form)
    except (NoPrinter, TooLarge) as trouble:
        raise Http404(_(str(trouble))) from trouble
    return download(content, name, media_type)
