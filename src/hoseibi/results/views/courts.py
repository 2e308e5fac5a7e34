"""Figures of courts on the public site: of tables that were released, and no others."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from hoseibi.courts.queries import caveats, drawn
from hoseibi.courts.queries.figures import Narrowed, countries, told
from hoseibi.courts.queries.figures import Told as Figured
from hoseibi.partners.models import Country
from hoseibi.results.permissions import STRANGER

from .speaking import speaking, spoken_page


def courts(request: HttpRequest, language: str) -> HttpResponse:
    """The countries of whose courts figures were released."""
    with speaking(language):
        found = [one for one in countries(STRANGER) if one.last]
    context = {"here": "results:courts", "countries": found}
    return spoken_page(request, language, "results/courts.html", context)


def figures_of(code: str) -> Figured | None:
    """What was released of the courts of a country, None where nothing was."""
    of = Country.objects.filter(code=code).first()
    found = told(STRANGER, of, Narrowed()) if of else None
    return found if found and found.periods else None


def courts_of(request: HttpRequest, language: str, code: str) -> HttpResponse:
    """The figures of a country, drawn and as tables."""
    with speaking(language):
        found = figures_of(code)
        if found is None:
            raise Http404(_("No figures of courts of this country were released here."))
        context = {
            "here": "results:courts",
            "country": Country.objects.get(code=code),
            "told": found,
            "figures": [drawn.flow_drawn(found), drawn.clearance_drawn(found)],
            "caveats": caveats.of_figures(),
        }
    return spoken_page(request, language, "results/courts_of.html", context)
