"""In which paragraphs of a document the articles of one of its texts stand."""

from __future__ import annotations

from bisect import bisect_right

from ...model.address import walk
from ...model.returned import Paragraphs
from ...parse.from_docx import WordLaw
from ...parse.from_plain.where import where


def paragraphs(read: WordLaw) -> Paragraphs:
    """The first and last paragraph of each article, in the order of the text. Linear."""
    placed = walk(read.read)
    known = where(read.read, placed, read.laid.text)
    starts = [0]
    for line in read.laid.text.split("\n")[:-1]:
        starts.append(starts[-1] + len(line) + 1)
    found: Paragraphs = {}
    for here, place in enumerate(placed):
        extent = known.extent(here) if place.provision.kind == "article" else None
        if extent is not None:
            first, last = (_paragraph(read, starts, spot) for spot in extent)
            found[place.short] = (first, last)
    return found


def _paragraph(read: WordLaw, starts: list[int], spot: int) -> int:
    line = bisect_right(starts, spot) - 1
    return read.laid.paras[min(line, len(read.laid.paras) - 1)]
