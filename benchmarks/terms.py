"""Speed of finding the terms of a base in running text, and the floor under it.

    python -m benchmarks.terms [LANGUAGE...]    each language, or some
    python -m benchmarks.terms growth           1, 2, 4, 8 MB; making ready 5,000, 50,000 concepts

Megabytes of UTF-8 a second of processor time on one core, median of 15 runs: the compiled loops,
Python alone and the floor in turns. Japanese and English: the base that comes with the engine, then
the standard dictionary of Japan, in the Civil Code. The others: the 5,000 commonest words, pairs of
words, or (in scripts without spaces) groups of letters of a code, in that code. The floor is the
bare automaton: all hits of the same terms, folded, in the same text, folded before; for scripts
with spaces it has the terms as they are listed, without their other forms, and cuts no words.
"""

from __future__ import annotations

import json
import lzma
import math
import os
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path

import ahocorasick_rs

from hoseibi.legaltext import (
    TERMS_ARE_COMPILED,
    Concept,
    Term,
    Uses,
    legal_concepts,
    read_terms,
)
from hoseibi.legaltext.terminology.finding import listed, portions, uses, words
from hoseibi.legaltext.terminology.finding.folding import fold

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
RUNS = 15
WAYS = {True: "compiled", False: "Python"} if TERMS_ARE_COMPILED else {False: "Python"}
REMEMBERED = (uses._spelt, words._worded, listed._forms, portions._stops_in)
MOST = 5_000
COMMON = 60
"""Words with which no term of law begins or ends: the commonest of a text."""
SPACED = re.compile(r"[^\W\d_]+(?:['ʻʼ‘’][^\W\d_]+)*")
KHMER = re.compile("(?:[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|[\u17b4-\u17d1\u17d3\u17dd])*)+")
CLUSTER = re.compile("[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|[\u17b4-\u17d1\u17d3\u17dd])*")
HAN = re.compile("[\u4e00-\u9fff]+")

Case = tuple[str, str, list[Concept], str]
"""A language, which base, the base, and a text."""


def civil_code(language: str) -> str:
    """The Japanese Civil Code in a language, one article a line."""
    file = DATA / "jp-en-civil-code/civil_code_pre2017reform_ja_en.jsonl"
    articles = (json.loads(line) for line in file.read_text("utf-8").splitlines())
    return "\n".join(" ".join(article[language]["text"]) for article in articles)


def uzbek(key: str) -> str:
    """The Civil Code of Uzbekistan: `ru`, `uz_Latn`, `uz_Cyrl`."""
    code = json.loads((DATA / "uz-codes/civil_2020.json").read_text("utf-8"))["articles"]
    return "\n".join(" ".join(one[key]["lines"]) for one in code if one.get(key))


def vietnamese() -> str:
    """The Civil Code of Viet Nam."""
    code = json.loads((DATA / "vi-codes/Bộ_luật_dân_sự.json").read_text("utf-8"))
    return "\n".join(article["text"] for article in code["articles"])


def chinese() -> str:
    """The first statutes of Taiwan, 400,000 signs."""
    said: list[str] = []
    with lzma.open(DATA / "tw-bilingual" / "laws.jsonl.xz", "rt") as file:
        for law in map(json.loads, file):
            said += (article["zh"] for article in law["articles"] if article.get("zh"))
            if sum(map(len, said)) > 400_000:
                break
    return "\n".join(said)


def commonest(language: str, text: str, words: Iterable[list[str]]) -> list[Concept]:
    """A base of the groups of words that a text has most often."""
    counts: Counter[str] = Counter()
    between = "" if language in ("km", "zh") else " "
    fewest = {"km": 4, "zh": 3, "vi": 2}.get(language, 1)
    for run in words:
        for size in range(fewest, fewest + 2):
            grams = zip(*(run[at:] for at in range(size)), strict=False)
            counts.update(between.join(gram) for gram in grams)
    return [Concept(name, (Term(language, name),)) for name, _ in counts.most_common(MOST)]


def of_law(language: str, articles: list[list[list[str]]]) -> list[Concept]:
    """A base like those of offices: groups of words that some articles have often and most have
    not at all, without the commonest words at their ends."""
    words = Counter(word for article in articles for run in article for word in run)
    common = {word for word, _ in words.most_common(COMMON)}
    times: Counter[tuple[str, ...]] = Counter()
    homes: Counter[tuple[str, ...]] = Counter()
    shortest, longest = {"km": (3, 7), "zh": (2, 5), "vi": (2, 4)}.get(language, (1, 3))
    for article in articles:
        here: Counter[tuple[str, ...]] = Counter()
        for run in article:
            for size in range(shortest, longest + 1):
                here.update(zip(*(run[at:] for at in range(size)), strict=False))
        times.update(here)
        homes.update(here.keys())
    weight = {
        group: count * math.log(len(articles) / homes[group])
        for group, count in times.items()
        if count > 1 and not common & {group[0], group[-1]}
    }
    between = "" if language in ("km", "zh") else " "
    best = sorted(weight, key=lambda group: (-weight[group], group))[:MOST]
    return [Concept(name, (Term(language, name),)) for name in map(between.join, best)]


def spaced(text: str) -> Iterator[list[str]]:
    """The words of each sentence."""
    return (SPACED.findall(part.lower()) for part in re.split("[.,;:()\n]", text))


