"""An application form in Word: numbered items as paragraphs, or a table of names and answers."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from docx import Document
from docx.opc.exceptions import OpcError
from docx.table import Table
from docx.text.paragraph import Paragraph

from .incoming import ROWS, Damaged, Form, Gathering
from .labels import label_of
from .opening import BROKEN

TITLE = re.compile(r"application form|要請書|^\s*[A-Z]{2}-\d{4}-\d+\s*$", re.IGNORECASE)
"""What stands above the items, and is none."""


def from_word(content: bytes) -> Form:
    """What was understood of a Word document."""
    try:
        blocks = list(Document(io.BytesIO(content)).iter_inner_content())
    except (OpcError, *BROKEN) as trouble:
        raise Damaged from trouble
    gathering = Gathering()
    for at, block in enumerate(blocks, start=1):
        if isinstance(block, Table):
            _table(gathering, block, at)
        elif isinstance(block, Paragraph):
            take_line(gathering, block.text, _("paragraph {number}").format(number=at))
    return gathering.form()


def take_line(gathering: Gathering, text: str, where: str) -> None:
    """A line begins an item, or goes on with the one that is being told."""
    if not gathering.section and TITLE.search(text):
        return
    label = label_of(text, gathering.section) if text.strip() else None
    if label is None:
        gathering.say(text, where)
        return
    gathering.begin(label.code, label.section)
    gathering.say(label.rest, where)


def _table(gathering: Gathering, table: Table, at: int) -> None:
    for number, cells in enumerate(_rows(table), start=1):
        where = _("table {table}, row {row}").format(table=at, row=number)
        take_row(gathering, cells, where)


def take_row(gathering: Gathering, cells: list[str], where: str) -> None:
    """A row of names and answers: `5`, `Address`, `15 Unity Boulevard`."""
    said = [cell for cell in cells if cell.strip()]
    while len(said) > 1 and said[0].strip(" .()（）-").isdigit():
        said = [f"{said[0]} {said[1]}", *said[2:]]
    if not said:
        return
    label = label_of(said[0], gathering.section)
    if label is None or "\n" in said[0].strip():
        for cell in said:
            for line in cell.split("\n"):
                take_line(gathering, line, where)
        return
    gathering.begin(label.code, label.section)
    gathering.say(label.rest, where)
    for cell in said[1:]:
        gathering.say(cell, where)


def _rows(table: Table) -> Iterator[list[str]]:
    """The words of each row, a cell that spans columns once."""
    for row in table.rows[:ROWS]:
        seen: list[object] = []
        words: list[str] = []
        for cell in row.cells:
            if cell._tc not in seen:
                seen.append(cell._tc)
                words.append(cell.text)
        yield words
