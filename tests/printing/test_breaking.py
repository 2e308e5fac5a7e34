"""A table parts between pages where a reader goes on without turning back."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from tests.printing.test_paper import of_pdf

from hoseibi.printing import Bar, Bars, Block, Cell, Grid, Heading, Paper, Words, to_docx, to_pdf

HEADS = (Cell("Number", bold=True, fill="head"), Cell("Words", bold=True, fill="head"))
TOGETHER = Grid((1, 2), (HEADS, (Cell("first\n" * 6, rowspan=2), "x"), ("y",)), heads=1)
TALL = Grid((1, 2), (HEADS, (Cell("first\n" * 30, rowspan=2), "x"), ("y",)), heads=1)
PAIRS = Grid(
    (1, 1),
    (
        HEADS,
        *(row for at in range(4) for row in ((f"term-{at}", "x"), (Cell(f"said-{at}\n" * 3, 2),))),
    ),
    heads=1,
    together=2,
)
PLAN = Bars(
    years=(("2024", ("I", "II", "III", "IV")),),
    rows=(
        Bar(("Output 1",), heading=True),
        Bar(("first " * 12,), frozenset({1}), frozenset({2}), ("done " * 12 + "last",)),
    ),
    before=(("Number", 4.0),),
    after=(("Achievement", 4.0),),
)


def of_pages(block: Block, above: int, folder: Path) -> list[str]:
    """What each page says, with so many lines above a heading and the table."""
    filler = Words(tuple(f"Line {at}" for at in range(above)))
    paper = Paper("Where it parts", "en", (filler, Heading("Chapter"), block))
    return of_pdf(to_pdf(paper).content, folder).split("\f")


def together(pages: list[str], words: tuple[str, ...]) -> bool:
    """Whether the words stand on one page, the one where each of them is first."""
    firsts = {next(at for at, page in enumerate(pages) if word in page) for word in words}
    return len(firsts) == 1


@pytest.mark.parametrize("block", [TOGETHER, TALL], ids=["together", "tall"])
@pytest.mark.parametrize("above", range(34, 44))
def test_heads_stay_with_their_heading_and_the_first_row(
    block: Block, above: int, tmp_path: Path
) -> None:
    pages = of_pages(block, above, tmp_path)

    assert together(pages, ("Chapter", "Number", "first"))


@pytest.mark.parametrize("above", range(30, 42))
def test_both_bars_of_an_activity_stand_on_one_page_beneath_their_output(
    above: int, tmp_path: Path
) -> None:
    pages = of_pages(PLAN, above, tmp_path)

    assert together(pages, ("Output 1", "first", "□", "■", "last"))


def test_a_row_longer_than_a_page_loses_nothing(tmp_path: Path) -> None:
    words = "\n".join(f"word-{at}." for at in range(150))

    said = "".join(of_pages(Grid((1, 2), (HEADS, ("first", words)), heads=1), 20, tmp_path))

    assert re.findall(r"word-(\d+)\.", said) == [str(at) for at in range(150)]


def test_word_is_told_what_stays_together() -> None:
    body = docx.Document(BytesIO(to_docx(Paper("Plan", "en", (PLAN,))))).element.body

    rows = [
        (
            row.find(f".//{qn('w:keepNext')}") is not None,
            row.find(f".//{qn('w:cantSplit')}") is not None,
        )
        for row in body.iter(qn("w:tr"))
    ]

    years, quarters, title, plan, actual = rows
    assert [years, quarters, title, plan] == [(True, True)] * 4
    assert actual == (False, True)


@pytest.mark.parametrize("above", range(24, 40, 2))
def test_what_is_said_of_a_term_stands_with_it_and_once(above: int, tmp_path: Path) -> None:
    pages = of_pages(PAIRS, above, tmp_path)

    assert all(together(pages, (f"term-{at}", f"said-{at}")) for at in range(4))
    assert ["".join(pages).count(f"term-{at}") for at in range(4)] == [1] * 4
    assert ["".join(pages).count(f"said-{at}") for at in range(4)] == [3] * 4


def test_word_keeps_a_term_with_what_is_said_of_it_and_not_with_the_next() -> None:
    body = docx.Document(BytesIO(to_docx(Paper("Terms", "en", (PAIRS,))))).element.body

    kept = [row.find(f".//{qn('w:keepNext')}") is not None for row in body.iter(qn("w:tr"))]

    assert kept == [True, *[True, False] * 4]
