"""A term that was decided against does not come back.

Why: a term is given up because it misled somebody; used once more, it misleads again and starts the
discussion anew. Only a list of terms (`--terms`) says which these are.

Bad:  Article 1 A physical person has rights.
      Terms: en,en:forbidden / natural person,physical person
Good: Article 1 A natural person has rights.
      Terms: en,en:forbidden / natural person,physical person
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import ERROR
from ...model.term import FORBIDDEN
from ..text import Spot, Text

SEVERITY = ERROR
MESSAGE = "“{term}” was decided against. The list has for it: {instead}."


def find(text: Text) -> Iterator[Spot]:
    """Every use of a term that the list forbids and in no sense allows."""
    for place, use in text.uses:
        if use.status == FORBIDDEN:
            concept = text.terms[use.concepts[0]]
            approved = " / ".join(concept.named(text.law.language)) or "–"
            yield Spot(place, use.start, use.end, {"term": use.term, "instead": approved})
