"""A record in two to four languages side by side, its headings across them."""

from __future__ import annotations

from collections.abc import Sequence

from ..record import Statement
from ..sheet import Sheet
from .package import Around, packed
from .runs import PLAIN, SOFT, Looks, run
from .tongues import BORDERS, BREADTH, MOST, NoColumns


def record_docx(
    statements: Sequence[Statement], languages: Sequence[str], names: Sequence[str], sheet: Sheet
) -> bytes:
    """What was said, as a Word document: a column for each language under its name. Raises
    `NoColumns` for none or more than fit on a sheet."""
    count = len(languages)
    if not 1 <= count <= MOST:
        raise NoColumns(f"A sheet has room for one to {MOST} languages, not for {count}.")
    across = count > 2
    head = "".join(_cell([name], at, "ColumnHead") for at, name in enumerate(names))
    rows = "".join(_row(statement, languages) for statement in statements)
    grid = f'<w:gridCol w:w="{BREADTH[across] // count}"/>' * count
    note = f"<w:p>{_shape('SheetNote')}{run(sheet.note, SOFT)}</w:p>" if sheet.note else ""
    body = (
        f"<w:p>{_shape('Title')}{run(sheet.title)}</w:p>{note}"
        f'<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/>{BORDERS}<w:tblLayout w:type="fixed"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{head}</w:tr>{rows}</w:tbl><w:p/>"
    )
    return packed(body, sheet, Around(across=across, columns=tuple(languages)))


HOWS: dict[str, Looks] = {"in": frozenset(("come",)), "out": frozenset(("gone",))}


def _row(statement: Statement, languages: Sequence[str]) -> str:
    count, style = len(languages), "ColumnHead" if statement.heading else "Column"
    at = languages.index(statement.language) if statement.language in languages else 0
    if statement.redline:
        inner = _across(f"<w:p>{_shape(f'{style}{at}')}{_redline(statement)}</w:p>", count)
    elif statement.top:
        inner = _across(f"<w:p>{_shape('Title')}{run(statement.texts[0])}</w:p>", count)
    elif len(statement.texts) == 1:
        inner = _cell(statement.texts[0].split("\n"), at, style, count)
    else:
        texts = [*statement.texts, *[""] * count][:count]
        inner = "".join(_cell(text.split("\n"), at, style) for at, text in enumerate(texts))
    return f"<w:tr>{inner}</w:tr>\n"


def _redline(statement: Statement) -> str:
    return "".join(run(words, HOWS.get(how, PLAIN)) for how, words in statement.redline)


def _across(paragraph: str, count: int) -> str:
    wide = f'<w:gridSpan w:val="{count}"/>' if count > 1 else ""
    return f"<w:tc><w:tcPr>{wide}</w:tcPr>{paragraph}</w:tc>"


def _cell(lines: Sequence[str], at: int, style: str, span: int = 1) -> str:
    wide = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    paragraphs = "".join(f"<w:p>{_shape(f'{style}{at}')}{run(line)}</w:p>" for line in lines)
    return f"<w:tc><w:tcPr>{wide}</w:tcPr>{paragraphs}</w:tc>"


def _shape(style: str) -> str:
    return f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
