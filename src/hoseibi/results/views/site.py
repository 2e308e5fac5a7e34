"""The pages of the public site besides the laws themselves."""

from __future__ import annotations

from collections import Counter

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.corpus.queries import SearchFilters
from hoseibi.corpus.queries import search as search_laws
from hoseibi.partners.models import Country
from hoseibi.results import queries
from hoseibi.results.permissions import STRANGER
from hoseibi.seminars import queries as seminars
from hoseibi.ui.asked import page_asked
from hoseibi.ui.spoken import wanted

from .courses import NEWEST, courses_of, newest_courses
from .courts import figures_of
from .speaking import page_language, speaking, spoken_page


def public(request: HttpRequest) -> HttpResponse:
    """To the site in the language that a browser asks for."""
    return redirect("results:home", wanted(request) or "en")


def home(request: HttpRequest, language: str) -> HttpResponse:
    """The countries whose laws lie open, what is new, and the last courses and events."""
    context = {
        "here": "results:home",
        "countries": queries.countries_here(STRANGER),
        "news": queries.news(STRANGER, timezone.localdate(), 8, page_language(language)),
        "courses": newest_courses(),
        "events": queries.public_events(STRANGER)[:NEWEST],
    }
    return spoken_page(request, language, "results/home.html", context)


def country_or_404(code: str) -> Country:
    known = {one.country.code: one.country for one in queries.countries_here(STRANGER)}
    if code not in known:
        raise Http404(_("No law of this country lies open here."))
    return known[code]


def country(request: HttpRequest, language: str, code: str) -> HttpResponse:
    """All that lies open of a country."""
    found = country_or_404(code)
    with speaking(language):
        laws = queries.laws_of(STRANGER, found)
    context = {
        "country": found,
        "laws": laws,
        "projects": queries.public_projects(STRANGER, code),
        "products": queries.public_products(STRANGER, code),
        "commentaries": queries.public_commentaries(STRANGER, code),
        "material": queries.public_material(STRANGER, code),
        "has_courts": figures_of(code) is not None,
        "courses": courses_of(code),
        "events": queries.public_events(STRANGER, code)[:20],
    }
    return spoken_page(request, language, "results/country.html", context)


def projects(request: HttpRequest, language: str) -> HttpResponse:
    """The projects that were published."""
    context = {"here": "results:projects", "projects": queries.public_projects(STRANGER)}
    return spoken_page(request, language, "results/projects.html", context)


def project(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """One of them, with what it reached."""
    found = queries.public_project(STRANGER, slug)
    if found is None:
        raise Http404(_("No such project was published here."))
    return spoken_page(request, language, "results/project.html", {"found": found})


def indicators(request: HttpRequest, language: str) -> HttpResponse:
    """How far the published projects are, indicator by indicator."""
    found = [one for one in queries.public_projects(STRANGER) if one.measured]
    whole = queries.Sum(sum((one.sum.counts for one in found), Counter()))
    context = {"here": "results:indicators", "projects": found, "whole": whole}
    return spoken_page(request, language, "results/indicators.html", context)


def products(request: HttpRequest, language: str) -> HttpResponse:
    """What the projects left behind."""
    context = {"here": "results:products", "products": queries.public_products(STRANGER)}
    return spoken_page(request, language, "results/products.html", context)


def events(request: HttpRequest, language: str) -> HttpResponse:
    """Seminars and symposia that were announced."""
    context = {"here": "results:events", "events": queries.public_events(STRANGER)[:100]}
    return spoken_page(request, language, "results/events.html", context)


def event(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """An event: when, where, about what, and its programme."""
    found = queries.public_event(STRANGER, slug)
    if found is None:
        raise Http404(_("No such event was announced here."))
    context = {
        "here": "results:events",
        "event": found,
        "when": seminars.hours(found),
        "programme": seminars.programme(STRANGER, found),
        "is_published": seminars.edition(STRANGER, found) is not None,
    }
    return spoken_page(request, language, "results/event.html", context)


def search(request: HttpRequest, language: str) -> HttpResponse:
    """What holds some words: articles as in force today, commentary, and all else that lies open
    here."""
    text = request.GET.get("text", "").strip()[:200]
    context: dict[str, object] = {"text": text, "found": None}
    if text:
        today, page = timezone.localdate(), page_asked(request)
        with speaking(language):
            found = search_laws(STRANGER, text, SearchFilters(), on=today, page=page)
            context["found"] = found
            besides = queries.found_besides(STRANGER, text, page_language(language))
        context["besides"] = besides if page == 1 else []
    return spoken_page(request, language, "results/search.html", context)
