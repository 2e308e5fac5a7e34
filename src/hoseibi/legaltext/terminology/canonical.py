"""The one shape of a term base for comparing and writing: bases that say the same are equal.

Every reader ends here and every writer begins here, so that what is written comes back equal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from ..model.term import Concept, Gloss, Term, TermTransaction

UNDETERMINED = "und"
"""The language of a term of which nobody said it (BCP 47)."""

_LINES = re.compile(r"\r\n?")
_BLANKS = re.compile(r"[ \t]+")
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What no file of text or XML may hold."""


def tidy(text: str) -> str:
    """Words with single blanks and no blank at the ends of a line; line breaks stay."""
    text = _NO_TEXT.sub("\N{REPLACEMENT CHARACTER}", _LINES.sub("\n", text))
    return "\n".join(_BLANKS.sub(" ", line).strip() for line in text.split("\n")).strip()


def line(text: str) -> str:
    """Words in a single line."""
    return tidy(text.replace("\n", " ").replace("\r", " "))


def canonical(concepts: Iterable[Concept]) -> tuple[Concept, ...]:
    """The concepts with tidy words, each with a code of its own, its terms by language."""
    taken: set[str] = set()
    return tuple(_named(_tidied(one), at, taken) for at, one in enumerate(concepts, 1))


def _named(concept: Concept, at: int, taken: set[str]) -> Concept:
    code = concept.code or next((term.text for term in concept.terms), "") or str(at)
    unique, turn = code, 1
    while unique in taken:
        turn += 1
        unique = f"{code} ({turn})"
    taken.add(unique)
    return msgspec.structs.replace(concept, code=unique) if unique != concept.code else concept


def _tidied(concept: Concept) -> Concept:
    terms = tuple(_by_language(_term(one) for one in concept.terms if one.text.strip()))
    order = {term.language: place for place, term in enumerate(reversed(terms))}
    definitions = {_gloss(one): None for one in concept.definitions if tidy(one.text)}
    known = sorted(definitions, key=lambda one: -order.get(one.language, len(terms)))
    return Concept(
        line(concept.code),
        terms,
        tuple(known),
        line(concept.source),
        tidy(concept.note),
        tuple(dict.fromkeys(filter(None, map(line, concept.fields)))),
        tidy(concept.decision),
        tuple(_transaction(one) for one in concept.history),
    )


def _by_language(terms: Iterable[Term]) -> Iterator[Term]:
    """The terms of each language beside one another, the languages as they come first."""
    grouped: dict[str, list[Term]] = {}
    for term in terms:
        if term.text and term not in grouped.setdefault(term.language, []):
            grouped[term.language].append(term)
    for group in grouped.values():
        yield from group


def _term(term: Term) -> Term:
    return Term(
        line(term.language) or UNDETERMINED,
        line(term.text),
        term.status,
        tidy(term.note),
        tidy(term.usage),
        line(term.part_of_speech),
        line(term.reading),
        line(term.source),
        line(term.kind),
        tuple(_gloss(one) for one in term.examples if tidy(one.text)),
    )


def _gloss(gloss: Gloss) -> Gloss:
    return Gloss(tidy(gloss.text), line(gloss.language), line(gloss.source))


def _transaction(one: TermTransaction) -> TermTransaction:
    return TermTransaction(
        line(one.what) or "modification", one.on, line(one.who), tidy(one.note), line(one.about)
    )
