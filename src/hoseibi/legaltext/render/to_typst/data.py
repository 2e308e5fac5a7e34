"""Lines of a law as the values that the template for typst reads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from ...model.change import IN, OUT, Break, Piece, Row, Token
from ...model.law import DIVISIONS, Inline, words
from ...model.wording import Wording
from ..lines import LARGE, MIDDLE, how_of, table_lines
from ..record import Statement

Said: TypeAlias = list[list[str]]
"""Words as [how, look, text, small letters above]: how is `in`, `out`, `u` (underlined) or empty.
"""

Lines: TypeAlias = dict[str, object]

LOOKS = {"b": "b", "i": "i", "u": "u", "sup": "sup", "sub": "sub", "line": "u"}
_UNFIT = dict.fromkeys(
    code
    for first, last in ((0, 8), (11, 12), (14, 31), (0xD800, 0xDFFF), (0xFFFE, 0xFFFF))
    for code in range(first, last + 1)
)
_DEEPEST = 6


def block(group: Sequence[Row], said: Wording | None) -> Lines:
    """A line, or a table with its cells."""
    if group[0].kind != "row":
        return line(group[0], said)
    rows = [[_cell(cell) for cell in cells] for _row, cells in table_lines(group)]
    return {"style": "grid", "cells": rows, "breadth": max(map(len, rows)) or 1}


def line(row: Row, said: Wording | None, side: str = "") -> Lines:
    """One line; with a side (`in`, `out`), what is of the other side is left out."""
    return {
        "style": style_of(row),
        "depth": min(row.depth, _DEEPEST),
        "how": "" if side else how_of(row),
        "num": _sided(_number(row), side),
        "words": _sided(_words(row), side),
        "note": said.unchanged if said and row.elided else "",
    }


def note(remark: str) -> Lines:
    """A line that only says a remark."""
    return {"style": "unit", "depth": 0, "how": "", "num": [], "words": [], "note": remark}


def spoken(text: str, *, bold: bool) -> Lines:
    """Words that are no line of a law: what somebody said."""
    return note("") | {"words": [["", "b" if bold else "", fit(text), ""]] if text else []}


def stated(one: Statement) -> list[Lines]:
    """A row of a record: its cells, or one across with what came and went."""
    if one.redline:
        words = [["" if how == "same" else how, "", fit(said), ""] for how, said in one.redline]
        return [note("") | {"words": words}]
    cells = [spoken(text, bold=one.heading and not one.top) for text in one.texts]
    return [cell | {"style": "large"} for cell in cells] if one.top else cells


def style_of(row: Row) -> str:
    """The style of a line in the template."""
    if row.kind == "article" and (row.heading or not row.text) and not row.elided:
        return "article"
    if row.kind in LARGE:
        return "large"
    if row.kind in MIDDLE:
        return "middle"
    return "small" if row.kind in DIVISIONS else "unit"


def _cell(rows: Sequence[Row]) -> Said:
    said: Said = []
    for row in rows:
        said += [["", "", "\n", ""]] if said else []
        said += [*_number(row), *([["", "", " ", ""]] if row.after else []), *_words(row)]
    return said


def _number(row: Row) -> Said:
    if row.before == row.after:
        return [["", "", fit(row.after), ""]] if row.after else []
    both = ((OUT, row.before), (IN, row.after))
    return [[how, "", fit(num), ""] for how, num in both if num]


def _words(row: Row) -> Said:
    heading, text = _pieces(row.heading), _pieces(row.text)
    if not (heading and text):
        return heading + text
    bold = [[how, look or "b", said, above] for how, look, said, above in heading]
    return [*bold, ["", "", "\u2002", ""], *text]


def _sided(said: Said, side: str) -> Said:
    if not side:
        return said
    kept = (each for each in said if each[0] in ("", side))
    return [["u" if how else "", *rest] for how, *rest in kept]


def _pieces(pieces: tuple[Piece, ...]) -> Said:
    out: Said = []
    column = 0
    for piece in pieces:
        how = piece.how if piece.how in (IN, OUT) else ""
        for token in piece.tokens:
            if not isinstance(token, Break):
                _add(out, token, how, "")
                continue
            if column and token.column != column:
                out.append([how, "", "\u2003", ""])
            column = token.column
    return out


def _add(out: Said, token: Token, how: str, look: str) -> None:
    if not isinstance(token, Inline):
        out.append([how, look, fit(str(token)), ""])
    elif token.name == "ruby":
        small = (each for each in token.runs if isinstance(each, Inline) and each.name == "rt")
        above = "".join(words(each.runs) for each in small)
        out.append([how, look, fit(words(token.runs)), fit(above)])
    elif token.name in ("br", "eol"):
        out.append([how, look, "\n", ""])
    elif token.name not in ("rt", "eop"):
        for run in token.runs:
            _add(out, run, how, LOOKS.get(token.name, look))


def fit(text: str) -> str:
    """A text without what no typeface has."""
    return text.translate(_UNFIT)
