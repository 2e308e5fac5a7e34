"""A list that somebody brings as a workbook or as CSV: read once for every application, within the
same limits, and every cell that has to be mended named by sheet, row and column with what to do.

An application says which `Column`s its list has and how each cell is read; `understood` gives back
the rows that are right as a whole, and the `Trouble`s of the others. Nothing is written.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.errors import Refusal
from hoseibi.printing import NoTable, Sheet, sheets_in
from hoseibi.ui.languages import OWN_NAMES
from hoseibi.ui.spoken import OFFERED

LARGEST = 5 * 1024 * 1024
"""Bytes of a file."""
UNPACKED = 100 * 1024 * 1024
"""Bytes of a workbook once it is unpacked, so that a small file cannot fill the machine."""
MOST_ROWS, MOST_COLUMNS = 5_000, 80


class NoList(Refusal):
    message = gettext_lazy(
        "This file is neither Excel (.xlsx) nor CSV, or it is damaged or locked with a password. "
        "Save it anew and send it again."
    )


class NothingInIt(NoList):
    message = gettext_lazy(
        "No list was found in this file. Its first line names the columns, and each further line is"
        " one entry. Take the empty list as a pattern."
    )


class TooLarge(NoList):
    message = gettext_lazy("This list has more than 5,000 rows or 5 MB. Divide it.")


class NoSuchColumns(NoList):
    message = gettext_lazy(
        "The first row has to name the columns. Wanting: {columns}. Take the empty list."
    )


class Fault(Exception):
    """What is wrong with a cell, and what to do, as a sentence."""


def words(cell: str) -> str:
    """A cell as words, each space once."""
    return " ".join(cell.split())


@dataclass(frozen=True)
class Column:
    """A column: its key, what people call it, by which other names it is known, whether the list
    must have it, whether its cells may be empty, and how a cell that is not is read: a value, or
    a `Fault`. An empty cell is `blank`."""

    key: str
    label: object
    also: tuple[str, ...] = ()
    needed: bool = False
    filled: bool = False
    read: Callable[[str], Any] = words
    blank: Any = ""


class Trouble(NamedTuple):
    """A cell that has to be mended: its sheet (empty in CSV), its row as the sheet counts it, its
    column, and what to do."""

    sheet: str
    row: int
    column: str
    said: str


class Line(NamedTuple):
    """A row that was understood: its number, and what it says by the keys of its columns."""

    row: int
    values: dict[str, Any]


@dataclass(frozen=True)
class Understood:
    """What a sheet says: the rows that are right, and what has to be mended in the others."""

    lines: tuple[Line, ...] = ()
    troubles: tuple[Trouble, ...] = field(default=())


def sheets(content: bytes, most: int = 1) -> list[Sheet]:
    """The first sheets of a file, `most` of them at most and in their order, without the rows that
    say nothing at the end of each. Raises NoList, also where none has a row beneath its head."""
    if len(content) > LARGEST:
        raise TooLarge
    try:
        found = [_trimmed(one) for one in sheets_in(content, most=most, unpacked=UNPACKED)]
    except NoTable as trouble:
        raise NoList from trouble
    if any(len(one.rows) > MOST_ROWS + 1 for one in found):
        raise TooLarge
    if not any(len(one.rows) > 1 and any(one.rows[0]) for one in found):
        raise NothingInIt
    return found


def _trimmed(sheet: Sheet) -> Sheet:
    rows = [row[:MOST_COLUMNS] for row in sheet.rows]
    while rows and not any(rows[-1]):
        rows.pop()
    width = len(rows[0]) if rows else 0
    return Sheet(sheet.name, [[*row, *[""] * (width - len(row))] for row in rows])


def understood(sheet: Sheet, columns: Sequence[Column]) -> Understood:
    """What a sheet says by its columns; nothing, where no row is beneath its head. Raises
    NoSuchColumns."""
    if len(sheet.rows) < 2:
        return Understood()
    places = _places(sheet, columns)
    lines: list[Line] = []
    troubles: list[Trouble] = []
    for number, row in enumerate(sheet.rows[1:], start=2):
        if not any(row[at] for at in places.values()):
            continue
        values, wrong = _read(row, places, columns)
        troubles += [Trouble(sheet.name, number, str(one.label), said) for one, said in wrong]
        if not wrong:
            lines.append(Line(number, values))
    return Understood(tuple(lines), tuple(troubles))


def _places(sheet: Sheet, columns: Sequence[Column]) -> dict[str, int]:
    keys = columns_of(sheet.rows[0], columns)
    found = {key: at for at, key in reversed(list(enumerate(keys))) if key}
    missing = [str(one.label) for one in columns if one.needed and one.key not in found]
    if missing:
        said = NoSuchColumns.message.format(columns=", ".join(missing))
        raise NoSuchColumns(f"{sheet.name}: {said}" if sheet.name else said)
    return found


def _read(
    row: Sequence[str], places: Mapping[str, int], columns: Sequence[Column]
) -> tuple[dict[str, Any], list[tuple[Column, str]]]:
    values: dict[str, Any] = {}
    wrong: list[tuple[Column, str]] = []
    for one in columns:
        cell = row[places[one.key]] if one.key in places else ""
        try:
            values[one.key] = read_cell(cell, one)
        except Fault as fault:
            wrong.append((one, str(fault)))
    return values, wrong


def read_cell(cell: str, column: Column) -> Any:
    """What a cell of a column says. Raises Fault."""
    if cell:
        return column.read(cell)
    if column.filled:
        raise Fault(_("This cell is empty. Fill it in."))
    return column.blank


def columns_of(head: Sequence[str], columns: Sequence[Column]) -> list[str]:
    """The keys of the columns by their headings: a key, what it is called in any language of the
    pages, or another name by which it is known. Empty for one that nothing here holds."""
    known: dict[str, str] = {}
    for one in columns:
        for name in (one.key, *one.also, *in_every_language(one.label)):
            known.setdefault(plain(name), one.key)
    return [known.get(plain(heading), "") if heading else "" for heading in head]


def plain(said: str) -> str:
    """Words as they are compared: without case, width, and the star of what is needed."""
    return " ".join(unicodedata.normalize("NFKC", said).casefold().replace("*", " ").split())


def in_every_language(label: object) -> set[str]:
    """What something is called in each language that some page speaks, as it is compared."""
    found = set()
    for code, _name in OFFERED:
        with translation.override(code):
            found.add(plain(str(label)))
    return found


# --- how cells are read ---


def text(longest: int) -> Callable[[str], str]:
    """Words of at most so many characters; lines stay lines."""

    def read(cell: str) -> str:
        if len(cell) > longest:
            said = _("{count} characters; here are at most {longest}. Shorten it.")
            raise Fault(said.format(count=len(cell), longest=longest))
        return cell

    return read


def day(cell: str) -> date:
    """A day, as 2024-04-01 or 2024/4/1."""
    parts = cell[:10].strip().replace("/", "-").split("-")
    try:
        return date(*map(int, parts))
    except (TypeError, ValueError) as trouble:
        said = _("“{cell}” is no day. Write it as 2024-04-01.")
        raise Fault(said.format(cell=cell[:40])) from trouble


def whole_number(least: int, most: int) -> Callable[[str], int]:
    """A whole number between two, both included."""

    def read(cell: str) -> int:
        if cell.isascii() and cell.isdigit() and least <= int(cell) <= most:
            return int(cell)
        said = _("“{cell}” is no whole number from {least} to {most}. Write one.")
        raise Fault(said.format(cell=cell[:40], least=least, most=most))

    return read


def one_of(choices: Sequence[tuple[str, object]]) -> Callable[[str], str]:
    """The code of one of some choices, by the code or by its name in any language of the pages."""

    known: dict[str, str] = {}

    def read(cell: str) -> str:
        if not known:
            for code, label in choices:
                known.update(dict.fromkeys((plain(code), *in_every_language(label)), code))
        if plain(cell) in known:
            return known[plain(cell)]
        names = ", ".join(str(label) for _code, label in choices)
        said = _("“{cell}” is none of these: {names}.")
        raise Fault(said.format(cell=cell[:40], names=names))

    return read


def language(cell: str) -> str:
    """The code of a language, by its code or by its own name."""
    wanted = plain(cell)
    for code, name in OWN_NAMES.items():
        if wanted in (code.casefold(), plain(name)):
            return code
    said = _("“{cell}” is no language that is known here. Write its code, such as en or ja.")
    raise Fault(said.format(cell=cell[:40]))


YES = frozenset(
    ("yes", "y", "true", "1", "x", "✓", "○", "はい", "可", "có", "បាទ", "ចាស", "oui", "да", "ha")
    + ("ແມ່ນ",)
)
NO = frozenset(
    ("", "no", "n", "false", "0", "-", "×", "いいえ", "不可", "không", "ទេ", "non", "нет", "yoʻq")
    + ("ບໍ່",)
)


def yes_or_no(cell: str) -> bool:
    """Whether a cell says yes, as people of any of our languages tick one."""
    if plain(cell) in YES:
        return True
    if plain(cell) in NO:
        return False
    raise Fault(_("“{cell}” is neither yes nor no. Write one of them.").format(cell=cell[:40]))
