"""A whole code to read through, in pieces, so that 1,300 articles cost no more than forty."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from hoseibi.corpus import queries
from hoseibi.corpus.models import LawVersion
from hoseibi.corpus.templatetags.contents import tree
from hoseibi.ui.asked import number_asked

from .asked import day_asked, law_or_404, words_asked
from .law import contents_version

PIECE = 40


def reading(request: HttpRequest, slug: str) -> HttpResponse:
    law = law_or_404(request, slug)
    day = day_asked(request)
    versions = queries.versions_on(law, day)
    version = contents_version(request, versions)
    if version is None:
        return render(request, "corpus/no_text.html", {"law": law, "on": day}, status=404)
    start, missed = _start(request, version)
    window = queries.reading(version, start, PIECE)
    context = {
        "law": law,
        "on": day,
        "is_past": "on" in request.GET,
        "versions": versions,
        "version": version,
        "language": version.language_version.language,
        "contents_language": version.language_version.language,
        "window": window,
        "missed": missed,
    }
    if request.htmx:
        return render(request, "corpus/parts/piece.html", context)
    contents = queries.contents(version)
    context["above"] = contents.above(window.rows[0].place) if window.rows else []
    context["tree"] = tree(contents)
    return render(request, "corpus/reading.html", context)


def _start(request: HttpRequest, version: LawVersion) -> tuple[int, str]:
    """Where to begin, and a sentence when the place asked for does not exist."""
    asked = words_asked(request, "at")
    if asked:
        address = f"art_{asked}" if asked[:1].isdigit() else asked
        position = queries.position_of(version, address)
        if position is not None:
            return position, ""
        return 0, _("This law has no article “{asked}”. Here is its beginning.").format(asked=asked)
    return number_asked(request, "start"), ""
