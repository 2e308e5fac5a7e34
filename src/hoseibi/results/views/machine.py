"""For programs: what is new, every address that lies open, and where they may look."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple
from xml.sax.saxutils import escape

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.results import queries
from hoseibi.results.permissions import STRANGER
from hoseibi.results.queries import Place, whole
from hoseibi.training.queries.public import newly_public, seen_by_all

from .speaking import SPOKEN, page_language, speaking

AT_MOST = 45_000
"""A sitemap may name 50,000 addresses: https://www.sitemaps.org/protocol.html."""


def feed(_request: HttpRequest, language: str) -> HttpResponse:
    """What came into force and which courses were opened, as Atom (RFC 4287), the newest first."""
    spoken = page_language(language)
    with speaking(language):
        text = "".join(_feed(spoken))
    return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")


class Entry(NamedTuple):
    """Something new: since when, where it stands, what it is called, and more about it."""

    on: date
    where: str
    title: str
    summary: str


def _feed(language: str) -> Iterator[str]:
    found = sorted([*_laws(language), *_courses(language)], key=lambda one: one.on, reverse=True)
    found = found[: queries.NEWS]
    home = whole(reverse("results:home", args=(language,)))
    newest = f"{found[0].on}T00:00:00Z" if found else "2000-01-01T00:00:00Z"
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    yield f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}">\n'
    yield f"<title>{escape(_('What is new'))}</title><id>{escape(home)}</id>"
    yield f'<link href="{escape(home)}"/><updated>{newest}</updated>'
    yield "<author><name>Hoseibi</name></author>\n"
    for one in found:
        yield f"<entry><title>{escape(one.title)}</title><id>{escape(one.where)}</id>"
        yield f'<link href="{escape(one.where)}"/><updated>{one.on}T00:00:00Z</updated>'
        yield f"<summary>{escape(one.summary)}</summary></entry>\n"
    yield "</feed>\n"


def _laws(language: str) -> Iterator[Entry]:
    for one in queries.news(STRANGER, timezone.localdate(), language=language):
        law, day = one.law, one.version.in_force_from
        if day is not None:
            where = Place(law.country.code, law.slug, day, one.version.language_version.language)
            yield Entry(day, where.eli, law.title, one.version.amending_act or _("In force"))


def _courses(language: str) -> Iterator[Entry]:
    for one in seen_by_all(newly_public(STRANGER, queries.NEWS)):
        if one.released_on is not None:
            where = whole(reverse("results:course", args=(language, one.slug)))
            yield Entry(one.released_on, where, str(one.title), _("Training course"))


def sitemap(_request: HttpRequest) -> HttpResponse:
    """Every page that lies open, but for single articles of earlier days."""
    text = "".join(_sitemap())
    return HttpResponse(text, content_type="application/xml; charset=utf-8")


def _sitemap() -> Iterator[str]:
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    yield '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    for path in queries.every_path(STRANGER, SPOKEN, AT_MOST):
        yield f"<url><loc>{escape(whole(path))}</loc></url>\n"
    yield "</urlset>\n"


def robots(_request: HttpRequest) -> HttpResponse:
    """The public site may be looked through; what belongs to people who work here may not."""
    lines = ("User-agent: *", "Allow: /public/", "Allow: /eli/", "Disallow: /", "",
             f"Sitemap: {whole(reverse('results:sitemap'))}", "")  # fmt: skip
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
