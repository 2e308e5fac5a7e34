"""The units of one article: what leads a list answers what leads it in the other language."""

from __future__ import annotations

import pytest

from hoseibi.legaltext import Tie
from hoseibi.legaltext.alignment.units import Unit
from hoseibi.legaltext.alignment.within import with_leads

LEAD, ITEM = (
    Unit("art_1__para_1", "The following terms mean:", ("1",), numbered=False),
    Unit("art_1__para_1__point_1", "the seller", ("1", "1"), numbered=True),
)
NUMBERED = Unit("art_1__para_1", "The following terms mean:", ("1",), numbered=True)
NEXT = Unit("art_1__para_2", "The buyer pays.", ("2",), numbered=False)
ITEMS = Tie((ITEM.address,), (ITEM.address,))
MISSING, EXTRA = Tie((LEAD.address,), (), likeness=0.0), Tie((), (LEAD.address,), likeness=0.0)
TOGETHER = Tie((LEAD.address,), (LEAD.address,), "place")


def test_words_that_lead_a_list_answer_one_another_where_words_tied_neither() -> None:
    found = with_leads([LEAD, ITEM], [LEAD, ITEM], [EXTRA, MISSING, ITEMS])

    assert found == [TOGETHER, ITEMS]


@pytest.mark.parametrize(
    ("left", "right", "ties"),
    [
        ([LEAD, ITEM], [LEAD, ITEM], [TOGETHER, ITEMS]),
        ([LEAD, ITEM], [LEAD, ITEM], [MISSING, Tie((ITEM.address,), (LEAD.address,))]),
        ([LEAD, ITEM], [NUMBERED, ITEM], [EXTRA, MISSING, ITEMS]),
        ([LEAD, NEXT], [LEAD, NEXT], [EXTRA, MISSING]),
        ([LEAD], [LEAD, ITEM], [EXTRA, MISSING]),
        ([LEAD, ITEM], [LEAD, ITEM], [EXTRA, MISSING]),
    ],
    ids=["already", "otherwise", "numbered", "no list", "nothing beneath", "another list"],
)
def test_nothing_else_is_tied_by_where_it_stands(
    left: list[Unit], right: list[Unit], ties: list[Tie]
) -> None:
    assert with_leads(left, right, ties) == ties
