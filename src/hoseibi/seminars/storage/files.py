"""The lines of a list that came as CSV or Excel, as words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from hoseibi.errors import Refusal
from hoseibi.printing import NoTable, rows_in_table

MOST_LINES, MOST_COLUMNS = 5_000, 40
LARGEST = 5 * 1024 * 1024


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
    try:
        rows = [row[:MOST_COLUMNS] for row in rows_in_table(content)]
    except NoTable as trouble:
        raise Unreadable from trouble
    while rows and not any(rows[-1]):
        rows.pop()
    if len(rows) < 2 or not any(rows[0]):
        raise NoList
    if len(rows) > MOST_LINES + 1:
        raise TooLarge
    width = len(rows[0])
    return [[*row, *[""] * (width - len(row))] for row in rows]
