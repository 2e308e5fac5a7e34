"""A paper as a Word document with real tables, headings and sections."""

from __future__ import annotations

from ..drawing import picture
from ..fitting import escaped
from ..laying import Laid, Page, pages, plain
from ..paper import Figure, Grid, Heading, Paper, Said, Words
from .package import around, packed, part
from .runs import runs
from .styles import styles
from .tables import table

_SIZES = {"a4": (11906, 16838), "a3": (16838, 23811)}
_EMU = 635
"""English metric units in a twentieth of a point."""


def to_docx(paper: Paper) -> bytes:
    """The document. Raises TooLarge."""
    writer = _Writer(paper)
    body = writer.body()
    title = runs(paper.title, paper.language)
    parts = around(paper.title, paper.language, list(writer.pictures))
    parts["word/document.xml"] = part("document", f"<w:body>{body}</w:body>")
    parts["word/styles.xml"] = styles(paper.language)
    parts["word/header.xml"] = part("hdr", _paragraph("Header", title))
    parts["word/footer.xml"] = part("ftr", _paragraph("Footer", _PAGES))
    parts |= {f"word/media/{name}": content for name, content in writer.pictures.items()}
    return packed(parts)


class _Writer:
    """Writes the body and gathers the pictures on the way."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.language = paper.language
        self.pictures: dict[str, str | bytes] = {}

    def body(self) -> str:
        out = [_paragraph("Title", runs(self.paper.title, self.language))]
        if self.paper.note:
            out.append(_paragraph("Note", runs(self.paper.note, self.language)))
        found = pages(self.paper)
        for at, page in enumerate(found):
            breadth = _breadth(page)
            out += [self.block(block, breadth) for block in page.blocks]
            last = at == len(found) - 1
            section = _section(page)
            out.append(section if last else f"<w:p><w:pPr>{_NO_HEIGHT}{section}</w:pPr></w:p>")
        return "".join(out)

    def block(self, block: Laid, breadth: int) -> str:
        if isinstance(block, Heading):
            return _paragraph(f"Heading{block.level}", runs(block.said, self.language))
        if isinstance(block, Words):
            return "".join(self.words(block, each) for each in block.paragraphs)
        if isinstance(block, Grid):
            return table(block, self.language, breadth)
        if isinstance(block, Figure):
            return self.figure(block, breadth)
        return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'

    def words(self, block: Words, said: Said) -> str:
        align = {"center": "center", "end": "right"}.get(block.align, "left")
        shape = f'<w:ind w:left="{block.indent * 280}"/><w:jc w:val="{align}"/>'
        inner = runs(said, self.language, size=block.size)
        return f"<w:p><w:pPr>{shape}</w:pPr>{inner}</w:p>"

    def figure(self, block: Figure, breadth: int) -> str:
        drawn = picture(block.svg)
        caption = runs(block.said, self.language)
        if drawn is None:
            return _paragraph("Note", caption)
        name = f"drawing{len(self.pictures) + 1}.png"
        self.pictures[name] = drawn.content
        across = round(breadth * block.share) * _EMU
        inner = _inline(name, block, (across, round(across * drawn.height)))
        return _paragraph("Note", f"<w:r><w:drawing>{inner}</w:drawing></w:r>") + _paragraph(
            "Note", caption
        )


_NO_HEIGHT = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
"""Of the paragraph that ends a section, so that it never takes a page of its own."""


def _paragraph(style: str, inner: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inner}</w:p>\n'


_PAGES = "".join(
    f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>{after}'
    for name, after in (
        ("PAGE", '<w:r><w:t xml:space="preserve"> / </w:t></w:r>'),
        ("NUMPAGES", ""),
    )
)


def _margin(page: Page) -> int:
    return 794 if page.landscape else 1134


def _breadth(page: Page) -> int:
    across, down = _SIZES[page.size]
    return (down if page.landscape else across) - 2 * _margin(page)


def _section(page: Page) -> str:
    across, down = _SIZES[page.size]
    shape = f'w:w="{across}" w:h="{down}"'
    if page.landscape:
        shape = f'w:w="{down}" w:h="{across}" w:orient="landscape"'
    side = _margin(page)
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="header"/>'
        '<w:footerReference w:type="default" r:id="footer"/>'
        f'<w:pgSz {shape}/><w:pgMar w:top="1020" w:right="{side}" w:bottom="1020"'
        f' w:left="{side}" w:header="510" w:footer="510" w:gutter="0"/></w:sectPr>'
    )


def _inline(name: str, block: Figure, size: tuple[int, int]) -> str:
    """A picture in the line of the text."""
    spaces = "http://schemas.openxmlformats.org/drawingml/2006"
    number = name.removeprefix("drawing").removesuffix(".png")
    words = escaped(plain(block.said))
    extent = f'cx="{size[0]}" cy="{size[1]}"'
    return (
        f'<wp:inline xmlns:wp="{spaces}/wordprocessingDrawing"><wp:extent {extent}/>'
        f'<wp:docPr id="{number}" name="{name}" descr="{words}"/>'
        f'<a:graphic xmlns:a="{spaces}/main"><a:graphicData uri="{spaces}/picture">'
        f'<pic:pic xmlns:pic="{spaces}/picture"><pic:nvPicPr><pic:cNvPr id="{number}"'
        f' name="{name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{name.replace(".", "-")}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline>"
    )
