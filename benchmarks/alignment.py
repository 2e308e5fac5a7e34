"""How well language versions are aligned, and how fast.

    python -m benchmarks.alignment [--terms FILE | --terms drawn] [NAME...]

Against parallel texts of ../shared/data whose provisions are known to answer one another: articles
of which both languages have the same number of paragraphs. Paragraphs are given without their
numbers, so that words must do the work; with `5 %`, one in twenty is left out on one side or the
other; with `shuffled`, everything after the first paragraph of an article of five or more stands in
another order in the second text. F1 of links between units; of articles, the share whose partner is
the right one; of sentences, the paragraphs they link when all paragraphs of an article run on as
one. The last table times articles whose paragraphs bear printed numbers.
"""

from __future__ import annotations

import json
import lzma
import random
import re
import statistics
import sys
import time
from bisect import bisect
from collections.abc import Callable, Iterator
from functools import partial
from itertools import accumulate, chain
from pathlib import Path
from typing import NamedTuple

from tests.legaltext.real_texts import DATA

from hoseibi import legaltext
from hoseibi.legaltext import Law, Provision, Sentence

TERMS: list[legaltext.Concept] = []
"""A list of terms that helps to compare words, where one is given."""
DRAWN = "drawn"
"""For a list: the first hundred candidates of the very texts, as an office that has gone through
them would have it."""
LEFT_OUT = 0.05
LIST = 5
STOP = re.compile(r"[.。!?។][)」”\"]?$")
UNSPACED = {"ja", "zh", "km", "lo", "th", "my"}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class Article(NamedTuple):
    """An article in two languages, and which paragraphs answer one another, by their places."""

    number: str
    left: list[str]
    right: list[str]
    pairs: set[tuple[int, int]]


class Texts(NamedTuple):
    """Two languages and their articles."""

    left: str
    right: str
    articles: list[tuple[str, list[str], list[str]]]


def civil_code(state: str) -> Texts:
    """Japan's Civil Code with its official translation; points joined into their paragraphs."""
    file = DATA / "jp-en-civil-code" / f"civil_code_{state}_ja_en.jsonl"
    rows = [json.loads(line) for line in file.read_text().splitlines()]
    articles = []
    for row in rows:
        english: list[str] = []
        for line in row["en"]["text"]:
            if english and re.match(r"\((?:[ivxlc]+|[a-z])\) ", line):
                english[-1] += " " + line.partition(") ")[2]
            else:
                english.append(re.sub(r"^\(\d+\) ", "", line))
        japanese = [re.sub(r"\s+", "", text) for text in row["ja"]["text"]]
        articles.append((row["article"], japanese, english))
    return Texts("ja", "en", articles)


def uzbek(code: str, left: str, right: str) -> Texts:
    """A code of Uzbekistan, its printed lines joined into sentences."""
    read = json.loads((DATA / "uz-codes" / f"{code}.json").read_text())
    articles = [
        (one["no"], _lines(one[left]), _lines(one[right]))
        for one in read["articles"]
        if one.get(left) and one.get(right)
    ]
    return Texts(left.replace("_", "-"), right.replace("_", "-"), articles)


def _lines(one: str | dict[str, list[str]]) -> list[str]:
    if isinstance(one, str):
        return [line.strip() for line in one.split("\n")[1:] if line.strip()]
    found: list[str] = []
    for line in one["lines"]:
        if re.match(r"(См|Қаранг|Qarang)\s*[:.]", line):
            break
        if found and not re.search(r"[.;:]$", found[-1]):
            found[-1] += " " + line.strip()
        else:
            found.append(line.strip())
    return found


def declaration(left: str, right: str) -> Texts:
    """The Universal Declaration of Human Rights."""
    lines = (DATA / "udhr-parallel" / "udhr.jsonl").read_text().splitlines()
    rows = [json.loads(line) for line in lines]
    articles = [
        (str(row["article"]), row["langs"][left]["paras"], row["langs"][right]["paras"])
        for row in rows
        if str(row["article"]) != "0"
    ]
    return Texts(left.replace("_", "-"), right.replace("_", "-"), articles)


def dutch() -> Texts:
    """Books 2 and 3 of the Dutch Code of Civil Procedure, from a translation memory."""
    source = (DATA / "nl-en-ccp" / "book_2-3_(para).tmx").read_bytes()
    articles: list[tuple[str, list[str], list[str]]] = [("0", [], [])]
    for unit in legaltext.read_tmx(source):
        said = {language: text.strip() for language, text in unit.texts}
        number = re.fullmatch(r"Artikel (\S+)", said["nl"])
        if number:
            articles.append((number[1], [], []))
        elif not re.fullmatch(r"[\d.\sa-z]{0,4}", said["nl"]):
            articles[-1][1].append(said["nl"])
            articles[-1][2].append(said["en-gb"])
    return Texts("nl", "en", [one for one in articles if one[1]])


