"""A book of commentary as a Word document: real headings, links within it, and a table of contents
that Word can make anew."""

from __future__ import annotations

from .books import Contents, Line, Part, Piece, Unit
from .fitting import escaped
from .paper import Text
from .to_docx.package import around, packed, part
from .to_docx.runs import runs
from .to_docx.styles import styles

_SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="header"/>'
    '<w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="1304" w:bottom="1134" w:left="1304" w:header="510"'
    ' w:footer="510" w:gutter="0"/></w:sectPr>'
)
_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
_LEFT_LINE = (
    '<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="767676"/></w:pBdr>'
    '<w:shd w:val="clear" w:color="auto" w:fill="F6F6F6"/>'
)
_PAGE = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
_RUNNING = (
    '<w:fldSimple w:instr=" STYLEREF &quot;heading 3&quot; "><w:r><w:t> </w:t></w:r></w:fldSimple>'
)
"""In the head of a page: the article that it is about, as Word finds it."""


def to_book_docx(book: Contents) -> bytes:
    """The document."""
    writer = _Writer(book)
    title = runs(f"{book.title}    ", book.language)
    parts = around(book.title, book.language, [])
    parts["word/document.xml"] = part("document", f"<w:body>{writer.body()}{_SECTION}</w:body>")
    parts["word/styles.xml"] = styles(book.language)
    parts["word/header.xml"] = part("hdr", _styled("Header", title + _RUNNING))
    parts["word/footer.xml"] = part("ftr", _styled("Footer", _PAGE))
    return packed(parts)


class _Writer:
    """Writes the body; `marks` numbers the places to which links lead."""

    def __init__(self, book: Contents) -> None:
        self.book = book
        self.language = book.language
        self.marks = {one.identity: f"u{at}" for at, one in enumerate(book.units, 1)}

    def body(self) -> str:
        book = self.book
        out = [
            _styled("Note", runs(book.law, self.language)),
            _styled("Title", runs(book.title, self.language)),
            _styled("Note", runs(book.note, self.language)) if book.note else "",
            *(_shaped("", runs(one, self.language)) for one in book.imprint),
            _BREAK,
            self.contents(),
            _BREAK,
            *(self.unit(one) for one in book.units),
            self.index(book.labels.terms, [(one.words, one.units) for one in book.terms]),
            self.index(book.labels.articles, [(one.words, one.units) for one in book.articles]),
        ]
        return "".join(out)

    def contents(self) -> str:
        """The contents as a field: what stands in it is there at once, and F9 brings the pages."""
        lines = []
        for unit in self.book.units:
            for each in unit.divisions:
                lines.append((each.level - 1, each.title, unit.identity))
            lines.append((3, unit.name, unit.identity))
        head = _styled("Heading1", runs(self.book.labels.contents, self.language))
        begin = (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
            " TOC \\o &quot;1-3&quot; \\h </w:instrText></w:r>"
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        )
        end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        made = []
        for at, (depth, words, to) in enumerate(lines):
            inner = self.link(f"#{to}", runs(words, self.language))
            inner = (begin if at == 0 else "") + inner + (end if at == len(lines) - 1 else "")
            made.append(_shaped(f'<w:ind w:left="{max(depth, 0) * 240}"/>', inner))
        return head + "".join(made)

    def unit(self, unit: Unit) -> str:
        heads = [
            _styled(f"Heading{min(one.level, 2)}", runs(one.title, self.language))
            for one in unit.divisions
        ]
        name = self.marks[unit.identity]
        number = name[1:]
        marked = (
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
            + runs(Text(unit.name, unit.law_language, bold=True), self.language)
            + f'<w:bookmarkEnd w:id="{number}"/>'
        )
        note = _shaped("", runs(Text(f"△ {unit.note}", bold=True), self.language))
        law = [self.line(one, unit.law_language, _LEFT_LINE) for one in unit.law]
        source = _shaped('<w:jc w:val="right"/>', runs(Text(unit.source, soft=True), self.language))
        return "".join(
            (
                *heads,
                _styled("Heading3", marked),
                note if unit.note else "",
                *law,
                source if unit.source else "",
                *(self.part(one) for one in unit.parts),
            )
        )

    def part(self, one: Part) -> str:
        label = _shaped("<w:keepNext/>", runs(Text(one.label, bold=True), self.language))
        lines = "".join(self.line(each, self.language) for each in one.lines)
        if not one.authors:
            return label + lines
        by = runs(Text(one.authors, soft=True), self.language)
        return label + lines + _shaped('<w:jc w:val="right"/>', by)

    def line(self, line: Line, language: str, around: str = "") -> str:
        mark = line.mark or ("–" if line.kind == "item" else "")
        left = line.depth * 280 + (360 if mark else 0) + (480 if line.kind == "quote" else 0)
        hanging = ' w:hanging="360"' if mark else ""
        shape = f'{around}<w:ind w:left="{left}"{hanging}/>'
        inner = runs(Text(f"{mark}\t", language), self.language) if mark else ""
        inner += "".join(
            self.link(one.target, self.words(one, language, line.kind)) for one in line.pieces
        )
        return _shaped(shape, inner)

    def words(self, piece: Piece, language: str, kind: str) -> str:
        bold = piece.stressed or kind == "head"
        return runs(Text(piece.words, language, bold=bold), self.language)

    def link(self, target: str, inner: str) -> str:
        """A link within the document; addresses of the web stay words, for they would need parts
        of their own and are read on paper."""
        name = self.marks.get(target[1:]) if target.startswith("#") else None
        return f'<w:hyperlink w:anchor="{name}">{inner}</w:hyperlink>' if name else inner

    def index(self, title: str, rows: list[tuple[str, tuple[str, ...]]]) -> str:
        if not rows:
            return ""
        names = {one.identity: one.number or one.name for one in self.book.units}
        out = [_BREAK, _styled("Heading1", runs(title, self.language))]
        for words, units in rows:
            places = [
                self.link(f"#{one}", runs(f"{names[one]}  ", self.language))
                for one in units
                if one in names
            ]
            out.append(_shaped("", runs(f"{words}    ", self.language) + "".join(places)))
        return "".join(out)


def _styled(style: str, inner: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{escaped(style)}"/></w:pPr>{inner}</w:p>\n'


def _shaped(shape: str, inner: str) -> str:
    properties = f"<w:pPr>{shape}</w:pPr>" if shape else ""
    return f"<w:p>{properties}{inner}</w:p>\n"
