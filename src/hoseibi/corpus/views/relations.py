"""References seen from far: between the parts of a law, and between laws."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from hoseibi.corpus import queries

from .asked import day_asked, law_or_404, words_asked
from .law import contents_version

MOST_ROWS = 100
"""Rows of the table, the heaviest first; those of one part are shown when it is chosen."""


def law_references(request: HttpRequest, slug: str) -> HttpResponse:
    """Arcs between the parts of a law; one part, or one pair of parts, closer."""
    law = law_or_404(request, slug)
    day = day_asked(request)
    versions = queries.versions_on(law, day)
    version = contents_version(request, versions)
    if version is None:
        return render(request, "corpus/no_text.html", {"law": law, "on": day}, status=404)
    graph = queries.law_graph(version)
    source, target = words_asked(request, "from"), words_asked(request, "to")
    pairs = queries.references_between(version, source, target) if source and target else []
    context = _context(request, graph) | {
        "law": law,
        "on": day,
        "is_past": "on" in request.GET,
        "versions": versions,
        "version": version,
        "language": version.language_version.language,
        "pairs": pairs,
    }
    return render(request, "corpus/references.html", context)


def laws_references(request: HttpRequest) -> HttpResponse:
    """Arcs between laws, and the laws that others name and that are not here."""
    day, country = day_asked(request), words_asked(request, "country")[:2]
    graph = queries.laws_graph(request.user, on=day, country=country)
    context = _context(request, graph) | {
        "country": country,
        "language": get_language() or "en",
        "unknown": queries.unknown_laws(request.user, on=day, country=country),
    }
    return render(request, "corpus/laws_references.html", context)


def _context(request: HttpRequest, graph: queries.LawGraph) -> dict[str, object]:
    """The graph, the part that is looked at, and the rows of its table."""
    part = words_asked(request, "part")
    rows = [(graph.knots[each.source], graph.knots[each.target], each) for each in graph.arcs]
    if part:
        rows = [row for row in rows if part in (row[0].key, row[1].key)]
    chosen = next((knot for knot in graph.knots if knot.key == part), None)
    heaviest = sorted(rows, key=lambda row: -row[2].count)
    more = len(heaviest[MOST_ROWS:])
    return {"graph": graph, "part": chosen, "rows": heaviest[:MOST_ROWS], "more": more}
