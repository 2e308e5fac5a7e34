"""A paper as a part of a page: what one reads before it is printed, and beside what one writes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from .fitting import escaped, fit
from .laying import Laid, Placed, blocks_of, pages, pieces, placed, plain
from .paper import Block, Cell, Figure, Grid, Heading, Paper, Said, Text, Words

_NARROW = 3
"""More columns than these are too many for a phone, so that the table is moved sideways there."""

_LOOKS = {"bold": "b", "italic": "i", "under": "ins", "struck": "del", "soft": "small"}


def to_html(paper: Paper) -> str:
    """All of it, a section of the page for each of its own. Headings begin at the second level."""
    parts = [
        f'<section class="paper-page">{_inside(page.blocks, paper.language)}</section>'
        for page in pages(paper)
    ]
    return "".join(parts)


def blocks_html(blocks: Iterable[Block], language: str) -> str:
    """Some blocks of a paper in a language."""
    return _inside(blocks_of(blocks), language)


def _inside(blocks: Iterable[Laid], language: str) -> str:
    return "".join(_block(block, language) for block in blocks)


def _block(block: Laid, language: str) -> str:
    if isinstance(block, Heading):
        level = block.level + 1
        return f"<h{level}>{_said(block.said, language)}</h{level}>"
    if isinstance(block, Words):
        return "".join(
            f"<p>{_said(each, language)}</p>" for each in block.paragraphs if plain(each)
        )
    if isinstance(block, Grid):
        return _table(block, language)
    if isinstance(block, Figure):
        return f"<p>{_said(block.said, language)}</p>"
    return "<hr>"


def _table(grid: Grid, language: str) -> str:
    rows = placed(grid)
    head = "".join(_row(row, language, head=True) for row in rows[: grid.heads])
    body = "".join(_row(row, language) for row in rows[grid.heads :])
    top = f"<thead>{head}</thead>" if head else ""
    table = (
        f'<table class="paper-grid{_kind(grid)}">{_columns(grid)}{top}<tbody>{body}</tbody></table>'
    )
    return f'<div class="scroll" tabindex="0" role="group">{table}</div>'


def _kind(grid: Grid) -> str:
    if not grid.lined:
        return " plain"
    return " tight" if grid.tight else " wide" if len(grid.widths) > _NARROW else ""


def _columns(grid: Grid) -> str:
    """How broad the columns are where no lines hold them: bars are told by nothing else."""
    if grid.lined:
        return ""
    whole = sum(grid.widths)
    columns = (f'<col width="{100 * width / whole:.3g}%">' for width in grid.widths)
    return f"<colgroup>{''.join(columns)}</colgroup>"


def _row(row: list[Placed], language: str, *, head: bool = False) -> str:
    cells = (_cell(each.cell, language, head=head) for each in row if each.first)
    return f"<tr>{''.join(cells)}</tr>"


def _cell(cell: Cell, language: str, *, head: bool) -> str:
    name = "th" if head or (cell.bold and cell.fill) else "td"
    fill = f' class="{cell.fill}"' if cell.fill else ""
    over = f' colspan="{cell.colspan}"' if cell.colspan > 1 else ""
    down = f' rowspan="{cell.rowspan}"' if cell.rowspan > 1 else ""
    inner = _said(cell.said, language)
    if cell.bold and name == "td":
        inner = f"<b>{inner}</b>"
    return f"<{name}{fill}{over}{down}>{inner}</{name}>"


def _said(said: Said, language: str) -> str:
    # Most cells of a large table are words without looks, in the language of the paper.
    return _lines(said) if isinstance(said, str) else "".join(_pieces(said, language))


def _lines(words: str) -> str:
    return escape(fit(words)).replace("\n", "<br>")


def _pieces(said: Said, language: str) -> Iterator[str]:
    for text in pieces(said, language):
        inner = _lines(text.words)
        for look, element in _LOOKS.items():
            if getattr(text, look):
                inner = f"<{element}>{inner}</{element}>"
        yield _in_language(inner, text, language)


def _in_language(inner: str, text: Text, language: str) -> str:
    if text.language == language:
        return inner
    return f'<span lang="{escaped(text.language)}">{inner}</span>'