def taiwan(code: str) -> Texts:
    """A statute of Taiwan; typographic line breaks joined, item marks taken off."""
    with lzma.open(DATA / "tw-bilingual" / "laws.jsonl.xz", "rt") as file:
        law = next(one for one in map(json.loads, file) if one["pcode"] == code)
    return Texts(
        "zh",
        "en",
        [(one["no"], _chinese(one["zh"]), _english(one["en"])) for one in law["articles"]],
    )


def _chinese(text: str) -> list[str]:
    found: list[str] = []
    for line in filter(None, map(str.strip, text.split("\r\n"))):
        begins = re.match(r"[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]", line)
        if found and not begins and not re.search(r"[。：；]$", found[-1]):
            found[-1] += line
        else:
            found.append(line)
    mark = r"^([一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])\s*"
    return [re.sub(mark, "", one) for one in found]


def _english(text: str) -> list[str]:
    lines = filter(None, map(str.strip, text.split("\r\n")))
    return [re.sub(r"^(\(?\d+[.)]|\([ivx]+\)|[IVX]+\.)\s*", "", line) for line in lines]


OTHERS = (
    "ja",
    "vi",
    "km",
    "uz_Latn",
    "uz_Cyrl",
    "ru",
    "lo",
    "fr",
    "de",
    "mn",
    "id",
    "th",
    "my",
    "zh",
    "ko",
)
SETS: dict[str, Callable[[], Texts]] = {
    "Civil Code of Japan 2020, ja/en": lambda: civil_code("2020"),
    "the same before the reform": lambda: civil_code("pre2017reform"),
    "Uzbek civil code, ru/Latin": lambda: uzbek("civil_2020", "ru", "uz_Latn"),
    "Uzbek civil code, Latin/Cyrillic": lambda: uzbek("civil_2020", "uz_Latn", "uz_Cyrl"),
    "Uzbek labour code, ru/Latin": lambda: uzbek("labour_2022", "ru", "uz_Latn"),
    "Uzbek budget code, ru/Cyrillic": lambda: uzbek("budget_2020", "ru", "uz_Cyrl"),
    "Dutch civil procedure, nl/en": dutch,
    "Taiwan administrative procedure, zh/en": lambda: taiwan("A0030055"),
    "Taiwan A0030154, zh/en": lambda: taiwan("A0030154"),
    **{f"human rights, en/{other}": partial(declaration, "en", other) for other in OTHERS},
}


def sample(texts: Texts, left_out: float = 0.0, *, shuffled: bool = False) -> list[Article]:
    """Articles with as many paragraphs on both sides, some left out, lists put in another order."""
    chance = random.Random(1)
    return [
        _spoilt(number, left, right, left_out, chance, shuffled=shuffled)
        for number, left, right in texts.articles
        if left and len(left) == len(right)
    ]


def _spoilt(  # noqa: PLR0913
    number: str,
    left: list[str],
    right: list[str],
    left_out: float,
    chance: random.Random,
    *,
    shuffled: bool,
) -> Article:
    kept: tuple[list[int], list[int]] = [], []
    for at in range(len(left)):
        gone = chance.randrange(2) if chance.random() < left_out else -1
        for side in (0, 1):
            if side != gone:
                kept[side].append(at)
    if shuffled and min(map(len, kept)) >= LIST:
        rest = kept[1][1:]
        chance.shuffle(rest)
        kept[1][1:] = rest
    where = {at: place for place, at in enumerate(kept[1])}
    pairs = {(place, where[at]) for place, at in enumerate(kept[0]) if at in where}
    return Article(number, [left[at] for at in kept[0]], [right[at] for at in kept[1]], pairs)


def law(articles: list[Article], side: str, language: str, *, numbered: bool = False) -> Law:
    """The articles in one language as a law."""
    made = tuple(
        Provision(
            "article",
            f"Article {one.number}",
            one.number,
            children=tuple(
                Provision(
                    "paragraph",
                    f"({number})" if numbered else "",
                    str(number) if numbered else "",
                    text=(Sentence((text,)),),
                )
                for number, text in enumerate(getattr(one, side), 1)
            ),
        )
        for one in articles
    )
    return Law("en", language, provisions=(Provision("body", children=made),))


class Score(NamedTuple):
    """F1 of links between units, in all articles and in those of five or more units; the share of
    articles that found their partner; seconds."""

    units: float
    lists: float
    articles: float
    seconds: float


def score(texts: Texts, articles: list[Article]) -> Score:
    """Align the articles and compare with what is known."""
    left, right = law(articles, "left", texts.left), law(articles, "right", texts.right)
    begun = time.perf_counter()
    found = legaltext.align(left, right, terms=TERMS)
    seconds = time.perf_counter() - begun
    got: dict[str, set[tuple[int, int]]] = {}
    for tie in found.units:
        for one in tie.left:
            for other in tie.right:
                got.setdefault(one.partition("__")[0], set()).add((_place(one), _place(other)))
    lists = [one for one in articles if min(len(one.left), len(one.right)) >= LIST]
    right_ones = sum(tie.left == tie.right for tie in found.articles)
    return Score(_f1(articles, got), _f1(lists, got), right_ones / len(articles), seconds)


