"""A law that amends says what becomes of what was before.

Why: contracts, cases and terms of office that began under the old words must know which words they
end under. Silence is sometimes right; then dismiss this with the reason.

Bad:  # Act to Amend the Fees Act / Article 1 In Article 2, “ten” is replaced by “twelve”.
Good: # Act to Amend the Fees Act / Article 1 In Article 2, “ten” is replaced by “twelve”.
      Article 2 Fees that fell due before the commencement of this Act remain as they were.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import HINT
from ...model.law import words
from ...model.toml import compiled
from ..text import Spot, Text

SEVERITY = HINT
MESSAGE = "This law amends and says nothing of what began before it. Add a transitional provision."


def find(text: Text) -> Iterator[Spot]:
    """Amending laws without a word on what began before."""
    known = text.lexicon
    if not (known.amending and known.passing and text.placed):
        return
    title = words(text.law.title)
    if not compiled(known.amending).search(title):
        return
    if not compiled(known.passing).search(text.whole):
        yield Spot(text.placed[0])
