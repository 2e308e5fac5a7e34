"""An amending act that sets out what changes in two columns, from two texts of a law."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...comparison.compare import compare
from ...comparison.rows import rows
from ...conventions import Convention
from ...model.change import ADDED, CHANGED, DELETED, IN, OUT, SAME, Piece, Row
from ...model.law import Inline, Law, words
from ...model.wording import Wording, wording
from ...render.to_plain import plain_runs
from ..unwritten import Unwritten
from .marks import ONCE, TWICE
from .vocabulary import Says, tabled

_LINES = frozenset(("article", "paragraph", "point", "supplement"))
_KINDS = {
    "title": "the title of a law",
    "toc": "a table of contents",
    "annex": "an annex",
    "row": "a table",
    "cell": "a table",
}
_HEADS = frozenset(("body", "part", "book", "chapter", "section", "subsection", "division"))
_RULE = "| --- | --- |"
_BREAK = re.compile(r"\s*\n\s*")
_SIGNS = ("|", ONCE, TWICE)


def write_table(old: Law, new: Law, convention: Convention) -> str:
    """The act, its table as plain text has it: rows between bars, `__underlined__` words, numbers
    `==underlined twice==`.

    Raises Unwritten for what is not set out so: titles, divisions, annexes and tables.
    """
    known = tabled(convention.code)
    if known is None:
        raise Unwritten("a table of old and new text")
    said = wording(convention.language)
    told = [row for row in rows(old, compare(old, new)) if not _is_context(row)]
    lines = [line for row in _parted(told) for line in _lines(row, said, known.says)]
    head = f"| {said.after} | {said.before} |"
    begin = [_head(old, known.says)] if old.title else []
    return "\n".join([*begin, _sentence(told, known.says), head, *lines, ""])


def _is_context(row: Row) -> bool:
    """A division that only stands there to say where an article is."""
    return row.kind in _HEADS and row.status == SAME and row.before == row.after


def _parted(told: list[Row]) -> Iterator[Row | None]:
    """The rows, with nothing between those of two articles."""
    last = ""
    for row in told:
        if row.kind not in _LINES:
            raise Unwritten(f"a change in {_KINDS.get(row.kind, 'what holds no words of its own')}")
        first = row.kind == "paragraph" and row.old.endswith("__para_1") and last != "article"
        if first or row.kind in ("article", "supplement"):
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


def _sentence(told: list[Row], says: Says) -> str:
    """What the table does, and no more than that."""
    kinds = {row.status for row in told}
    moved = any(row.before != row.after and row.status not in (ADDED, DELETED) for row in told)
    clauses = [says.replaced] if CHANGED in kinds else []
    clauses += [says.moved] if moved else []
    clauses += [says.deleted] if DELETED in kinds else []
    clauses += [says.added] if ADDED in kinds else []
    if not clauses:
        raise Unwritten("two texts that say the same")
    for goes_on, ends in says.end:
        if clauses[-1].endswith(goes_on):
            clauses[-1] = clauses[-1].removesuffix(goes_on) + ends
            break
    return says.begin + says.join.join(clauses)
