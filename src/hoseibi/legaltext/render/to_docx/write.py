"""The three documents: a law, two columns, tracked changes."""

from __future__ import annotations

import json
from collections.abc import Sequence

import msgspec

from ...model.change import IN, OUT, Row
from ...model.law import Law, words
from ...model.wording import wording
from ..faces import face
from ..lines import law_rows
from ..sheet import Sheet
from .blocks import Blocks
from .columns import columns
from .package import Around, packed
from .runs import SOFT, Pen, run
from .tongues import MOST, NoColumns, tongues


def law_docx(law: Law) -> bytes:
    """A law as a document that can be worked on."""
    rows = law_rows(law)
    title = words(law.title).strip() or law.identity.number
    sheet = Sheet(title, law.language)
    said = about(law, sheet)
    return packed(Blocks(Pen(), face(law.language)).all(rows), sheet, Around(said=said))


def columns_docx(laws: Sequence[Law], sheet: Sheet) -> bytes:
    """One law in two to four languages side by side, provision by provision, to be worked on: the
    document comes back as each of the laws. In a copy the tracking of changes is left on. Raises
    `NoColumns` for another number of them."""
    if not 2 <= len(laws) <= MOST:
        raise NoColumns(f"A sheet has room for two to {MOST} languages, not for {len(laws)}.")
    across = len(laws) > 2
    head, _rest = _headed((), sheet, Blocks(Pen(), face(sheet.language)))
    said = json.dumps(
        {"columns": [json.loads(about(law, sheet)) for law in laws]}, separators=(",", ":")
    )
    languages = tuple(law.language for law in laws)
    body = head + tongues(laws, across=across)
    return packed(body, sheet, Around(bool(sheet.copy), across, said, languages))


def text_docx(text: str, sheet: Sheet) -> bytes:
    """A text that is no law, such as an amending act, line by line under the title of the sheet."""
    head, _rest = _headed((), sheet, Blocks(Pen(), face(sheet.language)))
    lines = text.strip("\n").split("\n")
    body = "".join(f"<w:p>{run(line)}</w:p>\n" for line in lines)
    return packed(head + body, sheet)


def about(law: Law, sheet: Sheet) -> str:
    """What a document says of its law and none of its lines shows: the convention, which law it is,
    what its sender wants to know again, and whose tracked changes were in it when it was sent."""
    said = {"convention": law.convention, "identity": msgspec.to_builtins(law.identity)}
    if sheet.copy:
        said |= {"copy": sheet.copy, "hands": sheet.hands, "made": sheet.made}
    return json.dumps(said, ensure_ascii=True, separators=(",", ":"))


def redline_docx(rows: Sequence[Row], sheet: Sheet) -> bytes:
    """Two versions of a law as one text with tracked changes: accepted, they leave the new one.

    `rows` are those of `whole_rows`, or of `rows` for the changed articles only.
    """
    pen = Pen(hands=sheet.hands or ((sheet.author, sheet.at),))
    blocks = Blocks(pen, face(sheet.language))
    head, rest = _headed(rows, sheet, blocks)
    body = head + (blocks.all(rest) if rows else _nothing(sheet))
    return packed(
        body, sheet, Around(tracked=True, said=about(sheet.law, sheet) if sheet.law else "")
    )


def table_docx(rows: Sequence[Row], sheet: Sheet) -> bytes:
    """Two versions of a law in two columns across a sheet, what differs underlined."""
    look = face(sheet.language)
    sides = tuple(Blocks(Pen(side=side), look) for side in (OUT, IN))
    head, _rest = _headed((), sheet, sides[1])
    body = columns(rows, sheet, sides) if rows else _nothing(sheet)
    return packed(head + body, sheet, Around(across=True))


def _headed(rows: Sequence[Row], sheet: Sheet, blocks: Blocks) -> tuple[str, Sequence[Row]]:
    """The title and the note beneath it, and the rows below; a row that is the title stands for
    that of the sheet."""
    head = run(sheet.title) if sheet.title else ""
    if rows and rows[0].kind == "title":
        head, rows = blocks.words(rows[0]), rows[1:]
    out = f'<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>{head}</w:p>' if head else ""
    if sheet.note:
        note = run(sheet.note, SOFT)
        out += f'<w:p><w:pPr><w:pStyle w:val="SheetNote"/></w:pPr>{note}</w:p>'
    return out, rows


def _nothing(sheet: Sheet) -> str:
    return f"<w:p>{run(wording(sheet.language).nothing)}</w:p>"
