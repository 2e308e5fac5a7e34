"""Past requests like the one that is being written, while it is typed or at a button."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from hoseibi.intake import queries
from hoseibi.intake.queries.similar import Looking
from hoseibi.ui.asked import number_posted

TELLING = ("title", "title_en", "item-sector", "item-issues", "item-goal", "item-purpose")
LONGEST = 6_000


def asks_for_similar(request: HttpRequest) -> bool:
    """Whether the form was sent to look around, and not to be saved."""
    return request.method == "POST" and request.POST.get("do") == "similar"


def looking_of(request: HttpRequest) -> Looking:
    """What the form that is being typed says, as far as likeness goes."""
    said = request.POST
    words = " ".join(said.get(name, "") for name in TELLING)[:LONGEST]
    return Looking(
        words,
        said.get("language", ""),
        said.get("field_of_law", ""),
        number_posted(request, "country"),
        number_posted(request, "itself"),
    )


@login_required
@require_POST
def similar(request: HttpRequest) -> HttpResponse:
    """A piece of a page: what is like the words that were sent. It changes nothing."""
    found = queries.similar(request.user, looking_of(request))
    context = {"similar": found, "weighs": queries.weighs(request.user)}
    return render(request, "intake/parts/similar.html", context)
