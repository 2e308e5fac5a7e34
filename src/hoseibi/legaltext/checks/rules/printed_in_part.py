"""The whole law is here.

Why: what is checked, compared or translated from a part is taken for the whole by the next reader.
Where many references lead out of a text, only a part of the law is in it, and no single one of them
is a fault.

Bad:  Article 1 Article 11 applies. / Article 2 Article 12 applies. / Article 3 Article 13 applies.
      Article 4 Article 14 applies. / Article 5 Article 15 applies. / Article 6 Article 16 applies.
Good: Article 1 It begins. / Article 2 Article 1 applies.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import HINT
from ..certain import lost
from ..text import Spot, Text

SEVERITY = HINT
MESSAGE = "{count} references lead to articles that are not here: this is a part of the law."


def find(text: Text) -> Iterator[Spot]:
    """At most once: a text that many references lead out of."""
    out = lost(text)
    if out.part:
        yield Spot(text.placed[0], said={"count": str(len(out.single) + out.hole)})
