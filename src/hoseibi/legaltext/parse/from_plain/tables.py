"""Rows of a table, its cells between bars."""

from __future__ import annotations

from ...conventions import Convention
from ...model.law import Provision
from .inline import sentences_of


def is_row(line: str) -> bool:
    """Whether a line stands between bars."""
    return len(line) > 1 and line[0] == line[-1] == "|"


def row_of(line: str, convention: Convention) -> Provision:
    """`| one | two |` as a row of cells."""
    cells = (cell.strip() for cell in line[1:-1].split("|"))
    return Provision(
        "row", children=tuple(Provision("cell", text=sentences_of(c, convention)) for c in cells)
    )
