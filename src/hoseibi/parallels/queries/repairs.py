"""An article and what answers it, to be tied by hand, and what was tied so before."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import LawVersion
from hoseibi.corpus.queries import visible_versions

from ..models import KeptTie
from ..storage import GONE, REWORDED, HandTie, Pair
from .alignments import Wanted
from .beside import BesidePage, rows_at
from .lines import Answer, Block, Line
from .words import article_of


class Choice(NamedTuple):
    """A provision that can be chosen, as a line of its own, and what it is tied to now."""

    address: str
    line: Line
    tied_to: tuple[str, ...]


class Repair(NamedTuple):
    """Two articles, their provisions, and the rows that their words are read from."""

    article: str
    other: str
    left: list[Choice]
    right: list[Choice]
    page: BesidePage


class Told(NamedTuple):
    """A tie by hand with what became of it; who, when and why only where the reader may read the
    texts that it was made of."""

    tie: KeptTie
    hand: HandTie
    is_open: bool


def repair(versions: Sequence[LawVersion], pair: Pair, article: str, other: str = "") -> Repair:
    """The provisions of an article of the first text, and of an article of the second: the one that
    answers it, unless another is named. One query."""
    answer = next((tie.right for tie in pair.articles if article in tie.left and tie.right), ())
    other = other or (answer[0] if answer else article)
    of_left = {address: tie.right for tie in pair.units for address in tie.left}
    of_right = {address: tie.left for tie in pair.units for address in tie.right}
    left = [
        Choice(one, Line((one,), (Answer((), ""),)), of_left.get(one, ()))
        for one in _inside(pair.left, article)
    ]
    right = [
        Choice(one, Line((), (Answer((one,), ""),)), of_right.get(one, ()))
        for one in _inside(pair.right, other)
    ]
    lines = [each.line for each in (*left, *right)]
    block = Block(article, (other,), False, lines)
    rows = rows_at(versions, [block])
    return Repair(article, other, left, right, BesidePage([block], 1, 1, 1, rows))


def to_look_at(pair: Pair) -> tuple[str, str]:
    """The articles of the first tie by hand whose words are gone, else of one whose words changed;
    nothing where all hold."""
    doubtful = [one for one in pair.hands if one.state in (GONE, REWORDED)]
    one = min(doubtful, key=lambda hand: hand.state != GONE, default=None)
    if one is None:
        return "", ""
    left, right = (article_of(side[0]) if side else "" for side in (one.left, one.right))
    answered = (tie.left[0] for tie in pair.articles if right in tie.right and tie.left)
    return left or next(answered, ""), right


def concerns(hand: HandTie, articles: Collection[str]) -> bool:
    """Whether a tie by hand is of one of some articles."""
    return any(article_of(address) in articles for address in (*hand.left, *hand.right))


def _inside(addresses: dict[str, str], article: str) -> list[str]:
    return [each for each in addresses if article_of(each) == article]


def told(user: Reader, wanted: Wanted, pair: Pair) -> list[Told]:
    """The ties by hand of two languages, the latest first. One query where there are any."""
    if not wanted.ties:
        return []
    made_of = {one for tie in wanted.ties for one in (tie.left_version_id, tie.right_version_id)}
    known = set(visible_versions(user).filter(pk__in=made_of).values_list("pk", flat=True))
    hands = {one.pk: one for one in pair.hands}
    return [
        Told(tie, hands[tie.pk], {tie.left_version_id, tie.right_version_id} <= known)
        for tie in reversed(wanted.ties)
        if tie.pk in hands
    ]
