"""The version follows what changed in its source.

Why: a translation of the law as it was is taken for the law as it is. Needs the source as it was
when the version was made.

Bad:  第一条　三月以内に届け出る。 / 第二条　始まる。
      Beside: Article 1 Notice is given within two months. / Article 2 It begins.
      Former: 第一条　二月以内に届け出る。 / 第二条　始まる。
Good: 第一条　三月以内に届け出る。 / 第二条　始まる。
      Beside: Article 1 Notice is given within three months. / Article 2 It begins.
      Former: 第一条　三月以内に届け出る。 / 第二条　始まる。
"""

from __future__ import annotations

from collections.abc import Iterator

from ...comparison import compare
from ...model.change import ADDED, DELETED
from ...model.finding import WARNING
from ...model.span import Span
from ..sides import Pair
from ..unlike import Spot

SEVERITY = WARNING
MESSAGE = "The source of this passage ({where}) changed after it was translated. Translate it anew."


def find(pair: Pair) -> Iterator[Spot]:
    """What answers the provisions whose words changed since the former state of the source."""
    if pair.known.former is None:
        return
    answers = {one: tie.right[0] for tie in pair.alignment.units if tie.right for one in tie.left}
    for tie in pair.alignment.articles:
        answers.update((one, tie.right[0]) for one in tie.left if tie.right)
    told: set[str] = set()
    for change in compare(pair.known.former, pair.left.law).changes:
        if change.text or change.heading or change.kind in (ADDED, DELETED):
            at = _answered(change.new or change.old, answers)
            if at and at not in told:
                told.add(at)
                yield Spot(Span(at, 0, 0), Span(answers[at], 0, 0), {"where": at})


def _answered(address: str, answers: dict[str, str]) -> str:
    """A place, or what it stands in, that something answers: what came and what went is of its
    article."""
    while address and address not in answers:
        address = address.rpartition("__")[0]
    return address
