"""The courts of all countries, of one, their figures, and these to take away."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from hoseibi import printing
from hoseibi.ui.downloads import download
from hoseibi.ui.languages import reader_language

from ..permissions import may_enter_something
from ..queries import exports, papers
from ..queries import figures as queries
from ..queries import kept as known
from ..queries.figures import Narrowed
from .asked import country_or_404


def courts(request: HttpRequest) -> HttpResponse:
    return render(request, "courts/courts.html", {"list": queries.countries(request.user)})


def country(request: HttpRequest, code: str) -> HttpResponse:
    found, user = country_or_404(code), request.user
    context = {
        "country": found,
        "told": queries.told(user, found, Narrowed()),
        "may_enter": may_enter_something(user, found.pk),
        **{kind: known.listed(user, kind, found) for kind in known.MODELS},
    }
    return render(request, "courts/country.html", context)


def _narrowed(request: HttpRequest) -> Narrowed:
    """What the address asks for."""
    asked = (request.GET.get(name, "")[:300] for name in ("court", "type", "span"))
    return Narrowed(*asked)


def figures(request: HttpRequest, code: str) -> HttpResponse:
    found = country_or_404(code)
    told = queries.told(request.user, found, _narrowed(request))
    return render(request, "courts/figures.html", {"country": found, "told": told})


def figures_file(request: HttpRequest, code: str, to: str) -> HttpResponse:
    """Every count with its figures, as CSV or Excel."""
    found = country_or_404(code)
    if to not in exports.FORMS:
        raise Http404(_("The list is not made in this form."))
    content = exports.figures_file(request.user, found, _narrowed(request), to)
    return download(content, f"{found.code}-courts.{to}")


def report(request: HttpRequest, code: str, to: str) -> HttpResponse:
    """The report on the courts of a country, as Word or PDF."""
    found = country_or_404(code)
    if to not in papers.FORMS:
        raise Http404(_("There is no such paper, or not in this form."))
    paper = papers.report(request.user, found, _narrowed(request), reader_language())
    return sent(paper, to, f"{found.code}-courts")


def sent(paper: printing.Paper, to: str, name: str) -> HttpResponse:
    """A paper as a file to keep."""
    try:
        content = papers.rendered(paper, to)
    except (printing.NoPrinter, printing.TooLarge) as trouble:
        raise Http404(str(trouble)) from trouble
    return download(content, f"{name}.{to}")
