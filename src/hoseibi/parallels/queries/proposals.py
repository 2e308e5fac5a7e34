"""Pairs of words that two languages of a law have in the same places, as they are to be decided:
what the list of terms has is left out, and what was rejected stands apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from django.contrib.auth.models import AnonymousUser

from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import Law, LawVersion
from hoseibi.corpus.queries import visible_languages, visible_laws, visible_versions
from hoseibi.legaltext import Gloss, Term, TermCandidate
from hoseibi.terms import queries as terms
from hoseibi.terms.models import RejectedPair
from hoseibi.terms.storage import pair_key

_SHORT = 16
"""Signs of the key of a pair by which a form names it."""


class ToPropose(NamedTuple):
    """A pair that nobody has decided: where it belongs, and by what a form names it."""

    key: str
    candidate: TermCandidate
    home: terms.Home

    @property
    def is_open(self) -> bool:
        """Whether it can be proposed as it is."""
        return not self.home.against and len(self.home.concepts) < 2


class Proposals(NamedTuple):
    to_propose: list[ToPropose]
    rejected: list[RejectedPair]


def proposals(
    user: Reader, found: Sequence[TermCandidate], languages: tuple[str, str]
) -> Proposals:
    """The pairs that are left to decide, the surest first, and those that were rejected. Two
    queries."""
    pairs = [(Term(languages[0], one.first), Term(languages[1], one.second)) for one in found]
    rejected = terms.rejected_pairs(user, pairs)
    keys = [pair_key(*pair) for pair in pairs]
    left = [
        ToPropose(key[:_SHORT], one, home)
        for key, one, home in zip(keys, found, terms.homes(user, pairs), strict=True)
        if key not in rejected and not home.has_both
    ]
    return Proposals(left, list(rejected.values()))


def terms_of(
    one: TermCandidate, languages: tuple[str, str], *, with_examples: bool
) -> tuple[Term, Term]:
    """A pair as candidates of the list of terms, with the places in which both stand."""
    units = one.examples if with_examples else ()
    firsts = tuple(Gloss(unit.first, languages[0], unit.address) for unit in units)
    seconds = tuple(Gloss(unit.second, languages[1], unit.address) for unit in units)
    return (
        Term(languages[0], one.first, examples=firsts),
        Term(languages[1], one.second, examples=seconds),
    )


def are_open_to_all(user: Reader, versions: Iterable[LawVersion]) -> bool:
    """Whether what a reader reads is open to everybody: only then may its sentences go into the
    list of terms, which more people read."""
    keys = {one.pk for one in versions}
    return keys <= set(
        visible_versions(user)
        .filter(pk__in=visible_versions(AnonymousUser()).filter(pk__in=keys).values("pk"))
        .values_list("pk", flat=True)
    )


class InLanguages(NamedTuple):
    law: Law
    languages: list[str]


def laws_in_languages(user: Reader) -> list[InLanguages]:
    """The laws that a reader may read in two languages or more, by country. Three queries."""
    spoken: dict[int, list[str]] = {}
    rows = visible_languages(user).order_by("pk").values_list("law_id", "language")
    for law, language in rows:
        spoken.setdefault(law, []).append(language)
    several = {law: languages for law, languages in spoken.items() if len(set(languages)) > 1}
    laws = visible_laws(user).filter(pk__in=several).select_related("country")
    return sorted(
        (InLanguages(law, several[law.pk]) for law in laws.prefetch_related("names")),
        key=lambda one: (str(one.law.country), one.law.title),
    )
