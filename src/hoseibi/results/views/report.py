"""The report of a fiscal year: which one is wanted, and the paper as Word or PDF."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from hoseibi import printing
from hoseibi.partners.models import Country
from hoseibi.results import queries
from hoseibi.results.queries import Asked
from hoseibi.ui.downloads import download
from hoseibi.ui.languages import OWN_NAMES, reader_language

FIRST, LAST = 1950, 2150


@login_required
def report(request: HttpRequest) -> HttpResponse:
    """A page to choose year, country and language; what was chosen leads to the paper."""
    said = request.GET
    if {"year", "language", "to"} <= set(said):
        asked = (said["year"], said["language"], said["to"])
        if asked[0].isascii() and asked[0].isdigit() and len(asked[0]) == 4:
            return redirect(_path(*asked, said.get("country", "")))
    spoken = reader_language()
    context = {
        "here": "report",
        "years": [(one, queries.name_of(one)) for one in queries.years_to_report(request.user)],
        "countries": queries.countries_to_report(request.user),
        "languages": [(code, OWN_NAMES.get(code, code)) for code in queries.REPORT_LANGUAGES],
        "language": spoken if spoken in queries.REPORT_LANGUAGES else "en",
    }
    return render(request, "results/report.html", context)


def _path(year: str, language: str, to: str, country: str) -> str:
    where = f"?country={country}" if country.isalnum() else ""
    return f"{year}.{language}.{to}{where}"


@login_required
def report_file(request: HttpRequest, year: int, language: str, to: str) -> HttpResponse:
    """The report, as far as who asks may see what it tells."""
    if language not in queries.REPORT_LANGUAGES or to not in queries.REPORT_FORMS:
        raise Http404(_("The report is written in English and Japanese, as Word and PDF."))
    if not FIRST <= year <= LAST:
        raise Http404(_("There is no such year."))
    code = request.GET.get("country", "")
    country = _country(request, code) if code else None
    paper = queries.annual_report(request.user, Asked(year, country), language)
    try:
        content = queries.rendered(paper, to)
    except (printing.NoPrinter, printing.TooLarge) as trouble:
        raise Http404(str(trouble)) from trouble
    name = "-".join(filter(None, ("report", str(year), code)))
    return download(content, f"{name}.{language}.{to}")


def _country(request: HttpRequest, code: str) -> Country:
    known = {one.code: one for one in queries.countries_to_report(request.user)}
    if code not in known:
        raise Http404(_("Nothing of this country is open to you."))
    return known[code]
