"""Why an article reads as it does: all that was recorded of it, and who put each word there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from hoseibi.corpus.queries import told_of_anchor
from hoseibi.drafting import queries

from .asked import unit_or_404


@login_required
def history(request: HttpRequest, slug: str, place: str) -> HttpResponse:
    """The story of an article, all of it or of a kind and in a language; newest first, or from the
    beginning."""
    found = unit_or_404(request, slug, place)
    story = queries.story(request.user, found)
    kind, language = request.GET.get("kind", ""), request.GET.get("language", "")
    of_kind = [one for one in story if kind in ("", one.kind)]
    shown = [one for one in of_kind if language in ("", *one.languages)]
    blame = queries.blame(request.user, found)
    from_first = request.GET.get("order") == "first"
    context = {
        "draft": found.draft,
        "unit": found,
        "name": queries.name_of(found, queries.now(request.user, found)),
        "story": shown[::-1] if from_first else shown,
        "total": len(story),
        "kinds": _counted(queries.KINDS, (one.kind for one in story)),
        "languages": _counted(
            [each.language for each in found.draft.languages.all()],
            (each for one in of_kind for each in one.languages),
        ),
        "kind": kind,
        "language": language,
        "from_first": from_first,
        "blame": blame,
        "told": told_of_anchor(request.user, found.anchor) if found.anchor else [],
        "blame_languages": [each.language for each in blame],
    }
    return render(request, "drafting/history.html", context)


def _counted(order: Iterable[str], found: Iterable[str]) -> list[tuple[str, int]]:
    """How often each stands there, in an order; what the order does not name comes last."""
    counts = Counter(found)
    return [(each, counts[each]) for each in dict.fromkeys([*order, *counts]) if counts[each]]
