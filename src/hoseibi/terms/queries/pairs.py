"""Pairs of words that two languages of a law have in the same places: what the list of terms has of
each already, and which of them were rejected."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from django.db.models import QuerySet

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader

from ..choices import OUT_OF_USE
from ..models import Concept, ConceptTerm, RejectedPair
from ..permissions import may_propose
from ..storage import key_of, pair_key

Pair = tuple[legaltext.Term, legaltext.Term]
End = tuple[str, str]
"""The language of a word, and the key of it."""


class Home(NamedTuple):
    """Where a pair belongs: the concepts that have one of its words in use, whether one of them
    has both, and the words of it that were decided against."""

    concepts: tuple[Concept, ...]
    has_both: bool
    against: tuple[ConceptTerm, ...]


def homes(user: Reader, pairs: Sequence[Pair]) -> list[Home]:
    """Where each pair belongs, among what somebody who signs in may know of. A concept that has one
    word has the other too where it has that as a piece of a term, or a term that is a piece of it:
    未成年 of 未成年者. Two queries for some hundred pairs."""
    if not may_propose(user):
        return [Home((), False, ()) for _pair in pairs]
    wanted = {(one.language, key_of(one.text)) for pair in pairs for one in pair}
    languages = {language for language, _key in wanted}
    of_languages = ConceptTerm.objects.filter(language__in=languages, concept__merged_into=None)
    named = of_languages.filter(key__in={key for _language, key in wanted})
    known: dict[End, list[ConceptTerm]] = {}
    for term in named.select_related("concept").order_by("concept", "pk"):
        known.setdefault((term.language, term.key), []).append(term)
    concepts = {one.concept_id for found in known.values() for one in found}
    said: dict[tuple[int, str], list[str]] = {}
    lines = of_languages.filter(concept__in=concepts).order_by("pk")
    for concept, language, key in lines.values_list("concept_id", "language", "key"):
        said.setdefault((concept, language), []).append(key)
    return [_home(pair, known, said) for pair in pairs]


def _home(
    pair: Pair, known: dict[End, list[ConceptTerm]], said: dict[tuple[int, str], list[str]]
) -> Home:
    ends = [(one.language, key_of(one.text)) for one in pair]
    found = [one for end in ends for one in known.get(end, ())]
    concepts = {one.concept_id: one.concept for one in found if one.status not in OUT_OF_USE}
    has_both = any(
        all(_has(end, said.get((one.concept_id, end[0]), ())) for end in ends) for one in found
    )
    # A word that is forbidden for one concept may be the right one for another.
    against = tuple(
        one
        for one in found
        if one.status in OUT_OF_USE and (not concepts or one.concept_id in concepts)
    )
    return Home(tuple(concepts.values()), has_both, against)


def _has(end: End, said: Iterable[str]) -> bool:
    return any(end[1] in key or key in end[1] for key in said)


def rejected_pairs(user: Reader, pairs: Sequence[Pair]) -> dict[str, RejectedPair]:
    """Those of some pairs that were rejected, by their key, for who signs in."""
    if not may_propose(user):
        return {}
    keys = [pair_key(*pair) for pair in pairs]
    found = _standing().filter(key__in=keys).select_related("rejected_by__person")
    return {one.key: one for one in found}


def rejected_pair(user: Reader, pk: int) -> RejectedPair | None:
    """One that was rejected, for who signs in."""
    return _standing().filter(pk=pk).first() if may_propose(user) else None


def _standing() -> QuerySet[RejectedPair]:
    return RejectedPair.objects.filter(taken_back_at=None)
