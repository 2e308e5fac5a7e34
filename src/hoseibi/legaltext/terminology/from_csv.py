"""A term list as an office keeps it in a table: one concept a row, or one term a row."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from typing import Literal

from ..model.finding import WARNING, Finding
from ..model.term import Concept, Gloss, Term
from .canonical import canonical
from .no_list import NoTermList
from .table import COLUMNS, OF_CONCEPT, Told, concepts_in, status_in, whole

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_GUARDED = re.compile(r"'+[=+\-@]")
_MOST = 200_000
_WIDEST_CELL = 1_000_000


def terms_from_csv(text: str) -> tuple[Concept, ...]:
    """The concepts of a list in CSV, in their order. Raises `NoTermList`.

    Comma, semicolon and tab are understood; for the rows see `terms_from_rows`.
    """
    return terms_from_rows(rows_of_csv(text))


def terms_from_rows(rows: Sequence[Sequence[str]]) -> tuple[Concept, ...]:
    """The concepts of a table whose first row is its head. Raises `NoTermList`.

    Either one concept a row: a column for each language (`en`, `uz-Latn`), several terms divided by
    `|`, and columns such as `en:forbidden` for terms of another status than approved,
    `en:definition` for the definition in a language. Or one term a row: columns `language`, `term`
    and, where wanted, those of `COLUMNS`. Both may have `definition`, `source`, `note`, `fields`,
    `decision`.
    """
    head = [cell.strip() for cell in rows[0]] if rows else []
    lines = [_named(head, row) for row in rows[1:]]
    if len(lines) > _MOST:
        raise NoTermList("The list has more than {most:,} rows. Divide it.", most=_MOST)
    if {"language", "term"} <= set(head):
        for row, line in enumerate(lines, 2):
            _proved(line, row)
        return concepts_in(lines)
    columns = _of_languages(head)
    if not columns:
        raise NoTermList(
            "The first row names no language. Head the columns with codes such as en, ja, km, or"
            " with concept, language, term."
        )
    found = (_by_concept(columns, line, row) for row, line in enumerate(lines, 2))
    return canonical(one for one in found if one.terms or one.definitions)


def unknown_columns(rows: Sequence[Sequence[str]]) -> Iterator[Finding]:
    """A finding for each column of such a table that is not read, whose words are left out."""
    head = [cell.strip() for cell in rows[0]] if rows else []
    by_term = {"language", "term"} <= set(head)
    read = set(COLUMNS) if by_term else {"concept", "definition", *OF_CONCEPT, *_of_languages(head)}
    message = "The column “{name}” is not known here; what stands in it was left out."
    for name in head:
        if name and name not in read:
            yield Finding("term-column-unknown", WARNING, message, (("name", name),), line=1)


def _of_languages(head: Iterable[str]) -> list[str]:
    return [name for name in head if _LANGUAGE.fullmatch(name.partition(":")[0])]


def rows_of_csv(text: str) -> list[list[str]]:
    """The cells of a table, the mark between them recognised. Raises `NoTermList`."""
    text = text.removeprefix("\ufeff")
    head = text.partition("\n")[0]
    mark = max(",;\t", key=head.count)
    csv.field_size_limit(_WIDEST_CELL)
    try:
        return _cells(text, mark, csv.QUOTE_MINIMAL)
    except csv.Error as trouble:
        if mark == "\t":  # a table without any quoting, where a quotation mark is a word's own
            return _cells(text, mark, csv.QUOTE_NONE)
        raise NoTermList(
            "The list cannot be read as CSV: {reason}.", reason=str(trouble)
        ) from trouble


def _cells(text: str, mark: str, quoting: Literal[0, 3]) -> list[list[str]]:
    rows = csv.reader(StringIO(text, newline=""), delimiter=mark, strict=True, quoting=quoting)
    return [[_unguarded(cell) for cell in row] for row in rows]


def _unguarded(cell: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from taking it for a formula."""
    return cell[1:] if _GUARDED.match(cell) else cell


def _named(head: Iterable[str], row: Iterable[str]) -> dict[str, str]:
    return {name: cell.strip() for name, cell in zip(head, row, strict=False)}


def _proved(line: dict[str, str], row: int) -> None:
    """Raises `NoTermList` for a term whose language is none."""
    language = line.get("language", "")
    if line.get("term") and not _LANGUAGE.fullmatch(language):
        raise NoTermList(
            "Row {row}: “{language}” is no language; write en, ja, km, uz-Latn, ...",
            row=row,
            language=language,
        )


def _by_concept(columns: Iterable[str], line: dict[str, str], row: int) -> Concept:
    told = Told([], [], {name: cell for name, cell in line.items() if cell})
    for column in columns:
        language, _, status = column.partition(":")
        cell = line.get(column, "")
        if status == "definition":
            told.definitions.append(Gloss(cell, language))
            continue
        for text in filter(None, map(str.strip, cell.split("|"))):
            told.terms.append(Term(language, text, status_in(status, row)))
    if line.get("definition"):
        told.definitions.append(Gloss(line["definition"]))
    code = line.get("concept") or next((term.text for term in told.terms), str(row))
    return whole(code, told)
