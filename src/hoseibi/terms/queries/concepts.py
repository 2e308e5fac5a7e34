"""One concept with all that is known of it: its terms side by side, and what was done to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import QuerySet

from hoseibi.accounts.permissions import Reader
from hoseibi.ui.languages import reader_first

from ..choices import TermStatus
from ..models import Concept, ConceptDefinition, ConceptEvent, ConceptTerm
from ..permissions import may_propose, statuses
from .defined import DefinedAt, defined_at
from .listed import visible_concepts, visible_terms

_ORDER = {status: at for at, status in enumerate(TermStatus)}


class InLanguage(NamedTuple):
    """What a language says of a concept: its terms, the approved first, and its definitions."""

    language: str
    terms: list[ConceptTerm]
    definitions: list[ConceptDefinition]


class ConceptPage(NamedTuple):
    """A concept by language, the reader's first; its history, the newest first, for those who sign
    in; where it is defined, as far as the reader may read that law."""

    concept: Concept
    languages: list[InLanguage]
    plain: list[ConceptDefinition]
    fields: list[str]
    events: list[ConceptEvent]
    defined_at: DefinedAt | None
    merged_from: list[Concept]


def concept(user: Reader, key: int) -> Concept | None:
    """A concept by its number; also one that was merged, which leads to another."""
    found = Concept.objects.select_related("law", "merged_into", "entered_by").filter(pk=key)
    merged = found.filter(merged_into__in=visible_concepts(user).values("pk"))
    return found.filter(pk__in=visible_concepts(user).values("pk")).first() or merged.first()


def term(user: Reader, key: int) -> ConceptTerm | None:
    """A term by its number."""
    found = visible_terms(user).select_related("concept")
    return found.filter(pk=key, concept__in=visible_concepts(user).values("pk")).first()


def concept_page(user: Reader, found: Concept) -> ConceptPage:
    """All there is to say of a concept that somebody may know of."""
    terms: dict[str, list[ConceptTerm]] = {}
    for one in found.terms.filter(status__in=statuses(user)).select_related("entered_by"):
        terms.setdefault(one.language, []).append(one)
    definitions: dict[str, list[ConceptDefinition]] = {}
    for said in found.definitions.all():
        definitions.setdefault(said.language, []).append(said)
    codes = reader_first({*terms, *definitions} - {""})
    events = found.events.select_related("by").order_by("-pk") if may_propose(user) else ()
    return ConceptPage(
        found,
        [
            InLanguage(code, _ranked(terms.get(code, [])), definitions.get(code, []))
            for code in codes
        ],
        definitions.get("", []),
        [str(one) for one in found.fields.all()],
        list(events),
        defined_at(user, found),
        list(found.merged_from.all()),
    )


def _ranked(terms: list[ConceptTerm]) -> list[ConceptTerm]:
    return sorted(terms, key=lambda one: _ORDER[TermStatus(one.status)])


def others(user: Reader, found: Concept) -> QuerySet[Concept]:
    """The concepts that another one may be merged into."""
    return visible_concepts(user).exclude(pk=found.pk)


def names_of(user: Reader, keys: Iterable[int]) -> dict[int, str]:
    """What some concepts are called in the reader's language, or in the next one that calls them
    anything; only those that somebody may know of. One query."""
    found: dict[int, list[ConceptTerm]] = {}
    known = visible_concepts(user).filter(pk__in=set(keys)).values("pk")
    for one in visible_terms(user).filter(concept__in=known):
        found.setdefault(one.concept_id, []).append(one)
    return {key: _name(terms) for key, terms in found.items()}


def _name(terms: list[ConceptTerm]) -> str:
    first = reader_first({one.language for one in terms})[0]
    return _ranked([one for one in terms if one.language == first])[0].text
