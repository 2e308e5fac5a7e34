"""English amending sentences, one by one: what they are read as, and what is left unread."""

from __future__ import annotations

import pytest

from hoseibi import legaltext
from hoseibi.legaltext.amendments.read.english.reader import read_text
from hoseibi.legaltext.conventions import convention
from hoseibi.legaltext.model.instruction import (
    Add,
    DeleteWords,
    InsertWords,
    Instruction,
    Renumber,
    Repeal,
    ReplaceWords,
    targets_of,
)


def told(text: str, code: str = "us-en") -> list[Instruction]:
    """The instructions of an amending text."""
    laws = read_text(text, convention(code)).amendment.laws
    return [i for law in laws for statement in law.statements for i in statement.instructions]


def places(text: str, code: str = "us-en") -> list[str]:
    """The places of all instructions, by their printed numbers."""
    return [
        " ".join(step.words for step in target.steps)
        for instruction in told(text, code)
        for target in targets_of(instruction)
    ]


@pytest.mark.parametrize(
    ("sentence", "old", "new", "which", "times"),
    [
        (
            "by striking the phrase “a b” and inserting the phrase “c” in its place.",
            "a b",
            "c",
            "only",
            0,
        ),
        ("by striking “a” each place it appears and inserting “c”.", "a", "c", "each", 0),
        (
            "by striking “a” both times it appears and inserting “c” in its place.",
            "a",
            "c",
            "each",
            2,
        ),
        (
            "by striking the period at the end and inserting “; and” in its place.",
            ".",
            "; and",
            "end",
            0,
        ),
        ("by striking the semicolon and inserting a period in its place.", ";", ".", "end", 0),
        (
            'by striking "the "A" fund" and inserting "the "B" fund".',
            'the "A" fund',
            'the "B" fund',
            "only",
            0,
        ),
    ],
)
def test_words_are_replaced(sentence: str, old: str, new: str, which: str, times: int) -> None:
    [instruction] = told(f"Section 5(b)(2) is amended {sentence}")

    assert isinstance(instruction, ReplaceWords)
    assert (instruction.old, instruction.new) == (old, new)
    assert (instruction.which, instruction.times) == (which, times)


def test_words_are_inserted_with_the_space_that_divides_them() -> None:
    [after] = told("Section 5 is amended by inserting the word “new” after the word “a”.")
    [before] = told("Section 5 is amended by inserting the word “new” before the word “a”.")
    [comma] = told("Section 5 is amended by inserting “, or b” after “a”.")

    assert isinstance(after, InsertWords)
    assert isinstance(before, InsertWords)
    assert isinstance(comma, InsertWords)
    assert (after.new, before.new, comma.new) == (" new", "new ", ", or b")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Section 5(b)(2) is repealed.", ["5 (b) (2)"]),
        ("Sections 5 and 6 are repealed.", ["5", "6"]),
        ("Paragraph (2)(A) of section 5(b) is repealed.", ["5 (b) (2) (A)"]),
        ("Section 5(b)(1) and (3) are repealed.", ["5 (b) (1)", "5 (b) (3)"]),
        ("Section 101 (D.C. Official Code § 7-701.01) is repealed.", ["7-701.01"]),
    ],
)
def test_places_are_named_in_many_ways(sentence: str, expected: list[str]) -> None:
    assert places(sentence) == expected


def test_sentences_are_read_against_those_above_them() -> None:
    text = """
Sec. 2. The Library Act, effective May 1, 2001, is amended as follows:
(a) Section 5 is amended as follows:
(1) Subsection (a) is amended as follows:
(A) Strike the phrase “x”.
(B) Paragraph (2) is repealed.
(2) Subsections (d) through (f) are repealed.
(b) Section 6 is repealed.
"""

    assert places(text) == ["5 (a)", "5 (a) (2)", "5 (d)", "6"]


def test_what_stands_below_an_unread_sentence_is_not_read_either() -> None:
    text = "(a) Section 5 is amended as the Mayor pleases:\n(1) Subsection (a) is repealed.\n"

    reading = read_text(text, convention("us-en"))

    assert told(text) == []
    assert [finding.code for finding in reading.findings] == ["amend-unread", "amend-unread"]


def test_a_quotation_does_not_swallow_the_words_that_end_it() -> None:
    text = "Section 5 is amended by striking “a” and inserting “b” in its place.”"

    reading = read_text(text, convention("us-en"))

    assert all(isinstance(i, ReplaceWords) and i.new == "b" for i in told(text))
    assert reading.findings or told(text)


def test_provisions_are_added_and_renumbered() -> None:
    [added] = told(
        'Section 5 is amended by adding a new subsection (c) to read as follows:\n"(c) New.".'
    )
    [renumbered] = told(
        "Subsections (d) through (f) of section 5 are redesignated as (e) through (g)."
    )
    [designated] = told(
        "Section 5 is amended as follows:\n(1) The existing text is designated as subsection (a)."
    )

    assert isinstance(added, Add)
    assert [provision.num for provision in added.content] == ["(c)"]
    assert isinstance(renumbered, Renumber)
    assert [step.words for step in renumbered.to.until] == ["5", "(g)"]
    assert isinstance(designated, Renumber)
    assert designated.to.address == "art_5__para_1"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("In Article 5, “A” is replaced by “B”.", ReplaceWords),
        ("In Article 5(2), for “A” substitute “B”.", ReplaceWords),
        ("In Article 5(2), after “A” insert “B”.", InsertWords),
        ("In Article 8, paragraph 2, the words ‘x y’ are deleted.", DeleteWords),
        ("Article 9 is deleted.", Repeal),
        ("In Article 10(2), point (b) is deleted.", Repeal),
        ("In Article 10, omit paragraph (3).", Repeal),
    ],
)
def test_other_drafting_traditions_are_read(sentence: str, kind: type[Instruction]) -> None:
    [instruction] = told(sentence, "en")

    assert isinstance(instruction, kind)


def test_new_articles_bear_their_headings_as_the_convention_prints_them() -> None:
    act = """The Sample Law is amended as follows:
(1) After Article 1 the following Article is inserted:
“(Recall)
Article 1-2 (1) A producer warns the users.
(2) The warning is free.”
"""
    (law,) = legaltext.read_amendment(act, "jp-en").amendment.laws
    (article,) = law.statements[0].instructions[0].content

    assert (article.num, legaltext.words(article.heading)) == ("Article 1-2", "(Recall)")
    assert [(each.num, legaltext.text_of(each)) for each in article.children] == [
        ("(1)", "A producer warns the users."),
        ("(2)", "The warning is free."),
    ]
