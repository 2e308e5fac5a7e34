"""Where a law leaves or renames its own terms, by concept, over its languages and versions."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from hoseibi.accounts.permissions import is_signed_in
from hoseibi.parallels import queries
from hoseibi.parallels.permissions import may_accept
from hoseibi.ui.asked import page_asked

from .asked import day_asked, law_or_404, sides_or_404, words_asked
from .beside import query_of
from .deviations import terms_found


def drift(request: HttpRequest, slug: str) -> HttpResponse:
    """The concepts that a law names otherwise than it is used to, or than it did before."""
    law = law_or_404(request, slug)
    sides = sides_or_404(request, law)
    found = terms_found(request, law, sides)
    check = words_asked(request, "check")
    shown = [one for one in found.all if not check or one.deviation.code == check]
    page = queries.drift_page(request.user, shown, page_asked(request))
    versions = [sides.left, *sides.rights]
    context = {
        "law": law,
        "on": day_asked(request),
        "is_past": "on" in request.GET,
        "sides": sides,
        "versions": versions,
        "languages": [each.language_version.language for each in versions],
        "page": page,
        "of": "terms",
        "check": check,
        "checks": queries.sums(found.all),
        "outdated": found.outdated,
        "deviation_forms": queries.DEVIATION_FORMS,
        "may_accept": may_accept(request.user, law),
        "knows_who": is_signed_in(request.user),
        "sides_query": query_of(request, sides),
        "is_deeper": True,
    }
    return render(request, "parallels/drift.html", context)
