"""What an import would do to a term base, seen before anything is written, and the base after it.

Concepts are the same when they have the same code; else when they share approved terms in two
languages. Nothing is ever lost: terms of both sides stay, and where the two sides contradict one
another the base stands and the conflict is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from ..model.term import APPROVED, CANDIDATE, Concept, Gloss, Term
from .canonical import canonical

STATUS, DEFINITION, SHARED, VERDICT = "status", "definition", "shared-term", "verdict"

CONFLICTS = {
    STATUS: "“{term}” ({language}) of “{code}” is {here} in the base and {there} in the import.",
    DEFINITION: "“{code}” is defined in other words ({language}): “{here}”, and “{there}”.",
    SHARED: "“{term}” ({language}) names “{code}” and also “{other}”: one concept, or two?",
    VERDICT: "“{term}” ({language}) is {there} for “{code}” and {here} for “{other}”.",
}
"""What may contradict, and how it is told. `shared-term` is a question; the base takes both."""


class TermConflict(msgspec.Struct, frozen=True):
    """One contradiction between a base and an import. `kind` is a key of `CONFLICTS`; `here` and
    `there` are what the base and the import say; `other` is another concept that is concerned."""

    kind: str
    code: str
    language: str
    term: str = ""
    here: str = ""
    there: str = ""
    other: str = ""

    @property
    def sentence(self) -> str:
        """What is told of it, in English."""
        fields = {name: getattr(self, name) for name in self.__struct_fields__}
        return CONFLICTS[self.kind].format(**fields)


class ConceptChange(msgspec.Struct, frozen=True):
    """A concept of the base, and what it would become."""

    before: Concept
    after: Concept


class TermPreview(msgspec.Struct, frozen=True):
    """What an import would do: concepts that it adds, changes, and says nothing new of; how many of
    the base it does not name; what contradicts. `merged` is the base afterwards."""

    added: tuple[Concept, ...]
    changed: tuple[ConceptChange, ...]
    unchanged: tuple[Concept, ...]
    untouched: int
    conflicts: tuple[TermConflict, ...]
    merged: tuple[Concept, ...]


def preview_terms(base: Iterable[Concept], incoming: Iterable[Concept]) -> TermPreview:
    """What `merge_terms` would do, and the base that it would give."""
    known, new = canonical(base), canonical(incoming)
    places = {concept.code: at for at, concept in enumerate(known)}
    merged = list(known)
    added: list[Concept] = []
    touched: dict[int, None] = {}
    conflicts: list[TermConflict] = []
    partners = _Partners(known)
    for concept in new:
        at = places.get(concept.code, partners.of(concept))
        if at is None:
            added.append(concept)
        else:
            touched[at] = None
            conflicts += _contradictions(merged[at], concept)
            merged[at] = joined(merged[at], concept)
    whole = canonical([*merged, *added])
    changes = [ConceptChange(known[at], whole[at]) for at in touched if known[at] != whole[at]]
    same = [known[at] for at in touched if known[at] == whole[at]]
    fresh = whole[len(known) :]
    concerned = {one.code for one in fresh} | {one.after.code for one in changes}
    return TermPreview(
        fresh,
        tuple(changes),
        tuple(same),
        len(known) - len(touched),
        (*conflicts, *_shared(whole, concerned, len(known))),
        whole,
    )


def merge_terms(base: Iterable[Concept], incoming: Iterable[Concept]) -> tuple[Concept, ...]:
    """The base with what an import adds to it."""
    return preview_terms(base, incoming).merged


class _Partners:
    """Finds the one concept that shares approved terms in two languages with another."""

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self._named: dict[tuple[str, str], list[int]] = {}
        for at, concept in enumerate(concepts):
            for key in _approved(concept):
                self._named.setdefault(key, []).append(at)

    def of(self, concept: Concept) -> int | None:
        languages: dict[int, set[str]] = {}
        for language, text in _approved(concept):
            for at in self._named.get((language, text), ()):
                languages.setdefault(at, set()).add(language)
        found = [at for at, shared in languages.items() if len(shared) > 1]
        return found[0] if len(found) == 1 else None


def _approved(concept: Concept) -> Iterator[tuple[str, str]]:
    return ((t.language, t.text.casefold()) for t in concept.terms if t.status == APPROVED)


def joined(base: Concept, new: Concept) -> Concept:
    """A concept with what another says of the same idea; where they contradict the first stands,
    except that what was only a candidate may be decided."""
    return Concept(
        base.code,
        _terms(base.terms, new.terms),
        (*base.definitions, *(one for one in new.definitions if one not in base.definitions)),
        base.source or new.source,
        _both(base.note, new.note),
        (*base.fields, *new.fields),
        _both(base.decision, new.decision),
        (*base.history, *(one for one in new.history if one not in base.history)),
    )


def _terms(base: Sequence[Term], new: Sequence[Term]) -> tuple[Term, ...]:
    found = list(base)
    places = {_name(term): at for at, term in reversed(tuple(enumerate(found)))}
    for term in new:
        at = places.setdefault(_name(term), len(found))
        if at == len(found):
            found.append(term)
        elif term not in base:
            found[at] = _term(found[at], term)
    return tuple(found)


def _name(term: Term) -> tuple[str, str, str, str]:
    """What tells one term of a concept from another: words that are right under two conditions are
    two terms."""
    return term.language, term.text, term.usage, term.part_of_speech


def _term(base: Term, new: Term) -> Term:
    return Term(
        base.language,
        base.text,
        new.status if base.status == CANDIDATE else base.status,
        _both(base.note, new.note),
        base.usage,
        base.part_of_speech,
        base.reading or new.reading,
        base.source or new.source,
        base.kind or new.kind,
        (*base.examples, *(one for one in new.examples if one not in base.examples)),
    )


def _both(base: str, new: str) -> str:
    """Both notes, what the first says already only once."""
    if not new or new in base.split("\n\n") or new == base:
        return base
    return f"{base}\n\n{new}" if base else new


def _contradictions(base: Concept, new: Concept) -> Iterator[TermConflict]:
    statuses = {(term.language, term.text): term.status for term in base.terms}
    for term in new.terms:
        here = statuses.get((term.language, term.text), term.status)
        if here != term.status and here != CANDIDATE:
            yield TermConflict(
                STATUS, base.code, term.language, term.text, here=here, there=term.status
            )
    for one in new.definitions:
        other = _other_words(base, one)
        if other:
            yield TermConflict(
                DEFINITION, base.code, one.language or "-", here=other, there=one.text
            )


def _other_words(base: Concept, new: Gloss) -> str:
    same = [one.text for one in base.definitions if one.language == new.language]
    return same[0] if same and new.text not in same else ""


def _shared(concepts: Sequence[Concept], concerned: set[str], known: int) -> Iterator[TermConflict]:
    """Terms that name two concepts, of which the import concerns one; the first `known` are of the
    base."""
    named: dict[tuple[str, str], list[tuple[int, Term]]] = {}
    for at, concept in enumerate(concepts):
        for key, term in {(t.language, t.text.casefold()): t for t in concept.terms}.items():
            named.setdefault(key, []).append((at, term))
    for several in named.values():
        first, one = several[0]
        for at, term in several[1:]:
            pair = concepts[first].code, concepts[at].code
            if concerned.isdisjoint(pair):
                continue
            decided = {one.status, term.status}
            verdict = len(decided) > 1 and APPROVED in decided
            # What an import itself calls by one name, its author took for two concepts.
            if not verdict and several[0][0] >= known:
                continue
            yield TermConflict(
                VERDICT if verdict else SHARED,
                pair[1],
                term.language,
                term.text,
                here=one.status,
                there=term.status,
                other=pair[0],
            )
