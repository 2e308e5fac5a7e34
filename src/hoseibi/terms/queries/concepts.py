"""One concept with all that is known of it: its terms side by side, and what was done to it."""

from __future__ import annotations

from typing import NamedTuple

from django.db.models import QuerySet

from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.queries import visible_laws
from hoseibi.ui.languages import reader_first

from ..choices import TermStatus
from ..models import Concept, ConceptDefinition, ConceptEvent, ConceptTerm
from ..permissions import may_propose, statuses
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
    law_is_open: bool
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
    law = found.law_id is not None and visible_laws(user).filter(pk=found.law_id).exists()
    return ConceptPage(
        found,
        [
            InLanguage(code, _ranked(terms.get(code, [])), definitions.get(code, []))
            for code in codes
        ],
        definitions.get("", []),
        [str(one) for one in found.fields.all()],
        list(events),
        law,
        list(found.merged_from.all()),
    )


def _ranked(terms: list[ConceptTerm]) -> list[ConceptTerm]:
    return sorted(terms, key=lambda one: _ORDER[TermStatus(one.status)])


def others(user: Reader, found: Concept) -> QuerySet[Concept]:
    """The concepts that another one may be merged into."""
    return visible_concepts(user).exclude(pk=found.pk)
