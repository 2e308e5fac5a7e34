"""Odd spellings are put right, with the way back; all others are left alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hoseibi.legaltext.scripts import southeast
from hoseibi.legaltext.terminology.finding.folding import spelling, unbroken

BASES = st.characters(min_codepoint=0x1780, max_codepoint=0x17B2)
SUBSCRIPTS = st.lists(st.sampled_from("កដតរយ").map("\u17d2".__add__), max_size=2)
MARKS = st.text(st.sampled_from("ាិីឹឺុូេែៃោៅំះៈ៉៊់៌៍៎៏័"), max_size=3)
CLUSTERS = st.builds(
    lambda base, subscripts, marks: base + "".join(subscripts) + marks, BASES, SUBSCRIPTS, MARKS
)


@given(st.lists(CLUSTERS, max_size=6))
def test_each_cluster_of_khmer_has_its_usual_spelling(clusters: list[str]) -> None:
    assert spelling("".join(clusters)).text == "".join(map(southeast.usual, clusters))


@given(st.text(alphabet="ab é\u0301e\u0301កេី\u200bນໍ້າ損\n-", max_size=30))
def test_every_place_leads_back_into_the_text(text: str) -> None:
    spelt = spelling(text)

    places = [
        *zip(*spelt.places(range(len(spelt.text)), range(1, len(spelt.text) + 1)), strict=True)
    ]
    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) for start, end in places)


def test_only_breaks_inside_words_are_closed() -> None:
    joined = unbroken("損害\n賠償。\n第二条 con-\ntract -\n")

    assert joined is not None
    assert joined.text == "損害賠償。\n第二条 contract -\n"
    assert unbroken("損害。\n賠償\nAct") is None
