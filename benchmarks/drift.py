"""How often a check of terms between language versions cries wolf, and what it catches.

    python -m benchmarks.drift [-v] [NAME...]

False alarms: articles of official versions that are told at all, of the articles in both versions.
These versions are right by definition, so each is one, though some are slips of the translator.
`naive` is the share when every article is told that names a concept and has no rendering of it.
Caught: one rendering of a term in an article is replaced, in every place of the article (`whole`)
or in one (`one`); by another term that the base has for the concept and the law never uses for it,
no verb for a noun (`sibling`), or by a term of the base that the law never uses (`foreign`).
Concepts in five articles or more that are rendered by a term of the base in the article that is
changed; each concept and each article once in a round, one article in twelve, ten rounds with seeds
0 to 9.
"""

from __future__ import annotations

import json
import lzma
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from benchmarks.alignment import DATA, Article, Texts, civil_code, dutch, law, taiwan

from hoseibi.legaltext import (
    Concept,
    Drift,
    Law,
    UnitPair,
    Uses,
    align,
    as_concepts,
    extract_terms,
    legal_concepts,
    read_terms,
)
from hoseibi.legaltext.parity.habits import articles as held
from hoseibi.legaltext.parity.habits.between import deviations
from hoseibi.legaltext.parity.habits.likeness import is_kin

FEWEST = 5
ROUNDS = 10
EVERY = 12
"""One article in so many is changed in a round."""
KINDS = ("sibling", "foreign")


class Pair(NamedTuple):
    """A law in two languages, aligned, with the terms of a base found in it."""

    language: str
    articles: list[held.Article]
    concepts: Sequence[Concept]
    paragraphs: int

    def found(self) -> tuple[Drift, ...]:
        """What the check tells."""
        return deviations(self.articles, self.concepts, self.language)


def pairs(texts: Texts, concepts: Sequence[Concept] = ()) -> tuple[Pair, Pair]:
    """Texts with a base, in both directions; without one, with the 100 likeliest pairs of terms."""
    rows = [Article(number, left, right, set()) for number, left, right in texts.articles]
    if not concepts:
        units = [UnitPair(one.number, " ".join(one.left), " ".join(one.right)) for one in rows]
        languages = texts.left, texts.right
        concepts = as_concepts(extract_terms(units, languages, most=100), languages)
    left, right = law(rows, "left", texts.left), law(rows, "right", texts.right)
    return (
        Pair(texts.right, _articles(left, right, concepts), concepts, _units(rows)),
        Pair(texts.left, _articles(right, left, concepts), concepts, _units(rows)),
    )


def _articles(source: Law, other: Law, concepts: Sequence[Concept]) -> list[held.Article]:
    return held.articles_of(source, other, concepts, align(source, other))


def _units(rows: list[Article]) -> int:
    return sum(len(one.left) for one in rows)


def dictionary() -> tuple[Concept, ...]:
    """Japan's standard dictionary."""
    return read_terms((DATA / "jp-en-terms/jlt_j2e.json").read_bytes()).concepts


SETS: dict[str, Callable[[], tuple[Pair, Pair]]] = {
    "Civil Code of Japan 2020, dictionary": lambda: pairs(civil_code("2020"), dictionary()),
    "the same before the reform": lambda: pairs(civil_code("pre2017reform"), dictionary()),
    "Civil Code 2020, own base": lambda: pairs(civil_code("2020"), legal_concepts()),
    "before the reform, own base": lambda: pairs(civil_code("pre2017reform"), legal_concepts()),
    "Dutch civil procedure, drawn base": lambda: pairs(dutch()),
    "Taiwan A0030055, drawn base": lambda: pairs(taiwan("A0030055")),
    "Taiwan civil procedure, drawn base": lambda: pairs(taiwan("B0010001")),
}


class Spot(NamedTuple):
    """A concept in an article that has a rendering of it."""

    article: int
    concept: int
    uses: list[held.Named]


def spotted(pair: Pair) -> tuple[list[Spot], set[int]]:
    """Concepts in articles that have a rendering, of five articles or more; and the articles that
    have none of some concept."""
    found: list[Spot] = []
    lacking: set[int] = set()
    for at, article in enumerate(pair.articles):
        here = {one.use.concepts[0] for one in article.here if len(one.use.concepts) == 1}
        for place in sorted(here):
            uses = [one for one in article.there if place in one.use.concepts]
            if uses:
                found.append(Spot(at, place, uses))
            else:
                lacking.add(at)
    counts = Counter(spot.concept for spot in found)
    return [spot for spot in found if counts[spot.concept] >= FEWEST], lacking


