"""A paper is shown on a page as it will be printed, and is kept as it was."""

from __future__ import annotations

from tests.printing.samples import MATRIX, everything

from hoseibi.printing import (
    Grid,
    Paper,
    Text,
    Words,
    blocks_html,
    kept,
    taken_out,
    to_docx,
    to_html,
)


def test_a_paper_that_was_kept_is_the_same_years_later() -> None:
    paper = everything()

    again = taken_out(kept(paper))

    assert again == paper
    assert to_docx(again) == to_docx(paper)


def test_tables_are_tables_with_heads_and_merged_cells() -> None:
    shown = blocks_html([MATRIX], "ja")

    assert '<thead><tr><th class="head">成果</th>' in shown
    assert '<td rowspan="2">x</td>' in shown
    assert '<td colspan="2">成果 1</td>' in shown
    assert "目標 <del>旧</del><ins>新</ins>" in shown
    assert '<span lang="vi">Bộ luật Dân sự</span>' in shown


def test_every_section_is_one_of_the_page() -> None:
    shown = to_html(everything())

    assert shown.count('<section class="paper-page">') == 3
    assert "<h2>1 概要</h2>" in shown


def test_words_are_never_markup() -> None:
    wicked = '<script>alert("x")</script>'
    paper = Paper("x", "en", (Words((wicked,)), Grid((1,), ((Text(wicked, '"><b>'),),))))

    shown = to_html(paper)

    assert "<script" not in shown
    assert "<b>" not in shown
