"""Two laws mean the same by one term.

Why: whoever applies both laws to one case reads one word and must act on two. Sometimes that is
wanted; then dismiss this with the reason. Only laws that the law is looked at beside (`--beside`,
`corpus check --across`) can be asked.

Bad:  Article 1 In this Act, “vessel” means a ship.
      Beside: # Ports Act / Article 1 In this Act, “vessel” means a boat or a raft.
Good: Article 1 In this Act, “vessel” means a boat or a raft.
      Beside: # Ports Act / Article 1 In this Act, “vessel” means a boat or a raft.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import HINT
from ...scripts.folding import fold
from ..profile import Beside, Far, Meaning, Profile

SEVERITY = HINT
MESSAGE = (
    "“{term}” means something else in {law} ({place}): “{words}”. Give both one meaning, or one of"
    " them another name."
)

_SHOWN = 120


def across(own: Profile, beside: Beside) -> Iterator[Far]:
    """Terms that a law beside, in the same language, explains in other words."""
    for term, here in own.meanings.items():
        for other in beside.explaining(term, own.language):
            there = other.meanings[term]
            if other is own or not _differs(here, there):
                continue
            words = there.words if len(there.words) <= _SHOWN else there.words[:_SHOWN] + "…"
            said = {"term": term, "law": other.title, "place": there.short, "words": words}
            yield Far(here.address, here.start, here.end, said)
            break


def _differs(here: Meaning, there: Meaning) -> bool:
    if here.borrowed or there.borrowed:
        return False
    return _key(here.words) != _key(there.words)


def _key(words: str) -> str:
    return "".join(sign for sign in fold(words) if sign.isalnum())
