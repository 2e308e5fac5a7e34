"""One idea has one name throughout.

Why: readers take two names for two things, and a translator makes two things of them. Only a list
of terms (`--terms`) says which names are of one idea, and which of them was decided for.

Bad:  Article 1 A legal person has a seat. / Article 2 A juridical person has a name.
      Terms: en,en:deprecated / legal person,juridical person
Good: Article 1 A legal person has a seat. / Article 2 A legal person has a name.
      Terms: en,en:deprecated / legal person,juridical person
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...model.finding import WARNING
from ...model.term import APPROVED, CANDIDATE, DEPRECATED, Concept, Use
from ..text import Spot, Text

SEVERITY = WARNING
MESSAGE = "Here stands “{term}”; {others} places of this law say “{wanted}”, as the list does."


def find(text: Text) -> Iterator[Spot]:
    """Uses of a deprecated term, or of the rarer of two that are both allowed."""
    counts: dict[int, Counter[str]] = {}
    for _, use in text.uses:
        if len(use.concepts) == 1:
            counts.setdefault(use.concepts[0], Counter())[use.term] += 1
    for place, use in text.uses:
        wanted = _wanted(text, use, counts) if len(use.concepts) == 1 else ""
        if wanted and wanted != use.term:
            others = counts[use.concepts[0]][wanted]
            said = {"term": use.term, "wanted": wanted, "others": str(others)}
            yield Spot(place, use.start, use.end, said)


def _interchangeable(concept: Concept, term: str, language: str) -> tuple[str, ...]:
    """The approved terms that may stand for one another: those that are right under the same
    condition and are of the same part of speech."""
    kind = {one.text: (one.usage, one.part_of_speech) for one in concept.terms}
    return tuple(one for one in concept.named(language) if kind[one] == kind.get(term))


def _wanted(text: Text, use: Use, counts: dict[int, Counter[str]]) -> str:
    """What should stand there: the approved term, or of several the one the law uses most."""
    concept = text.terms[use.concepts[0]]
    approved = concept.named(text.law.language)
    if use.status == DEPRECATED or (use.status == CANDIDATE and approved):
        return approved[0] if approved else ""
    if use.status != APPROVED:
        return ""
    approved = _interchangeable(concept, use.term, text.law.language)
    if len(approved) < 2:
        return ""
    return max(approved, key=lambda term: (counts[use.concepts[0]][term], -approved.index(term)))
