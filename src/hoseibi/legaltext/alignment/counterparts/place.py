"""Where an article stands: codes are ordered alike, so its neighbours and its chapter tell much."""

from __future__ import annotations

from collections import defaultdict

from .articles import Articles
from .likeness import Row

AROUND = 4
"""How many articles before and after have a say."""

STRETCH = 3
"""How far from its own distance a neighbour's counterpart may stand."""

NEIGHBOURS, DIVISIONS = 0.6, 0.3
"""What the two are worth beside what the articles themselves say."""

_FADING = 0.75
_VOTES = 8
_ENOUGH = 0.08
_LEADING = 5


class Places:
    """What the order and the divisions of two laws say about a first guess."""

    def __init__(self, here: Articles, there: Articles, guess: list[Row]) -> None:
        self.here, self.there = here, there
        self.votes = [_vote(row) for row in guess]
        self.kin = _kin(here, there, guess)

    def neighbours(self, at: int) -> Row:
        """How much the articles around one speak for each article of the other law, up to 1."""
        support: Row = defaultdict(float)
        total = 0.0
        for step in _steps(at, len(self.votes)):
            weight = _FADING ** (abs(step) - 1)
            total += weight
            for place, vote in self.votes[at + step].items():
                support[place - step] += weight * vote
        last = len(self.there.articles)
        return {place: vote / total for place, vote in support.items() if 0 <= place < last}

    def divisions(self, at: int, place: int) -> float:
        """How much of the divisions of one article answers to those of the other, up to 1."""
        own = self.here.articles[at].divisions[-2:]
        others = self.there.articles[place].divisions[-2:]
        if not own or not others:
            return 0.0
        found = [max(self.kin.get((mine, other), 0.0) for mine in own) for other in others]
        return sum(found) / len(found)

    def closest(self, at: int, place: int) -> tuple[int, int] | None:
        """The two divisions that answer to one another most."""
        pairs = [
            (self.kin[mine, other], mine, other)
            for mine in self.here.articles[at].divisions
            for other in self.there.articles[place].divisions
            if (mine, other) in self.kin
        ]
        if not pairs:
            return None
        _, mine, other = max(pairs, key=lambda pair: (pair[0], pair[1]))
        return mine, other

    def rows(self, likeness: list[Row]) -> list[Row]:
        """The scores of the articles themselves, with what their places add. A place that the
        neighbours speak for is a candidate even where the words have nothing in common."""
        return [self.row(at, own) for at, own in enumerate(likeness)]

    def row(self, at: int, own: Row) -> Row:
        support = self.neighbours(at)
        places = set(own) | {place for place, vote in support.items() if vote > _ENOUGH}
        return {
            place: own.get(place, 0.0)
            + NEIGHBOURS * support.get(place, 0.0)
            + DIVISIONS * self.divisions(at, place)
            for place in places
        }


def _steps(at: int, last: int) -> list[int]:
    return [step for step in range(-AROUND, AROUND + 1) if step and 0 <= at + step < last]


def _vote(row: Row) -> Row:
    """The surest candidates of an article, each with what stands around it."""
    leading = sorted(row.items(), key=lambda pair: (-pair[1], pair[0]))[:_VOTES]
    highest = leading[0][1] if leading else 0.0
    votes: Row = {}
    for place, score in leading:
        sure = (score / highest * min(highest, 1.0)) ** 2 if highest else 0.0
        for off in range(-STRETCH, STRETCH + 1):
            vote = sure * (1 - abs(off) / (STRETCH + 1))
            if vote > votes.get(place + off, 0.0):
                votes[place + off] = vote
    return votes


def _kin(here: Articles, there: Articles, guess: list[Row]) -> dict[tuple[int, int], float]:
    """For two divisions, the part of the one whose articles lead into the other."""
    found: dict[tuple[int, int], float] = defaultdict(float)
    held: dict[int, int] = defaultdict(int)
    for article, row in zip(here.articles, guess, strict=True):
        leading = sorted(row.items(), key=lambda pair: (-pair[1], pair[0]))[:_LEADING]
        total = sum(score for _, score in leading) or 1.0
        for mine in article.divisions:
            held[mine] += 1
            for place, score in leading:
                for other in there.articles[place].divisions:
                    found[mine, other] += score / total
    return {pair: score / held[pair[0]] for pair, score in found.items()}
