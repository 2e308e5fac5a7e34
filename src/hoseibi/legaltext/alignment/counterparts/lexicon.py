"""Words that stand for one another, learnt from articles that surely correspond."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from math import log, sqrt

from .features import Features
from .likeness import Row, best

SURE = 0.45
"""The score from which an article's best candidate is surely right when each is the other's."""

FEWEST_PAIRS = 300
"""With fewer articles to learn from, what is learnt is chance."""

WORTH = 0.4
_TOGETHER = 3
_BOUND = 0.5
_COMMON = 0.08
_WORDS = 40
_MEANINGS = 4
_SHORT = 8.0
"""Keeps an article of few words from looking like every other."""

Lexicon = dict[str, list[tuple[str, float]]]


def sure_pairs(rows: list[Row]) -> list[tuple[int, int]]:
    """The pairs of articles of which each is the other's best and the score is high."""
    leading = {at: max(row.items(), key=lambda pair: pair[1]) for at, row in enumerate(rows) if row}
    back: dict[int, tuple[float, int]] = {}
    for at, (place, score) in leading.items():
        back[place] = max(back.get(place, (0.0, -1)), (score, at))
    return [
        (at, place)
        for at, (place, score) in leading.items()
        if score > SURE and back[place][1] == at
    ]


def lexicon(here: Features, there: Features, pairs: Iterable[tuple[int, int]]) -> Lexicon:
    """For each word the words of the other law that stand where it stands, the surest first."""
    mine, others = _telling(here), _telling(there)
    alone: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
    both: Counter[tuple[str, str]] = Counter()
    for at, place in pairs:
        own = _rarest(here.tokens[at], mine)
        other = _rarest(there.tokens[place], others)
        alone[0].update(own)
        alone[1].update(other)
        both.update((word, meaning) for word in own for meaning in other)
    found: Lexicon = defaultdict(list)
    for (word, meaning), count in both.items():
        bound = 2 * count / (alone[0][word] + alone[1][meaning])
        if count >= _TOGETHER and bound >= _BOUND:
            found[word].append((meaning, bound))
    return {word: _surest(meanings) for word, meanings in found.items()}


def _surest(meanings: list[tuple[str, float]]) -> list[tuple[str, float]]:
    return sorted(meanings, key=lambda pair: (-pair[1], pair[0]))[:_MEANINGS]


def _telling(features: Features) -> Counter[str]:
    """Words that stand in some articles and not in most, with how many."""
    count = Counter(word for tokens in features.tokens for word in tokens)
    most = len(features.tokens) * _COMMON
    return Counter({word: number for word, number in count.items() if _TOGETHER <= number <= most})


def _rarest(tokens: frozenset[str], telling: Counter[str]) -> list[str]:
    return sorted(tokens & telling.keys(), key=lambda word: (telling[word], word))[:_WORDS]


class Translated:
    """The articles of one law in the words of the other, as far as the lexicon reaches."""

    def __init__(self, here: Features, there: Features, known: Lexicon) -> None:
        self.here, self.known = here, known
        meant = {meaning for meanings in known.values() for meaning, _ in meanings}
        self.others = [tokens & meant for tokens in there.tokens]
        count = Counter(word for tokens in self.others for word in tokens)
        self.rare = {word: log(len(self.others) / number) for word, number in count.items()}
        self.lengths = [
            sqrt(sum(self.rare[word] ** 2 for word in tokens)) + _SHORT for tokens in self.others
        ]
        self.index: dict[str, list[int]] = defaultdict(list)
        for place, tokens in enumerate(self.others):
            for word in tokens:
                self.index[word].append(place)

    def meanings(self, at: int) -> dict[str, tuple[float, str]]:
        """The words of the other law that an article would have, and for which of its own."""
        found: dict[str, tuple[float, str]] = {}
        for word in sorted(self.here.tokens[at] & self.known.keys()):
            for meaning, bound in self.known[word]:
                found[meaning] = max(found.get(meaning, (0.0, "")), (bound, word))
        return found

    def shared(self, at: int, place: int) -> list[tuple[str, str, float]]:
        """The words of an article, those of the other that they stand for, and what each adds."""
        meanings = self.meanings(at)
        length = self.length(meanings) * self.lengths[place]
        return [
            (word, to, bound * self.rare[to] ** 2 / length)
            for to, (bound, word) in meanings.items()
            if to in self.others[place]
        ]

    def length(self, meanings: dict[str, tuple[float, str]]) -> float:
        squares = ((bound * self.rare[to]) ** 2 for to, (bound, _) in meanings.items())
        return sqrt(sum(squares)) + _SHORT

    def rows(self) -> list[Row]:
        """For every article the articles that have such words."""
        return [self.row(at) for at in range(len(self.here.tokens))]

    def row(self, at: int) -> Row:
        """Scores of about 0 to 1."""
        meanings = self.meanings(at)
        length = self.length(meanings)
        scores: Row = defaultdict(float)
        for to, (bound, _) in meanings.items():
            for place in self.index[to]:
                scores[place] += bound * self.rare[to] ** 2
        return best(
            {place: score / length / self.lengths[place] for place, score in scores.items()}
        )
