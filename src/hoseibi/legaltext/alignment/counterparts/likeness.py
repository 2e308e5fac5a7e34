"""How much the articles of two laws say the same: weighted features over an inverted index."""

from __future__ import annotations

from collections import defaultdict
from math import sqrt

from .features import Features, Key, Weights, rareness

Row = dict[int, float]
"""The candidates of one article: place in the other law, and score."""

CANDIDATES = 80
"""How many of an article's candidates are weighed further."""

_EVEN = 0.4
"""How far the length of an article is left out of account: an article with one concept would
otherwise look like every other that has it."""


class Likeness:
    """The features of two laws, made comparable."""

    def __init__(self, here: Features, there: Features) -> None:
        rare = rareness(here, there)
        self.here = [_normal(known, rare, 0.0) for known in here.weights]
        lengths = [_length(_rare(known, rare)) for known in there.weights]
        usual = sum(lengths) / len(lengths) if lengths else 0.0
        self.there = [_normal(known, rare, usual) for known in there.weights]
        self.index: dict[Key, list[tuple[int, float]]] = defaultdict(list)
        for place, known in enumerate(self.there):
            for key, weight in known.items():
                self.index[key].append((place, weight))

    def rows(self) -> list[Row]:
        """The best candidates of every article."""
        return [best(self.row(at)) for at in range(len(self.here))]

    def row(self, at: int) -> Row:
        """Every article of the other law that has a feature of this one."""
        scores: Row = defaultdict(float)
        for key, weight in self.here[at].items():
            for place, other in self.index[key]:
                scores[place] += weight * other
        return dict(scores)

    def shared(self, at: int, place: int) -> list[tuple[Key, float]]:
        """The features of two articles with what each adds to their score, the most first."""
        other = self.there[place]
        both = [(key, own * other[key]) for key, own in self.here[at].items() if key in other]
        return sorted(both, key=lambda pair: -pair[1])


def best(row: Row, most: int = CANDIDATES) -> Row:
    """The highest scores of a row, in their order."""
    return dict(sorted(row.items(), key=lambda pair: (-pair[1], pair[0]))[:most])


def _rare(known: Weights, rare: dict[Key, float]) -> Weights:
    return {key: weight * rare[key] for key, weight in known.items() if key in rare}


def _normal(known: Weights, rare: dict[Key, float], usual: float) -> Weights:
    """Weights by rareness, for a length of about one; `usual` is the length of most articles."""
    weighed = _rare(known, rare)
    length = _length(weighed)
    if usual:
        length = (1 - _EVEN) * length + _EVEN * usual
    return {key: weight / length for key, weight in weighed.items()} if length else {}


def _length(weighed: Weights) -> float:
    return sqrt(sum(weight * weight for weight in weighed.values()))
