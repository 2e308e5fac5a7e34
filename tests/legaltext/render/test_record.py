"""What was said in several languages, as Word and as what typst prints."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from lxml import etree

from hoseibi import legaltext
from hoseibi.legaltext import Sheet, Statement

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHEET = Sheet("Third joint study", "en", note="Held")
SAID = (
    Statement(("1. Periods", "1. 期間"), heading=True),
    Statement(("Four years.\nNobody < objected & left.", "四年。")),
    Statement(("Decision: four years",)),
)
NAMES = ("English", "日本語")


def rows_of(content: bytes) -> list[list[str]]:
    """The cells of the table, lines of a cell joined by a stroke."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    return [
        [
            "|".join("".join(part.itertext()) for part in cell.iter(f"{W}p"))
            for cell in row.iter(f"{W}tc")
        ]
        for row in root.iter(f"{W}tr")
    ]


def test_each_language_has_its_column_and_what_stands_across_has_one_cell() -> None:
    content = legaltext.record_docx(SAID, ("en", "ja"), NAMES, SHEET)

    assert rows_of(content) == [
        ["English", "日本語"],
        ["1. Periods", "1. 期間"],
        ["Four years.|Nobody < objected & left.", "四年。"],
        ["Decision: four years"],
    ]
    assert content == legaltext.record_docx(SAID, ("en", "ja"), NAMES, SHEET)


def test_what_is_missing_in_a_language_leaves_its_cell_empty() -> None:
    content = legaltext.record_docx(
        [Statement(("Four.", "四。"))], ("en", "ja", "km"), (*NAMES, "ខ្មែរ"), SHEET
    )

    assert rows_of(content)[1] == ["Four.", "四。", ""]


@pytest.mark.parametrize("count", [0, 5])
def test_a_sheet_has_room_for_so_many_columns(count: int) -> None:
    with pytest.raises(legaltext.NoColumns):
        legaltext.record_docx(SAID, ["en"] * count, ["English"] * count, SHEET)


def test_the_printer_gets_the_typefaces_of_every_language() -> None:
    printable = legaltext.record_print(SAID, ("en", "ja", "km"), (*NAMES, "ខ្មែរ"), SHEET)

    data = json.loads(printable.data)
    assert [len(row) for row in data["lines"]] == [2, 2, 1]
    assert {"Noto Serif CJK JP", "Noto Serif Khmer"} <= set(printable.families)
    assert data["families"] == list(printable.families)


REDLINE = Statement(
    ("",), language="ja", redline=(("same", "知った時から"), ("out", "五年"), ("in", "四年"))
)


def test_a_redline_stands_across_in_its_own_language() -> None:
    content = legaltext.record_docx([REDLINE], ("en", "ja"), NAMES, SHEET)

    assert rows_of(content)[1] == ["知った時から五年四年"]
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    last = list(root.iter(f"{W}tr"))[-1]
    assert [style.get(f"{W}val") for style in last.iter(f"{W}pStyle")] == ["Column1"]
    struck = [run for run in last.iter(f"{W}r") if run.find(f"{W}rPr/{W}strike") is not None]
    under = [run for run in last.iter(f"{W}r") if run.find(f"{W}rPr/{W}u") is not None]
    assert ["".join(run.itertext()) for run in struck] == ["五年"]
    assert ["".join(run.itertext()) for run in under] == ["四年"]


def test_the_printer_gets_a_redline_and_a_chapter() -> None:
    chapter = Statement(("Article 36",), heading=True, top=True)
    printable = legaltext.record_print([chapter, REDLINE], ("en", "ja"), NAMES, SHEET)

    lines = json.loads(printable.data)["lines"]
    assert lines[0][0]["style"] == "large"
    assert [word[0] for word in lines[1][0]["words"]] == ["", "out", "in"]
