"""The lines of a list that came as CSV or Excel, as words."""

from __future__ import annotations

import csv
import io

from django.utils.translation import gettext_lazy as _

from hoseibi.errors import Refusal
from hoseibi.printing import NoWorkbook, rows_in_workbook

MOST_LINES, MOST_COLUMNS = 5_000, 40
LARGEST = 5 * 1024 * 1024
_ENCODINGS = ("utf-8-sig", "cp932", "cp1258", "cp1251")
"""What spreadsheets write here: UTF-8, then what they write in Japan, Viet Nam and Russia."""


class TooLarge(Refusal):
    message = _("This list has more than 5,000 lines or 5 MB. Divide it.")


class NoList(Refusal):
    message = _(
        "No list was found in this file. Its first line names the columns, and each further line is"
        " one person. Take the empty list as a pattern."
    )


class Unreadable(Refusal):
    message = _("This file is neither Excel (.xlsx) nor CSV, or it is damaged. Save it anew.")


def lines_of(content: bytes) -> list[list[str]]:
    """The lines of a list, its columns first; lines that say nothing are left out at the end."""
    if len(content) > LARGEST:
        raise TooLarge
    rows = _workbook(content) if content[:2] == b"PK" else _csv(content)
    rows = [[cell.replace("\x00", "").strip() for cell in row[:MOST_COLUMNS]] for row in rows]
    while rows and not any(rows[-1]):
        rows.pop()
    if len(rows) < 2 or not any(rows[0]):
        raise NoList
    if len(rows) > MOST_LINES + 1:
        raise TooLarge
    width = len(rows[0])
    return [[*row, *[""] * (width - len(row))] for row in rows]


def _workbook(content: bytes) -> list[list[str]]:
    try:
        return rows_in_workbook(content)
    except NoWorkbook as trouble:
        raise Unreadable from trouble


def _csv(content: bytes) -> list[list[str]]:
    text = _text(content)
    head = text.partition("\n")[0]
    separator = max(",;\t", key=head.count)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error as trouble:
        raise Unreadable from trouble


def _text(content: bytes) -> str:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    if b"\x00" in content[:4096]:
        raise Unreadable
    for encoding in _ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable
