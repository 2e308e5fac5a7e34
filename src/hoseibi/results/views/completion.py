"""How far what was begun has come, by country and year: drawn, as a table, and to take away."""

from __future__ import annotations

from collections.abc import Iterator

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from hoseibi.printing.tables import Table, to_csv, to_workbook
from hoseibi.results import queries
from hoseibi.results.queries import STAGES_OF, Completion
from hoseibi.ui.downloads import download
from hoseibi.ui.figures import Drawing, Series, bars

STEPS = "steps-"


@login_required
def completion(request: HttpRequest) -> HttpResponse:
    """Of what was begun in each year, how much reached each stage."""
    country = request.GET.get("country", "")
    everything = queries.completion(request.user)
    found = queries.completion(request.user, country) if country else everything
    context = {
        "here": "completion",
        "found": found,
        "countries": sorted(everything.countries.items(), key=lambda one: one[1]),
        "country": country,
        "years": [queries.name_of(one) for one in found.years],
        "rows": list(_rows(found)),
        "figures": list(_figures(found)),
    }
    return render(request, "results/completion.html", context)


def _rows(found: Completion) -> Iterator[tuple[str, str, list[int], int]]:
    """Kind, stage, how many by year, and of all years; kinds of which there is nothing left out."""
    for kind, (label, stages) in STAGES_OF.items():
        if not found.of(kind, "begun"):
            continue
        for stage, name in stages.items():
            by_year = [found.of(kind, stage, year) for year in found.years]
            yield str(label), str(name), by_year, sum(by_year)


def _figures(found: Completion) -> Iterator[SafeString]:
    names = tuple(queries.name_of(year) for year in found.years)
    for kind, (label, stages) in STAGES_OF.items():
        if kind.startswith(STEPS) or not found.of(kind, "begun"):
            continue
        series = tuple(
            Series(str(name), tuple(found.of(kind, stage, year) for year in found.years))
            for stage, name in stages.items()
        )
        yield bars(Drawing(str(label), names, series, _("Year")), stacked=False)
    steps = [kind for kind in STAGES_OF if kind.startswith(STEPS) and found.of(kind, "begun")]
    if steps:
        months = tuple(
            _("after {months} months").format(months=one.removeprefix(STEPS)) for one in steps
        )
        series = tuple(
            Series(str(name), tuple(found.of(one, stage) for one in steps))
            for stage, name in STAGES_OF[steps[0]][1].items()
        )
        title = _("Action plans of trainees, all years")
        yield bars(Drawing(title, months, series, _("Due after the course")), stacked=False)


@login_required
def completion_file(request: HttpRequest, to: str) -> HttpResponse:
    """A line for each kind, stage, country and year."""
    found = queries.completion(request.user, request.GET.get("country", ""))
    head = (_("What"), _("Stage"), _("Country"), _("Fiscal year"), _("How many"))
    rows = []
    for (kind, stage, of, year), count in sorted(found.counts.items()):
        label, stages = STAGES_OF[kind]
        country = found.countries.get(of) or _("Several countries")
        rows.append((str(label), str(stages[stage]), country, year, count))
    table = Table(head, rows)
    content = to_csv(table) if to == "csv" else to_workbook({_("Completion"): table})
    return download(content, f"completion.{to}")
