"""English amending acts as they are drafted: each convention in its own manner, smallest first."""

from __future__ import annotations

import pytest

from hoseibi.legaltext.amendments import draft_amendment
from hoseibi.legaltext.conventions import convention
from hoseibi.legaltext.parse.from_plain import from_plain

LAW = {
    "us-en": "Fee Act\n\n§ 7-1. (a) A fee is due.\n(b) It is paid at once.\n",
    "en-sections": "Fee Act\n\n1. Fees\n(1) A fee is due.\n(2) It is paid at once.\n",
    "en": "Law on Fees\n\nArticle 1 Fees\n(1) A fee is due.\n(2) It is paid at once.\n",
    "jp-en": "Fee Act\n(Act No. 5 of 2001)\n\n(Fees)\nArticle 1 (1) A fee is due.\n"
    "(2) It is paid at once.\n",
    "kh-en": "Law on Fees\n\nArticle 1. Fees\n1. A fee is due.\n2. It is paid at once.\n",
}
HEADS = {
    "us-en": "The Fee Act is amended as follows:",
    "en-sections": "The Fee Act is amended as follows.",
    "en": "The Law on Fees is amended as follows:",
    "jp-en": "The Fee Act (Act No. 5 of 2001) is amended as follows:",
    "kh-en": "The Law on Fees is amended as follows:",
}


def drafted(code: str, old: str, new: str) -> list[str]:
    """The lines of an act that puts some words for others in the law."""
    rules = convention(code)
    before, after = (
        from_plain(text, rules).law for text in (LAW[code], LAW[code].replace(old, new))
    )
    head, *lines = draft_amendment(before, after).splitlines()
    assert head == HEADS[code]
    return lines


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (
            "us-en",
            "(a) Section 7-1(b) is amended by striking “once” and inserting “twice” in its place.",
        ),
        ("en-sections", "(1) In section 1(2), for “once” substitute “twice”."),
        ("en", "(1) In Article 1(2), “once” is replaced by “twice”."),
        ("jp-en", "(1) In Article 1, paragraph (2), “once” is replaced by “twice”."),
        ("kh-en", "(1) In Article 1, paragraph 2, “once” is replaced by “twice”."),
    ],
)
def test_words_are_replaced(code: str, sentence: str) -> None:
    assert drafted(code, "once", "twice") == [sentence]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("us-en", "(a) Section 7-1(b) is amended by striking “at once”."),
        ("en-sections", "(1) In section 1(2), omit “at once”."),
        ("en", "(1) In Article 1(2), “at once” is deleted."),
    ],
)
def test_words_are_taken_out(code: str, sentence: str) -> None:
    assert drafted(code, " at once", "") == [sentence]


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        (
            "us-en",
            ["(a) After section 7-1(b), the following subsection is inserted:", "“(c) New.”."],
        ),
        ("en-sections", ["(1) After section 1(2) insert—", "“(3) New.”."]),
        ("en", ["(1) After Article 1(2), the following paragraph is inserted:", "“(3) New.”."]),
    ],
)
def test_a_paragraph_is_put_in(code: str, lines: list[str]) -> None:
    mark = "(c)" if code == "us-en" else "(3)"

    assert drafted(code, "at once.\n", f"at once.\n{mark} New.\n") == lines


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("en-sections", "(1) For the heading of section 1 substitute “Charges”."),
        ("en", "(1) The heading of Article 1 is replaced by “Charges”."),
    ],
)
def test_a_heading_is_changed(code: str, sentence: str) -> None:
    lines = drafted(code, "Fees\n(1)", "Charges\n(1)")

    assert lines == [sentence]


def test_several_changes_of_one_place_are_one_sentence() -> None:
    assert drafted("en", "A fee is due", "One fee was due") == [
        "(1) In Article 1(1), “A” is replaced by “One” and “is” is replaced by “was”."
    ]


def test_a_row_of_numbers_is_told_as_a_range() -> None:
    rules = convention("en")
    lines = [
        f"({n}) {words}" for n, words in enumerate(("One.", "Two.", "Three.", "Four."), start=1)
    ]
    old = from_plain("\n".join(["Law", "", "Article 1", *lines]), rules).law
    moved = ["(1) New.", *(f"({n + 1}){line[3:]}" for n, line in enumerate(lines, start=1))]
    new = from_plain("\n".join(["Law", "", "Article 1", *moved]), rules).law

    assert draft_amendment(old, new).splitlines()[1:] == [
        "(1) Paragraphs (1) to (4) of Article 1 are renumbered as paragraphs (2) to (5).",
        "(2) In Article 1, the following paragraph is added:",
        "“(1) New.”.",
    ]
