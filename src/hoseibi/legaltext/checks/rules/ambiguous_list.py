"""A list says what “and” and “or” belong to.

Why: “bread and/or salt” leaves the choice to whoever reads, and A及びB又はC may be A with B, or
else C, or A with B or with C. Courts have decided cases over such a list.

Bad:  Article 1 The owner brings bread and/or salt.
Good: Article 1 The owner brings bread or salt, or both.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import HINT
from ...model.toml import compiled
from ..text import Spot, Text

SEVERITY = HINT
MESSAGE = "“{words}” can be read in two ways. Set out as points, or say both or either."


def find(text: Text) -> Iterator[Spot]:
    """Short lists that mix “and” with “or” at one level."""
    mixed = [compiled(source) for source in text.lexicon.mixed]
    for place, said in text.asked:
        for expression in mixed:
            for found in expression.finditer(said):
                yield Spot(place, *found.span(), {"words": found[0]})
