"""Lists to take away, as CSV and as workbooks: no cell of them is ever run as a formula.

It is imported by itself, because it needs the `web` extra, which the command line does without.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any, NamedTuple

import xlsxwriter
from defusedcsv import csv

from .fitting import letters
from .to_xlsx.sheets import LONGEST

_NARROW, _BROAD, _LOOKED_AT = 18, 38, 100
"""How broad a column is, in letters; how many rows say so."""

_FREE = 500
"""To how many rows of a sheet its closed lists apply."""

_RUN_AFTER = ("\t", "\r", "\n")
"""Signs that a spreadsheet skips before it looks for a formula; defusedcsv leaves them."""


class Table(NamedTuple):
    """The names of the columns, and the rows. For columns whose cells are of a closed list, by
    their place from 0: what may be chosen there."""

    head: Sequence[object]
    rows: Iterable[Sequence[object]]
    choices: Mapping[int, Sequence[str]] = MappingProxyType({})


def to_csv(table: Table) -> bytes:
    """A table as CSV, with a mark at its beginning by which spreadsheets know that it is UTF-8.

    Whole and not in pieces: an error on the way is then an error, and not a list cut off."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(_harmless(cell) for cell in table.head)
    writer.writerows([_harmless(cell) for cell in row] for row in table.rows)
    return out.getvalue().encode("utf-8-sig")


def to_workbook(tables: Mapping[str, Table]) -> bytes:
    """A workbook with a sheet for each table, by its name: heads stay in sight, days are days and
    numbers are numbers."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        looks = {
            "head": book.add_format(
                {"bold": True, "text_wrap": True, "bottom": 1, "bg_color": "#EFEBE2"}
            ),
            "cell": book.add_format({"text_wrap": True, "valign": "top"}),
            "day": book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"}),
        }
        for name, table in tables.items():
            _fill(book.add_worksheet(name[:31]), table, looks)
    return file.getvalue()


def _harmless(cell: object) -> object:
    """A cell for defusedcsv, which sees to formulas that begin at once."""
    if isinstance(cell, str) and cell.startswith(_RUN_AFTER):
        return f"'{cell}"
    return cell


def _fill(sheet: Any, table: Table, looks: Mapping[str, Any]) -> None:
    rows = list(table.rows)
    for column, name in enumerate(table.head):
        sheet.write_string(0, column, str(name), looks["head"])
        sheet.set_column(column, column, _breadth([table.head, *rows[:_LOOKED_AT]], column))
    for line, row in enumerate(rows, start=1):
        for column, cell in enumerate(row):
            _write(sheet, (line, column), cell, looks)
    for column, names in table.choices.items():
        allowed = {"validate": "list", "source": list(names)}
        sheet.data_validation(1, column, _FREE, column, allowed)
    sheet.freeze_panes(1, 1)
    if rows:
        sheet.autofilter(0, 0, len(rows), len(table.head) - 1)


def _write(sheet: Any, place: tuple[int, int], cell: object, looks: Mapping[str, Any]) -> None:
    if isinstance(cell, int | float | Decimal):
        sheet.write_number(*place, cell, looks["cell"])
    elif isinstance(cell, date) and not isinstance(cell, datetime):
        sheet.write_datetime(*place, cell, looks["day"])
    elif cell is None:
        sheet.write_blank(*place, None, looks["cell"])
    else:
        sheet.write_string(*place, str(cell)[:LONGEST], looks["cell"])


def _breadth(rows: Sequence[Sequence[object]], column: int) -> float:
    """Of a column, as broad as its cells, within bounds."""
    longest = max(letters(str(row[column])) for row in rows)
    return min(max(longest, _NARROW), _BROAD)
