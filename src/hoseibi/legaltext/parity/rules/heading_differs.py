"""An article that is headed in one version is headed in the other.

Why: headings are what readers search by; one that is missing, or that was left in the language of
the source, makes an article hard to find. Where a version heads its articles now and then only, or
a PDF broke its headings, nothing is told of those that lack one.

Bad:  （始まり） / 第一条　始まる。 / （終わり） / 第二条　終わる。
      Beside: (Beginning) / Article 1 It begins. / Article 2 It ends.
Good: （始まり） / 第一条　始まる。 / （終わり） / 第二条　終わる。
      Beside: (Beginning) / Article 1 It begins. / (End) / Article 2 It ends.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import WARNING
from ...model.span import Span
from ..sides import Pair
from ..unlike import Spot

SEVERITY = WARNING
MESSAGE = "The source is headed “{left}”, this version “{right}”. Head both, each in its language."

_FEW = 0.05
"""Share of articles without a heading up to which a version is one that heads them."""


def find(pair: Pair) -> Iterator[Spot]:
    """Articles with a heading in one version only, where both head nearly all of theirs; headings
    that were left in the language of the source."""
    headed = [
        (one, pair.left.heading(one.left).strip(), pair.right.heading(one.right).strip())
        for one in pair.articles
        if pair.left.by_short[one.left].provision.kind == "article"
    ]
    named = [row for row in headed if row[1] or row[2]]
    sides = [left for _, left, _ in named], [right for _, _, right in named]
    steady = all(map(_is_steady, sides))
    for article, left, right in named:
        if (steady and bool(left) != bool(right)) or _is_left(pair, left, right):
            spans = Span(article.left, 0, 0), Span(article.right, 0, 0)
            yield Spot(*spans, {"left": left or "–", "right": right or "–"})


def _is_left(pair: Pair, left: str, right: str) -> bool:
    """Whether a heading was left in the language of the source; languages of one script share
    single words."""
    if left != right or left.isascii() or pair.left.language == pair.right.language:
        return False
    return " " in left or not pair.right.reader.words.spaced or not pair.left.reader.words.spaced


def _is_steady(headings: list[str]) -> bool:
    """Whether a version heads the articles that either heads, but for a few."""
    lacking = headings.count("")
    return lacking < len(headings) and lacking <= max(1, _FEW * len(headings))
