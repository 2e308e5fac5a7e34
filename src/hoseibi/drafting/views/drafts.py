"""All drafts that somebody may read, and one with its contents."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from hoseibi.drafting import queries

from .asked import draft_or_404, language_or_404


@login_required
def drafts(request: HttpRequest) -> HttpResponse:
    context = {
        "drafts": queries.drafts(request.user),
        "laws": queries.laws_to_draft(request.user),
    }
    return render(request, "drafting/drafts.html", context)


@login_required
def draft(request: HttpRequest, slug: str) -> HttpResponse:
    found = draft_or_404(request, slug)
    context = {
        "draft": found,
        "lines": queries.outline(request.user, found),
        "proposals": queries.proposals(request.user, found).count(),
    }
    return render(request, "drafting/draft.html", context)


@login_required
def text(request: HttpRequest, slug: str, language: str) -> HttpResponse:
    """The whole draft in one language, as plain text."""
    found = draft_or_404(request, slug)
    language_or_404(found, language)
    said = queries.text_of(request.user, found, language)
    response = HttpResponse(said.encode("utf-8"), content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{slug}.{language}.txt"'
    return response
