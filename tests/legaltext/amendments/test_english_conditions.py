"""What an English sentence sets a day or a condition for: held back, and done on its day."""

from __future__ import annotations

import pytest

from hoseibi import legaltext
from hoseibi.legaltext import Days
from hoseibi.legaltext.amendments.read.english.reader import read_text
from hoseibi.legaltext.conventions import convention
from hoseibi.legaltext.parse.from_plain import from_plain

FEES = "Fee Act\n\n§ 7-1. Fees.\n(a) A fee is due.\n(b) It is paid at once.\n"


def said(sentence: str, code: str = "us-en") -> list[tuple[str, str]]:
    """Day and words of each statement that was read."""
    told = read_text(sentence, convention(code))
    rows = [one for law in told.amendment.laws for one in law.statements if one.instructions]
    return [(one.when.day, one.when.words) if one.when else ("", "") for one in rows]


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Section 7-1(b) is repealed.", ("", "")),
        (
            "Section 7-1(b) is repealed effective October 1, 2022.",
            ("2022-10-01", "effective October 1, 2022"),
        ),
        (
            "On and after July 1, 2023, section 7-1(b) is repealed.",
            ("2023-07-01", "On and after July 1, 2023"),
        ),
        (
            "Section 7-1(b) is repealed unless the Mayor, by order, decides otherwise.",
            ("", "unless the Mayor, by order, decides otherwise"),
        ),
        (
            "Section 7-1(b) of the Fee Act shall sunset on October 1, 2022.",
            ("", "on October 1, 2022"),
        ),
    ],
)
def test_a_day_or_a_condition_is_read_with_its_sentence(
    sentence: str, when: tuple[str, str]
) -> None:
    assert said(sentence) == [when]


def test_a_condition_that_goes_on_to_amend_is_not_read() -> None:
    assert said("Section 7-1(b) is repealed on July 1, 2022, and section 7-2 is repealed.") == []


def test_words_beside_a_place_are_no_condition() -> None:
    assert said("Section 7-1(b) is amended by striking “fee” on line 3.") == []


def test_an_act_that_speaks_of_its_own_end_repeals_nothing() -> None:
    assert said("The Fee Act is amended as follows:\nSec. 3. Section 2 shall expire in 2023.") == []


def test_a_british_sentence_has_its_condition_too() -> None:
    assert said("If the Minister so orders, section 5(2) is repealed.", "en-sections") == [
        ("", "If the Minister so orders")
    ]


def test_a_sentence_with_a_day_is_done_on_that_day() -> None:
    law = from_plain(FEES, convention("us-en")).law
    act = (
        "The Fee Act is amended as follows:\n"
        "(a) Section 7-1(a) is amended by striking “due” and inserting “paid” in its place.\n"
        "(b) Section 7-1(b) is repealed as of October 1, 2022.\n"
        "(c) Section 7-1(a) is repealed if the Mayor so decides.\n"
    )

    line = legaltext.timeline(law, [legaltext.enactment(act, "us-en", "act", Days("2022-01-01"))])

    texts = [legaltext.write(state.law, "plain").decode() for state in line.states]
    assert [text.splitlines()[-2:] for text in texts] == [
        ["(a) A fee is due.", "(b) It is paid at once."],
        ["(a) A fee is paid.", "(b) It is paid at once."],
        ["(a) A fee is paid.", "(b) Repealed."],
    ]
    assert [state.in_force_from for state in line.states] == ["", "2022-01-01", "2022-10-01"]
    assert [one.words for one in line.pending] == [
        "Section 7-1(a) is repealed if the Mayor so decides."
    ]
