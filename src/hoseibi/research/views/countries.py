"""The page of a country: everything that happened, and how old what is known of it is."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from hoseibi.accounts.queries import journal_states
from hoseibi.partners.models import Country
from hoseibi.research import queries
from hoseibi.research.permissions import may_enter
from hoseibi.research.templatetags.overview import years_drawn
from hoseibi.ui.asked import number_asked
from hoseibi.ui.downloads import download


def countries(request: HttpRequest) -> HttpResponse:
    context = {"countries": queries.countries_known(request.user)}
    return render(request, "research/countries.html", context)


def country_or_404(request: HttpRequest, code: str) -> Country:
    found = queries.country(request.user, code)
    if found is None:
        raise Http404(_("Nothing is known here of a country with this code."))
    return found


def _narrowed(request: HttpRequest) -> tuple[str, int | None]:
    """The kind and the year that are asked for."""
    year = number_asked(request, "year")
    return request.GET.get("kind", "")[:20], year if 1000 <= year <= 9999 else None


def country(request: HttpRequest, code: str) -> HttpResponse:
    found = country_or_404(request, code)
    kind, year = _narrowed(request)
    told = queries.timeline(request.user, found, kind, year)
    states = journal_states()
    context = {
        "country": found,
        "timeline": told,
        "kind": kind,
        "year": year,
        "figure": years_drawn(told),
        "ages": queries.ages(request.user, found, states),
        "oldest": queries.oldest(request.user, found, states),
        "needs": queries.first_needs(request.user, found, states),
        "may_enter": may_enter(request.user, found.pk),
    }
    return render(request, "research/country.html", context)


def timeline_csv(request: HttpRequest, code: str) -> HttpResponse:
    found = country_or_404(request, code)
    text = queries.timeline_csv(request.user, found, *_narrowed(request))
    return download(text, f"{found.code}-timeline.csv")
