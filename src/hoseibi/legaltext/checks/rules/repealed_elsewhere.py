"""Nothing refers to a provision of another law that was repealed there.

Why: an empty place in another law takes the rule with it as surely as one in this law. Only laws
that the law is looked at beside (`--beside`, `corpus check --across`) can be asked.

Bad:  Article 1 Article 2 of the Ports Act applies.
      Beside: # Ports Act / Article 1 A port has a master. / Article 2 (Repealed)
Good: Article 1 Article 1 of the Ports Act applies.
      Beside: # Ports Act / Article 1 A port has a master. / Article 2 (Repealed)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import WARNING
from ..profile import Beside, Far, Profile

SEVERITY = WARNING
MESSAGE = "“{words}” of {law} was repealed. Refer to what took its place."


def across(own: Profile, beside: Beside) -> Iterator[Far]:
    """References to an article that a law beside only says is no longer there."""
    for one in own.cited:
        other = beside.named(one.law)
        if other is None or one.several:
            continue
        if {one.place, one.place.partition("__")[0]} & other.repealed:
            yield Far(one.address, one.start, one.end, {"law": other.title, "words": one.words})
