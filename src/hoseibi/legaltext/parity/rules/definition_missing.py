"""A term that one version defines, the other defines too.

Why: a word that only one version defines has its everyday meaning in the other, and readers of two
languages argue past one another. A list of definitions may stand in another order.

Bad:  第一条　国の機関（以下「機関」という。）は、公開する。 / 第二条　機関は、答える。 /
      第三条　利用者（以下「甲」という。）は、払う。
      Beside: Article 1 An organ of the State shall disclose it. / Article 2 It shall answer. /
      Article 3 The user (hereinafter referred to as “A”) shall pay.
Good: 第一条　国の機関（以下「機関」という。）は、公開する。 / 第二条　機関は、答える。
      Beside: Article 1 An organ of the State (hereinafter referred to as the “Organ”) is open. /
      Article 2 The Organ shall answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import WARNING
from ...model.span import Span
from ..defined import Defined, span_of
from ..sides import Pair
from ..unlike import Spot

SEVERITY = WARNING
MESSAGE = "“{term}” is defined here, and nothing is defined in {where}. Define it in both."


def find(pair: Pair) -> Iterator[Spot]:
    """Terms of articles of which the other version defines none, in whatever words."""
    for article, side, one in Defined(pair).alone():
        said = {"term": one.term, "where": ("this version", "the source")[side]}
        if side == 0:
            yield Spot(span_of(one), Span(article.right, 0, 0), said)
        else:
            yield Spot(Span(article.left, 0, 0), span_of(one), said)
