"""Which articles of one code answer to those of another: ranked candidates, never an assignment.

Three looks: what the articles say (concepts, figures, words), then where they stand, then once more
with the words that the surest pairs teach. What a person accepted or refused binds in each, and
teaches: an accepted pair speaks for its neighbours and lends its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import sqrt

from ...model.law import Law
from ...model.term import Concept
from ...terminology.concepts import legal_concepts
from .articles import Article, Articles, articles_of
from .features import Features, features, with_shared_words
from .lexicon import FEWEST_PAIRS, WORTH, Translated, lexicon, sure_pairs
from .likeness import Likeness, Row
from .place import DIVISIONS, NEIGHBOURS, Places
from .reasons import Grounds, Reasons
from .values import Counterpart, Encoder, Verdict, with_named_neighbours

_LOOKS = 2
_ENCODED = 0.5
_HIGHEST = 1 + NEIGHBOURS + DIVISIONS + WORTH
_NEVER_SURE = 0.99
"""The highest score without the word of a person."""

SIGNALS = ("concepts", "figures", "words", "place", "lexicon")
"""What can be left out, to measure what each is worth."""


class UnknownArticle(KeyError):
    """The law has no such article; the argument is the address."""


class Counterparts:
    """The candidates of every article of a law in another one. Made by `counterparts`; asking
    changes nothing. `unplaced` are verdicts of which one end is no article of these laws."""

    def __init__(self, looking: Looking) -> None:
        self.here, self.there = looking.here, looking.there
        self.unplaced = looking.decided.unplaced
        self._rows, self._decided = looking.rows, looking.decided
        self._reasons = looking.reasons()
        self._at = {article.address: at for at, article in enumerate(self.here.articles)}
        own, other = (
            {article.address: article.num for article in law.articles}
            for law in (self.here, self.there)
        )
        self._numbers = own, other

    @property
    def addresses(self) -> tuple[str, ...]:
        """The articles that can be asked about, in the order of the law: short addresses."""
        return tuple(self._at)

    def of(self, address: str, most: int = 10) -> tuple[Counterpart, ...]:
        """The candidates of an article, the best first. Raises `UnknownArticle`."""
        if address not in self._at:
            raise UnknownArticle(address)
        at = self._at[address]
        row = self._rows[at]
        leading = sorted(row, key=lambda place: (-row[place], place))[:most]
        return tuple(self._counterpart(at, place, row[place]) for place in leading)

    def printed(self, counterpart: Counterpart) -> Counterpart:
        """The same with its neighbours as the laws print their numbers, not by their addresses."""
        return with_named_neighbours(counterpart, *self._numbers)

    def _counterpart(self, at: int, place: int, score: float) -> Counterpart:
        article = self.there.articles[place]
        accepted = (at, place) in self._decided.accepted
        shown = 1.0 if accepted else min(round(score / _HIGHEST, 3), _NEVER_SURE)
        reasons = self._reasons.of(at, place, score, accepted=accepted)
        return Counterpart(article.address, article.num, article.heading, shown, reasons, accepted)


def counterparts(
    here: Law,
    there: Law,
    *,
    concepts: Iterable[Concept] | None = None,
    verdicts: Iterable[Verdict] = (),
    encoder: Encoder | None = None,
) -> Counterparts:
    """For every article of a code its candidates in another, with score and reasons.

    `concepts` is a term base that names both laws' concepts, by default the one that comes with
    the engine; `verdicts` is what people accepted or refused; `encoder` an office's own model,
    which has a say in the order of candidates. Linear in the laws but for features that many share.
    """
    known = legal_concepts() if concepts is None else tuple(concepts)
    looking = Looking(articles_of(here), articles_of(there), known, verdicts)
    looking.look(encoder)
    return Counterparts(looking)


class Decided:
    """What people decided, by places in the two laws."""

    def __init__(self, here: Articles, there: Articles, verdicts: Iterable[Verdict]) -> None:
        own = {article.address: at for at, article in enumerate(here.articles)}
        other = {article.address: at for at, article in enumerate(there.articles)}
        self.accepted: set[tuple[int, int]] = set()
        self.refused: set[tuple[int, int]] = set()
        unplaced = []
        for verdict in verdicts:
            if verdict.here not in own or verdict.there not in other:
                unplaced.append(verdict)
                continue
            pair = (own[verdict.here], other[verdict.there])
            (self.accepted if verdict.accepted else self.refused).add(pair)
        self.refused -= self.accepted
        self.unplaced = tuple(unplaced)

    def bind(self, rows: list[Row]) -> list[Row]:
        """The rows with what was refused taken out and what was accepted on top."""
        bound = list(rows)
        for at, place in self.refused:
            bound[at] = {other: score for other, score in bound[at].items() if other != place}
        for at, place in self.accepted:
            bound[at] = bound[at] | {place: _HIGHEST}
        return bound

    def teach(self, pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Pairs to learn from: the surest, and what was accepted."""
        return sorted((set(pairs) | self.accepted) - self.refused)


