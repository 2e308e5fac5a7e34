"""The list of concepts, sieved and in pages, and the candidates that wait for a decision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from hoseibi.accounts.permissions import Reader
from hoseibi.partners.choices import FieldOfLaw
from hoseibi.ui.languages import reader_first, reader_language

from ..choices import TermStatus
from ..models import Concept, ConceptField, ConceptTerm
from ..permissions import may_decide, may_propose, statuses
from ..storage import key_of

PAGE = 50
COLUMNS = 4
"""So many languages stand beside one another in the list; a concept's page has all."""


@dataclass(frozen=True)
class Sieve:
    """What of the concepts is wanted; empty means all. Words, language and status are asked of one
    and the same term. `since`: changed on that day or later."""

    words: str = ""
    language: str = ""
    status: str = ""
    field: str = ""
    since: date | None = None


class Page(NamedTuple):
    """A page of a list: what it shows, how many there are in all, and which page of how many."""

    shown: list[Any]
    total: int
    page: int
    pages: int


class Listed(NamedTuple):
    """A concept with its terms by language, those of the columns first."""

    concept: Concept
    columns: list[tuple[str, list[ConceptTerm]]]
    others: int


def visible_terms(user: Reader) -> QuerySet[ConceptTerm]:
    """The terms that somebody may know of."""
    return ConceptTerm.objects.filter(status__in=statuses(user))


def visible_concepts(user: Reader) -> QuerySet[Concept]:
    """The concepts that somebody may know of: for who does not sign in, those that have an
    approved term."""
    found = Concept.objects.filter(merged_into=None)
    if may_propose(user):
        return found
    approved = ConceptTerm.objects.filter(concept=OuterRef("pk"), status=TermStatus.APPROVED)
    return found.filter(Exists(approved))


def sieved(user: Reader, sieve: Sieve) -> QuerySet[Concept]:
    """Those of them that are wanted."""
    found = visible_concepts(user)
    if sieve.words or sieve.language or sieve.status:
        terms = visible_terms(user)
        for word in key_of(sieve.words).split():
            terms = terms.filter(key__contains=word)
        if sieve.language:
            terms = terms.filter(language=sieve.language)
        if sieve.status:
            terms = terms.filter(status=sieve.status)
        found = found.filter(pk__in=terms.values("concept"))
    if sieve.field:
        found = found.filter(fields__field=sieve.field)
    if sieve.since:
        found = found.filter(changed_at__date__gte=sieve.since)
    return found


def with_terms(user: Reader, sieve: Sieve) -> QuerySet[Concept]:
    """Those of them that are wanted, each with what somebody may know of it."""
    terms = Prefetch("terms", visible_terms(user))
    return sieved(user, sieve).prefetch_related(terms, "fields", "definitions")


def concept_list(user: Reader, sieve: Sieve, page: object) -> Page:
    """A page of the concepts that are wanted, each with its terms by language."""
    paged = Paginator(sieved(user, sieve), PAGE)
    wanted = paged.get_page(page)
    terms = Prefetch("terms", visible_terms(user))
    rows = list(wanted.object_list.prefetch_related(terms, "fields"))  # type: ignore[attr-defined]
    columns = _columns(rows, sieve)
    return Page(
        [_listed(row, columns) for row in rows], paged.count, wanted.number, paged.num_pages
    )


def _columns(rows: list[Concept], sieve: Sieve) -> list[str]:
    """Which languages stand beside one another: the one that is asked for, the reader's, English,
    and those that most of the concepts on the page have."""
    counts: dict[str, int] = {}
    for row in rows:
        for language in {term.language for term in row.terms.all()}:
            counts[language] = counts.get(language, 0) + 1
    often = sorted(counts, key=lambda code: (-counts[code], code))
    ours = (reader_language(), "en", "ja")
    first = [sieve.language, *reader_first(code for code in counts if code in ours)[:2]]
    ranked = [code for code in (*first, *often) if code in counts]
    return list(dict.fromkeys(ranked))[:COLUMNS]


def _listed(row: Concept, columns: list[str]) -> Listed:
    by: dict[str, list[ConceptTerm]] = {code: [] for code in columns}
    others = set()
    for term in row.terms.all():
        if term.language in by:
            by[term.language].append(term)
        else:
            others.add(term.language)
    return Listed(row, list(by.items()), len(others))


def candidate_page(user: Reader, language: str, page: object) -> Page:
    """A page of the candidates that wait for a decision, the oldest concept first, each with the
    terms that its concept has in all languages."""
    found = visible_terms(user).filter(status=TermStatus.CANDIDATE, concept__merged_into=None)
    if language:
        found = found.filter(language=language)
    found = found.select_related("concept", "entered_by").order_by("concept", "position", "pk")
    paged = Paginator(found, PAGE)
    wanted = paged.get_page(page)
    shown = list(wanted.object_list.prefetch_related("concept__terms", "concept__definitions"))  # type: ignore[attr-defined]
    return Page(shown, paged.count, wanted.number, paged.num_pages)


def waiting(user: Reader) -> int:
    """How many candidates wait for a decision of somebody."""
    if not may_decide(user):
        return 0
    wanted = {"status": TermStatus.CANDIDATE, "concept__merged_into": None}
    return ConceptTerm.objects.filter(**wanted).count()


def languages_known(user: Reader) -> list[str]:
    """The languages in which there are terms, the reader's first."""
    found = visible_terms(user).order_by().values_list("language", flat=True).distinct()
    return reader_first(found)


def fields_known() -> list[tuple[str, str]]:
    """The fields of law that concepts have, by name."""
    found = ConceptField.objects.order_by().values_list("field", flat=True).distinct()
    names = {key: str(label) for key, label in FieldOfLaw.choices}
    return sorted(((one, names.get(one, one)) for one in found), key=lambda pair: pair[1])
