"""Terms that a law defines: which there are, where they are used, and which stands at a place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..model.address import Placed
from ..model.law import Law, Provision, text_of, words
from ..model.term import Concept, Term
from ..model.toml import compiled
from ..terminology import Uses
from .definitions import Definition, stems
from .text import KnownLaw, Text
from .vocabulary import lexicon


def definitions(law: Law, known: KnownLaw | None = None) -> tuple[Definition, ...]:
    """Every term that a law defines, in reading order."""
    return defined_in(Text(law, known=known))


def defined_in(text: Text) -> tuple[Definition, ...]:
    """The same of a law that is being looked at: terms that a sentence defines, and those that
    stand in a list of definitions."""
    said = [*text.definitions, *_listed(text)]
    once = {(one.place.address, one.term): one for one in reversed(said)}
    order = text.order
    return tuple(sorted(once.values(), key=lambda one: (order[one.place.address], one.start)))


def _listed(text: Text) -> Iterator[Definition]:
    known = text.lexicon.definitions
    if not known.listed:
        return
    begins = compiled(known.listed)
    for place, _said in text.spoken:
        found = begins.match(_set_out(place.provision)) if place.provision.kind == "point" else None
        if found and _is_list(text, place, known.heads):
            yield Definition(place, *found.span("term"), found["term"].strip(), "")


def _set_out(provision: Provision) -> str:
    """The words of a point, its columns divided by a space as they are printed."""
    columns: dict[int, str] = {}
    for sentence in provision.text:
        columns[sentence.column] = columns.get(sentence.column, "") + words(sentence.runs)
    return "\u3000".join(columns.values())


def _is_list(text: Text, place: Placed, heads: str) -> bool:
    """Whether the words above a point, or the heading of its article, announce definitions."""
    if not heads:
        return True
    above = text.words[place.parent] if place.parent >= 0 else ""
    heading = words(text.article(place).provision.heading)
    return bool(compiled(heads).search(f"{heading} {above}"))


class Terms:
    """Finds the terms that a law defines in its words, each where it holds. Made once, asked often.

    placed  the walk over the law
    """

    def __init__(self, law: Law, placed: list[Placed], defined: Iterable[Definition]) -> None:
        self._placed = placed
        self._reach = lexicon(law.language).definitions.reach
        self._defined: dict[str, list[tuple[str, Definition]]] = {}
        for one in defined:
            self._defined.setdefault(one.term, []).append((self._root(one), one))
        concepts = [Concept(term, (Term(law.language, term),)) for term in self._defined]
        self._uses = Uses(concepts, law.language)

    def find(self, here: int) -> list[tuple[int, int, Definition]]:
        """The terms in the words of the provision at a position in the walk: from, up to, and what
        holds there; in reading order, none inside another."""
        place = self._placed[here]
        uses = self._uses.find(text_of(place.provision))
        meant = ((use.start, use.end, self._meant(use.term, place.address)) for use in uses)
        return [(start, end, one) for start, end, one in meant if one is not None]

    def _meant(self, term: str, address: str) -> Definition | None:
        """The definition that holds at a place: of several, the one for the least around it."""
        holding = [pair for pair in self._defined[term] if f"{address}__".startswith(pair[0])]
        return max(holding, key=lambda pair: len(pair[0]))[1] if holding else None

    def _root(self, one: Definition) -> str:
        """How the addresses begin at which a term holds; where the words that say how far are not
        understood, in its article."""
        kind = next((kind for said, kind in self._reach if said in one.scope), "article")
        if not one.scope or not kind:
            return ""
        place = one.place
        while place.provision.kind != kind and place.parent >= 0:
            place = self._placed[place.parent]
        return f"{place.address}__"


def term_at(law: Law, defined: Iterable[Definition], said: str, at: int) -> Definition | None:
    """The longest defined term that stands over a place in some words; None for none."""
    inflected = lexicon(law.language).definitions.inflected
    found: Definition | None = None
    for one in defined:
        if found is None or len(one.term) > len(found.term):
            begin = max(0, at - 2 * len(one.term))
            near = _uses(one.term, inflected=inflected).finditer(
                said, begin, at + 2 * len(one.term) + 1
            )
            if any(use.start() <= at < use.end() for use in near):
                found = one
    return found


def uses(law: Law, term: str) -> re.Pattern[str]:
    """What finds the uses of a term in a law's words, inflected where its language inflects."""
    return _uses(term, inflected=lexicon(law.language).definitions.inflected)


def _uses(term: str, *, inflected: bool) -> re.Pattern[str]:
    return stems(term) if inflected else re.compile(re.escape(term))