def _place(address: str) -> int:
    return int(address.rpartition("_")[2]) - 1


def _f1(articles: list[Article], got: dict[str, set[tuple[int, int]]]) -> float:
    right = wanted = made = 0
    for one in articles:
        linked = got.get(f"art_{one.number}", set())
        right += len(linked & one.pairs)
        wanted += len(one.pairs)
        made += len(linked)
    return 2 * right / (wanted + made) if wanted + made else 1.0


def sentences_score(texts: Texts, articles: list[Article]) -> float:
    """F1 of links between the paragraphs of an article when all of them run on as one, and only the
    sentences are aligned: a tie of sentences links the paragraphs that they are of. Articles whose
    paragraphs all end with a full stop, so that no sentence runs on into the next."""
    whole = [one for one in articles if all(map(STOP.search, one.left + one.right))]
    joints = ["" if language in UNSPACED else " " for language in (texts.left, texts.right)]
    merged = [
        one._replace(left=[joints[0].join(one.left)], right=[joints[1].join(one.right)])
        for one in whole
    ]
    left, right = law(merged, "left", texts.left), law(merged, "right", texts.right)
    found = legaltext.align_sentences(left, right, legaltext.align(left, right))
    starts = {
        f"art_{one.number}__para_1": [
            [0, *accumulate(len(text) + len(joint) for text in side)]
            for joint, side in zip(joints, (one.left, one.right), strict=True)
        ]
        for one in whole
    }
    got: dict[str, set[tuple[int, int]]] = {}
    for tie in found:
        for one in tie.left:
            for other in tie.right:
                places = starts[one.address]
                pair = bisect(places[0], one.start) - 1, bisect(places[1], other.start) - 1
                got.setdefault(one.address.partition("__")[0], set()).add(pair)
    return _f1(whole, got)


def terms_of(texts: Texts, articles: list[Article]) -> list[legaltext.Concept]:
    """What `extract_terms` finds first in a pair of texts, taken as approved."""
    units = [
        legaltext.UnitPair(one.number, " ".join(one.left), " ".join(one.right)) for one in articles
    ]
    languages = texts.left, texts.right
    found = legaltext.extract_terms(units, languages, most=100)
    return list(legaltext.as_concepts(found, languages))


def quality(names: list[str], *, drawn: bool = False) -> Iterator[str]:
    """One line for each pair of texts."""
    heads = "".join(f" {head:>9}" for head in ("shuffled", "articles", "sentences"))
    yield f"{'':40} {'units':>6} {'F1':>7} {'5 % out':>8}{heads} {'s':>6}"
    totals: list[tuple[int, float, float]] = []
    for name in names:
        texts = SETS[name]()
        whole = sample(texts)
        if drawn:
            TERMS[:] = terms_of(texts, whole)
        units = sum(len(one.left) for one in whole)
        plain = score(texts, whole)
        gaps = score(texts, sample(texts, LEFT_OUT))
        lists = score(texts, sample(texts, shuffled=True))
        totals.append((units, plain.units, gaps.units))
        yield (
            f"{name:40} {units:6} {plain.units:7.4f} {gaps.units:8.4f} {lists.lists:9.4f}"
            f" {plain.articles:9.4f} {sentences_score(texts, whole):9.4f} {plain.seconds:6.2f}"
        )
    units = sum(count for count, *_ in totals)
    mean = [sum(count * one[at] for count, *one in totals) / units for at in (0, 1)]
    yield f"{'all, by units':40} {units:6} {mean[0]:7.4f} {mean[1]:8.4f}"


def speed() -> Iterator[str]:
    """Articles a second of one processor where articles and paragraphs share their printed numbers:
    median of five."""
    yield f"\n{'articles that share numbers':40} {'articles':>9} {'a second':>9}"
    once = sample(civil_code("2020"))
    for times in (1, 4, 16):
        articles = [
            one._replace(number=f"{int(one.number.partition('-')[0]) + 2000 * turn}-{at}")
            for turn in range(times)
            for at, one in enumerate(once)
        ]
        left, right = (
            law(articles, side, language, numbered=True)
            for side, language in (("left", "ja"), ("right", "en"))
        )
        taken = []
        for _ in range(5):
            begun = time.process_time()
            legaltext.align(left, right)
            taken.append(time.process_time() - begun)
        rate = len(articles) / statistics.median(taken)
        name = f"Civil Code of Japan, ja/en, times {times}"
        yield f"{name:40} {len(articles):9,} {rate:9,.0f}"


if __name__ == "__main__":
    named = sys.argv[1:]
    from_texts = False
    if "--terms" in named:
        at = named.index("--terms")
        from_texts = named[at + 1] == DRAWN
        if not from_texts:
            TERMS += legaltext.read_terms(Path(named[at + 1]).read_bytes()).concepts
        del named[at : at + 2]
    wanted = [name for name in SETS if not named or any(one in name for one in named)]
    for line in chain(quality(wanted, drawn=from_texts), speed()):
        print(line, flush=True)
