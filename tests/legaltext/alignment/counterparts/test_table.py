"""The comparative table of several codes, as values, as a page and in Word."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from hoseibi import legaltext
from hoseibi.legaltext import (
    ComparativeCell,
    ComparativeRow,
    Counterpart,
    NoColumns,
    Reason,
    Sheet,
    Verdict,
)

from .codes import japanese, vietnamese

ROWS = (
    ComparativeRow("art_16", ((ComparativeCell("art_7", 0.5, note="Đặt cọc – 手付"),), ())),
    ComparativeRow("art_15", ((ComparativeCell("art_6", 1.0, accepted=True),), ())),
)


def laws() -> list[legaltext.Law]:
    return [vietnamese(), japanese(), japanese()]


def test_each_article_has_a_cell_for_each_other_law() -> None:
    verdicts = [Verdict("art_15", "art_8", accepted=True)]
    found = legaltext.counterparts(vietnamese(), japanese(), verdicts=verdicts)
    bare = legaltext.counterparts(vietnamese(), japanese(), concepts=())

    rows = legaltext.comparative([found, bare], ["art_16", "art_15"], least=0.35)

    addresses = [[[cell.address for cell in cells] for cells in row.answers] for row in rows]
    assert [row.address for row in rows] == ["art_16", "art_15"]
    assert addresses == [[["art_7"], []], [["art_8"], []]]
    assert rows[1].answers[0][0].accepted


def test_a_table_of_all_articles_follows_the_law() -> None:
    found = legaltext.counterparts(vietnamese(), japanese())

    rows = legaltext.comparative([found], most=2, least=0.0)

    assert tuple(row.address for row in rows) == found.addresses
    assert max(len(row.answers[0]) for row in rows) == 2


def test_a_note_tells_concepts_and_figures_first() -> None:
    found = legaltext.counterparts(vietnamese(), japanese())

    assert "Đặt cọc – 手付" in legaltext.told(found.of("art_16")[0])
    assert "20 year" in legaltext.told(found.of("art_14")[0])


def test_what_two_reasons_show_by_the_same_words_is_told_once() -> None:
    words = (("Good Faith", "good faith"), ("Good Faith", "Good Faith"), ("order", "law"))
    found = Counterpart(
        "art_3", "", "", 0.5, tuple(Reason("concept", 0.2, *pair) for pair in words)
    )

    assert legaltext.told(found) == "Good Faith; order – law"


def test_neighbours_are_told_as_the_laws_print_them_behind_a_word() -> None:
    found = legaltext.counterparts(vietnamese(), japanese())
    beside = (Reason("neighbour", 0.2, "art_15", "art_6"), Reason("neighbour", 0.1, "art_17", "x"))
    bare = Counterpart("art_7", "", "", 0.5, beside)

    assert legaltext.told(found.printed(bare), "by") == "by Điều 15. – 第六条; Điều 17. – x"


def test_a_table_names_no_neighbour_by_its_address() -> None:
    found = legaltext.counterparts(vietnamese(), japanese(), concepts=())

    rows = legaltext.comparative([found], least=0.0)

    notes = " ".join(cell.note for row in rows for cell in row.answers[0])
    assert "第" in notes
    assert "art_" not in notes


def test_the_page_shows_the_words_of_each_law_in_its_language() -> None:
    page = legaltext.to_comparative(laws(), ROWS, "Bộ luật mẫu")

    assert '<td lang="vi" data-law="Bộ luật mẫu">' in page
    assert "手付を交付した買主は" in page
    assert "0.50  Đặt cọc – 手付" in page
    assert "✓" in page
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids)) > 4


def test_words_of_a_note_are_no_markup() -> None:
    rows = (ComparativeRow("art_16", ((ComparativeCell("art_7", 0.5, note="<b>"),),)),)

    assert "<b>" not in legaltext.comparative_html(laws()[:2], rows)


def test_the_word_document_has_a_column_for_each_law() -> None:
    document = legaltext.comparative_docx(laws(), ROWS, Sheet("Bộ luật mẫu", "vi"))

    text = zipfile.ZipFile(io.BytesIO(document)).read("word/document.xml").decode()
    assert text.count("<w:gridCol") == 3
    assert text.count("<w:tr>") == 3
    assert "手付を交付した買主は" in text
    assert "0.50" in text


def test_more_laws_than_fit_are_refused() -> None:
    with pytest.raises(NoColumns):
        legaltext.comparative_docx(laws() * 2, (), Sheet("Bộ luật mẫu", "vi"))
