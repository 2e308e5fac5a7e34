"""The table of old and new text behind a sentence that amends by one, as lines of cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....conventions import Convention, grammar
from ....model.instruction import Table
from ....model.law import Inline, Provision, Runs, form_value
from .kinds import BAR

_RULE = re.compile(r"[-:=\s|｜]+")


def table_in(block: list[str] | tuple[Provision, ...], convention: Convention) -> Table:
    """The rows of the table; none where there is no table."""
    if isinstance(block, list):
        return _from_lines(block)
    tables = (p for top in block for p in _all(top) if p.kind == "table")
    return tuple(
        tuple(tuple(_lines(cell, convention)) for cell in row.children if cell.kind == "cell")
        for table in tables
        for row in table.children
        if row.kind == "row"
    )


def _from_lines(lines: list[str]) -> Table:
    """Lines between bars. A line of rules parts two rows; without any, the head stands alone and
    all that follows is one row."""
    rows: list[list[list[str]]] = []
    barred = [line.strip(" 　\t\r") for line in lines if BAR.match(line.strip(" 　\t\r"))]
    opens = True
    for number, line in enumerate(barred):
        if _RULE.fullmatch(line):
            opens = True
            continue
        bar = line[0]
        cells = [cell.strip(" 　") for cell in line.strip(bar).split(bar)]
        if opens or number == 1 or len(cells) != len(rows[-1]):
            rows.append([[] for _ in cells])
        opens = False
        for kept, cell in zip(rows[-1], cells, strict=True):
            kept.append(cell)
    return tuple(tuple(tuple(cell) for cell in row) for row in rows)


def _all(provision: Provision) -> Iterator[Provision]:
    yield provision
    for child in provision.children:
        yield from _all(child)


def _lines(cell: Provision, convention: Convention) -> list[str]:
    """The lines of a cell: each provision in it begins one, and so do words that begin with a mark
    or are a caption."""
    rules = grammar(convention)
    lines: list[str] = []
    for part in _all(cell):
        lines += [_marked(part.heading)] if part.heading else []
        lines += [f"{part.num}　"] if part.num else []
        begun, bare = bool(part.num), bool(part.num)
        for sentence in part.text:
            for place, text in enumerate(_marked(sentence.runs).split("\n")):
                begins = not bare and rules.label(text.strip("_= 　")) is not None
                if begun and not place and not begins:
                    lines[-1] += text
                else:
                    lines.append(text)
                begun, bare = True, False
    return lines


def _marked(runs: Runs) -> str:
    """Words with what is underlined in them between signs."""
    return "".join(run if isinstance(run, str) else _inline(run) for run in runs)


def _inline(inline: Inline) -> str:
    inner = "" if inline.name in ("rt", "eop") else _marked(inline.runs)
    style = form_value(inline.form, "Style", "solid").casefold()
    if inline.name not in ("line", "u") or style == "none" or not inner:
        return inner
    sign = "==" if style == "double" else "__"
    return f"{sign}{inner}{sign}"
