"""An official paper says the same in Word, in a spreadsheet and as PDF."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm
from tests.printing.offices import converted
from tests.printing.samples import DRAWING, KHMER, VIETNAMESE, everything

from hoseibi.printing import (
    Cell,
    Figure,
    Grid,
    Paper,
    Section,
    TooLarge,
    Words,
    to_docx,
    to_pdf,
    to_xlsx,
)

SAID = ("監視シート", "第2版", "進みました。", "Ministry & Co <1>", "=1+1", "1-1 起草", "実績")


def letters(text: str) -> str:
    """A text without its gaps, which every program sets in its own way."""
    return "".join(text.split())


def of_pdf(content: bytes, folder: Path) -> str:
    if not shutil.which("pdftotext"):
        pytest.fail("no pdftotext") if os.environ.get("CI") else pytest.skip("no pdftotext")
    (folder / "x.pdf").write_bytes(content)
    command = ["pdftotext", "-layout", str(folder / "x.pdf"), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def of_word(content: bytes) -> str:
    body = docx.Document(BytesIO(content)).element.body
    return "".join(node.text or "" for node in body.iter(qn("w:t")))


def of_sheets(content: bytes) -> str:
    book = openpyxl.load_workbook(BytesIO(content))
    cells = (cell for sheet in book for row in sheet.iter_rows() for cell in row)
    return " ".join(str(cell.value) for cell in cells if cell.value is not None)


def test_all_three_say_the_same(tmp_path: Path) -> None:
    paper = everything()

    texts = [
        of_word(to_docx(paper)),
        of_sheets(to_xlsx(paper)),
        of_pdf(to_pdf(paper).content, tmp_path),
    ]

    for text in texts:
        assert [words for words in SAID if letters(words) not in letters(text)] == []
    assert KHMER in texts[0]
    assert VIETNAMESE in texts[0]
    assert KHMER in texts[1]
    assert letters(VIETNAMESE) in letters(texts[2])


@pytest.mark.parametrize(("ending", "write"), [("docx", to_docx), ("xlsx", to_xlsx)])
def test_libreoffice_opens_it(ending: str, write: Callable[[Paper], bytes], tmp_path: Path) -> None:
    printed = converted(write(everything()), ending, "pdf", tmp_path)

    text = letters(of_pdf(printed, tmp_path))
    assert [words for words in SAID if letters(words) not in text] == []


def test_the_same_paper_is_the_same_bytes() -> None:
    paper = everything()

    assert to_docx(paper) == to_docx(paper)
    assert to_xlsx(paper) == to_xlsx(paper)
    assert to_pdf(paper).content == to_pdf(paper).content


def test_word_has_sections_and_merged_cells_and_repeated_heads() -> None:
    document = docx.Document(BytesIO(to_docx(everything())))

    breadths = [section.page_width for section in document.sections]
    matrix = document.tables[1]
    assert [round(breadth / Mm(1)) for breadth in breadths] == [210, 297, 420]
    assert matrix.cell(2, 0)._tc is matrix.cell(2, 1)._tc
    assert matrix.cell(1, 2).text == matrix.cell(2, 2).text == "x"
    assert matrix.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_word_knows_the_language_and_script_of_each_word() -> None:
    document = docx.Document(BytesIO(to_docx(everything())))

    runs = [run for table in document.tables for run in table._tbl.iter(qn("w:r"))]
    khmer = next(run for run in runs if run.find(qn("w:t")).text == KHMER)
    properties = khmer.find(qn("w:rPr"))
    assert properties.find(qn("w:cs")) is not None
    assert properties.find(qn("w:lang")).get(qn("w:bidi")) == "km-KH"
    assert "Khmer" in properties.find(qn("w:rFonts")).get(qn("w:cs"))


def test_a_spreadsheet_has_a_sheet_for_each_section_set_up_to_be_printed() -> None:
    book = openpyxl.load_workbook(BytesIO(to_xlsx(everything())))

    assert book.sheetnames == ["監視シート", "PDM", "PO"]
    assert [sheet.page_setup.orientation for sheet in book] == [
        "portrait",
        "landscape",
        "landscape",
    ]
    assert {sheet.page_setup.fitToHeight for sheet in book} == {0}
    assert book["PDM"].print_title_rows == "$1:$1"
    assert book["PO"].print_title_rows == "$1:$2"
    assert [str(cells) for cells in book["PDM"].merged_cells.ranges] == ["C2:C3", "A3:B3"]


def test_words_are_never_a_formula_and_numbers_can_be_summed() -> None:
    wicked = Grid((1, 1), (('=HYPERLINK("http://example.org")', "+1"), ("@x", Cell("2", number=2))))
    book = openpyxl.load_workbook(BytesIO(to_xlsx(Paper("=1", "en", (wicked,)))))

    cells = [cell for row in book.worksheets[0].iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if isinstance(cell.value, str)} == {"s"}
    assert cells[-1].value == 2


def test_bars_are_told_apart_without_colour() -> None:
    sheet = openpyxl.load_workbook(BytesIO(to_xlsx(everything())))["PO"]

    plan, actual = ([cell.value for cell in sheet[row] if cell.value] for row in (4, 5))
    assert plan == ["1-1 起草", "司法省", "計画", "□", "□", "終了"]
    assert actual == ["実績", "■", "■"]


def test_a_drawing_has_words_for_who_does_not_see_it() -> None:
    document = docx.Document(BytesIO(to_docx(everything())))

    drawing = next(document.element.body.iter(qn("wp:docPr")))
    assert drawing.get("descr") == "件数の推移"
    assert len(document.part.package.image_parts) == 1


def test_a_drawing_that_cannot_be_read_is_told_by_its_words() -> None:
    paper = Paper("x", "en", (Figure(DRAWING.replace("</svg>", ""), "cases by year"),))

    assert "cases by year" in of_word(to_docx(paper))
    assert "cases by year" in of_sheets(to_xlsx(paper))


@pytest.mark.parametrize(
    ("rows", "trouble"),
    [
        ((("a",),), "too few"),
        ((("a", "b", "c"),), "more than 2"),
        (((Cell("a", colspan=3),),), "more than 2"),
        (((Cell("a", rowspan=2), "b"),), "more rows than there are"),
    ],
)
def test_a_grid_that_does_not_fit_together_is_a_mistake(
    rows: tuple[tuple[Cell | str, ...], ...], trouble: str
) -> None:
    with pytest.raises(ValueError, match=trouble):
        to_docx(Paper("x", "en", (Grid((1, 1), rows),)))


def test_a_paper_that_nobody_could_read_is_refused() -> None:
    grid = Grid((1,) * 10, (("",) * 10,) * 3_001)

    with pytest.raises(TooLarge, match="more than 30,000 cells"):
        to_xlsx(Paper("x", "en", (grid,)))


def test_sheets_have_names_that_spreadsheets_allow() -> None:
    sections = tuple(Section((Words(("x",)),), "PDM [1]: " + "x" * 40) for _number in range(2))

    book = openpyxl.load_workbook(BytesIO(to_xlsx(Paper("x", "en", sections))))

    assert [len(name) <= 31 and "[" not in name for name in book.sheetnames] == [True, True]
    assert len(set(book.sheetnames)) == 2


def test_a_title_that_begins_with_a_year_is_no_size_of_letters() -> None:
    paper = Paper("2024 & 2025", "en", (Words(("x",)),))

    sheet = openpyxl.load_workbook(BytesIO(to_xlsx(paper))).worksheets[0]

    assert sheet.oddHeader.right.text.strip() == "2024 && 2025"
    assert sheet.oddHeader.right.size == 8


def test_odd_characters_do_not_break_a_document(tmp_path: Path) -> None:
    paper = Paper("a\x00b\ud800", "en", (Words(("#panic() $ \\ \x0b ]]> \ufffe", "a\r\nb")),))

    assert "#panic() $" in of_word(to_docx(paper))
    assert "#panic()" in of_sheets(to_xlsx(paper))
    assert "#panic() $" in of_pdf(to_pdf(paper).content, tmp_path)
