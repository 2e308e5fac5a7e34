"""The XML of a Word document as values: every paragraph, with all that stands in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree

from .document import Block, Para, Table, TableRow, flat
from .marks import marks_in
from .package import W, value
from .pieces import Pieces, choice, is_empty, is_ours, tag_of
from .styles import Styles, list_of
from .told import Told

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WRAPS = frozenset(f"{W}{name}" for name in ("customXml", "smartTag", "ins", "moveTo"))


class Body:
    """Reads the blocks of one part."""

    def __init__(self, styles: Styles, told: Told, *, is_own: bool = False) -> None:
        self.styles = styles
        self.told = told
        self.is_own = is_own
        self.count = 0
        self._fields: list[bool] = []
        self._names: list[str] = []
        self._ways: dict[str, Callable[[etree._Element], Iterator[Block]]] = {
            f"{W}p": self._paragraph,
            f"{W}tbl": self._table,
            f"{W}sdt": self._control,
            f"{W}altChunk": self._chunk,
            f"{W}bookmarkStart": self._bookmark,
            f"{_MC}AlternateContent": self._choice,
        }

    def blocks(self, parent: etree._Element) -> Iterator[Block]:
        """The paragraphs and tables of a body, a cell, a note or a box, in order."""
        for each in parent:
            way = self._ways.get(each.tag)
            if way is not None:
                yield from way(each)
            elif each.tag in _WRAPS:
                yield from self.blocks(each)

    def paragraphs(self, parent: etree._Element) -> list[Para]:
        """The same where a table cannot stand: its cells one after the other."""
        return list(flat(list(self.blocks(parent))))

    def _paragraph(self, element: etree._Element) -> Iterator[Para]:
        shape = element.find(f"{W}pPr")
        style = self.styles.of(value(shape.find(f"{W}pStyle")) if shape is not None else "")
        self.count += 1
        here = self.count
        pieces = Pieces(self, style, self._fields)
        pieces.inside(element, ())
        names, self._names = (*self._names, *pieces.names), []
        numbered, ends = style.numbered, marks_in(None)
        if shape is not None:
            numbered, ends = list_of(shape, style.numbered), marks_in(shape.find(f"{W}rPr"))
        yield Para(pieces.done(), style, numbered, ends, names, here)
        if pieces.boxes:
            self.told.add("word-box", " ".join(map(words_of, pieces.boxes)))
            yield from pieces.boxes

    def _bookmark(self, element: etree._Element) -> Iterator[Block]:
        name = value(element, "name")
        if is_ours(name):
            self._names.append(name)
        return iter(())

    def _table(self, element: etree._Element) -> Iterator[Table]:
        rows = (
            TableRow(self._cells(row), marks_in(row.find(f"{W}trPr"))) for row in _rows(element)
        )
        yield Table([row for row in rows if row.cells])

    def _cells(self, row: etree._Element) -> list[list[Block]]:
        cells = [list(self.blocks(cell)) for cell in _inner(row, f"{W}tc")]
        inner = sum(isinstance(block, Table) for cell in cells for block in cell)
        if inner and not self.is_own:
            self.told.add("word-nested-table", count=inner)
        return cells

    def _control(self, element: etree._Element) -> Iterator[Block]:
        """What stands in a content control; a contents that Word makes, and the words that only
        show where to type, are none."""
        content = element.find(f"{W}sdtContent")
        properties = element.find(f"{W}sdtPr")
        if content is None:
            return
        gallery = properties.find(f".//{W}docPartGallery") if properties is not None else None
        if "contents" in value(gallery).lower():
            self.told.add("word-contents", count=sum(1 for _ in content.iter(f"{W}p")))
            return
        tag = tag_of(element)
        if is_ours(tag):
            self._names.append(tag)
        if not is_empty(element):
            yield from self.blocks(content)

    def _chunk(self, element: etree._Element) -> Iterator[Block]:
        self.told.add("word-embedded", "altChunk")
        return iter(())

    def _choice(self, element: etree._Element) -> Iterator[Block]:
        chosen = choice(element)
        return self.blocks(chosen) if chosen is not None else iter(())


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    return _inner(table, f"{W}tr")


def _inner(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Rows or cells, also those inside a content control."""
    for each in parent:
        if each.tag == tag:
            yield each
        elif each.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins"):
            yield from _inner(each, tag)


def words_of(para: Para) -> str:
    """All words of a paragraph, whoever put them in or took them out."""
    return "".join(piece.text for piece in para.pieces if not piece.kind)
