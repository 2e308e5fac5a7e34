"""Indicators of a project: the list with rates, one with its figure, and how one is set."""

from __future__ import annotations

from collections.abc import Iterator

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.printing.tables import Table, to_csv
from hoseibi.projects import actions, queries
from hoseibi.projects.choices import MEASURED, PdmState
from hoseibi.projects.forms.indicators import IndicatorForm
from hoseibi.projects.models import PdmLine, Project
from hoseibi.projects.permissions import may_confirm, may_plan, may_report
from hoseibi.projects.queries.counted import count_of, counted
from hoseibi.projects.queries.serving import served
from hoseibi.ui.asked import page_asked
from hoseibi.ui.downloads import download
from hoseibi.ui.languages import by_language

from .asked import (
    allowed,
    answered,
    form_page,
    found_or_404,
    project_or_404,
    tried,
)
from .charts import chart

PER_PAGE = 40
COLUMNS = ("code", "indicator", "of", "measured as", "unit", "baseline", "target", "period",
           "milestone", "actual", "in words", "state", "rate", "source", "reported by",
           "approved by")  # fmt: skip


@login_required
def indicators(request: HttpRequest, slug: str) -> HttpResponse:
    found, user = project_or_404(request, slug), request.user
    page = Paginator(queries.indicators(user, found), PER_PAGE).get_page(page_asked(request))
    context = {
        "project": found,
        "here": "indicators",
        "page": page,
        "measured": queries.measured(user, found, page.object_list),
        "periods": queries.periods(user, found),
        "left": queries.indicators(user, found, left=True),
        "waiting": queries.waiting_for_approval(user, found).count(),
        "may_plan": may_plan(user, found),
        "may_report": may_report(user, found),
        "may_confirm": may_confirm(user, found),
    }
    return render(request, "projects/indicators.html", context)


@login_required
def indicators_csv(request: HttpRequest, slug: str) -> HttpResponse:
    """Every indicator in every period as a line (formulas made harmless)."""
    found, user = project_or_404(request, slug), request.user
    rows = _rows(queries.measured(user, found, queries.indicators(user, found)))
    return download(to_csv(Table(COLUMNS, rows)), f"{slug}-indicators.csv")


def _rows(measured: list[queries.Measured]) -> Iterator[tuple[object, ...]]:
    for each in measured:
        one = each.indicator
        head = (one.code, one.title, one.row.get_kind_display(), one.get_kind_display(), one.unit,
                one.baseline, one.target)  # fmt: skip
        for reached in each.reached:
            actual = reached.waits or reached.counts
            goal = reached.milestone.value if reached.milestone else None
            if actual is None:
                yield (*head, reached.period.name, goal, *[None] * 7)
                continue
            yield (
                *head, reached.period.name, goal, actual.value, actual.words,
                actual.get_state_display(), queries.rate(one, actual.value), actual.source,
                actual.reported_by, actual.judged_by,
            )  # fmt: skip


@login_required
def indicator(request: HttpRequest, key: int) -> HttpResponse:
    found, user = found_or_404(queries.indicator(request.user, key)), request.user
    measured = queries.measured(user, found.project, [found])[0]
    context = {
        "project": found.project,
        "here": "indicators",
        "indicator": found,
        "measured": measured,
        "chart": chart(measured),
        "history": queries.history(user, found),
        "served": served(user, found),
        "counted": counted(user, found, [one.period for one in measured.reached]),
        "counts": count_of(found.counted_by),
        "may_plan": may_plan(user, found.project),
        "may_report": may_report(user, found.project) and found.left_on is None,
    }
    return render(request, "projects/indicator.html", context)


def _lines(request: HttpRequest, project: Project) -> QuerySet[PdmLine]:
    """The rows that can be measured: those of the draft, or of the version in force."""
    newest = project.pdm_versions.exclude(state=PdmState.SET_ASIDE).order_by("-number").first()
    lines = PdmLine.objects.filter(version=newest, row__kind__in=MEASURED)
    return lines.select_related("row__project").order_by("position")


@login_required
def new_indicator(request: HttpRequest, slug: str) -> HttpResponse:
    """Set an indicator, from a standard one or from nothing."""
    found = project_or_404(request, slug)
    allowed(may_plan(request.user, found))
    standard = queries.standard(request.GET.get("standard", ""))
    known = IndicatorForm.known_of(None, standard)
    initial = IndicatorForm.initial_of(None, standard)
    lines = _lines(request, found)
    if standard is not None:
        initial["row"] = lines.filter(row__kind=standard.level).first()
    form = IndicatorForm(
        lines,
        request.POST or None,
        known=known,
        initial=initial,
        languages=by_language(found.title),
    )

    def act() -> None:
        row = form.cleaned_data["row"].row
        actions.set_indicator(request.user, row, form.measuring())

    done = answered(request, form, act, ("projects:indicators", slug))
    more = {
        "here": "indicators",
        "models": queries.MODELS,
        "above": "projects/parts/standards.html",
    }
    return done or form_page(request, found, form, _("Set an indicator"), **more)


@login_required
def change_indicator(request: HttpRequest, key: int) -> HttpResponse:
    found = found_or_404(queries.indicator(request.user, key))
    allowed(may_plan(request.user, found.project))
    lines = _lines(request, found.project)
    known = IndicatorForm.known_of(found, None)
    initial = IndicatorForm.initial_of(found, None)
    form = IndicatorForm(
        lines,
        request.POST or None,
        known=known,
        initial=initial,
        languages=by_language(found.project.title),
    )
    # What an indicator is of is its identity: another row would be another indicator.
    del form.fields["row"]

    def act() -> None:
        actions.change_indicator(request.user, found, form.measuring())

    done = answered(request, form, act, ("projects:indicator", key))
    return done or form_page(request, found.project, form, str(found), here="indicators")


@login_required
@require_POST
def drop_indicator(request: HttpRequest, key: int) -> HttpResponse:
    """Let an indicator leave the plan, or come back."""
    found = found_or_404(queries.indicator(request.user, key))
    back = found.left_on is not None
    return tried(
        request,
        lambda: actions.drop_indicator(request.user, found, back=back),
        ("projects:indicators", found.project.slug),
    )
