"""What is asked and answered: verdicts, candidates, and why each stands where it does."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

import msgspec

Encoder: TypeAlias = Callable[[Sequence[str]], Sequence[Sequence[float]]]
"""A model of an office's own: texts in, one vector of equal length for each out. Called twice, once
for the articles of each law; its vectors are compared by their angle."""

CONCEPT, FIGURE, WORD, LEXICON = "concept", "figure", "word", "lexicon"
PLACE, NEIGHBOUR, MODEL, VERDICT = "place", "neighbour", "model", "verdict"

REASONS = (VERDICT, CONCEPT, FIGURE, WORD, LEXICON, PLACE, NEIGHBOUR, MODEL)
"""Why an article is a candidate: somebody said so; both name one concept; both have one period or
share; both have one word; words that stand for one another in articles that surely correspond;
their divisions correspond; articles near the one answer to articles near the other; an encoder."""


class Verdict(msgspec.Struct, frozen=True):
    """What a person decided: whether the article `there` of the other law answers to `here`. Both
    are addresses, such as `art_709`."""

    here: str
    there: str
    accepted: bool


class Reason(msgspec.Struct, frozen=True):
    """One ground of a candidate. `here` and `there` are the words of each law that show it (of a
    neighbour: addresses), `code` names the concept or figure, `share` is its part of the score."""

    kind: str
    share: float
    here: str = ""
    there: str = ""
    code: str = ""


class Counterpart(msgspec.Struct, frozen=True):
    """An article of the other law that may answer. `score` is between 0 and 1 and orders the
    candidates of one article; it is no probability. `accepted` when a person said so."""

    address: str
    num: str
    heading: str
    score: float
    reasons: tuple[Reason, ...] = ()
    accepted: bool = False


def with_named_neighbours(
    counterpart: Counterpart, here: Mapping[str, str], there: Mapping[str, str]
) -> Counterpart:
    """The same with its neighbours by what each law calls the article at an address; by the address
    where nothing is known of it."""
    return msgspec.structs.replace(
        counterpart,
        reasons=tuple(
            msgspec.structs.replace(
                one,
                here=here.get(one.here) or one.here,
                there=there.get(one.there) or one.there,
            )
            if one.kind == NEIGHBOUR
            else one
            for one in counterpart.reasons
        ),
    )
