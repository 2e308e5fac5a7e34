"""A paper as PDF, set by typst: its words are data there and never markup."""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec

from hoseibi.legaltext import face

from ..breaking import Stretch, at_first, stretches
from ..fitting import fit
from ..laying import Laid, Page, Placed, pages, pieces, placed
from ..paper import FILLS, Figure, Grid, Heading, Paper, Said, Words
from ..pdf import Printed, pdf
from ..tongues import sheet, tongue


def to_pdf(paper: Paper) -> Printed:
    """The PDF, and which typefaces it lacks. Raises NoPrinter and TooLarge."""
    look = face(paper.language)
    said = _Tongues(paper.language)
    data = {
        "title": fit(paper.title),
        "note": said(paper.note),
        "pages": [_page(page, said) for page in pages(paper)],
        "size": look.size,
        "leading": look.leading,
        "fills": {name: f"#{colour}" for name, colour in FILLS.items()},
    }
    data["tongues"] = said.found
    return pdf(sheet(_template(), msgspec.json.encode(data), said.codes))


class _Tongues:
    """Writes words as [letters, looks, place of the language] and remembers the languages."""

    def __init__(self, language: str) -> None:
        self.codes: dict[str, int] = {}
        self.found: list[dict[str, object]] = []
        self.language = language
        self.place(language)

    def __call__(self, said: Said) -> list[list[object]]:
        return [
            [text.words, _looks(text), self.place(text.language)]
            for text in pieces(said, self.language)
        ]

    def place(self, language: str) -> int:
        if language not in self.codes:
            self.codes[language] = len(self.found)
            self.found.append(tongue(language))
        return self.codes[language]


def _looks(text: object) -> str:
    names = ("bold", "italic", "under", "struck", "soft")
    return "".join(name[0] if name != "struck" else "x" for name in names if getattr(text, name))


def _page(page: Page, said: _Tongues) -> dict[str, object]:
    return {
        "landscape": page.landscape,
        "size": page.size,
        "blocks": [_block(block, said, _breadth(page)) for block in page.blocks],
    }


_SIDES = {"a4": (210, 297), "a3": (297, 420)}


def _breadth(page: Page) -> int:
    """How broad its text is, in millimetres, within the margins that the template has."""
    across, down = _SIDES[page.size]
    return down - 28 if page.landscape else across - 40


def _block(block: Laid, said: _Tongues, breadth: int) -> dict[str, object]:
    if isinstance(block, Heading):
        return {"kind": "heading", "level": block.level, "said": said(block.said)}
    if isinstance(block, Words):
        return {
            "kind": "words",
            "paragraphs": [said(each) for each in block.paragraphs],
            "align": block.align,
            "indent": block.indent,
            "size": block.size,
        }
    if isinstance(block, Grid):
        return _grid(block, said, breadth)
    if isinstance(block, Figure):
        return {
            "kind": "figure",
            "svg": fit(block.svg),
            "said": said(block.said),
            "share": block.share,
        }
    return {"kind": "page"}


def _grid(grid: Grid, said: _Tongues, breadth: int) -> dict[str, object]:
    rows = [[_cell(each, said) for each in row if each.first] for row in placed(grid)]

    def part(one: Stretch) -> dict[str, object]:
        last = one.after - 1 if one.leads else one.first
        leading, cells = (
            [cell | {"whole": one.whole} for row in rows[first:after] for cell in row]
            for first, after in ((one.first, last), (last, one.after))
        )
        return {"title": one.title, "leading": leading, "cells": cells}

    return {
        "kind": "grid",
        "widths": grid.widths,
        "heads": [cell for row in rows[: grid.heads] for cell in row],
        "parts": [part(one) for one in stretches(grid, breadth)],
        "first": at_first(grid, breadth) if grid.heads else 0,
        "lined": grid.lined,
        "size": grid.size,
        "tight": grid.tight,
    }


def _cell(each: Placed, said: _Tongues) -> dict[str, object]:
    cell = each.cell
    return {
        "said": said(cell.said),
        "c": cell.colspan,
        "r": cell.rowspan,
        "fill": cell.fill,
        "bold": cell.bold,
        "align": cell.align,
        "middle": cell.middle,
        "indent": cell.indent,
    }


@cache
def _template() -> bytes:
    return (resources.files(__package__) / "paper.typ").read_bytes()
