"""Paragraphs and tables as lines of plain text: rows between bars, underlines between signs."""

from __future__ import annotations

from itertools import zip_longest

import msgspec

from ..by_table.marks import ONCE, TWICE

__all__ = ["ONCE", "TWICE", "Paragraph", "Piece", "Rows", "line_of", "lines_of_table"]

_RULE = "| --- | --- |"


class Piece(msgspec.Struct, frozen=True):
    """Some words, and how they are set: `mark` is a sign of underlining, or empty."""

    text: str
    mark: str = ""
    bold: bool = False


Paragraph = list[Piece]
Rows = list[list[list[Paragraph]]]


def line_of(paragraph: Paragraph, *, bold: bool = False) -> str:
    """The words with what is underlined between signs; with `bold`, what is bold too."""
    out = ""
    for piece in paragraph:
        mark = piece.mark or (ONCE if bold and piece.bold else "")
        text = " ".join(piece.text.split("\n")) if mark else piece.text
        if not text.strip():
            out += text
        elif mark and out.endswith(mark) and len(out) > len(mark):
            out = f"{out.removesuffix(mark)}{text}{mark}"
        else:
            out += f"{mark}{text}{mark}"
    return out.strip(" 　\t\r\n")


def lines_of_table(rows: Rows) -> list[str]:
    """Rows between bars with a rule before each; a cell of several paragraphs takes several lines.
    Where nothing is underlined, what is bold below the head is taken for what changes."""
    below = [piece for row in rows[1:] for cell in row for lines in cell for piece in lines]
    bold = not any(piece.mark for piece in below)
    out: list[str] = []
    for number, row in enumerate(rows):
        cells = [[line_of(one, bold=bold and number > 0) for one in cell] for cell in row]
        cells = [[line for line in cell if line] for cell in cells]
        out.append(_RULE)
        out += [f"| {' | '.join(lines)} |" for lines in zip_longest(*cells, fillvalue="")]
    return out