def cases() -> Iterator[Case]:
    """What is measured."""
    dictionary = list(read_terms((DATA / "jp-en-terms/jlt_j2e.json").read_bytes()).concepts)
    for language in ("ja", "en"):
        yield language, "of the engine", list(legal_concepts()), civil_code(language)
        yield language, "dictionary", dictionary, civil_code(language)
    for language, text in (
        ("ru", uzbek("ru")),
        ("uz-Latn", uzbek("uz_Latn")),
        ("uz-Cyrl", uzbek("uz_Cyrl")),
        ("vi", vietnamese()),
    ):
        yield language, "commonest", commonest(language, text, spaced(text)), text
        yield language, "of law", of_law(language, [[*spaced(a)] for a in text.split("\n")]), text
    lines = (DATA / "km-codes/civil_code.unicode.txt").read_text("utf-8")
    khmer = re.sub("\n(?!មាត្រា)", "", lines)  # an article a line
    clusters = [[CLUSTER.findall(run) for run in KHMER.findall(a)] for a in khmer.split("\n")]
    yield "km", "commonest", commonest("km", khmer, chain.from_iterable(clusters)), khmer
    yield "km", "of law", of_law("km", clusters), khmer
    han = chinese()
    signs = [[*map(list, HAN.findall(article))] for article in han.split("\n")]
    yield "zh", "commonest", commonest("zh", han, chain.from_iterable(signs)), han
    yield "zh", "of law", of_law("zh", signs), han


def in_turns(*works: Callable[[], object], runs: int = RUNS) -> list[float]:
    """Seconds of processor time of each, the median."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(runs):
        for work, taken in zip(works, times, strict=True):
            start = time.process_time()
            work()
            taken.append(time.process_time() - start)
    return [statistics.median(taken) for taken in times]


def floor(base: list[Concept], language: str, text: str) -> Callable[[], object]:
    """All hits of the bare automaton."""
    statuses = ("approved", "candidate", "deprecated", "forbidden")
    terms = (name for one in base for status in statuses for name in one.named(language, status))
    keys = dict.fromkeys(filter(None, map(fold, terms)))
    automaton = ahocorasick_rs.AhoCorasick(
        keys, implementation=ahocorasick_rs.Implementation.ContiguousNFA
    )
    folded = fold(text)
    return lambda: automaton.find_matches_as_indexes(folded, overlapping=True)


def languages(wanted: list[str]) -> None:
    """A line for each case."""
    print(f"load {os.getloadavg()[0]:.1f}, {'with' if TERMS_ARE_COMPILED else 'no'} compiled loops")
    for language, name, base, text in cases():
        if wanted and language not in wanted:
            continue
        size = len(text.encode()) / 1e6
        ways = [Uses(base, language, compiled=compiled) for compiled in WAYS]
        found = len(ways[0].find(text))
        works = [lambda t=text, u=way: u.find(t) for way in ways]
        *taken, bare = in_turns(*works, floor(base, language, text))
        speeds = (
            f"{way} {size / seconds:.1f}" for way, seconds in zip(WAYS.values(), taken, strict=True)
        )
        print(
            f"{language}: {name}, {len(base):,} concepts, {size:.2f} MB, {found:,} uses, one in"
            f" {size * 1e6 / found:.0f} bytes: {', '.join(speeds)} MB/s;"
            f" bare automaton {size / bare:.0f}",
            flush=True,
        )
    print(f"load {os.getloadavg()[0]:.1f}")


def growth() -> None:
    """Longer texts; larger bases."""
    for language, name, base, text in cases():
        if name == "of the engine" or language not in ("ja", "en", "ru"):
            continue
        for compiled, way in WAYS.items():
            made = Uses(base, language, compiled=compiled)
            for size in (1, 2, 4, 8):
                times = -(-size * 1_000_000 // len(text.encode()))
                longer = "\n".join([text] * times).encode()[: size * 1_000_000]
                said = longer.decode(errors="ignore")
                (taken,) = in_turns(lambda t=said, u=made: u.find(t), runs=3)
                print(f"{language}: {way}, {size} MB in {taken:.3f} s, {size / taken:.1f} MB/s")
        for count in (5_000, 50_000):
            many = [_numbered(base[at % len(base)], at // len(base)) for at in range(count)]
            for compiled, way in WAYS.items():
                ready, speed = _of_base(many, language, text, compiled=compiled)
                print(
                    f"{language}: {way}, {count:,} concepts ready in {ready:.2f} s;"
                    f" then {speed:.1f} MB/s"
                )


def _of_base(
    base: list[Concept], language: str, text: str, *, compiled: bool
) -> tuple[float, float]:
    """In how many seconds a base is ready, with nothing remembered of its terms, up to the first
    text looked through, the median of three; and then the speed."""
    taken: list[float] = []
    for _ in range(3):
        for remembered in REMEMBERED:
            remembered.cache_clear()
        start = time.process_time()
        made = Uses(base, language, compiled=compiled)
        made.find(text[:100])
        taken.append(time.process_time() - start)
    (once,) = in_turns(lambda: made.find(text), runs=5)
    return statistics.median(taken), len(text.encode()) / once / 1e6


def _numbered(concept: Concept, turn: int) -> Concept:
    """A concept with other words than those of the first turn."""
    if not turn:
        return concept
    ends = {"ja": chr(0x4E00 + turn), "en": f" {chr(96 + turn)}q", "ru": f" {chr(0x430 + turn)}ъ"}
    terms = tuple(
        Term(one.language, one.text + ends.get(one.language, ""), one.status)
        for one in concept.terms
    )
    return Concept(f"{concept.code} {turn}", terms)


if __name__ == "__main__":
    growth() if "growth" in sys.argv else languages(sys.argv[1:])
