"""The whole term base: as rows that become values, and as what finds its terms in running words."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from django.db.models import Count, Max, QuerySet

from hoseibi import legaltext

from ..choices import DECIDED
from ..models import Concept, ConceptTerm
from ..storage import PARTS


def rows() -> QuerySet[Concept]:
    """Every concept that was not merged into another, with all that it has."""
    return Concept.objects.filter(merged_into=None).prefetch_related(*PARTS)


class Uses(NamedTuple):
    """What finds the terms of a language, and the keys of the concepts in the order by which it
    names them."""

    found: legaltext.Uses
    keys: tuple[int, ...]
    concepts: tuple[legaltext.Concept, ...]


_MADE: dict[tuple[str, bool], tuple[object, Uses]] = {}
"""By language, and whether candidates are among them: from which state of the terms it was made."""


def state_of_terms() -> tuple[object, ...]:
    """What is another once a term was changed, and the same until then. One query."""
    return tuple(Concept.objects.aggregate(last=Max("changed_at"), many=Count("pk")).values())


def uses_in(language: str, *, candidates: bool = True) -> Uses:
    """What finds the terms of a language in running words. Made once, and anew when terms change;
    asking whether they did is one query."""
    state = state_of_terms()
    known = _MADE.get((language, candidates))
    if known is None or known[0] != state:
        known = state, _made(language, candidates=candidates)
        _MADE[language, candidates] = known
    return known[1]


def _made(language: str, *, candidates: bool) -> Uses:
    """Only what is looked for is read: the words of one language, whatever its region."""
    terms = ConceptTerm.objects.filter(
        language__startswith=language.split("-")[0], concept__merged_into=None
    )
    if not candidates:
        terms = terms.filter(status__in=DECIDED)
    names = ("concept_id", "language", "text", "status", "usage", "part_of_speech")
    keys, concepts = [], []
    lines = terms.order_by("concept_id", "position", "pk").values_list(*names)
    for key, group in groupby(lines, key=lambda line: line[0]):
        found = tuple(
            legaltext.Term(tag, text, status, usage=usage, part_of_speech=part)
            for _key, tag, text, status, usage, part in group
        )
        keys.append(key)
        concepts.append(legaltext.Concept(str(key), found))
    return Uses(legaltext.Uses(concepts, language), tuple(keys), tuple(concepts))
