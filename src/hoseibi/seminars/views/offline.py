"""An event to be taken along: a zip whose page opens without a server and without a network."""

from __future__ import annotations

from typing import NamedTuple

from allauth.core.ratelimit import consume_or_429
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from hoseibi import printing
from hoseibi.library.queries import content
from hoseibi.seminars import queries
from hoseibi.seminars.models import Event, Paper
from hoseibi.seminars.storage.copies import safe_name, zipped
from hoseibi.ui.downloads import download
from hoseibi.ui.languages import by_language, reader_language

from .asked import event_or_404

ZIP = "application/zip"


class File(NamedTuple):
    """A file of the copy: its name there, what it holds, and its bytes."""

    name: str
    said: str
    content: bytes


def _files(request: HttpRequest, found: Event) -> list[File]:
    """All that everybody may read of an event; the page that leads to it first."""
    book = queries.public_book(request.user, found)
    if book is None:
        raise Http404(_("Only what is announced can be taken along."))
    papers = _papers(request, found)
    of_edition = _proceedings(request, found)
    page = _page(request, found, book, papers, of_edition)
    first = File("index.html", _("The page to open"), page.encode())
    return [first, *papers.values(), *of_edition]


def _papers(request: HttpRequest, found: Event) -> dict[int, File]:
    """The files that may be published, by the key of their paper."""
    whole = [one for one in queries.published_papers(request.user, found) if one.is_whole]
    with_file = [one for one in whole if one.file is not None]
    return {
        one.pk: File(
            f"papers/{safe_name(number, _in_latin(one), one.file.name)}",
            str(one.title),
            content(one.file),
        )
        for number, one in enumerate(with_file, 1)
    }


def _in_latin(paper: Paper) -> str:
    """The title that names its file: the English one where there is one."""
    return by_language(paper.title).get("en") or str(paper.title)


def _proceedings(request: HttpRequest, found: Event) -> list[File]:
    """The newest edition as Word and PDF."""
    kept = queries.told_edition(request.user, found)
    if kept is None:
        return []
    book = queries.from_state(kept.state)
    paper = queries.proceedings_paper(book, queries.people_listed(request.user, found, book))
    said = _("Proceedings")
    return [
        File("proceedings.pdf", f"{said} (PDF)", printing.to_pdf(paper).content),
        File("proceedings.docx", f"{said} (Word)", printing.to_docx(paper)),
    ]


def _page(
    request: HttpRequest,
    found: Event,
    book: queries.Book,
    papers: dict[int, File],
    of_edition: list[File],
) -> str:
    """The page of the copy: its own look within, no script, and no word of another place."""
    kept = queries.told_edition(request.user, found)
    edition = queries.from_state(kept.state) if kept else None
    people = queries.people_listed(request.user, found, book)
    code = reader_language()
    context = {
        "code": code,
        "book": book,
        "codes": [*(one for one in book.languages if one == code), *book.languages],
        "when": queries.hours(found),
        "days": queries.days_of(book),
        "papers": [(one, papers.get(one.key)) for one in book.papers],
        "articles": queries.articles_discussed(request.user, book),
        "people": people,
        "edition": edition,
        "number": kept.number if kept else 0,
        "files": of_edition,
        "proceedings": _told(edition, request, found) if edition else "",
    }
    context["codes"] = list(dict.fromkeys(context["codes"]))
    return render_to_string("seminars/offline/index.html", context)


def _told(edition: queries.Book, request: HttpRequest, found: Event) -> str:
    """An edition in the language of who takes it; its files have all of them."""
    people = queries.people_listed(request.user, found, edition)
    code = reader_language()
    language = code if code in edition.languages else edition.languages[0]
    paper = queries.proceedings_paper(edition, people, language)
    return mark_safe(printing.to_html(paper))  # our own markup; every word is escaped there


def offline(request: HttpRequest, slug: str) -> HttpResponse:
    """What the copy holds and how large it is, before it is taken."""
    if (limited := consume_or_429(request, action="offline")) is not None:
        return limited
    found = event_or_404(request, slug)
    files = _files(request, found)
    size = len(zipped((one.name, one.content) for one in files))
    context = {
        "event": found,
        "when": queries.hours(found),
        "files": [(one, len(one.content)) for one in files],
        "size": size,
    }
    return render(request, "seminars/offline.html", context)


def offline_file(request: HttpRequest, slug: str) -> HttpResponse:
    """The zip."""
    if (limited := consume_or_429(request, action="offline")) is not None:
        return limited
    found = event_or_404(request, slug)
    made = zipped((one.name, one.content) for one in _files(request, found))
    return download(made, f"{slug}.zip", ZIP)
