"""A list has as many items in both versions.

Why: a condition that one version leaves out of a list is not asked of those who read that version.
Lists that one version sets out and the other runs on in a sentence are left alone.

Bad:  第一条　次に掲げる者は、登録する。 / 一　所有者 / 二　借主 / 三　質権者
      Beside: Article 1 The following persons register: / (a) the owner; / (b) the lessee.
Good: 第一条　次に掲げる者は、登録する。 / 一　所有者 / 二　借主
      Beside: Article 1 The following persons register: / (a) the owner; / (b) the lessee.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import WARNING
from ...model.span import Span
from ..lists import Listed, items, lists
from ..sides import Pair
from ..unlike import Spot

SEVERITY = WARNING
MESSAGE = "The source lists {left} items, this version {right}. Look which one is missing."


def find(pair: Pair) -> Iterator[Spot]:
    """Lists of articles with as many lists, one of which is longer in one version."""
    for article in pair.articles:
        if pair.left.by_short[article.left].provision.kind != "article":
            continue
        left, right = items(pair.left, article.left), items(pair.right, article.right)
        if sum(one.many for one in left) == sum(one.many for one in right):
            continue
        here, there = lists(left), lists(right)
        if len(here) == len(there):
            for one, other in zip(here, there, strict=True):
                if one.size != other.size:
                    said = {"left": str(one.size), "right": str(other.size)}
                    yield Spot(_first(one), _first(other), said)


def _first(one: Listed) -> Span:
    """Where a list begins."""
    return Span(one.items[0].span.address, 0, 0)
