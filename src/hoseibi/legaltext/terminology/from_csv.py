"""A term list as an office keeps it in a spreadsheet: one concept a row, or one term a row."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from io import StringIO

from ..model.term import APPROVED, TERM_STATUSES, Concept, Term

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_DEFINITIONS = ("definition", "note")
_LONGEST = 1_000
_MOST = 200_000


class NoTermList(Exception):
    """The text is no list of terms; the message says what is missing and where."""


def terms_from_csv(text: str) -> tuple[Concept, ...]:
    """The concepts of a list in CSV, in their order. Raises `NoTermList`.

    Either one concept a row: a column for each language (`en`, `uz-Latn`), several terms divided by
    `|`, and columns such as `en:forbidden` for terms of another status than approved. Or one term a
    row: columns `concept`, `language`, `term` and, where wanted, `status`. Both may have
    `definition` and `source`. Comma, semicolon and tab are understood.
    """
    rows = _rows(text)
    head = [cell.strip() for cell in rows[0]] if rows else []
    lines = [_named(head, row) for row in rows[1:] if any(map(str.strip, row))]
    if len(lines) > _MOST:
        raise NoTermList(f"The list has more than {_MOST:,} rows. Divide it.")
    if {"language", "term"} <= set(head):
        return _by_term(lines)
    columns = [name for name in head if _LANGUAGE.fullmatch(name.partition(":")[0])]
    if not columns:
        raise NoTermList(
            "The first row names no language. Head the columns with codes such as en, ja, km, or"
            " with concept, language, term."
        )
    return tuple(_by_concept(columns, line, row) for row, line in enumerate(lines, 2))


def _rows(text: str) -> list[list[str]]:
    text = text.removeprefix("\ufeff")
    head = text.partition("\n")[0]
    mark = max(",;\t", key=head.count)
    try:
        return list(csv.reader(StringIO(text), delimiter=mark, strict=True))
    except csv.Error as trouble:
        raise NoTermList(f"The list cannot be read as CSV: {trouble}.") from trouble


def _named(head: list[str], row: list[str]) -> dict[str, str]:
    return {name: cell.strip() for name, cell in zip(head, row, strict=False)}


def _by_concept(columns: list[str], line: dict[str, str], row: int) -> Concept:
    terms: list[Term] = []
    for column in columns:
        language, _, status = column.partition(":")
        for text in line.get(column, "").split("|"):
            if text.strip():
                terms.append(_term(language, text.strip(), status or APPROVED, row))
    code = line.get("concept") or next((term.text for term in terms), str(row))
    return _concept(code, terms, line)


def _by_term(lines: Iterable[dict[str, str]]) -> tuple[Concept, ...]:
    terms: dict[str, list[Term]] = {}
    said: dict[str, dict[str, str]] = {}
    for row, line in enumerate(lines, 2):
        text, language = line.get("term", ""), line.get("language", "")
        if not text:
            continue
        if not _LANGUAGE.fullmatch(language):
            raise NoTermList(
                f"Row {row}: “{language}” is no language; write en, ja, km, uz-Latn, ..."
            )
        code = line.get("concept") or text
        terms.setdefault(code, []).append(
            _term(language, text, line.get("status") or APPROVED, row)
        )
        known = said.setdefault(code, {})
        known.update({name: cell for name, cell in line.items() if cell and name not in known})
    return tuple(_concept(code, found, said[code]) for code, found in terms.items())


def _term(language: str, text: str, status: str, row: int) -> Term:
    status = status.lower()
    if status not in TERM_STATUSES:
        known = ", ".join(TERM_STATUSES)
        raise NoTermList(f"Row {row}: “{status}” is no status of a term; there are {known}.")
    return Term(language, text[:_LONGEST], status)


def _concept(code: str, terms: list[Term], line: dict[str, str]) -> Concept:
    definition = next((line[name] for name in _DEFINITIONS if line.get(name)), "")
    return Concept(code, tuple(terms), definition, line.get("source", ""))
