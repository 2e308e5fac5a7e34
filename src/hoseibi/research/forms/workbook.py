"""An inventory as a workbook says it: rows by column, and each cell that has to be mended."""

from __future__ import annotations

from typing import Any, NamedTuple

from hoseibi.library.storage import lists
from hoseibi.library.storage.lists import Column, Trouble

from ..queries import CHOICES, COLUMNS, RULE_COLUMNS

DAYS = ("since", "said_on", "due_on")
LANGUAGES = ("language", "translated_to")
NEEDED = (("title", "status", "source"), ("law", "title"))
"""Of the sheet of laws and of that of owed rules: the columns whose cells are never empty."""
LONGEST = 500


class Read(NamedTuple):
    """What a workbook says: rows by column key, of laws and of owed rules, and what is wrong."""

    laws: list[dict[str, Any]]
    rules: list[dict[str, Any]]
    troubles: list[Trouble]


def read_inventory(content: bytes) -> Read:
    """A workbook as rows, with every cell that has to be mended; nothing is written. Raises
    `library.storage.lists.NoList`."""
    sheets = lists.sheets(content, most=2)
    read = [
        lists.understood(sheet, [_column(key, label, needed) for key, label in columns])
        for sheet, columns, needed in zip(sheets, (COLUMNS, RULE_COLUMNS), NEEDED, strict=False)
    ]
    laws, *rules = ([line.values for line in one.lines] for one in read)
    return Read(laws, rules[0] if rules else [], [each for one in read for each in one.troubles])


def _column(key: str, label: object, needed: tuple[str, ...]) -> Column:
    wanted = key in needed
    if key in DAYS:
        return Column(key, label, needed=wanted, filled=wanted, read=lists.day, blank=None)
    if key in CHOICES:
        chosen = lists.one_of(CHOICES[key].choices)
        if key == "confidentiality":
            # A circle stands behind it by its name, as on the pages.
            return Column(key, label, read=lambda cell: chosen(cell.partition(":")[0].strip()))
        return Column(key, label, needed=wanted, filled=wanted, read=chosen)
    if key in LANGUAGES:
        return Column(key, label, read=lists.language)
    return Column(key, label, needed=wanted, filled=wanted, read=lists.text(LONGEST))
