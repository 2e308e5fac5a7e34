"""A law or a comparison as data for typst, which sets it as PDF, and the template that reads it.

Words of a law are data there and never markup: nothing in a law can be taken for a command.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources

import msgspec

from ...model.change import ADDED, DELETED, GONE, IN, MOVED, OUT, Row
from ...model.law import Law, words
from ...model.wording import Wording, wording
from ..faces import face
from ..lines import grouped, law_rows
from ..record import Statement
from ..sheet import Sheet
from .data import Lines, block, fit, line, note, stated


class Printable(msgspec.Struct, frozen=True):
    """What typst needs to print: a template, the data it reads, and the typefaces it names.

    `package` is the Debian package that brings the typefaces.
    """

    template: bytes
    data: bytes
    families: tuple[str, ...]
    package: str


def law_print(law: Law) -> Printable:
    """A law, to be printed."""
    title = words(law.title).strip() or law.identity.number
    return _printable("law", _blocks(law_rows(law)), Sheet(title, law.language))


def redline_print(rows: Sequence[Row], sheet: Sheet) -> Printable:
    """Two versions as one text, what went struck out and what came underlined."""
    return _printable("redline", _blocks(rows, wording(sheet.language)), sheet)


def table_print(rows: Sequence[Row], sheet: Sheet) -> Printable:
    """Two versions in two columns across a sheet, what differs underlined."""
    said = wording(sheet.language)
    order = (IN, OUT) if said.after_first else (OUT, IN)
    lines = []
    last = ""
    for row in rows:
        lines.append([_side(row, side, said, last) for side in order])
        last = row.status
    return _printable("table", lines, sheet)


def record_print(
    statements: Sequence[Statement], languages: Sequence[str], names: Sequence[str], sheet: Sheet
) -> Printable:
    """What was said in several languages, a column for each under its name."""
    lines = [stated(one) for one in statements]
    printable = _printable("record", lines, sheet)
    data = msgspec.json.decode(printable.data)
    data["heads"] = [fit(name) for name in names]
    families = [family for code in (sheet.language, *languages) for family in face(code).families]
    data["families"] = list(dict.fromkeys(families))
    return msgspec.structs.replace(
        printable, data=msgspec.json.encode(data), families=tuple(data["families"])
    )


def _blocks(rows: Sequence[Row], said: Wording | None = None) -> list[Lines]:
    shown = [row for row in rows if row.kind != "title"]
    return [block(group, said) for group in grouped(shown)]


def _side(row: Row, side: str, said: Wording, last: str) -> Lines:
    """One line on one side: its words, or a remark that it has none."""
    came, went = (ADDED, MOVED), (DELETED, GONE)
    if row.status not in (came if side == OUT else went):
        return line(row, said, side)
    if row.status == last and row.kind != "article":
        return note("")
    remarks = {ADDED: said.added, DELETED: said.deleted}
    return note(remarks.get(row.status, said.moved))


def _printable(form: str, lines: Sequence[object], sheet: Sheet) -> Printable:
    look, said = face(sheet.language), wording(sheet.language)
    names = [fit(sheet.before or said.before), fit(sheet.after or said.after)]
    data = {
        "form": form,
        "title": fit(sheet.title),
        "note": fit(sheet.note),
        "heads": names[::-1] if said.after_first else names,
        "nothing": "" if lines else said.nothing,
        "lines": lines,
        "language": look.tag.split("-")[0],
        "families": look.families,
        "size": look.size,
        "leading": look.leading,
        "east": look.script == "east",
    }
    return Printable(template(), msgspec.json.encode(data), look.families, look.package)


@cache
def template() -> bytes:
    """The template for typst, which comes with the engine."""
    return (resources.files(__package__) / "sheet.typ").read_bytes()
