"""Lists to take away: what a spreadsheet makes of their cells."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from hoseibi.printing.tables import Table, to_csv, to_workbook


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+81 3", "'+81 3"),
        ("-1+1", "'-1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1+1", "'\t=1+1"),
        ("\r=1+1", '"\'\r=1+1"'),
        ("-12.5", "-12.5"),
        (-3, "-3"),
        (date(2024, 2, 29), "2024-02-29"),
        (None, ""),
        ("民法, 親族", '"民法, 親族"'),
    ],
)
def test_no_cell_of_csv_is_a_formula(cell: object, written: str) -> None:
    content = to_csv(Table(("Name", "=Head"), [("first", cell)]))

    assert content.decode("utf-8") == f"\ufeffName,'=Head\r\nfirst,{written}\r\n"


def test_a_sheet_says_words_as_words_days_as_days_and_numbers_as_numbers() -> None:
    rows = [("=1+1", date(2024, 2, 29), 3, None, "12", "https://example.org")]
    table = Table(("Words", "Day", "Number", "Nothing", "Digits", "Address"), rows)

    sheet = load_workbook(BytesIO(to_workbook({"One": table})))["One"]

    kinds = [(cell.data_type, cell.hyperlink) for cell in sheet[2]]
    assert [cell.value for cell in sheet[1]] == list(table.head)
    assert kinds == [("s", None), ("d", None), ("n", None), ("n", None), ("s", None), ("s", None)]
    assert sheet["D2"].value is None
    assert sheet.freeze_panes == "B2"


def test_a_cell_that_is_too_long_for_a_sheet_is_cut_and_not_lost() -> None:
    sheet = load_workbook(BytesIO(to_workbook({"One": Table(("A",), [("x" * 40_000,)])})))["One"]

    assert sheet["A2"].value == "x" * 32_000


def test_a_column_of_a_closed_list_offers_it() -> None:
    content = to_workbook({"One": Table(("Law", "State"), (), {1: ["in force", "draft"]})})

    [offered] = load_workbook(BytesIO(content))["One"].data_validations.dataValidation

    assert offered.formula1 == '"in force,draft"'
    assert str(offered.sqref) == "B2:B501"
