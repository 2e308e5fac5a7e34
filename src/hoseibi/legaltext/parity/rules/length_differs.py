"""A passage is about as long as its translation usually is.

Why: where the source was amended and the translation was not, or a sentence was passed over, one of
the two is suddenly much longer. What is usual is learnt from the rest of the same two texts.

Bad:  Article 1 It begins. / Article 2 It is open. / Article 3 It is shut. / Article 4 It is free. /
      Article 5 It is new. / Article 6 It is old. / Article 7 It is far. / Article 8 It is near. /
      Article 9 It ends, and whoever has paid for it in advance may ask for what was paid to be
      returned, except where the same thing was given to another who did not know of the payment.
      Beside: 第一条　始まる。 / 第二条　開ける。 / 第三条　閉じる。 / 第四条　無料とする。 /
      第五条　新しい。 / 第六条　古くなる。 / 第七条　遠くなる。 / 第八条　近くなる。 /
      第九条　終わる。
Good: Article 1 It begins. / Article 2 It is open. / Article 3 It is shut. / Article 4 It is free.
      Beside: 第一条　始まる。 / 第二条　開ける。 / 第三条　閉じる。 / 第四条　無料とする。
"""

from __future__ import annotations

from collections.abc import Iterator
from math import exp, log
from statistics import median

from ...model.finding import WARNING
from ...model.span import Span
from ..sides import Article, Pair
from ..unlike import Spot

SEVERITY = WARNING
MESSAGE = "This passage is {times} times as long as usual beside its source. Look what differs."

_FEWEST = 8
_STEPS = 6.0
"""Spreads away from the usual; a normal distribution leaves one in a billion there."""
_TENTH = 4 / 1.645
"""How far beyond what nine of ten articles keep to: where one in ten is away from the usual, as if
the pages of a PDF were read in another order, only what is away farther still is told."""
_LEAST = log(2.2)
_PAD = 12
"""Code points added to both, so that a few words do not make a great difference."""


def find(pair: Pair) -> Iterator[Spot]:
    """Articles of a length that their counterpart does not let expect."""
    sized = [(article, *_sizes(pair, article)) for article in pair.articles]
    ratios = [(one, log((there + _PAD) / (here + _PAD))) for one, here, there in sized if here]
    ratios = [(one, ratio) for one, ratio in ratios if one.units]
    if len(ratios) < _FEWEST:
        return
    usual = median(ratio for _, ratio in ratios)
    away_from = sorted(abs(ratio - usual) for _, ratio in ratios)
    spread, tenth = 1.4826 * median(away_from), away_from[9 * (len(away_from) - 1) // 10]
    far = max(_LEAST, _STEPS * spread, _TENTH * tenth)
    for article, ratio in ratios:
        away = ratio - usual
        if abs(away) > far:
            spans = Span(article.left, 0, 0), Span(article.right, 0, 0)
            yield Spot(*spans, {"times": f"{exp(away):.1f}"})


def _sizes(pair: Pair, article: Article) -> tuple[int, int]:
    left, right = article.addresses
    return sum(len(pair.left.text(one)) for one in left), sum(
        len(pair.right.text(one)) for one in right
    )
