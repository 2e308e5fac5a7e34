"""Two laws as one row of lines from the first to the last, unchanged ones too: what a document
with tracked changes holds."""

from __future__ import annotations

from ..model.address import walk
from ..model.change import (
    ADDED,
    DELETED,
    GONE,
    IN,
    MOVED,
    OUT,
    SAME,
    Comparison,
    Edit,
    Piece,
    Row,
)
from ..model.law import Law
from ..render.lines import (
    FLAT,
    gives_number,
    heading_of,
    heading_stands_before,
    pieces,
    stands,
    text_pieces,
)
from .overlay import ABSENT, Marked, overlay
from .words import visible

Nums = tuple[str, str]
_NONE: Nums = ("", "")


def whole_rows(old: Law, comparison: Comparison) -> list[Row]:
    """Every line of both laws. What moved stands twice: as gone, and as come.

    With what came left out the lines are those of the old law, with what went left out those of
    the new one (`law_rows` gives both).
    """
    writer = _Whole(heading_stands_before(old), old)
    title = comparison.title.pieces if comparison.title else pieces(old.title, SAME)
    if title:
        writer.out.append(Row("title", SAME, heading=title))
    writer.inside(overlay(old, comparison), 0, SAME, _NONE)
    return writer.out


class _Whole:
    def __init__(self, heading_first: bool, old: Law) -> None:
        self.out: list[Row] = []
        self.heading_first = heading_first
        # What did not change is the same value in both laws.
        self.names = {id(place.provision): place.short for place in walk(old)}

    def inside(self, marked: Marked, depth: int, how: str, carried: Nums) -> None:
        """What is inside a provision; the first child of each law takes the number carried."""
        before, after = carried
        for child in children_of(marked):
            if how == IN and child.status in ABSENT:
                continue
            own = how_of(child, how)
            self.one(child, depth, own, (before if own != IN else "", after if own != OUT else ""))
            before, after = before if own == IN else "", after if own == OUT else ""

    def one(self, marked: Marked, depth: int, how: str, carried: Nums) -> None:
        provision, change = marked.provision, marked.change
        before = (provision.num or carried[0]) if how != IN else ""
        after = (marked.num or carried[1]) if how != OUT else ""
        below = _NONE
        if self.gives_number(marked):
            before, after, below = "", "", (before, after)
        edits = (change.heading, change.text) if change else (None, None)
        heading = edited(pieces(heading_of(provision), how), edits[0], how)
        text = edited(text_pieces(provision, how), edits[1], how)
        if stands(provision.kind, before, after, heading, text):
            status = {IN: ADDED, OUT: DELETED}.get(how, marked.status)
            row = Row(
                provision.kind,
                status,
                depth,
                before,
                after,
                marked.old or (self.names.get(id(provision), "") if how != IN else ""),
                marked.new,
                heading,
                text,
            )
            self.out.append(row)
        self.inside(marked, depth + (provision.kind not in FLAT), how, below)

    def gives_number(self, marked: Marked) -> bool:
        """As in `render.lines`, of both laws where it is in both."""
        inside = children_of(marked)
        sides = (
            [child.provision for child in inside if child.status not in (ADDED, MOVED)],
            [child.provision for child in inside if child.status not in ABSENT],
        )
        first = self.heading_first
        if marked.status in (ADDED, DELETED) or not sides[0] or not sides[1]:
            row = sides[0] or sides[1]
            return gives_number(marked.provision, row, heading_first=first)
        return all(gives_number(marked.provision, row, heading_first=first) for row in sides)


def children_of(marked: Marked) -> list[Marked]:
    """What is inside, marked; made where nothing differs."""
    if marked.children is not None:
        return marked.children
    return [Marked(child) for child in marked.provision.children]


def how_of(marked: Marked, above: str) -> str:
    """Whether a provision stayed, came or went; inside what came or went it did the same."""
    if above != SAME:
        return above
    if marked.status in (ADDED, MOVED):
        return IN
    return OUT if marked.status in (DELETED, GONE) else SAME


def edited(plain: tuple[Piece, ...], edit: Edit | None, how: str) -> tuple[Piece, ...]:
    """The pieces of an edit; of what came from elsewhere, only how it reads now."""
    if edit is None or how == OUT:
        return plain
    if how == IN:
        return tuple(Piece(IN, piece.tokens) for piece in edit.pieces if piece.how != OUT)
    if not visible(edit):
        return tuple(Piece(SAME, piece.tokens) for piece in edit.pieces if piece.how != OUT)
    return edit.pieces
