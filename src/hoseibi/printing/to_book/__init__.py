"""A book of commentary as PDF, set by typst: its words are data there and never markup."""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec

from hoseibi.legaltext import face

from ..books import Contents, Line, Piece, Unit
from ..fitting import fit
from ..pdf import Printed, pdf
from ..tongues import sheet, tongue


def to_book(book: Contents) -> Printed:
    """The PDF, and which typefaces it lacks. Raises NoPrinter."""
    look = face(book.language)
    codes = list(dict.fromkeys((book.language, *(one.law_language for one in book.units))))
    known = {one.identity for one in book.units}
    data = {
        "title": fit(book.title),
        "note": fit(book.note),
        "law": fit(book.law),
        "imprint": [fit(one) for one in book.imprint],
        "labels": msgspec.to_builtins(book.labels),
        "lang": tongue(book.language)["lang"],
        "size": look.size - 1,
        "leading": look.leading,
        "even": look.script == "latin",
        "tongues": [tongue(code) for code in codes],
        "units": [_unit(one, codes, known) for one in book.units],
        "terms": [[fit(one.words), [to for to in one.units if to in known]] for one in book.terms],
        "articles": [
            [fit(one.words), [to for to in one.units if to in known]] for one in book.articles
        ],
    }
    return pdf(sheet(_template(), msgspec.json.encode(data), codes))


def _unit(unit: Unit, codes: list[str], known: set[str]) -> dict[str, object]:
    return {
        "id": unit.identity,
        "number": fit(unit.number),
        "heading": fit(unit.heading),
        "tongue": codes.index(unit.law_language),
        "law": [_line(one, known) for one in unit.law],
        "parts": [
            {
                "label": fit(part.label),
                "lines": [_line(one, known) for one in part.lines],
                "authors": fit(part.authors),
            }
            for part in unit.parts
        ],
        "source": fit(unit.source),
        "note": fit(unit.note),
        "divisions": [[min(one.level, 3), fit(one.title)] for one in unit.divisions],
    }


def _line(line: Line, known: set[str]) -> list[object]:
    return [
        line.kind, fit(line.mark), line.depth, [_piece(one, known) for one in line.pieces]
    ]  # fmt: skip


def _piece(piece: Piece, known: set[str]) -> list[object]:
    """A piece; one that leads to what is not in the book leads nowhere."""
    target = piece.target
    if target.startswith("#") and target[1:] not in known:
        target = ""
    return [fit(piece.words), piece.stressed, target]


@cache
def _template() -> bytes:
    return (resources.files(__package__) / "book.typ").read_bytes()
