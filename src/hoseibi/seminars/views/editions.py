"""Proceedings that were published, as a page, as Word and as PDF."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from hoseibi import printing
from hoseibi.seminars import queries
from hoseibi.seminars.models import Edition, Event
from hoseibi.ui.asked import number_asked
from hoseibi.ui.downloads import download
from hoseibi.ui.languages import reader_language

from .asked import event_or_404


def shown(request: HttpRequest, found: Event, book: queries.Book, language: str = "") -> str:
    people = queries.people_listed(request.user, found, book)
    paper = queries.proceedings_paper(book, people, language)
    return mark_safe(printing.to_html(paper))  # our own markup; every word is escaped there


def as_paper(
    request: HttpRequest, found: Event, book: queries.Book, name: str, form: str
) -> HttpResponse:
    people = queries.people_listed(request.user, found, book)
    paper = queries.proceedings_paper(book, people, request.GET.get("language", ""))
    if form == "pdf":
        return download(printing.to_pdf(paper).content, f"{name}.pdf")
    if form == "docx":
        return download(printing.to_docx(paper), f"{name}.docx")
    raise Http404(_("Proceedings are there as pdf and as docx."))


def _edition_or_404(request: HttpRequest, found: Event) -> Edition:
    kept = queries.edition(request.user, found, number_asked(request, "edition"))
    if kept is None:
        raise Http404(_("Nothing of this event is published yet."))
    return kept


def proceedings(request: HttpRequest, slug: str) -> HttpResponse:
    """The newest edition, or the one that is asked for: in the reader's language, in another, or
    with all side by side (`?language=all`)."""
    found = event_or_404(request, slug)
    kept = _edition_or_404(request, found)
    book = queries.from_state(kept.state)
    asked = request.GET.get("language", reader_language())
    language = asked if asked in book.languages else "" if asked == "all" else book.languages[0]
    whole = {one.pk for one in queries.published_papers(request.user, found) if one.is_whole}
    context = {
        "event": found,
        "when": queries.hours(found),
        "edition": kept,
        "book": book,
        "language": language,
        "shown": shown(request, found, book, language),
        "files": [one for one in book.papers if one.file and one.key in whole],
    }
    return render(request, "seminars/proceedings.html", context)


def proceedings_file(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    """An edition as Word or PDF."""
    found = event_or_404(request, slug)
    kept = _edition_or_404(request, found)
    name = f"{slug}-proceedings-{kept.number}"
    return as_paper(request, found, queries.from_state(kept.state), name, form)
