"""Tables in the XML of the District: as lines between bars, and as provisions.

Shared by the `amend_english` measures; `said` gives the words of an element.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree

from hoseibi.legaltext import Provision, Sentence

Said = Callable[[etree._Element], str]


def tables_in(element: etree._Element) -> list[etree._Element]:
    """The tables in an element, or the element itself where it is one."""
    return list(element.iter("{*}table"))


def words_before(element: etree._Element, said: Said) -> str:
    """The words of an element that holds tables, without these."""
    if tables_in(element) == [element]:
        return ""
    pieces = [element.text or ""]
    for child in element:
        pieces += ["" if tables_in(child) else said(child), child.tail or ""]
    return " ".join("".join(pieces).split())


def lines_of(element: etree._Element, said: Said) -> Iterator[str]:
    """The words, and the rows of each table."""
    if not tables_in(element):
        yield " ".join(said(element).split())
        return
    if before := words_before(element, said):
        yield before
    for table in tables_in(element):
        for row in _rows(table, said):
            yield f"| {' | '.join(row)} |"


def provisions_of(element: etree._Element, said: Said) -> Iterator[Provision]:
    """Each table as a provision."""
    for table in tables_in(element):
        rows = tuple(
            Provision("row", children=tuple(_cell(words) for words in row))
            for row in _rows(table, said)
        )
        yield Provision("table", children=rows)


def _cell(words: str) -> Provision:
    return Provision("cell", text=(Sentence((words,)),) if words else ())


def _rows(table: etree._Element, said: Said) -> Iterator[list[str]]:
    for row in table.iter("{*}tr"):
        yield [
            " ".join(said(cell).split()).replace("|", "/") for cell in row.iter("{*}td", "{*}th")
        ]
