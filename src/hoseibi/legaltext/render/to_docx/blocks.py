"""Lines of a law as Word's paragraphs and tables."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ...model.change import ADDED, DELETED, IN, MOVED, OUT, Piece, Row, SignedRow
from ...model.law import DIVISIONS, TOPS
from ...model.wording import wording
from ..faces import Face
from ..lines import LARGE, MIDDLE, grouped, how_of, table_lines
from .names import NEW, OLD, bookmark
from .runs import SOFT, Pen, run

DEEPEST = 6
"""What stands deeper than this is not set in any further."""
LONGEST_HUNG = 6
"""Numbers with more characters do not hang: their words follow behind a space."""


class Blocks:
    """Writes rows with one pen; the pen says whether changes are tracked."""

    def __init__(self, pen: Pen, look: Face) -> None:
        self.pen = pen
        self.named: set[str] = set()
        self.prefix = OLD
        self.column = 0
        self.look = look
        self.said = wording(look.tag)

    def all(self, rows: Sequence[Row]) -> str:
        """Every row, one under the other."""
        out = []
        for group in grouped(rows):
            first = group[0]
            out.append(self.table(group) if first.kind == "row" else self.line(first))
        return "".join(out)

    def line(self, row: Row) -> str:
        """One paragraph."""
        style = style_of(row)
        if self.pen.side and style.startswith(("Heading", "Title")):
            style = "CellHead"
        if self.pen.side or not row.heading:
            return self.paragraph(row, style, self.words(row))
        if row.kind == "paragraph" and self.look.script == "east":
            return self.captioned(row, style)
        if row.text and (row.kind == "article" or row.kind in DIVISIONS):
            return self.headed(row, style)
        return self.paragraph(row, style, self.words(row))

    def captioned(self, row: Row, style: str) -> str:
        """A paragraph whose heading stands on the line before, as East Asian laws have it."""
        head = msgspec.structs.replace(
            row, status=_status_of(row), before="", after="", old="", new="", text=(), elided=False
        )
        rest = msgspec.structs.replace(row, heading=())
        above = self.paragraph(head, style, self.pen.pieces(row.heading, _bold_in(row)))
        return above + self.paragraph(rest, style, self.words(rest))

    def headed(self, row: Row, style: str) -> str:
        """Number and heading, and the words on a line of their own."""
        head = msgspec.structs.replace(row, text=(), elided=False)
        rest = msgspec.structs.replace(row, before="", after="", heading=(), old="", new="")
        return self.paragraph(head, style, self.words(head)) + self.paragraph(
            rest, "Unit", self.pen.pieces(row.text)
        )

    def words(self, row: Row) -> str:
        """Number, heading, text and remark as runs."""
        pen = self.pen
        self.sign(row)
        before, after = row.before, row.after
        if pen.side:
            before = after = row.before if pen.side == OUT else row.after
            looks = frozenset("u") if row.before != row.after else frozenset()
            number = run(after, looks) if after else ""
        else:
            number = pen.number(before, after) if before or after else ""
            if isinstance(row, SignedRow):
                number = pen.pieces(row.number)
        heading = pen.pieces(row.heading, _bold_in(row))
        text = pen.pieces(row.text)
        remark = self.remark(row)
        rest = [part for part in (heading, text, remark) if part]
        is_east = self.look.script == "east"
        gap = ("" if row.kind in _JOINED else "\u3000") if is_east else " "
        joint = self.space(gap, how_of(row)) if gap else ""
        return number + (self.gap(row) if number and rest else "") + joint.join(rest)

    def sign(self, row: Row) -> None:
        """Let the pen write in the name of those who put a whole line in or took it out."""
        self.pen.by = (row.by if isinstance(row, SignedRow) else ()) or (0,)

    def gap(self, row: Row) -> str:
        """What stands behind the number; it came or went with its paragraph, or with the number."""
        how = how_of(row)
        if not how and not (row.before and row.after):
            how = OUT if row.before else IN
        if self.look.script == "east":
            bracketed = row.kind == "annex" and words_of(row.heading)[:1] in ("（", "〔", "［")
            return "" if bracketed else self.space("\u3000", how)
        hangs = row.kind in HUNG and len(row.after or row.before) <= LONGEST_HUNG
        return self.space("\t" if hangs else "\u2002", how)

    def space(self, space: str, how: str) -> str:
        """A space that came or went; plain where nothing is tracked."""
        if self.pen.side or not how:
            return run(space)
        return self.pen.wrapped(run(space, gone=how == OUT), how)

    def remark(self, row: Row) -> str:
        if row.elided:
            return run(self.said.unchanged, SOFT)
        return ""

    def paragraph(self, row: Row, style: str, inner: str) -> str:
        """Runs as a paragraph that came or went with its row, or stayed."""
        self.sign(row)
        depth = min(row.depth, DEEPEST)
        properties = f'<w:pStyle w:val="{style}"/>'
        if style == "Unit" and depth:
            properties = f'<w:pStyle w:val="Unit{depth}"/>'
        how = how_of(row)
        if how and not self.pen.side:
            properties += f"<w:rPr>{self.pen.mark(how)}</w:rPr>"
        start, end = self.bookmark(row)
        return f"<w:p><w:pPr>{properties}</w:pPr>{start}{inner}{end}</w:p>\n"

    def bookmark(self, row: Row) -> tuple[str, str]:
        """Where the provision of a row begins and ends, by its address; once for each."""
        is_new = not row.old or row.status in (ADDED, MOVED)
        address = row.new if is_new else row.old
        name = bookmark(address, NEW if is_new else self.prefix) if address else ""
        if not name or name in self.named or self.pen.side or row.elided:
            return "", ""
        self.named.add(name)
        identity = len(self.named) * 8 + self.column
        start = f'<w:bookmarkStart w:id="{identity}" w:name="{name}"/>'
        return start, f'<w:bookmarkEnd w:id="{identity}"/>'

    def table(self, rows: Sequence[Row]) -> str:
        """Rows and cells as a table; one that came or went is a tracked row."""
        lines = list(table_lines(rows))
        width = max(len(cells) for _row, cells in lines) or 1
        grid = f'<w:gridCol w:w="{9000 // width}"/>' * width
        body = "".join(self.tr(row, cells, width) for row, cells in lines)
        return (
            '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="5000" w:type="pct"/>'
            f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl><w:p/>\n"
        )

    def tr(self, row: Row, cells: Sequence[Sequence[Row]], width: int) -> str:
        self.sign(row)
        how = how_of(row)
        short = width - max(len(cells), 1)
        mark = f'<w:gridAfter w:val="{short}"/>' if short else ""
        mark += self.pen.mark(how) if how and not self.pen.side else ""
        mark = f"<w:trPr>{mark}</w:trPr>" if mark else ""
        inner = [
            "".join(self.paragraph(line, "Cell", self.words(line)) for line in cell)
            for cell in cells
        ]
        if not inner:
            inner = [""]
        empty = '<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr></w:p>'
        said = "".join(f"<w:tc><w:tcPr/>{each or empty}</w:tc>" for each in inner)
        return f"<w:tr>{mark}{said}</w:tr>"


HUNG = frozenset(("paragraph", "subparagraph", "list", "point", "wrapup", "note", "line"))


_JOINED = frozenset(("tocitem", "annex", "supplement"))
"""Kinds whose words follow their heading without a space in East Asian laws."""

_STYLES = {
    "title": "Title",
    "cell": "Cell",
    **dict.fromkeys(DIVISIONS, "Heading3"),
    **dict.fromkeys(LARGE, "Heading1"),
    **dict.fromkeys(MIDDLE, "Heading2"),
}


def style_of(row: Row) -> str:
    """The style of a line, by its kind."""
    if row.kind == "article" and (row.heading or not row.text) and not row.elided:
        return "Heading4"
    return _STYLES.get(row.kind, "Unit")


def words_of(pieces: tuple[Piece, ...]) -> str:
    """The words of pieces, inlines apart."""
    return "".join(t for piece in pieces for t in piece.tokens if isinstance(t, str))


def _status_of(row: Row) -> str:
    """What became of the line of a heading alone: it came or went with all its words."""
    hows = {piece.how for piece in row.heading}
    if hows == {IN}:
        return ADDED
    return DELETED if hows == {OUT} else row.status


def _bold_in(row: Row) -> frozenset[str]:
    headed = row.kind in ("article", "title") or row.kind in DIVISIONS or row.kind in TOPS
    return frozenset() if headed else frozenset("b")
