"""Lists from a spreadsheet: read within the same limits, and told cell by cell what to mend."""

from __future__ import annotations

import io
from datetime import date

import openpyxl
import pytest

from hoseibi.library.storage import lists
from hoseibi.library.storage.lists import Column, Line, Trouble
from hoseibi.printing import Sheet
from hoseibi.printing.tables import Table, to_workbook

COLUMNS = (
    Column("name", "Name", also=("氏名",), needed=True, filled=True, read=lists.text(10)),
    Column("years", "Years", read=lists.whole_number(0, 70), blank=None),
    Column("since", "Since", read=lists.day, blank=None),
    Column("state", "State", read=lists.one_of([("open", "To be done"), ("done", "Done")])),
    Column("language", "Language", read=lists.language),
    Column("told", "Told", read=lists.yes_or_no, blank=False),
)


def understood(*rows: str) -> lists.Understood:
    head = "Name,Years,Since,State,Language,Told"
    (sheet,) = lists.sheets("\n".join((head, *rows)).encode())
    return lists.understood(sheet, COLUMNS)


def test_a_row_is_read_by_its_columns() -> None:
    read = understood("Dara,7,2024/4/1,done,ខ្មែរ,x", "Mira,,,,,")

    assert read.troubles == ()
    assert read.lines == (
        Line(2, {"name": "Dara", "years": 7, "since": date(2024, 4, 1), "state": "done",
                 "language": "km", "told": True}),
        Line(3, {"name": "Mira", "years": None, "since": None, "state": "", "language": "",
                 "told": False}),
    )  # fmt: skip


def test_every_cell_that_has_to_be_mended_is_named_with_what_to_do() -> None:
    read = understood("Dara,,,,,", ",seven,spring,open?,Klingon,perhaps", "", "Somebody long,,,,,")

    assert [line.row for line in read.lines] == [2]
    assert read.troubles == (
        Trouble("", 3, "Name", "This cell is empty. Fill it in."),
        Trouble("", 3, "Years", "“seven” is no whole number from 0 to 70. Write one."),
        Trouble("", 3, "Since", "“spring” is no day. Write it as 2024-04-01."),
        Trouble("", 3, "State", "“open?” is none of these: To be done, Done."),
        Trouble(
            "",
            3,
            "Language",
            "“Klingon” is no language that is known here. Write its code, such as en or ja.",
        ),
        Trouble("", 3, "Told", "“perhaps” is neither yes nor no. Write one of them."),
        Trouble("", 5, "Name", "13 characters; here are at most 10. Shorten it."),
    )


def test_columns_are_known_by_key_by_name_and_in_other_words_wherever_they_stand() -> None:
    heads = ["Shoe size", "氏名", "STATE *", "years"]

    assert lists.columns_of(heads, COLUMNS) == ["", "name", "state", "years"]


def test_a_column_that_is_wanting_is_named_with_its_sheet() -> None:
    sheet = Sheet("Laws", [["Years"], ["7"]])

    with pytest.raises(lists.NoSuchColumns, match="^Laws: .*Wanting: Name"):
        lists.understood(sheet, COLUMNS)


def test_a_workbook_gives_its_first_sheets_and_days_as_days() -> None:
    book = openpyxl.Workbook()
    book.active.append(["Name", "Since"])
    book.active.append(["Dara", date(2024, 4, 1)])
    book.create_sheet("Empty")
    book.create_sheet("Third").append(["Name"])
    file = io.BytesIO()
    book.save(file)

    first, second = lists.sheets(file.getvalue(), most=2)

    assert lists.understood(first, COLUMNS).lines[0].values["since"] == date(2024, 4, 1)
    assert (second.name, lists.understood(second, COLUMNS)) == ("Empty", lists.Understood())


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"", lists.NothingInIt),
        (b"Name\n", lists.NothingInIt),
        (b"PK broken", lists.NoList),
        (b"\x00\x01", lists.NoList),
        (b"x" * (lists.LARGEST + 1), lists.TooLarge),
        (b"Name\n" + b"x\n" * (lists.MOST_ROWS + 1), lists.TooLarge),
        (to_workbook({"One": Table(("Name",), [])}), lists.NothingInIt),
    ],
    ids=["nothing", "head alone", "damaged", "no text", "too many bytes", "too many rows", "empty"],
)
def test_what_is_no_list_is_refused_with_a_sentence(
    content: bytes, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        lists.sheets(content)
