"""Search over every law, by article, with suggestions while one types."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from hoseibi.corpus import queries
from hoseibi.corpus.forms import SearchFiltersForm
from hoseibi.ui.asked import page_asked

from .asked import day_asked, words_asked

SEARCH_BOXES = ("seek", "seek-main")
"""The search box in the head of every page, and the large one of a page that is about searching."""


def search(request: HttpRequest) -> HttpResponse:
    text = words_asked(request, "q")
    form = SearchFiltersForm(request.GET)
    filters = form.filters()
    found = None
    if text:
        found = queries.search(
            request.user, text, filters, on=day_asked(request), page=page_asked(request)
        )
    context = {
        "query": text,
        "found": found,
        "filters": filters,
        "any_filter": form.is_narrowed(),
        "here_now": queries.today(request.user) if not found or not found.hits else None,
    }
    return render(request, "corpus/search.html", context)


def suggest(request: HttpRequest) -> HttpResponse:
    """Options for the search box, as a piece of its list."""
    text = words_asked(request, "q")
    offers = queries.suggestions(request.user, text, on=day_asked(request)) if text else []
    name = request.GET.get("id", "seek")
    context = {"offers": offers, "name": name if name in SEARCH_BOXES else "seek"}
    response = render(request, "corpus/parts/offers.html", context)
    response["Cache-Control"] = "private, max-age=60"
    return response
