"""Where sentences begin and end, in scripts with a full stop of their own and in the others."""

from __future__ import annotations

import pytest

from hoseibi.legaltext.scripts.sentences import sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("売主は、引き渡す。ただし、この限りでない。", 2),
        ("人（法人を含む。以下同じ。）は、責任を負う。", 1),
        ("បុគ្គលគ្រប់រូប មានសេរីភាព។ ច្បាប់ការពារ។", 2),
        ("The seller delivers. The buyer pays.", 2),
        ("See Art. 5 and para. 2 of this Act. It applies.", 2),
        ("The price is 3.5 crowns. Nobody pays more.", 2),
        ("см. ст. 15 настоящего Кодекса. Суд решает.", 2),
        ("Điều này áp dụng. Đương sự có quyền.", 2),
        ("Qarz uzildi. O‘zganing mulki qaytarildi.", 2),
        ("giving a gift; selling land; or lending it", 1),
        ("a) The first. (It is so.) The second.", 3),
        ("One sentence without an end", 1),
        ("  ", 0),
    ],
)
def test_how_many_sentences_there_are(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_places_are_places_of_the_text() -> None:
    text = "  The seller delivers.  The buyer pays. "

    assert [text[start:end] for start, end in sentences(text)] == [
        "The seller delivers.",
        "The buyer pays.",
    ]


def test_abbreviations_without_an_end_cost_no_more_than_their_length() -> None:
    assert len(sentences("A. " * 200_000)) == 1
