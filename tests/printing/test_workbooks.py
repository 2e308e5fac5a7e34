"""A table of words goes into a workbook and comes back, word for word."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from hoseibi.printing import NoWorkbook, rows_in_workbook, to_workbook

ROWS = [
    ["term", "note"],
    ["_x0041_", "two\nlines"],
    ["=1+1", " blanks "],
    ["1.0", "2024-01-01"],
    ["http://example.org", "\u3000全角"],
    ["", "កិច្ចសន្យា"],
    ["TRUE", "#N/A"],
]


def test_words_stay_words() -> None:
    assert rows_in_workbook(to_workbook(ROWS, "Terms")) == ROWS


def test_what_no_cell_can_hold_is_said() -> None:
    with pytest.raises(NoWorkbook, match="Row 1, column 1: a cell of a workbook holds 32,767"):
        to_workbook([["x" * 40_000]], "Terms")


@pytest.mark.parametrize("source", [b"", b"PK\x03\x04", b"no workbook"])
def test_what_is_no_workbook_is_said(source: bytes) -> None:
    with pytest.raises(NoWorkbook, match=r"save it anew as \.xlsx"):
        rows_in_workbook(source)


@pytest.mark.parametrize("said", [b"<worksheet><sheetData><row", b"no XML"])
def test_a_workbook_with_a_damaged_sheet_is_said(said: bytes) -> None:
    packed = BytesIO()
    with ZipFile(BytesIO(to_workbook(ROWS, "Terms"))) as whole, ZipFile(packed, "w") as damaged:
        for part in whole.infolist():
            is_sheet = part.filename.startswith("xl/worksheets/")
            damaged.writestr(part, said if is_sheet else whole.read(part))

    with pytest.raises(NoWorkbook, match=r"save it anew as \.xlsx"):
        rows_in_workbook(packed.getvalue())


def test_a_workbook_that_swells_is_refused() -> None:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as book, book.open("xl/sheet.xml", "w") as part:
        for _ in range(600):
            part.write(bytes(1_048_576))

    with pytest.raises(NoWorkbook, match="larger than 512 MiB when unpacked"):
        rows_in_workbook(packed.getvalue())
