"""A table comes in as offices save it, and what went out as CSV comes back as it was."""

from __future__ import annotations

import pytest

from hoseibi.printing import NoTable, rows_in_table
from hoseibi.printing.tables import Table, to_csv, to_workbook

ROWS = [["氏名", "所属"], ["友瀬 灯", "天瀬大学"]]


@pytest.mark.parametrize(
    "content",
    [
        "氏名,所属\r\n友瀬 灯, 天瀬大学 \r\n".encode("cp932"),
        "氏名\t所属\n友瀬 灯\t天瀬大学\n".encode("utf-16"),
        "氏名;所属\n友瀬 灯;天瀬大学\n".encode("utf-8-sig"),
        to_workbook({"list": Table(ROWS[0], ROWS[1:])}),
    ],
    ids=["Japanese Excel", "UTF-16", "semicolons", "workbook"],
)
def test_a_table_is_read_as_offices_save_it(content: bytes) -> None:
    assert rows_in_table(content) == ROWS


def test_what_is_guarded_against_formulas_on_its_way_out_comes_back_without_its_guard() -> None:
    rows = [
        ["May be listed", "Telephone", "Remark"],
        ["-", "+855 12 345", "=1+1"],
        ["'", "-5", "@"],
    ]
    sent = to_csv(Table(rows[0], rows[1:]))

    assert b"'=1+1" in sent
    assert rows_in_table(sent) == rows


@pytest.mark.parametrize("content", [b"PK broken", b"\x00\x01", b"a,b\n\x98\n\x8d\n"])
def test_what_is_no_table_is_refused(content: bytes) -> None:
    with pytest.raises(NoTable):
        rows_in_table(content)
