"""An amending act that sets out what changes in two columns, from two texts of a law."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

import msgspec
from msgspec.structs import replace

from ...comparison.compare import compare
from ...comparison.rows import rows
from ...conventions import Convention
from ...model.change import ADDED, CHANGED, DELETED, IN, OUT, SAME, Piece, Row
from ...model.law import Inline, Law, words
from ...model.wording import Wording, wording
from ...render.to_plain import plain_runs, to_plain
from ..unwritten import Unwritten
from .marks import ONCE, TWICE
from .underlined import underlined
from .vocabulary import Says, tabled
from .whole import (
    Block,
    annex_blocks,
    contents_block,
    provision_blocks,
    refuse_others,
    title_block,
)

_LINES = frozenset(("article", "paragraph", "point", "supplement"))
_HEADS = frozenset(("body", "part", "book", "chapter", "section", "subsection", "division"))
_RULE = "| --- | --- |"
RUBY = "《"
_BREAK = re.compile(r"\s*\n\s*")
_SIGNS = ("|", ONCE, TWICE)


def tables(old: Law, new: Law, convention: Convention) -> Iterator[str]:
    """Acts that say so, each in another manner: provisions with what does not change left out;
    then articles shown whole. Contents, annexes and tables are always shown whole.

    A table is as plain text has it: rows between bars, `__underlined__` words, numbers
    `==underlined twice==`. Raises Unwritten, when the first is asked for or the next, for what a
    table does not set out.
    """
    known = tabled(convention.code)
    if known is None:
        raise Unwritten("a table of old and new text")
    refuse_others(old, new)
    try:
        provisions = _rows(old, new, convention, known.says)
    except Unwritten:
        provisions = None
    if provisions is not None:
        yield _act(old, new, provisions, convention)
    yield _act(old, new, _whole(provision_blocks(old, new, convention), convention), convention)


class _Part(msgspec.Struct, frozen=True):
    """Lines of the table, and what happens in them."""

    lines: tuple[str, ...] = ()
    does: frozenset[str] = frozenset()


def _act(old: Law, new: Law, provisions: _Part, convention: Convention) -> str:
    says = tabled(convention.code).says  # type: ignore[union-attr]
    said = wording(convention.language)
    before = _whole((*title_block(old, new), *contents_block(old, new, convention)), convention)
    behind = _whole(annex_blocks(old, new, convention), convention)
    parts = (before, provisions, behind)
    does = frozenset[str]().union(*(part.does for part in parts))
    lines = [line for part in parts for line in part.lines]
    head = f"| {said.after} | {said.before} |"
    begin = [_head(old, says)] if old.title else []
    return "\n".join([*begin, _sentence(does, says), head, *lines, ""])


def _whole(blocks: Iterable[Block], convention: Convention) -> _Part:
    said = wording(convention.language)
    lines: list[str] = []
    does: frozenset[str] = frozenset()
    for block in blocks:
        told = underlined(block, convention)
        does |= told.does
        lines.append(_RULE)
        notes = ("" if told.new else said.deleted, "" if told.old else said.added)
        for at in range(max(len(told.old), len(told.new))):
            cells = [side[at] if at < len(side) else "" for side in (told.new, told.old)]
            shown = [
                cell or (note if not at else "") for cell, note in zip(cells, notes, strict=True)
            ]
            lines.append(f"| {' | '.join(shown)} |")
    return _Part(tuple(lines), does)


def _rows(old: Law, new: Law, convention: Convention, says: Says) -> _Part:
    """What changes in articles, the rest of them left out."""
    said = wording(convention.language)
    before, after = (_provisions(law) for law in (old, new))
    if len({to_plain(law, convention).count(RUBY) for law in (before, after)}) > 1:
        raise Unwritten("the reading of characters")
    told = list(_told(rows(before, compare(before, after))))
    lines = [line for row in _parted(told) for line in _lines(row, said, says)]
    return _Part(tuple(lines), _does(told))


def _provisions(law: Law) -> Law:
    """The law without what is shown whole."""
    kept = tuple(top for top in law.provisions if top.kind in ("body", "supplement"))
    return replace(law, title=(), provisions=kept)


def _told(lines: list[Row]) -> Iterator[Row]:
    """The rows without the heads of divisions that only say where an article is; those stay over
    an article that may begin them."""
    heads: list[Row] = []
    opened: list[Row] = []
    begins = False
    for row in lines:
        if _is_context(row):
            heads = [*(head for head in heads if head.depth < row.depth), row]
            begins = True
            continue
        if begins and row.kind == "article" and row.status == ADDED:
            same = sum(
                1
                for _ in takewhile(
                    lambda pair: pair[0] is pair[1], zip(opened, heads, strict=False)
                )
            )
            yield from heads[same:]
            opened = heads
        begins = False
        yield row


def _is_context(row: Row) -> bool:
    """A division that only stands there to say where an article is."""
    return row.kind in _HEADS and row.status == SAME and row.before == row.after


def _parted(told: list[Row]) -> Iterator[Row | None]:
    """The rows, with nothing between those of two articles."""
    last = ""
    for row in told:
        if row.kind not in _LINES and not _is_context(row):
            raise Unwritten("a change in what is shown whole")
        first = row.kind == "paragraph" and row.old.endswith("__para_1") and last != "article"
        if first or row.kind in ("article", "supplement", *_HEADS):
            yield None
        yield row
        last = row.kind


def _lines(row: Row | None, said: Wording, says: Says) -> Iterator[str]:
    if row is None:
        yield _RULE
        return
    sides = [_side(row, side, said, says) for side in (IN, OUT)]
    nothing = {ADDED: ["", said.added], DELETED: [said.deleted, ""]}.get(row.status, ["", ""])
    size = max(len(side) for side in sides)
    for at in range(size):
        cells = [side[at] if at < len(side) else "" for side in sides]
        shown = [
            cell or (note if not at else "") for cell, note in zip(cells, nothing, strict=True)
        ]
        yield f"| {' | '.join(shown)} |"


def _side(row: Row, side: str, said: Wording, says: Says) -> list[str]:
    """The lines of one cell: what stands over a provision, then the provision."""
    if row.status == (DELETED if side == IN else ADDED):
        return []
    lines = []
    heading = _words(row.heading, side)
    num = row.after if side == IN else row.before
    if num and row.before != row.after:
        num = f"{TWICE}{num}{TWICE}"
    text = said.unchanged if row.elided else _words(row.text, side)
    if row.kind == "supplement":
        return [num or heading]
    if heading:
        lines.append(heading)
    if num or text:
        lines.append(says.gap.join(filter(None, (num, text))))
    return lines


def _words(pieces: tuple[Piece, ...], side: str) -> str:
    out = ""
    for piece in pieces:
        if piece.how not in (SAME, side):
            continue
        text = plain_runs(tuple(t for t in piece.tokens if isinstance(t, str | Inline)))
        text = _BREAK.sub("", text)
        if any(sign in text for sign in _SIGNS):
            raise Unwritten("words with bars or underlines in them")
        out += f"{ONCE}{text}{ONCE}" if piece.how == side and text.strip() else text
    return out


def _head(old: Law, says: Says) -> str:
    number = old.identity.number
    title = words(old.title)
    return says.head.format(law=title + (says.number.format(number=number) if number else ""))


def _does(told: list[Row]) -> frozenset[str]:
    kinds = {row.status for row in told}
    moved = any(row.before != row.after and row.status not in (ADDED, DELETED) for row in told)
    does = {
        name
        for name, kind in (("replaced", CHANGED), ("deleted", DELETED), ("added", ADDED))
        if kind in kinds
    }
    return frozenset(does | ({"moved"} if moved else set()))


def _sentence(does: frozenset[str], says: Says) -> str:
    """What the table does, and no more than that."""
    told = (
        ("replaced", says.replaced),
        ("moved", says.moved),
        ("deleted", says.deleted),
        ("added", says.added),
    )
    clauses = [clause for name, clause in told if name in does]
    if not clauses:
        raise Unwritten("two texts that say the same")
    for goes_on, ends in says.end:
        if clauses[-1].endswith(goes_on):
            clauses[-1] = clauses[-1].removesuffix(goes_on) + ends
            break
    return says.begin + says.join.join(clauses)
