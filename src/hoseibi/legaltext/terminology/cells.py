"""Several things in one cell of a table, and back: rows of parts that a person can read and type.

`2024-05-01 | approval | Terminology group` is one row of parts; each row is a line of the cell.
A bar or a line break inside a part is written behind a backslash.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from ..model.term import Gloss, TermTransaction

_SPECIAL = re.compile(r"[\\|\n]")
_WRITTEN = {"\\": "\\\\", "|": "\\|", "\n": "\\n"}
_PIECE = re.compile(r"(?:[^\\|\n]|\\.)*", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


def cell(rows: Iterable[Iterable[str]]) -> str:
    """The rows as the text of a cell; empty parts at the end of a row are left out."""
    return "\n".join(_row(parts) for parts in rows)


def _row(parts: Iterable[str]) -> str:
    written = [_SPECIAL.sub(lambda sign: _WRITTEN[sign[0]], part) for part in parts]
    while written and not written[-1]:
        written.pop()
    return " | ".join(written)


def rows_in(text: str) -> list[list[str]]:
    """The rows of parts that stand in a cell."""
    rows: list[list[str]] = [[]]
    at = 0
    while at <= len(text):
        piece = _PIECE.match(text, at)
        at = piece.end() if piece else at
        rows[-1].append(_ESCAPED.sub(_meant, (piece[0] if piece else "").strip()))
        if text[at : at + 1] == "\n":
            rows.append([])
        at += 1
    return [parts for parts in rows if any(parts)]


def _meant(escaped: re.Match[str]) -> str:
    return "\n" if escaped[1] == "n" else escaped[1]


def list_cell(items: Iterable[str]) -> str:
    """Several words in a cell: `civil law | family law`."""
    return _row(items)


def list_in(text: str) -> tuple[str, ...]:
    """The words of a cell that holds several."""
    return tuple(part for parts in rows_in(text) for part in parts if part)


def glosses_cell(glosses: Iterable[Gloss]) -> str:
    """Each sentence in a line: its words, where from, in which language."""
    return cell((one.text, one.source, one.language) for one in glosses)


def glosses_in(text: str) -> tuple[Gloss, ...]:
    """The sentences of a cell."""
    padded = ([*parts, "", ""] for parts in rows_in(text))
    return tuple(Gloss(parts[0], parts[2], parts[1]) for parts in padded)


def history_cell(history: Iterable[TermTransaction]) -> str:
    """Each transaction in a line: the day, what, who, a note, of which term."""
    return cell(
        (one.on.isoformat() if one.on else "", one.what, one.who, one.note, one.about)
        for one in history
    )


def history_in(text: str) -> tuple[TermTransaction, ...]:
    """The transactions of a cell; a day that is none is kept in the note."""
    return tuple(_transaction([*parts, "", "", "", "", ""]) for parts in rows_in(text))


def _transaction(parts: list[str]) -> TermTransaction:
    day, what, who, note, about = parts[:5]
    try:
        on = dt.date.fromisoformat(day) if day else None
    except ValueError:
        on, note = None, "\n".join(filter(None, (note, day)))
    return TermTransaction(what, on, who, note, about)
