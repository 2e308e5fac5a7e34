"""What an article says, as weighted features: concepts, figures, and words of both laws."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from math import log

import msgspec

from ...model.term import Concept
from ...scripts.tokens import tokens_for_index
from ...terminology.finding import Uses
from .articles import Article, Articles
from .figures import Counted, figures

Key = int | Counted | str
"""A concept by its place in the list, a figure, or a word that both laws use."""

Weights = dict[Key, float]

HEADING = 3.0
"""What a concept in the heading is worth beside one in the words."""

LENT_HEADING = 2.5
DIVISION = 0.8
NESTED = 0.6
"""A term inside a longer term."""

FIGURE = 1.5
WORD = 1.0
_SATURATION = 1.2
_USUAL_LENGTH = 25
"""Uses of terms in an article of ordinary length."""

_RARENESS = 1.2
_LONGEST_WORD = 64
_EAST = re.compile(r"[\u3400-\u9fff]{2}")
_LONG = re.compile(r"[^\W\d_]{5,}")


class Sighting(msgspec.Struct, frozen=True, gc=False):
    """A concept as a text names it, and how often, nested uses counting less."""

    count: float
    words: str


Sightings = dict[int, Sighting]


class Features(msgspec.Struct, frozen=True):
    """The features of every article of a law, and what it called each concept."""

    weights: tuple[Weights, ...]
    said: tuple[dict[Key, str], ...]
    tokens: tuple[frozenset[str], ...]

    def without_figures(self) -> Features:
        """The same, figures left out."""
        weights = tuple(
            {key: weight for key, weight in known.items() if not isinstance(key, Counted)}
            for known in self.weights
        )
        return msgspec.structs.replace(self, weights=weights)


def features(law: Articles, concepts: Iterable[Concept]) -> Features:
    """Linear in the words of the law."""
    naming = _Naming(concepts, law.language)
    divisions = [naming.sightings(division.heading) for division in law.divisions]
    weights, said, tokens = [], [], []
    for article in law.articles:
        known, names = _article(article, naming, divisions)
        for figure in figures(article.text, law.language):
            known[figure] = FIGURE
        weights.append(known)
        said.append(names)
        running = f"{article.heading} {article.text}"
        tokens.append(frozenset(tokens_for_index(running, law.language)))
    return Features(tuple(weights), tuple(said), tuple(tokens))


def _article(
    article: Article, naming: _Naming, divisions: list[Sightings]
) -> tuple[Weights, dict[Key, str]]:
    weights: Weights = defaultdict(float)
    body, heading = naming.sightings(article.text), naming.sightings(article.heading)
    length = sum(sighting.count for sighting in body.values())
    damped = _SATURATION * (0.5 + 0.5 * length / _USUAL_LENGTH)
    for concept, sighting in body.items():
        weights[concept] += sighting.count * (1 + _SATURATION) / (sighting.count + damped)
    for concept, sighting in heading.items():
        weights[concept] += min(sighting.count, 1.5) * (LENT_HEADING if article.lent else HEADING)
    for depth, division in enumerate(article.divisions, 1):
        near = DIVISION * (0.5 + 0.5 * depth / len(article.divisions))
        for concept, sighting in divisions[division].items():
            weights[concept] += near * min(sighting.count, 1.0)
    names: dict[Key, str] = {}
    for concept, found in (body | heading).items():
        names[concept] = found.words
    return dict(weights), names


class _Naming:
    """Which concepts a text names; a term inside a longer one counts less, but counts."""

    def __init__(self, concepts: Iterable[Concept], language: str) -> None:
        self.uses = Uses(concepts, language)
        self.inner: dict[str, tuple[tuple[str, tuple[int, ...]], ...]] = {}

    def sightings(self, text: str) -> Sightings:
        """Each concept of a text. A term that may name several is shared out among them."""
        counts: dict[int, float] = defaultdict(float)
        words: dict[int, str] = {}
        for use in self.uses.find(text):
            whole = text[use.start : use.end]
            named = [(whole, use.concepts, 1.0)]
            named += [(part, concepts, NESTED) for part, concepts in self.inside(whole)]
            for said, concepts, worth in named:
                for concept in concepts:
                    counts[concept] += worth / len(concepts)
                    words.setdefault(concept, said)
        return {concept: Sighting(count, words[concept]) for concept, count in counts.items()}

    def inside(self, whole: str) -> tuple[tuple[str, tuple[int, ...]], ...]:
        """The terms inside a term: those that begin later, and those that end before it does."""
        if whole not in self.inner:
            found = {
                part[use.start : use.end]: use.concepts
                for part in (whole[1:], whole[:-1])
                for use in self.uses.find(part)
            }
            self.inner[whole] = tuple(found.items())
        return self.inner[whole]


def with_shared_words(here: Features, there: Features, *, kin: bool) -> tuple[Features, Features]:
    """Both with the words that both have: all of them in laws of one language (`kin`), else
    only those that are long enough to be the same word."""
    common = frozenset().union(*here.tokens) & frozenset().union(*there.tokens)
    wanted = frozenset(token for token in common if _telling(token, kin))
    if not wanted:
        return here, there
    return _with_words(here, wanted), _with_words(there, wanted)


def _telling(token: str, kin: bool) -> bool:
    if len(token) > _LONGEST_WORD:
        return False
    if _EAST.fullmatch(token) or _LONG.fullmatch(token):
        return True
    return kin and len(token) > 1 and not token.isdecimal()


def _with_words(features: Features, wanted: frozenset[str]) -> Features:
    weights = tuple(
        known | dict.fromkeys(tokens & wanted, WORD)
        for known, tokens in zip(features.weights, features.tokens, strict=True)
    )
    return msgspec.structs.replace(features, weights=weights)


def rareness(here: Features, there: Features) -> dict[Key, float]:
    """What each feature of both laws tells: the rarer in them, the more."""
    rare_here, rare_there = _logarithms(here), _logarithms(there)
    return {
        key: ((value + rare_there[key]) / 2) ** _RARENESS
        for key, value in rare_here.items()
        if key in rare_there
    }


def _logarithms(features: Features) -> dict[Key, float]:
    count = Counter(key for known in features.weights for key in known)
    total = len(features.weights)
    return {key: log(1 + total / number) for key, number in count.items()}
