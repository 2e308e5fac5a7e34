"""Every article and paragraph of the source has something that answers it, and the other way round.

Why: a paragraph that was forgotten, or that one version has too many, is the gravest difference and
the least seen. Where somebody said by hand that nothing answers, they have looked already.

Bad:  Article 1 It begins. / Article 2 It is public. / Article 3 It ends.
      Beside: 第一条　始まる。 / 第三条　終わる。
Good: Article 1 It begins. / Article 2 It is public. / Article 3 It ends.
      Beside: 第一条　始まる。 / 第二条　公開する。 / 第三条　終わる。
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.alignment import EXTRA, HAND, MISSING, Tie
from ...model.finding import WARNING
from ...model.span import Span
from ..sides import Pair, Side
from ..unlike import Spot

SEVERITY = WARNING
MESSAGE = "“{words}” has nothing that answers it in {where}. Look whether it was left out."

_NOTHING = Span("", 0, 0)
_SHOWN = 60


def find(pair: Pair) -> Iterator[Spot]:
    """Articles that only one version has; numbered units of articles that both have."""
    by_hand = {one for tie in pair.alignment.units if tie.by == HAND for one in _only(tie)}
    for tie in pair.alignment.articles:
        if _is_article(pair, tie) and not (by_hand and by_hand & _inside(pair, tie)):
            yield from _spots(pair, tie)
    for article in pair.articles:
        numbered = [_is_numbered(side, at) for side, at in _units(pair, article.addresses)]
        if numbered and all(numbered):
            for tie in article.units:
                yield from _spots(pair, tie)


def _only(tie: Tie) -> tuple[str, ...]:
    """The provisions of a tie that nothing answers."""
    return () if tie.left and tie.right else tie.left or tie.right


def _inside(pair: Pair, tie: Tie) -> set[str]:
    """The units of an article that nothing answers."""
    (article, *_others) = tie.left or tie.right
    side = pair.left if tie.left else pair.right
    return {one for one in side.by_short if one == article or one.startswith(f"{article}__")}


def _is_article(pair: Pair, tie: Tie) -> bool:
    side, row = (pair.left, tie.left) if tie.left else (pair.right, tie.right)
    return side.by_short[row[0]].provision.kind == "article"


def _units(pair: Pair, addresses: tuple[list[str], list[str]]) -> list[tuple[Side, str]]:
    sides = (pair.left, pair.right)
    return [(side, at) for side, row in zip(sides, addresses, strict=True) for at in row[1:]]


def _is_numbered(side: Side, address: str) -> bool:
    return bool(side.by_short[address].provision.num)


def _spots(pair: Pair, tie: Tie) -> Iterator[Spot]:
    if tie.by == HAND:
        return
    if tie.kind == MISSING:
        said = {"words": _words(pair.left, tie.left[0]), "where": "this version"}
        yield Spot(Span(tie.left[0], 0, 0), _NOTHING, said)
    elif tie.kind == EXTRA:
        said = {"words": _words(pair.right, tie.right[0]), "where": "the source"}
        yield Spot(_NOTHING, Span(tie.right[0], 0, 0), said)


def _words(side: Side, address: str) -> str:
    said = side.by_short[address].provision.num or side.heading(address) or side.text(address)
    return said[:_SHOWN].strip()
