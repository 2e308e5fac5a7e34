"""Words of a law that an application which stands above can explain, marked where they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from hoseibi import legaltext

from .marks import Marked, MarksInside

MEANT = "meant"
"""The status of marked words that are explained: `target` is then the page that tells it, and
`inside` where it is told in short."""


class Meant(NamedTuple):
    """Words of a passage that are explained: the page that tells what they mean, and where the same
    is told in short."""

    start: int
    end: int
    url: str
    told: str


Explain = Callable[[Sequence[tuple[str, Sequence[str]]]], list[list[list[Meant]]]]
"""For each article, a language and the passages of it: the words that are explained in each."""

EXPLAINING: list[Explain] = []
"""Who explains words. An application that stands above adds itself when it is ready."""


def explained(articles: Sequence[tuple[str, legaltext.Provision]]) -> list[MarksInside]:
    """Of articles, each with its language, the words that are explained, by the place inside."""
    places = [_passages(provision) for _language, provision in articles]
    asked = [
        (language, list(own.values()))
        for (language, _provision), own in zip(articles, places, strict=True)
    ]
    found: list[MarksInside] = [defaultdict(list) for _each in articles]
    for explain in EXPLAINING:
        for own, names, said in zip(found, places, explain(asked), strict=True):
            for inside, words in zip(names, said, strict=True):
                if words:
                    own[inside] += [
                        Marked(a, b, MEANT, url, told, None) for a, b, url, told in words
                    ]
    return found


def _passages(article: legaltext.Provision) -> dict[str, str]:
    """The own words of what stands in an article, by the place inside."""
    law = legaltext.Law(convention="", language="", provisions=(article,))
    placed = legaltext.walk(law)
    top = len(placed[0].address) + 2
    return {each.address[top:]: legaltext.text_of(each.provision) for each in placed}


def beside_references(
    references: Mapping[str, Iterable[Marked]], meant: MarksInside
) -> MarksInside:
    """What is marked in an article: the words that name a place, and beside them those that are
    explained, each meaning once, where it stands first."""
    found: MarksInside = {inside: list(marks) for inside, marks in references.items()}
    told: set[str] = set()
    for inside, words in meant.items():
        taken = [(one.start, one.end) for one in found.get(inside, ())]
        for one in words:
            if one.target in told or any(one.start < b and a < one.end for a, b in taken):
                continue
            told.add(one.target)
            found.setdefault(inside, []).append(one)
    for inside in meant:
        if inside in found:
            found[inside].sort(key=lambda one: one.start)
    return found
