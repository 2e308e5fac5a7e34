"""Why an article is a candidate: every part of its score, with the words that show it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ...model.term import Concept
from .articles import Articles
from .features import Features, Key
from .figures import Counted
from .lexicon import WORTH, Translated
from .likeness import Likeness, Row
from .place import AROUND, DIVISIONS, NEIGHBOURS, STRETCH, Places
from .values import CONCEPT, FIGURE, LEXICON, MODEL, NEIGHBOUR, PLACE, VERDICT, WORD, Reason

_MOST = {CONCEPT: 6, FIGURE: 3, WORD: 4, LEXICON: 3, NEIGHBOUR: 2}
"""How many of a kind are told."""

_TELLING = 0.01
"""The part of a score below which a ground is not told."""


class Grounds(msgspec.Struct, frozen=True):
    """All that a score was made of. `encoded` are the parts of an encoder, `before` the scores by
    which the neighbours had their say."""

    likeness: Likeness
    places: Places
    before: list[Row]
    translated: Translated | None
    encoded: list[Row]


class Reasons:
    """The grounds of two laws, told for one pair of articles at a time."""

    def __init__(
        self,
        laws: tuple[Articles, Articles],
        features: tuple[Features, Features],
        concepts: tuple[Concept, ...],
        grounds: Grounds,
    ) -> None:
        self.here, self.there = laws
        self.features = features
        self.concepts = concepts
        self.grounds = grounds

    def of(self, at: int, place: int, score: float, *, accepted: bool) -> tuple[Reason, ...]:
        """The reasons of a candidate, what a person said first, then the weightiest."""
        told: dict[str, int] = {}
        found = [Reason(VERDICT, 1.0)] if accepted else []
        parts = sorted(self.parts(at, place), key=lambda reason: -reason.share)
        for reason in parts:
            share = round(reason.share / score, 3) if score else 0.0
            told[reason.kind] = told.get(reason.kind, 0) + 1
            if share >= _TELLING and told[reason.kind] <= _MOST.get(reason.kind, 1):
                found.append(msgspec.structs.replace(reason, share=share))
        return tuple(found)

    def parts(self, at: int, place: int) -> Iterator[Reason]:
        for key, part in self.grounds.likeness.shared(at, place):
            yield self.feature(key, part, at, place)
        yield from self.lexicon(at, place)
        yield from self.standing(at, place)
        if self.grounds.encoded:
            yield Reason(MODEL, self.grounds.encoded[at].get(place, 0.0))

    def feature(self, key: Key, part: float, at: int, place: int) -> Reason:
        if isinstance(key, str):
            return Reason(WORD, part, key, key)
        if isinstance(key, Counted):
            return Reason(FIGURE, part, key.said, key.said, key.said)
        here, there = (
            features.said[article].get(key, "")
            for features, article in zip(self.features, (at, place), strict=True)
        )
        return Reason(CONCEPT, part, here, there, self.concepts[key].code)

    def lexicon(self, at: int, place: int) -> Iterator[Reason]:
        translated = self.grounds.translated
        if translated is None:
            return
        for word, meaning, part in translated.shared(at, place):
            yield Reason(LEXICON, WORTH * part, word, meaning)

    def standing(self, at: int, place: int) -> Iterator[Reason]:
        places = self.grounds.places
        pair = places.closest(at, place)
        if pair:
            mine, other = (
                law.divisions[division]
                for law, division in zip((self.here, self.there), pair, strict=True)
            )
            worth = DIVISIONS * places.divisions(at, place)
            yield Reason(PLACE, worth, mine.heading or mine.address, other.heading or other.address)
        near = list(self.near(at, place))
        support = NEIGHBOURS * places.neighbours(at).get(place, 0.0)
        for one, answer in near:
            yield Reason(
                NEIGHBOUR,
                support / len(near),
                self.here.articles[one].address,
                self.there.articles[answer].address,
            )

    def near(self, at: int, place: int) -> Iterator[tuple[int, int]]:
        """The articles around one whose best candidates stand around the other, the closest
        first."""
        before = self.grounds.before
        for step in sorted(range(-AROUND, AROUND + 1), key=abs):
            one = at + step
            if step and 0 <= one < len(before) and before[one]:
                answer = max(before[one], key=lambda other: (before[one][other], -other))
                if abs(answer - place - step) <= STRETCH:
                    yield one, answer
