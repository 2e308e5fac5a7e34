"""An article that is headed in one version is headed in the other.

Why: headings are what readers search by; one that is missing, or that was left in the language of
the source, makes an article hard to find.

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


def find(pair: Pair) -> Iterator[Spot]:
    """Articles with a heading in one version only, where both versions have headings."""
    headed = [
        (one, pair.left.heading(one.left).strip(), pair.right.heading(one.right).strip())
        for one in pair.articles
    ]
    if not all(any(row[at] for row in headed) for at in (1, 2)):
        return
    for article, left, right in headed:
        same = left == right and not left.isascii() and pair.left.language != pair.right.language
        if bool(left) != bool(right) or (left and same):
            spans = Span(article.left, 0, 0), Span(article.right, 0, 0)
            yield Spot(*spans, {"left": left or "–", "right": right or "–"})
