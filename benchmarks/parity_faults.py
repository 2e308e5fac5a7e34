"""Faults to put into right texts, one into an article at a time, for `benchmarks.parity --seeded`.

Only what both versions say is made wrong: the number, unit, amount or share of a figure that stands
in both, a reference that both resolve, an item of a list that both count, a term that both define.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from msgspec.structs import replace

from hoseibi.legaltext import Concept, Law, Provision, Sentence, walk
from hoseibi.legaltext.figures import AMOUNT, DATE, PERIOD, SHARE, Figure, plain
from hoseibi.legaltext.parity.defined import concepts_of
from hoseibi.legaltext.parity.lists import items, lists
from hoseibi.legaltext.parity.referred import named
from hoseibi.legaltext.parity.sides import Article, Pair, Side

UNITS = {
    "en": ("days", "weeks"),
    "uz-Latn": ("kun", "hafta"),
    "uz-Cyrl": ("кун", "ҳафта"),
}
MUST_MAY = {"en": "may", "uz-Latn": "mumkin", "uz-Cyrl": "мумкин"}
MAY_MUST = {"en": "must", "uz-Latn": "kerak", "uz-Cyrl": "керак"}
OR = {"en": "or", "uz-Latn": "yoki", "uz-Cyrl": "ёки"}
AND = {"en": "and", "uz-Latn": "va", "uz-Cyrl": "ва"}
"""What a fault says instead, in the languages of the other versions."""


class Fault(NamedTuple):
    """A fault in one article: the provision (by full address) that gets other words, or none at
    all where it is dropped."""

    block: str
    address: str
    text: str | None


def faults(pair: Pair, kind: str) -> Iterator[Fault]:
    """The first fault of a kind that each article of the other version allows."""
    maker = MAKERS[kind][0]
    for article in pair.articles:
        made = next(maker(pair, article), None)
        if made:
            short, text = made
            yield Fault(article.right, pair.right.by_short[short].address, text)


Made = Iterator[tuple[str, str | None]]


def _figures(pair: Pair, article: Article, kind: str) -> Iterator[tuple[str, Figure]]:
    """Figures of the other version that the source says too, each once."""
    left, right = article.addresses
    known = [one for at in left for one in pair.left.figures(at)]
    for at in right:
        for one in pair.right.figures(at):
            if one.kind == kind and one.sure and any(one.same(other) for other in known):
                yield at, one


def _number(side: Side, at: str, one: Figure) -> tuple[int, int] | None:
    """Where the number of a figure stands."""
    found = side.reader.number.search(plain(side.text(at)), one.start, one.end)
    return found.span() if found else None


def _other_number(pair: Pair, article: Article, kind: str) -> Made:
    for at, one in _figures(pair, article, kind):
        span = _number(pair.right, at, one)
        percent = kind != SHARE or one.value == one.printed / 100
        if span and one.printed and percent:
            other = int(one.printed * 10 if kind == AMOUNT else one.printed + 4)
            said = f"{other:,}" if kind == AMOUNT else str(other)
            yield at, _put(pair.right.text(at), span, said)


def _other_unit(pair: Pair, article: Article) -> Made:
    for at, one in _figures(pair, article, PERIOD):
        span = _number(pair.right, at, one)
        words = UNITS.get(pair.right.language)
        if span and words and span[0] == one.start and one.printed > 1:
            text = pair.right.text(at)
            yield at, _put(text, (span[1], one.end), f" {words[one.unit == 'day']}")


def _other_day(pair: Pair, article: Article) -> Made:
    for at, one in _figures(pair, article, DATE):
        day = re.compile(rf"(?<![0-9]){int(str(one.value)[-2:])}(?![0-9])")
        found = day.search(pair.right.text(at), one.start, one.end)
        if found:
            yield at, _put(pair.right.text(at), found.span(), str(int(found[0]) % 27 + 1))


def _other_reference(pair: Pair, article: Article) -> Made:
    sides = zip((pair.left, pair.right), article.addresses, strict=True)
    left, right = (named(side, at) for side, at in sides)
    answers = {one: tie.left[0] for tie in pair.alignment.articles if tie.left for one in tie.right}
    for target, one in right.items():
        found = re.search(r"\d+", one.words)
        if answers.get(target) in left and found and f"art_{found[0]}" == target:
            at = pair.right.shorts[one.address]
            start = one.span.start + found.start()
            other = str(int(found[0]) + 3)
            yield at, _put(pair.right.text(at), (start, start + len(found[0])), other)


def _dropped_item(pair: Pair, article: Article) -> Made:
    here = lists(items(pair.left, article.left))
    there = lists(items(pair.right, article.right))
    if [one.size for one in here] == [one.size for one in there]:
        for one in there:
            last = one.items[-1].span
            if one.size > 2 and not last.end:
                yield last.address, None


def _word(pair: Pair, article: Article, names: tuple[str, str], words: dict[str, str]) -> Made:
    """A word of a unit of both versions made another; `names` are the list that it is of in a
    vocabulary, and the one that must not stand there."""
    word = words.get(pair.right.language)
    for tie in article.units:
        if len(tie.left) == len(tie.right) == 1 and word:
            source, text = pair.left.text(tie.left[0]), pair.right.text(tie.right[0])
            own, other = (getattr(pair.right.wording, name, "") for name in names)
            theirs = getattr(pair.left.wording, names[0])
            if not own or not theirs or not re.search(theirs, plain(source)):
                continue
            found = re.search(own, plain(text))
            if found and not (other and re.search(other, plain(text))):
                yield tie.right[0], re.sub(own, word, plain(text))


@cache
def _concepts(pair: Pair) -> tuple[Concept, ...]:
    return concepts_of(pair)


def _term_renamed(pair: Pair, article: Article) -> Made:
    for concept in _concepts(pair):
        here, *there = concept.terms
        stem = re.compile(re.escape(there[0].text) + r"\w*", re.IGNORECASE)
        left, right = article.addresses
        if any(here.text in pair.left.text(at) for at in left):
            for at in right:
                if stem.search(pair.right.text(at)) and "“" not in pair.right.text(at):
                    yield at, stem.sub("matter at hand", pair.right.text(at))


def _put(text: str, span: tuple[int, int], words: str) -> str:
    return text[: span[0]] + words + text[span[1] :]


MAKERS = {
    "number of a period": (lambda pair, at: _other_number(pair, at, PERIOD), "period-differs"),
    "unit of a period": (_other_unit, "period-differs"),
    "amount": (lambda pair, at: _other_number(pair, at, AMOUNT), "amount-differs"),
    "share": (lambda pair, at: _other_number(pair, at, SHARE), "share-differs"),
    "day": (_other_day, "date-differs"),
    "number of a reference": (_other_reference, "reference-differs"),
    "item dropped": (_dropped_item, "items-differ"),
    "defined term renamed": (_term_renamed, "defined-term-renamed"),
    "“not” left out": (lambda p, at: _word(p, at, ("barred", ""), MUST_MAY), "negation-differs"),
    "must made may": (lambda p, at: _word(p, at, ("must", "may"), MUST_MAY), "duty-differs"),
    "may made must": (lambda p, at: _word(p, at, ("may", "must"), MAY_MUST), "duty-differs"),
    "and made or": (lambda p, at: _word(p, at, ("all_of", "one_of"), OR), "list-joint-differs"),
    "or made and": (lambda p, at: _word(p, at, ("one_of", "all_of"), AND), "list-joint-differs"),
}
"""What is made wrong, how, and the check that should find it."""


def with_faults(law: Law, put: list[Fault]) -> Law:
    """The law with some faults in it."""
    wrong = {one.address: one.text for one in put}
    walked = iter([place.address for place in walk(law)])

    def changed(provision: Provision) -> Provision | None:
        address = next(walked)
        children = tuple(filter(None, [changed(child) for child in provision.children]))
        if address not in wrong:
            return replace(provision, children=children)
        text = wrong[address]
        if text is None:
            return None
        return replace(provision, text=(Sentence((text,)),), children=children)

    return replace(law, provisions=tuple(filter(None, [changed(one) for one in law.provisions])))