class Looking:
    """The looks at two laws, one after the other. `without` names `SIGNALS` that do not count."""

    def __init__(
        self,
        here: Articles,
        there: Articles,
        concepts: tuple[Concept, ...],
        verdicts: Iterable[Verdict] = (),
        without: frozenset[str] = frozenset(),
    ) -> None:
        self.here, self.there, self.concepts, self.without = here, there, concepts, without
        self.decided = Decided(here, there, verdicts)
        kin = here.language.split("-")[0] == there.language.split("-")[0]
        pair = self.features(here), self.features(there)
        self.known = pair if "words" in without else with_shared_words(*pair, kin=kin)
        self.likeness = Likeness(*self.known)
        self.translated: Translated | None = None
        self.encoded: list[Row] = []
        self.rows: list[Row] = []
        self.before: list[Row] = []
        self.places: Places

    def features(self, law: Articles) -> Features:
        found = features(law, () if "concepts" in self.without else self.concepts)
        return found.without_figures() if "figures" in self.without else found

    def look(self, encoder: Encoder | None = None) -> None:
        """Fill `rows` with the scores of every article."""
        said = self.likeness.rows()
        if encoder is not None:
            self.encoded = _encoded(self.here, self.there, said, encoder)
            said = _sum(said, self.encoded, 1.0)
        self.rows = self.before = self.decided.bind(said)
        for _ in range(_LOOKS):
            self.place(said)
        pairs = self.decided.teach(sure_pairs(self.rows))
        if "lexicon" not in self.without and len(pairs) >= FEWEST_PAIRS:
            known = lexicon(*self.known, pairs)
            self.translated = Translated(*self.known, known)
            self.place(_sum(said, self.translated.rows(), WORTH))

    def place(self, said: list[Row]) -> None:
        self.before = self.rows
        self.places = Places(self.here, self.there, self.before)
        rows = said if "place" in self.without else self.places.rows(said)
        self.rows = self.decided.bind(rows)

    def reasons(self) -> Reasons:
        grounds = Grounds(self.likeness, self.places, self.before, self.translated, self.encoded)
        return Reasons((self.here, self.there), self.known, self.concepts, grounds)


def _sum(rows: list[Row], others: list[Row], worth: float) -> list[Row]:
    return [
        row | {place: row.get(place, 0.0) + worth * score for place, score in other.items()}
        for row, other in zip(rows, others, strict=True)
    ]


def _encoded(here: Articles, there: Articles, rows: list[Row], encoder: Encoder) -> list[Row]:
    """What the encoder adds to each candidate."""
    own, other = (
        [_unit(vector) for vector in encoder([_running(article) for article in law.articles])]
        for law in (here, there)
    )
    return [
        {place: _ENCODED * max(0.0, _product(own[at], other[place])) for place in row}
        for at, row in enumerate(rows)
    ]


def _running(article: Article) -> str:
    return f"{article.heading} {article.text}".strip()


def _unit(vector: Sequence[float]) -> list[float]:
    length = sqrt(sum(value * value for value in vector))
    return [value / length for value in vector] if length else list(vector)


def _product(one: Sequence[float], other: Sequence[float]) -> float:
    return sum(mine * yours for mine, yours in zip(one, other, strict=True))
