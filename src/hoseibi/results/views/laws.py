"""A law and an article at the address by which everybody may cite them."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi import legaltext
from hoseibi.results import queries
from hoseibi.results.permissions import STRANGER
from hoseibi.results.queries import Expression

from .described import article_described, law_described
from .speaking import speaking, spoken_page

FORMS = (("txt", gettext_lazy("Text")), ("docx", "Word"), ("pdf", "PDF"))
WHOLE_FORMS = (
    *(("html", "HTML"), ("docx", "Word"), ("pdf", "PDF"), ("akn", "Akoma Ntoso")),
    ("json", "JSON"),
)


def expression_or_404(
    country: str, slug: str, on: date | None = None, language: str = ""
) -> Expression:
    found = queries.expression(STRANGER, country, slug, language, on)
    if found is None:
        raise Http404(_("No text of such a law was released here in this language for this day."))
    return found


def law(
    request: HttpRequest, country: str, slug: str, on: date | None = None, language: str = ""
) -> HttpResponse:
    """The contents of a law, with its languages and what it is."""
    found = expression_or_404(country, slug, on, language)
    context = {
        "found": found,
        "contents": queries.contents(found),
        "described": law_described(found),
        "whole_forms": WHOLE_FORMS,
    }
    return spoken_page(request, found.language, "results/law.html", context)


def article(
    request: HttpRequest, country: str, slug: str, address: str, **which: Any
) -> HttpResponse:
    """One article, whole; `which` text is meant: the day and the language, where they are said."""
    found = expression_or_404(country, slug, **which)
    with speaking(found.language):
        page = queries.article(STRANGER, found, address)
    if page is None or page.row.place.kind in legaltext.DIVISIONS:
        raise Http404(
            _("This law has no such article on this day. Its contents list what there is.")
        )
    if page.row.place.short_address != address:
        return redirect(found.place(page.row.place.short_address).path)
    context = {"page": page, "found": found, "described": article_described(page),
               "forms": FORMS}  # fmt: skip
    return spoken_page(request, found.language, "results/article.html", context)
