"""Between a whole text and the units of a draft: cut apart, and joined again without a loss."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from hoseibi import legaltext

from .choices import UnitKind

GAP = 1 << 20
"""Distance between the positions of neighbours, so that others find room between them."""


class Slice(NamedTuple):
    """A stretch of a text that is one unit. `address` is the short one of an article; of lines,
    that of the article that follows, empty at the end. `label` is the number as printed."""

    kind: str
    address: str
    label: str
    text: str


def slices(text: str, convention: str) -> list[Slice]:
    """A text cut before and after each article. Joined again they read as the text does."""
    written = legaltext.manuscript(text, convention)
    cuts = [*_articles(written), (len(text), len(text), "", "")]
    found: list[Slice] = []
    at = 0
    for begin, end, address, label in cuts:
        between = text[at:begin].strip("\n")
        if between.strip():
            found.append(Slice(UnitKind.LINES, address, "", between))
        if begin < end:
            found.append(Slice(UnitKind.ARTICLE, address, label, text[begin:end].strip("\n")))
        at = max(at, end)
    return found


def _articles(written: legaltext.Manuscript) -> Iterable[tuple[int, int, str, str]]:
    """The lines of each article, from its first to before what follows."""
    placed, text = written.placed, written.text
    here = 0
    while here < len(placed):
        place, extent = placed[here], written.extent(here)
        if place.provision.kind != "article" or extent is None:
            here += 1
            continue
        after = here + 1
        while after < len(placed) and placed[after].depth > place.depth:
            after += 1
        follows = next(filter(None, map(written.extent, range(after, len(placed)))), None)
        begin = text.rfind("\n", 0, extent[0]) + 1
        end = text.rfind("\n", 0, follows[0]) + 1 if follows else len(text)
        yield begin, end, place.short, place.provision.num
        here = after


def joined(texts: Iterable[str]) -> str:
    """Units as one text; those that are left out leave nothing behind."""
    return "\n\n".join(text.strip("\n") for text in texts if text.strip()) + "\n"


class Row(NamedTuple):
    """A unit in all its languages."""

    kind: str
    address: str
    label: str
    texts: dict[str, str]


def rows(texts: dict[str, list[Slice]]) -> list[Row]:
    """The units of several languages side by side: the same address in each is one unit. What only
    a later language has stands behind what it follows there. Linear."""
    ordered: list[Row] = []
    at: dict[tuple[str, str], Row] = {}
    for language, several in texts.items():
        first: list[Row] = []
        behind: dict[int, list[Row]] = {}
        come = first
        for one in several:
            row = at.get((one.kind, one.address))
            if row is None or language in row.texts:
                row = Row(one.kind, one.address, one.label, {})
                at.setdefault((one.kind, one.address), row)
                come.append(row)
            else:
                come = behind.setdefault(id(row), [])
            row.texts[language] = one.text
        known = [new for row in ordered for new in (row, *behind.get(id(row), ()))]
        ordered = [*first, *known]
    return ordered


def addresses(texts: Iterable[tuple[int, str]], convention: str) -> dict[int, tuple[str, str]]:
    """Where each text stands when they are one, by its key: its address and its number as printed.
    A text that is no single article has none."""
    told = [(key, text.strip()) for key, text in texts if text.strip()]
    by_text: dict[str, list[Slice]] = {}
    for piece in slices(joined(text for _key, text in told), convention):
        if piece.kind == UnitKind.ARTICLE:
            by_text.setdefault(piece.text.strip(), []).append(piece)
    found: dict[int, tuple[str, str]] = {}
    for key, text in told:
        if by_text.get(text):
            piece = by_text[text].pop(0)
            found[key] = (piece.address, piece.label)
    return found
