"""All drafts that somebody may read, and one with its contents."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from hoseibi.drafting import queries
from hoseibi.drafting.models import Draft
from hoseibi.ui.downloads import download

from .asked import draft_or_404, language_or_404

A_PAGE = 25


@login_required
def drafts(request: HttpRequest) -> HttpResponse:
    shown = Paginator(queries.drafts(request.user), A_PAGE).get_page(request.GET.get("page"))
    laws = queries.laws_to_draft(request.user)
    context = {
        "drafts": shown,
        "list": {"page": shown.number, "pages": shown.paginator.num_pages},
        "laws": laws,
        "are_more": len(laws) == queries.OFFERED,
        "may_begin": queries.drafting_circles(request.user).exists(),
    }
    return render(request, "drafting/drafts.html", context)


@login_required
def draft(request: HttpRequest, slug: str) -> HttpResponse:
    """The contents of a draft, or a list of what changed last or of what is missing; what is typed
    as an article leads there."""
    found = draft_or_404(request, slug)
    typed = request.GET.get("article", "")[:100]
    meant = queries.place_meant(request.user, found, typed) if typed else None
    if meant is not None:
        return redirect("drafting:unit", slug, meant.address or meant.pk)
    show = request.GET.get("show", "")
    context = {
        "draft": found,
        "contents": queries.contents(request.user, found, request.GET.get("at", "")),
        "lines": _listed(request, found, show),
        "show": show,
        "typed": typed,
        "proposals": queries.proposals(request.user, found).count(),
    }
    return render(request, "drafting/draft.html", context)


def _listed(request: HttpRequest, draft: Draft, show: str) -> list[queries.Line] | None:
    """What a list shows; None for the contents."""
    if show == "changed":
        return queries.changed_last(request.user, draft)
    if any(each.language == show for each in draft.languages.all()):
        return queries.missing_in(request.user, draft, show)
    return None


@login_required
def text(request: HttpRequest, slug: str, language: str) -> HttpResponse:
    """The whole draft in one language, as plain text."""
    found = draft_or_404(request, slug)
    language_or_404(found, language)
    said = queries.text_of(request.user, found, language)
    return download(said.encode(), f"{slug}.{language}.txt")
