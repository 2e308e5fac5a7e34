"""What a word of law means, told in a few lines beside it."""

from __future__ import annotations

from typing import NamedTuple

from hoseibi.accounts.permissions import Reader
from hoseibi.ui.languages import reader_first, reader_language

from ..choices import OUT_OF_USE, TermStatus
from ..models import Concept, ConceptDefinition, ConceptTerm
from .defined import DefinedAt, defined_at
from .listed import visible_concepts


class Meaning(NamedTuple):
    """A concept in short: how it is called in a language, what is not to be said, what the other
    languages call it, its definition, where it is defined as far as the reader may read that law,
    and the other concepts that have the same word."""

    concept: Concept
    language: str
    approved: list[ConceptTerm]
    out: list[ConceptTerm]
    others: list[ConceptTerm]
    definition: ConceptDefinition | None
    defined_at: DefinedAt | None
    namesakes: list[ConceptTerm]


def meaning(user: Reader, found: Concept, language: str) -> Meaning:
    """What is told beside a word of a language; at most six queries."""
    wide = language.split("-")[0]
    terms = list(found.terms.filter(status__in=(TermStatus.APPROVED, *OUT_OF_USE)))
    own = [one for one in terms if one.language.split("-")[0] == wide]
    approved = [one for one in own if one.status == TermStatus.APPROVED]
    by: dict[str, ConceptTerm] = {}
    for one in terms:
        if one not in own and one.status == TermStatus.APPROVED:
            by.setdefault(one.language, one)
    definitions = {one.language: one for one in reversed(found.definitions.all())}
    spoken = [language, reader_language(), *reader_first(definitions)]
    definition = next((definitions[code] for code in spoken if code in definitions), None)
    namesakes = ConceptTerm.objects.filter(
        status=TermStatus.APPROVED,
        language__in={one.language for one in approved},
        key__in=[one.key for one in approved],
        concept__in=visible_concepts(user).exclude(pk=found.pk),
    )
    return Meaning(
        found,
        language,
        approved,
        [one for one in own if one.status in OUT_OF_USE],
        [by[code] for code in reader_first(by)],
        definition,
        defined_at(user, found, language),
        list(namesakes.select_related("concept")) if approved else [],
    )
