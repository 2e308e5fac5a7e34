"""How the indicators of all projects stand, drawn: for who signs in, as far as they may see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.printing.tables import Table, to_csv, to_workbook
from hoseibi.projects.queries import countries
from hoseibi.results import queries
from hoseibi.results.queries import OfProject, Summary
from hoseibi.ui.asked import page_asked
from hoseibi.ui.downloads import download

PROJECTS, FARTHEST = 10, 12
"""How many projects a page shows, and how many indicators that are behind it names first."""


def _summary(request: HttpRequest) -> Summary:
    country, project = request.GET.get("country", ""), request.GET.get("project", "")
    return queries.summary(request.user, timezone.localdate(), country, project)


@login_required
def dashboard(request: HttpRequest) -> HttpResponse:
    """The share of indicators on track, what is behind, and every indicator with its pictures."""
    user, today = request.user, timezone.localdate()
    found = _summary(request)
    page = Paginator(found.projects, PROJECTS).get_page(page_asked(request))
    shown = queries.projects_standing(user, page.object_list, today)
    held = queries.objectives(shown)
    context = {
        "here": "dashboard",
        "found": found,
        "behind": queries.indicators_standing(user, found.behind[:FARTHEST], today),
        "page": page,
        "shown": [(one, held[one.project.pk]) for one in shown],
        "countries": countries(user),
        "country": request.GET.get("country", ""),
        "project": request.GET.get("project", ""),
    }
    return render(request, "results/dashboard.html", context)


@login_required
def dashboard_file(request: HttpRequest, to: str) -> HttpResponse:
    """Every indicator, a line for each period of which something is approved."""
    head = (
        *(_("Country"), _("Project"), _("Indicator"), _("Unit"), _("Baseline"), _("Target")),
        *(_("Period"), _("Milestone"), _("Approved"), _("Reached, per cent")),
        *(_("Planned by then, per cent"), _("Progress")),
    )
    keys = _summary(request).projects
    found = queries.projects_standing(request.user, keys, timezone.localdate())
    table = Table(head, list(_rows(found)))
    content = to_csv(table) if to == "csv" else to_workbook({_("Indicators"): table})
    return download(content, f"indicators.{to}")


def _rows(found: Iterable[OfProject]) -> Iterator[list[object]]:
    for each in (one for project in found for one in project.stood):
        one, last = each.measured.indicator, each.measured.last
        unit = one.get_kind_display() if one.kind == "percent" else one.unit
        named: list[object] = [str(each.project.country), str(each.project), str(one), str(unit)]
        named += [_bare(one.baseline), _bare(one.target)]
        approved = [period for period in each.measured.reached if period.counts]
        for at in approved:
            goal = _bare(at.milestone.value) if at.milestone else None
            value = str(at.counts.words) if at.counts.value is None else _bare(at.counts.value)
            newest = at.counts == last
            rates = [_bare(each.measured.rate), _bare(each.expected)]
            ends = [*rates, each.label] if newest else [None, None, ""]
            yield [*named, at.period.name, goal, value, *ends]
        if not approved:
            yield [*named, "", None, None, None, None, each.label]


def _bare(value: Decimal | None) -> Decimal | None:
    """A number without the zeros that only its column has."""
    return None if value is None else Decimal(f"{value.normalize():f}")
