"""Whatever an English amending text is, reading, applying and drafting it ends, and soon."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoseibi.legaltext.amendments import amend, read_amendment
from hoseibi.legaltext.conventions import convention
from hoseibi.legaltext.parse.from_plain import from_plain

CODES = ("us-en", "en-sections", "en", "jp-en", "kh-en")
LAW = {
    code: from_plain(
        "Fee Act\n\nArticle 1 Fees\n(1) A fee is due.\n(a) One.\n\nSection 2. More\n(a) Two.\n",
        convention(code),
    ).law
    for code in CODES
}
PIECES = (
    *("Section 1", "Article 1", "paragraph (1)", "subsection (a)", "(a)", "§ 5-101", "Part One"),
    *(
        "the heading of ",
        "the first sentence of ",
        "the table in ",
        "the title",
        "Annex 1",
        "5 bis",
    ),
    *(" is amended", " are", " by striking ", " and inserting ", " by", " for ", " substitute "),
    *(
        '"fee"',
        "“fee”",
        '"',
        "“",
        "”",
        "the word ",
        " after ",
        " before ",
        " in its place",
        " each",
    ),
    *(
        " is repealed",
        " is struck",
        " is renumbered as ",
        " to read as follows:",
        ":\n",
        ".\n",
        "\n",
    ),
    *(
        "(1) ",
        "(a) ",
        "Sec. 2. ",
        "“(2) New.”.\n",
        " and ",
        ", ",
        " to ",
        " through ",
        " of the X Act",
    ),
    *(
        "(D.C. Official Code § 5-101)",
        "(",
        ")",
        " in alphabetical order",
        " wherever occurring",
        "—",
    ),
)


@pytest.mark.parametrize("code", CODES)
@given(text=st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
@settings(max_examples=80, deadline=None)
def test_any_row_of_drafting_words_is_taken(code: str, text: str) -> None:
    amended = amend(LAW[code], text)

    assert amended.law.provisions is not None


@pytest.mark.parametrize(
    "unit",
    [
        "(",
        ")",
        "“",
        '"',
        '"a" ',
        "(a)",
        "Section 5 ",
        "section 5 and ",
        "of section 5 ",
        "the first and second ",
        'by striking "a" and inserting "b", ',
        "(a) Section 5 is amended:\n",
        'Section 5 is amended to read as follows:\n"5. A\n',
        "the X Act of 1988, ",
    ],
)
def test_a_long_row_is_read_and_ends(unit: str) -> None:
    for code in CODES:
        read_amendment("Section 5 " + unit * 1500, code)
