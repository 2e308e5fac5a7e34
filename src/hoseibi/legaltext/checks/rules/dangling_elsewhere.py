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
from ..profile import Beside, Far, Profile

SEVERITY = ERROR
MESSAGE = "{law} has no “{words}”. Refer to the provision that is meant."


def across(own: Profile, beside: Beside) -> Iterator[Far]:
    """References to an article or paragraph that a law beside does not have."""
    for one in own.cited:
        other = beside.named(one.law)
        if other is not None and other.whole and not _has(other.places, one.place):
            yield Far(one.address, one.start, one.end, {"law": other.title, "words": one.words})


def _has(places: frozenset[str], address: str) -> bool:
    """A paragraph counts as missing only in an article that numbers its paragraphs."""
    article, _, paragraph = address.partition("__")
    if article not in places:
        return False
    return not paragraph or address in places or f"{article}__para_2" not in places
