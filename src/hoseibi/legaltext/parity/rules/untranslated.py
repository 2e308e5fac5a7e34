"""The version is in its own language throughout.

Why: a paragraph that was copied and never translated has no meaning for those who read only this
version.

Bad:  第一条　所有者は、自由にその物を使用し、収益し、及び処分することができる。
      Beside: Article 1 所有者は、自由にその物を使用し、収益し、及び処分することができる。
Good: 第一条　所有者は、自由にその物を使用し、収益し、及び処分することができる。
      Beside: Article 1 The owner may freely use, profit from and dispose of the thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.finding import WARNING
from ...model.span import Span
from ..sides import Pair
from ..unlike import Spot

SEVERITY = WARNING
MESSAGE = "“{words}” stands here as it does in the source. Translate it."

_FEWEST_LETTERS = 12
_LETTER = re.compile(r"[^\W\d_]")
_SHOWN = 60


def find(pair: Pair) -> Iterator[Spot]:
    """Units whose words are those of the source, where the languages differ."""
    if pair.left.language == pair.right.language:
        return
    for article in pair.articles:
        for tie in article.units:
            if len(tie.left) == len(tie.right) == 1:
                source, other = pair.left.text(tie.left[0]), pair.right.text(tie.right[0])
                if source.strip() == other.strip() and _is_said(other):
                    spans = Span(tie.left[0], 0, len(source)), Span(tie.right[0], 0, len(other))
                    yield Spot(*spans, {"words": other.strip()[:_SHOWN]})


def _is_said(text: str) -> bool:
    return len(_LETTER.findall(text)) >= _FEWEST_LETTERS
