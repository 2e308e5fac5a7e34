"""What a law refers to in another law is there.

Why: the other law was amended by somebody else, and nobody told this one. Only laws that the law is
looked at beside (`--beside`, `corpus check --across`) can be asked.

Bad:  Article 1 Article 5 of the Ports Act applies.
      Beside: # Ports Act / Article 1 A port has a master. / Article 2 The master keeps the port.
Good: Article 1 Article 2 of the Ports Act applies.
      Beside: # Ports Act / Article 1 A port has a master. / Article 2 The master keeps the port.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import ERROR
from ..abroad import abroad
from ..text import Spot, Text

SEVERITY = ERROR
MESSAGE = "{law} has no “{words}”. Refer to the provision that is meant."


def find(text: Text) -> Iterator[Spot]:
    """References to an article or paragraph that a law beside does not have."""
    for one, place, other, address in abroad(text):
        article = address.partition("__")[0]
        there = article in other.places
        if other.whole and (not there or not _has(other.places, address)):
            said = {"law": other.title, "words": one.words}
            yield Spot(place, one.span.start, one.span.end, said)


def _has(places: frozenset[str], address: str) -> bool:
    """A paragraph counts as missing only in an article that numbers its paragraphs."""
    article, _, paragraph = address.partition("__")
    return not paragraph or address in places or f"{article}__para_2" not in places
