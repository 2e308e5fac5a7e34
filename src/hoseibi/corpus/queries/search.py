"""Search across all laws, in every script: what is found, in what order, and how it is shown."""

from collections import Counter
from datetime import date
from itertools import takewhile
from typing import NamedTuple
from unicodedata import category

import regex

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader
from hoseibi.partners.choices import FieldOfLaw
from hoseibi.partners.models import Country

from .. import storage
from ..choices import Status
from ..models import Law, LawVersion, Provision
from .addresses import PlaceFound, places_meant
from .besides import Besides, besides
from .candidates import Candidate, SearchFilters, candidates
from .facets import Facet, facet

EXCERPT = 160
"""How many characters of the words are shown around the first hit."""
NEAR, LONGEST_WORD = 20, 60
"""So far back a break is looked for: between clauses without spaces, and between words."""
BREAKS = " \n\t\u00a0\u3000\u200b、。，．；"
CLUSTER = r"\X(?:(?<=\u17d2)\X)*"
"""A letter with all that hangs on it, with what a Khmer coeng puts below."""
MOST_BESIDES = 5
"""So many things are shown that are no articles."""
LAWS_COUNTED = 20
"""How many laws are offered to narrow a search by."""


class Piece(NamedTuple):
    """A piece of a text; `marked` when it is what was searched for."""

    text: str
    marked: bool


class Hit(NamedTuple):
    law: Law
    version: LawVersion
    language: str
    place: Provision
    heading: list[Piece]
    excerpt: list[Piece]


class SearchPage(NamedTuple):
    """`complete` is False when there is more than `total` says. `besides` stands on the first page
    of a search that nothing narrows."""

    hits: list[Hit]
    total: int
    complete: bool
    page: int
    pages: int
    facets: dict[str, list[Facet]]
    places: list[PlaceFound]
    besides: list[Besides]


def search(
    user: Reader, text: str, filters: SearchFilters, *, on: date, page: int = 1
) -> SearchPage:
    """The articles that hold the words, as in force on a day, best first, twenty to a page."""
    size = 20
    places = places_meant(user, text, on=on, law=filters.law)
    found, complete = candidates(user, text, filters, on)
    ranked = ranking(found, text)
    pages = max(1, -(-len(ranked) // size))
    page = max(1, min(page, pages))
    return SearchPage(
        hits=hits(ranked[(page - 1) * size : page * size], text),
        total=len(ranked),
        complete=complete,
        page=page,
        pages=pages,
        facets=_facets(found, filters),
        places=places,
        besides=besides(user, text, MOST_BESIDES) if page == 1 and not any(filters) else [],
    )


def ranking(found: list[Candidate], text: str) -> list[Candidate]:
    """Hits in headings before hits in words; a heading that is or begins with the words first;
    articles before divisions, the main part before supplements, then in reading order."""
    wanted = storage.title_key(text)
    return sorted(found, key=lambda each: _rank(each, wanted))


def _rank(candidate: Candidate, wanted: str) -> tuple[int, ...]:
    if candidate.stage:
        return (candidate.stage, candidate.apart, candidate.length // 400, candidate.pk)
    heading = storage.title_key(candidate.heading).strip(_BRACKETS)
    at = heading.find(wanted)
    return (
        0,
        heading != wanted,
        candidate.apart,
        not candidate.article,
        at if at >= 0 else 1000,
        len(heading),
        candidate.pk,
    )


_BRACKETS = "()（）[]「」 "


def hits(shown: list[Candidate], text: str) -> list[Hit]:
    """The candidates with their law, their row and the words marked; two queries."""
    rows = Provision.objects.filter(pk__in=[each.pk for each in shown]).defer("body")
    rows = rows.select_related("version__language_version__law__country", "version__original")
    rows = rows.defer("body", "version__findings").prefetch_related(
        "version__language_version__law__names"
    )
    by_key = {row.pk: row for row in rows}
    return [_hit(by_key[each.pk], text) for each in shown if each.pk in by_key]


def _hit(place: Provision, text: str) -> Hit:
    language_version = place.version.language_version
    language = language_version.language
    return Hit(
        law=language_version.law,
        version=place.version,
        language=language,
        place=place,
        heading=marked(place.heading, text, language),
        excerpt=excerpt(place.text, text, language),
    )


def marked(text: str, query: str, language: str) -> list[Piece]:
    """A text in pieces, those that were searched for marked."""
    pieces, end = [], 0
    for start, stop in legaltext.mark(text, query, language):
        pieces += [Piece(text[end:start], False), Piece(text[start:stop], True)]
        end = stop
    pieces.append(Piece(text[end:], False))
    return [piece for piece in pieces if piece.text]


def excerpt(text: str, query: str, language: str) -> list[Piece]:
    """The words around the first hit, marked; the beginning where no hit is.

    It begins and ends between words, or in a script without spaces between letters.
    """
    spans = legaltext.mark(text, query, language)
    first, last = spans[0] if spans else (0, 0)
    start = 0 if first < EXCERPT // 3 else _cut(text, first - EXCERPT // 4)
    end = _cut(text, max(start + EXCERPT, last + LONGEST_WORD))
    before = [Piece("…", False)] if start else []
    after = [Piece("…", False)] if end < len(text) else []
    return [*before, *marked(text[start:end].rstrip(), query, language), *after]


def _cut(text: str, place: int) -> int:
    """The place at or shortly before another where a word or a clause begins; in a script without
    spaces, where a letter begins with all that hangs on it."""
    if place >= len(text):
        return len(text)
    spaceless = category(text[place]) == "Lo"
    lowest = place - (NEAR if spaceless else LONGEST_WORD)
    nearest = max(text.rfind(mark, max(0, lowest), place) for mark in BREAKS)
    return nearest + 1 if nearest >= 0 else _between_letters(text, place)


def _between_letters(text: str, place: int) -> int:
    letters = regex.finditer(CLUSTER, text, pos=max(0, place - LONGEST_WORD))
    starts = takewhile(lambda start: start <= place, (each.start() for each in letters))
    return max(starts, default=place)


def _facets(found: list[Candidate], filters: SearchFilters) -> dict[str, list[Facet]]:
    """Counts over the candidates: how many would be left by each value."""
    countries = {each.code: str(each.name) for each in Country.objects.all()}
    counted = Counter(each.law for each in found).most_common(LAWS_COUNTED)
    known = Law.objects.select_related("country").prefetch_related("names")
    laws = known.in_bulk([key for key, _count in counted])
    by_law = [(laws[key].slug, count) for key, count in counted if key in laws]
    titles = {law.slug: f"{law.title} · {law.country}" for law in laws.values()}
    return {
        "law": facet(by_law, titles, filters.law),
        "country": _counted(found, "country", countries, filters.country),
        "language": _counted(found, "language", {}, filters.language),
        "status": _counted(found, "status", dict(Status.choices), filters.status),
        "field_of_law": _counted(
            found, "field_of_law", dict(FieldOfLaw.choices), filters.field_of_law
        ),
    }


def _counted(found: list[Candidate], name: str, labels: dict[str, str], chosen: str) -> list[Facet]:
    counts = Counter(getattr(each, name) for each in found)
    return facet(list(counts.items()), labels, chosen)
