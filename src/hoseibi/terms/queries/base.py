"""The whole term base: as rows that become values, and as what finds its terms in running words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import reduce
from hashlib import sha256
from itertools import groupby
from operator import or_
from typing import NamedTuple

import msgspec
from django.db.models import Count, Max, Q, QuerySet

from hoseibi import legaltext

from ..choices import DECIDED, TermStatus
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


def uses_in(
    language: str, *, candidates: bool = True, state: tuple[object, ...] | None = None
) -> Uses:
    """What finds the terms of a language in running words. Made once, and anew when terms of the
    language change; asking whether any did (`state_of_terms`) is one query, when it is not given.

    After a change only what is looked for is read: the words of one language, whatever its region.
    When these are as before (another language or a definition changed), nothing is made anew, which
    for 10,000 concepts is what takes long.
    """
    state = state or state_of_terms()
    known = _MADE.get((language, candidates))
    if known is None or known[0] != state:
        concepts = _concepts((language,), tuple(TermStatus) if candidates else DECIDED)
        made = known[1] if known and known[1].concepts == concepts else _made(language, concepts)
        known = _MADE[language, candidates] = state, made
    return known[1]


def _made(language: str, concepts: tuple[legaltext.Concept, ...]) -> Uses:
    keys = tuple(int(one.code) for one in concepts)
    return Uses(legaltext.Uses(concepts, language), keys, concepts)


def _concepts(
    languages: Iterable[str], statuses: Sequence[TermStatus]
) -> tuple[legaltext.Concept, ...]:
    """The concepts with what these languages call them; the code of each is its number here."""
    bare = {language.split("-")[0] for language in languages}
    tags = [Q(language=one) | Q(language__startswith=f"{one}-") for one in sorted(bare)]
    terms = ConceptTerm.objects.filter(reduce(or_, tags), concept__merged_into=None)
    if len(statuses) < len(TermStatus):
        terms = terms.filter(status__in=statuses)
    names = ("concept_id", "language", "text", "status", "usage", "part_of_speech")
    lines = terms.order_by("concept_id", "position", "pk").values_list(*names)
    return tuple(
        legaltext.Concept(
            str(key),
            tuple(
                legaltext.Term(tag, text, status, usage=usage, part_of_speech=part)
                for _key, tag, text, status, usage, part in group
            ),
        )
        for key, group in groupby(lines, key=lambda line: line[0])
    )


class Base(NamedTuple):
    """What some languages call every concept, candidates among it, and a fingerprint of that."""

    concepts: tuple[legaltext.Concept, ...]
    fingerprint: str


_BASES: dict[tuple[str, ...], tuple[object, Base]] = {}
"""By languages: from which state of the terms it was made."""


def bases_in(asked: Iterable[Collection[str]]) -> list[Base]:
    """The terms of some languages as the engine takes a base, for each set of languages. Each is
    made once, and anew when terms change; asking whether they did is one query."""
    state = state_of_terms()
    return [_base(tuple(sorted(set(languages))), state) for languages in asked]


def _base(languages: tuple[str, ...], state: object) -> Base:
    known = _BASES.get(languages)
    if known is None or known[0] != state:
        concepts = _concepts(languages, tuple(TermStatus))
        print_ = sha256(msgspec.json.encode(concepts)).hexdigest()
        known = _BASES[languages] = state, Base(concepts, print_)
    return known[1]
