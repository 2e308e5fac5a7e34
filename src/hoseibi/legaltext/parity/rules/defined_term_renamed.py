"""A version calls a term that it defines by its defined name throughout.

Why: the definition holds for the word that is defined; another word for it has none, and a court
may take it for another thing. Told where every other article that says the term in the source says
its defined name in this version.

Bad:  第一条　国の機関（以下「官署」という。）は、公開する。 / 第二条　官署は、答える。 /
      第三条　官署は、問う。 / 第四条　官署は、開く。 / 第五条　官署は、閉じる。 /
      第六条　官署は、払う。 / 第七条　官署は、待つ。
      Beside: Article 1 A body of the State (hereinafter referred to as the “Bureau”) is open. /
      Article 2 The Bureau answers. / Article 3 The Bureau asks. / Article 4 The Bureau opens. /
      Article 5 The Bureau closes. / Article 6 The Bureau pays. / Article 7 The Office waits.
Good: 第一条　国の機関（以下「官署」という。）は、公開する。 / 第二条　官署は、答える。
      Beside: Article 1 A body of the State (hereinafter referred to as the “Bureau”) is open. /
      Article 2 The Bureau answers.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import WARNING
from ..defined import concepts_of
from ..habits import DEFINED, articles_of, deviations
from ..sides import Pair
from ..unlike import Spot

SEVERITY = WARNING
MESSAGE = (
    "The source says “{left}” here, which this version defines as “{right}” and calls so in {kept}"
    " of {of} articles, but not in this one. Use the defined name."
)


def find(pair: Pair) -> Iterator[Spot]:
    """Where the name of a term that both versions define is not used for it."""
    concepts = concepts_of(pair)
    if not concepts:
        return
    articles = articles_of(pair.left.law, pair.right.law, concepts, pair.alignment)
    for one in deviations(articles, concepts, pair.right.language, bounds=DEFINED):
        said = {"left": one.term, "right": one.usual, "kept": str(one.kept), "of": str(one.of)}
        yield Spot(one.left, one.right, said)
