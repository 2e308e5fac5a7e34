"""A comparison as lines to be shown: what changed with its surroundings, the rest left out."""

from __future__ import annotations

from typing import TypeAlias

from ..model.change import (
    ADDED,
    CHANGED,
    DELETED,
    GONE,
    IN,
    MOVED,
    OUT,
    SAME,
    Comparison,
    Piece,
    Row,
)
from ..model.law import Law, Provision, Runs, Sentence
from ..model.wording import Wording, wording
from ..render.lines import FLAT, gives_number, heading_stands_before, pieces
from .overlay import Marked, overlay
from .words import joined, text_tokens, visible

INSIDE = frozenset(("paragraph", "subparagraph", "list", "point", "wrapup", "row", "line", "note"))
"""Kinds of which what did not change is still mentioned: 2 and 3 are as they were."""


def rows(old: Law, comparison: Comparison) -> list[Row]:
    """The lines of every article in which something differs, each division before its first one.

    Paragraphs and points that did not change are one elided line: `２・３　（略）`. Articles that
    only bear another number are one for each row of them.
    """
    writer = _Rows(old, comparison)
    title = comparison.title
    if title and visible(title):
        writer.out.append(Row("title", CHANGED, heading=title.pieces))
    writer.inside(overlay(old, comparison), 0)
    return writer.out


Carried: TypeAlias = tuple[str, str, str, str]
"""The numbers of an article in both laws and its addresses, for its first paragraph."""
NOTHING: Carried = ("", "", "", "")


class _Rows:
    def __init__(self, old: Law, comparison: Comparison) -> None:
        self.out: list[Row] = []
        self.heading_first = heading_stands_before(old)
        self.wording: Wording = wording(comparison.law.language)
        # The number of an article, for its first paragraph when that one has none.
        self.carried = NOTHING

    def inside(self, marked: Marked, depth: int) -> None:
        """The lines of what is inside a provision."""
        self.children(marked.children or [], depth)

    def children(self, row: list[Marked], depth: int) -> None:
        quiet: list[Marked] = []
        for child in row:
            if is_quiet(child):
                quiet.append(child)
                continue
            self.quiet(quiet, depth)
            quiet = []
            self.one(child, depth)
        self.quiet(quiet, depth)

    def quiet(self, row: list[Marked], depth: int) -> None:
        """What says the same as before, mentioned where the reader would look for it."""
        first_one = bool(row) and row[0].provision.kind in INSIDE and not row[0].num
        if first_one and self.carried != NOTHING:
            self.elided(row[:1], depth)
            row = row[1:]
        for group in _groups(row):
            first = group[0]
            if first.provision.kind in INSIDE or first.number or first.status in (MOVED, GONE):
                self.elided(group, depth)

    def elided(self, group: list[Marked], depth: int) -> None:
        first, carried = group[0], self.carry()
        before = self.wording.several([one.provision.num for one in group]) or carried[0]
        after = self.wording.several([one.num for one in group]) or carried[1]
        alone = len(group) == 1
        old, new = (first.old or carried[2], first.new or carried[3]) if alone else ("", "")
        row = Row(first.provision.kind, _mark(first), depth, before, after, old, new, elided=True)
        self.out.append(row)

    def carry(self) -> Carried:
        carried, self.carried = self.carried, NOTHING
        return carried

    def one(self, marked: Marked, depth: int) -> None:
        """A provision in which something differs."""
        if marked.status in (ADDED, DELETED):
            self.whole(marked, depth)
        else:
            self.both(marked, depth)

    def both(self, marked: Marked, depth: int) -> None:
        """A provision of both laws."""
        provision, change = marked.provision, marked.change
        heading = _same(provision.heading)
        text: tuple[Piece, ...] = ()
        if change and change.heading:
            heading = change.heading.pieces
        if change and change.text and visible(change.text):
            text = change.text.pieces
        before, after, article = provision.num, marked.num, ("", "")
        if self.gives_number(provision, marked.children):
            self.carried = (before, after, marked.old, marked.new)
            before = after = ""
        elif not (before or after):
            carried = self.carry()
            before, after, article = carried[0], carried[1], carried[2:]
        place = len(self.out)
        elided = bool(provision.text) and not text
        row = Row(
            provision.kind,
            marked.status,
            depth,
            before,
            after,
            marked.old or article[0],
            marked.new or article[1],
            heading,
            text,
            elided,
        )
        shown = bool(before or after or heading or text or elided)
        if shown:
            self.out.append(row)
        self.inside(marked, depth + (provision.kind not in FLAT))
        alone = len(self.out) == place + shown
        if shown and alone and not tells(marked) and not text:
            self.out.pop()

    def gives_number(self, provision: Provision, children: list[Marked] | None) -> bool:
        inside = [child.provision for child in children or ()]
        return gives_number(provision, inside, heading_first=self.heading_first)

    def whole(self, marked: Marked, depth: int) -> None:
        """What came or went, line by line."""
        how = IN if marked.status == ADDED else OUT
        children = marked.children
        if children is None:
            children = [_as(child, marked.status) for child in marked.provision.children]
        provision = marked.provision
        before, after = (provision.num, "") if how == OUT else ("", provision.num)
        article = ("", "")
        if self.gives_number(provision, children):
            self.carried = (before, after, marked.old if how == OUT else "", marked.new)
            before = after = ""
        elif not provision.num:
            carried = self.carry()
            before, after, article = carried[0], carried[1], carried[2:]
        heading = pieces(provision.heading, how)
        text = _text(provision.text, how)
        if before or after or heading or text:
            row = Row(
                provision.kind,
                marked.status,
                depth,
                before,
                after,
                (marked.old if how == OUT else "") or article[0],
                marked.new or article[1],
                heading,
                text,
            )
            self.out.append(row)
        for child in children:
            if child.status == SAME:
                child.status = marked.status
        self.children(children, depth + (provision.kind not in FLAT))


def is_quiet(marked: Marked) -> bool:
    """Whether a provision says what it said, perhaps under another number."""
    if marked.status == GONE:
        return True
    if marked.children is not None or marked.status in (ADDED, DELETED):
        return False
    change = marked.change
    return change is None or not any(e and visible(e) for e in (change.heading, change.text))


def tells(marked: Marked) -> bool:
    """Whether something of the provision itself is to be shown."""
    change = marked.change
    if marked.status == MOVED or marked.number:
        return True
    if change is None:
        return False
    return any(edit and visible(edit) for edit in (change.heading, change.text))


def _groups(row: list[Marked]) -> list[list[Marked]]:
    """Neighbours of one kind that are numbered anew, or are not."""
    groups: list[list[Marked]] = []
    for marked in row:
        last = groups[-1][-1] if groups else None
        alike = (
            last
            and last.provision.kind == marked.provision.kind
            and _mark(last) == _mark(marked)
            and bool(last.number) == bool(marked.number)
            and bool(last.num) == bool(marked.num)
        )
        if alike:
            groups[-1].append(marked)
        else:
            groups.append([marked])
    return groups


def _mark(marked: Marked) -> str:
    return marked.status if marked.status in (MOVED, GONE) else SAME


def _as(provision: Provision, status: str) -> Marked:
    return Marked(provision, status=status)


def _same(runs: Runs) -> tuple[Piece, ...]:
    return pieces(runs, SAME)


def _text(text: tuple[Sentence, ...], how: str) -> tuple[Piece, ...]:
    return (Piece(how, joined(list(text_tokens(text)))),) if text else ()