class Faults:
    """What may be put into the second version of a law."""

    def __init__(self, pair: Pair) -> None:
        self.pair = pair
        self.spots, self.lacking = spotted(pair)
        self.finder = Uses(pair.concepts, pair.language)
        self.rendered: dict[int, set[str]] = {}
        for spot in self.spots:
            self.rendered.setdefault(spot.concept, set()).update(one.use.term for one in spot.uses)
        said = "\n".join(article.words for article in pair.articles)
        self.unused = [
            term for one in pair.concepts for term in self.names(one) if term.lower() not in said
        ]

    def names(self, concept: Concept) -> list[str]:
        """What a base calls a concept, as it may stand in a text."""
        language = self.pair.language
        named = concept.named(language) + concept.named(language, "candidate")
        return [one for one in named if not set(one) & set("(（…～")]

    def choice(self, kind: str, concept: int) -> list[str]:
        """Terms with which to replace a rendering of a concept."""
        if kind == "foreign":
            return self.unused
        said = self.rendered[concept]
        known = self.names(self.pair.concepts[concept])
        return [one for one in known if not any(is_kin(one, other) for other in said)]

    def seeded(self, kind: str, seed: int, *, whole: bool) -> tuple[Pair, list[tuple[str, str]]]:
        """The pair with faults, and the place and concept of each."""
        chance = random.Random(seed)
        articles = list(self.pair.articles)
        taken: set[int] = set()
        touched: set[int] = set()
        faults: list[tuple[str, str]] = []
        for spot in chance.sample(self.spots, len(self.spots)):
            choice = self.choice(kind, spot.concept)
            if not choice or spot.concept in touched or spot.article in taken:
                continue
            if len(faults) * EVERY >= len(articles):
                break
            article = articles[spot.article]
            term = spot.uses[0].use.term
            same = [one for one in spot.uses if one.use.term == term]
            uses = same if whole else [chance.choice(same)]
            articles[spot.article] = self.changed(article, uses, chance.choice(choice))
            taken.add(spot.article)
            touched.add(spot.concept)
            faults.append((article.left, self.pair.concepts[spot.concept].code))
        return self.pair._replace(articles=articles), faults

    def changed(self, article: held.Article, uses: list[held.Named], term: str) -> held.Article:
        """An article in which another term stands for some uses."""
        texts = {unit.address: unit.text for unit in article.units}
        for one in sorted(uses, key=lambda one: -one.span.start):
            said = texts[one.span.address]
            texts[one.span.address] = said[: one.span.start] + term + said[one.span.end :]
        units = [held.Said(one.address, "", "", texts[one.address]) for one in article.units]
        places = article.left, article.right
        return held.article_of(places, article.here, units, self.finder)

    def caught(self, kind: str, *, whole: bool) -> tuple[int, int]:
        """How many faults are told, of how many."""
        right = total = 0
        for seed in range(ROUNDS):
            spoilt, faults = self.seeded(kind, seed, whole=whole)
            told = {(one.left.address.partition("__")[0], one.concept) for one in spoilt.found()}
            right += len(told.intersection(faults))
            total += len(faults)
        return right, total


def measured(name: str, *, verbose: bool) -> Iterator[str]:
    """The lines of a pair of texts."""
    begun = time.perf_counter()
    there, back = SETS[name]()
    found, turned = there.found(), back.found()
    taken = time.perf_counter() - begun
    faults = Faults(there)
    count = len(there.articles)
    told, told_back = (
        len({one.left.address.partition("__")[0] for one in some}) for some in (found, turned)
    )
    places = len({one.left.address for one in found})
    line = (
        f"{name:36} {count:5} {len(faults.lacking) / count:6.1%} {told / count:6.2%}"
        f" {places / there.paragraphs:6.2%} {told_back / count:6.2%}"
    )
    for whole in (True, False):
        for kind in KINDS:
            right, total = faults.caught(kind, whole=whole)
            line += f" {right / total:6.1%}/{total:<4}" if total else f" {'–':>11}"
    yield f"{line} {taken:5.1f}"
    for one in found if verbose else ():
        yield f"    {one.kind:8} {one.left.address:16} {one.sentence}"


def unseen() -> str:
    """A line of the first twenty statutes of Taiwan in step that have 100 to 400 articles and no
    part in choosing a threshold, each with a base drawn from itself."""
    with lzma.open(DATA / "tw-bilingual" / "laws.jsonl.xz", "rt") as file:
        laws = [one for one in map(json.loads, file) if one["in_sync"]]
    codes = [one["pcode"] for one in laws if 100 <= len(one["articles"]) <= 400]
    counts = [0, 0, 0]
    for code in [one for one in codes if one not in ("A0030055", "B0010001")][:20]:
        there, back = pairs(taiwan(code))
        counts[0] += len(there.articles)
        for at, one in enumerate((there, back), 1):
            counts[at] += len({two.left.address.partition("__")[0] for two in one.found()})
    told, turned = (count / counts[0] for count in counts[1:])
    return (
        f"{'Taiwan, 20 more, drawn bases':36} {counts[0]:5} {'':6} {told:6.2%} {'':6} {turned:6.2%}"
    )


if __name__ == "__main__":
    asked = [one for one in sys.argv[1:] if one != "-v"]
    print(
        f"{'':36} {'art.':>5} {'naive':>6} {'told':>6} {'para.':>6} {'back':>6}"
        f" {'whole sibl.':>11} {'foreign':>11} {'one sibl.':>11} {'foreign':>11} {'s':>5}"
    )
    for each in SETS:
        if not asked or any(one in each for one in asked):
            for printed in measured(each, verbose="-v" in sys.argv):
                print(printed, flush=True)
    if not asked or any(one in "Taiwan, 20 more" for one in asked):
        print(unseen())
