"""A sheet of questions: each article with what is asked about it and fields to fill in.

A field is a content control with a tag and a bookmark of the same name, `hq_3_answer`: whichever of
the two a program keeps, the field is found again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from ...model.change import Row
from ...model.law import Law
from ...model.question import Question
from ...model.wording import wording
from ..faces import face
from ..lines import law_rows
from ..sheet import Sheet
from .blocks import Blocks
from .package import Around, packed
from .runs import SOFT, Pen, run

FIELDS = ("answer", "system", "name")
"""The parts of an answer, in the order in which they are asked for."""
_WIDE, _NARROW = 7238, 2400
"""The column of a field and the one of its name, in twentieths of a point."""
_HIGH = {"answer": 1400}
"""How high an empty field is at least."""


def question_docx(law: Law, questions: Sequence[Question], sheet: Sheet) -> bytes:
    """Questions on a law as a Word document to be filled in; `answers` reads what comes back.

    An article that is asked about stands before its first question, with all its words. Linear in
    the law and the questions.
    """
    writer = _Writer(law, sheet)
    asked: dict[str, list[tuple[int, Question]]] = {}
    for at, question in enumerate(questions, start=1):
        asked.setdefault(_article(question.address), []).append((at, question))
    body = writer.head(sheet) + "".join(writer.about(place, each) for place, each in asked.items())
    held = {str(at): each.identity for at, each in enumerate(questions, start=1)}
    said = json.dumps({"questions": held}, separators=(",", ":"))
    return packed(body, sheet, Around(said=said))


class _Writer:
    def __init__(self, law: Law, sheet: Sheet) -> None:
        self.look = face(law.language)
        self.said = wording(sheet.language).asked
        self.rows: dict[str, list[Row]] = {}
        self.count = 0
        for row in law_rows(law):
            for address in _above(row.new):
                self.rows.setdefault(address, []).append(row)

    def head(self, sheet: Sheet) -> str:
        note = f"<w:p>{_shape('SheetNote')}{run(sheet.note, SOFT)}</w:p>" if sheet.note else ""
        return f"<w:p>{_shape('Title')}{run(sheet.title)}</w:p>{note}"

    def about(self, address: str, asked: list[tuple[int, Question]]) -> str:
        """What is asked about one provision, below its words."""
        rows = self.rows.get(address, [])
        words = Blocks(Pen(side="in"), self.look).all(rows)
        return words + "".join(self.question(at, question) for at, question in asked)

    def question(self, at: int, question: Question) -> str:
        """One question and its fields."""
        label = run(f"{self.said.question} {at}", frozenset("b"))
        text = f"<w:p>{_shape('CellHead')}{label}{run('　' if self._is_wide else '  ')}"
        rows = "".join(self.field(at, name) for name in FIELDS)
        return (
            f"{text}{run(question.text)}</w:p>"
            '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr>'
            f'<w:tblGrid><w:gridCol w:w="{_NARROW}"/><w:gridCol w:w="{_WIDE}"/></w:tblGrid>{rows}'
            "</w:tbl><w:p/>"
        )

    @property
    def _is_wide(self) -> bool:
        return self.look.script == "east"

    def field(self, at: int, name: str) -> str:
        """What is asked for on the left, the field on the right."""
        self.count += 1
        tag = f"hq_{at}_{name}"
        label = getattr(self.said, name)
        height = f'<w:trPr><w:trHeight w:val="{_HIGH[name]}"/></w:trPr>' if name in _HIGH else ""
        # A control of plain text (`w:text`) is written by LibreOffice once for each script in it.
        control = (
            f'<w:sdt><w:sdtPr><w:alias w:val="{label}"/><w:tag w:val="{tag}"/>'
            f'<w:id w:val="{self.count}"/></w:sdtPr><w:sdtContent>'
            '<w:r><w:t xml:space="preserve"> </w:t></w:r></w:sdtContent></w:sdt>'
        )
        marks = (
            f'<w:bookmarkStart w:id="{self.count}" w:name="{tag}"/>',
            f'<w:bookmarkEnd w:id="{self.count}"/>',
        )
        return (
            f"<w:tr>{height}<w:tc><w:tcPr/><w:p>{_shape('Cell')}{run(label, SOFT)}</w:p></w:tc>"
            f"<w:tc><w:tcPr/><w:p>{_shape('Cell')}{marks[0]}{control}{marks[1]}</w:p></w:tc></w:tr>"
        )


def _shape(style: str) -> str:
    return f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>'


def _article(address: str) -> str:
    """The address of the article that a provision stands in; its own where it is in none."""
    found = re.match(r"(?:.+__)?art_[^_]+(?=__|$)", address)
    return found[0] if found else address


def _above(address: str) -> list[str]:
    """An address and those of what it stands in."""
    parts = address.split("__")
    return ["__".join(parts[:end]) for end in range(1, len(parts) + 1)]
