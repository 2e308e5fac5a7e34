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
from ..abroad import abroad
from ..text import Spot, Text

SEVERITY = WARNING
MESSAGE = "“{words}” of {law} was repealed. Refer to what took its place."


def find(text: Text) -> Iterator[Spot]:
    """References to an article that a law beside only says is no longer there."""
    for one, place, other, address in abroad(text):
        if {address, address.partition("__")[0]} & other.repealed and len(one.targets) == 1:
            said = {"law": other.title, "words": one.words}
            yield Spot(place, one.span.start, one.span.end, said)
