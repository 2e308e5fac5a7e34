"""Commentary, model forms, judgments and exercises on the public site."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.results import queries
from hoseibi.results.permissions import STRANGER

from .speaking import speaking, spoken_page


def commentaries(request: HttpRequest, language: str) -> HttpResponse:
    """The commentaries of which something is released."""
    found = queries.public_commentaries(STRANGER)
    context = {"here": "results:commentaries", "commentaries": found}
    return spoken_page(request, language, "results/commentaries.html", context)


def commentary(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """A commentary, with its released entries in the order of the law."""
    with speaking(language):
        found = queries.public_commentary(STRANGER, slug, timezone.localdate())
    if found is None:
        raise Http404(_("No such commentary was released here."))
    context = {"here": "results:commentaries", "found": found}
    return spoken_page(request, language, "results/commentary.html", context)


def entry(request: HttpRequest, language: str, slug: str, place: str) -> HttpResponse:
    """What is said of an article, or of several that follow one another."""
    with speaking(language):
        found = queries.public_entry(STRANGER, slug, place, language, timezone.localdate())
    if found is None:
        raise Http404(_("Nothing is released here on such an article."))
    if found.entry.place != place:
        return redirect("results:entry", language, slug, found.entry.place)
    context = {"here": "results:commentaries", "found": found}
    return spoken_page(request, language, "results/entry.html", context)


def material(request: HttpRequest, language: str) -> HttpResponse:
    """Model forms, sample judgments and exercises that are released."""
    context = {"here": "results:material", "rows": queries.public_material(STRANGER)}
    return spoken_page(request, language, "results/material.html", context)


def material_one(request: HttpRequest, language: str, key: int) -> HttpResponse:
    """One of them, whole."""
    found = queries.public_material_one(STRANGER, key)
    if found is None:
        raise Http404(_("Nothing like this was released here."))
    context = {"here": "results:material", "found": found}
    return spoken_page(request, language, "results/material_one.html", context)
