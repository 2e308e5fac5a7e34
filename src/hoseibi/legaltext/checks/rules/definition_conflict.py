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
from ..meanings import Said, meanings_in
from ..profile import Profile
from ..text import Spot, Text
from ..vocabulary import compiled

SEVERITY = HINT
MESSAGE = (
    "“{term}” means something else in {law} ({place}): “{words}”. Give both one meaning, or one of"
    " them another name."
)

_SHOWN = 120


def find(text: Text) -> Iterator[Spot]:
    """Terms that a law beside, in the same language, explains in other words."""
    others = [one for one in text.beside if one.language == text.law.language]
    for said in meanings_in(text) if others else ():
        for other in others:
            if _differs(text, said, other):
                there = other.meanings[said.term]
                shown = there.words if len(there.words) <= _SHOWN else there.words[:_SHOWN] + "…"
                yield Spot(
                    said.place,
                    said.start,
                    said.end,
                    {
                        "term": said.term,
                        "law": other.title,
                        "place": there.address,
                        "words": shown,
                    },
                )
                break


def _differs(text: Text, said: Said, other: Profile) -> bool:
    there = other.meanings.get(said.term)
    if there is None or _key(there.words) == _key(said.words):
        return False
    borrowed = text.lexicon.definitions.borrowed
    return not borrowed or not any(
        compiled(borrowed).search(words) for words in (said.words, there.words)
    )


def _key(words: str) -> str:
    return "".join(sign for sign in fold(words) if sign.isalnum())
