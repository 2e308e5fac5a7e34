"""What several people made of one law, as one row of lines: each person's changes against the same
text, so that accepting those of one gives that person's law."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ..model.change import (
    ADDED,
    CHANGED,
    DELETED,
    IN,
    MOVED,
    OUT,
    SAME,
    Break,
    Piece,
    Row,
    Signed,
    SignedRow,
    Token,
)
from ..model.law import Inline, Law
from ..render.lines import how_of, law_rows
from .compare import compare
from .whole import whole_rows
from .words import joined

Unit = str | Inline | Break
"""A character, or what cannot be cut."""


def joint_rows(base: Law, versions: Sequence[Law]) -> list[Row]:
    """Every line of the law with what each of several versions makes of it; `by` in a line or piece
    counts the versions from 0. Linear in the law for each version."""
    lines = law_rows(base)
    hands = [_Hand(lines, whole_rows(base, compare(base, law))) for law in versions]
    out: list[Row] = []
    for at in range(len(lines) + 1):
        for by, hand in enumerate(hands):
            out += [_came(row, by) for row in hand.before.get(at, ())]
        if at < len(lines):
            out.append(_merged(lines[at], [(by, hand.row(at)) for by, hand in enumerate(hands)]))
    return out


class _Hand:
    """What one person made of each line: `own` by the place of the line, and `before` what comes
    before it."""

    def __init__(self, lines: list[Row], rows: list[Row]) -> None:
        places = {row.old: at for at, row in enumerate(lines) if row.old}
        if lines and lines[0].kind == "title":
            places[""] = 0
        self.own: dict[int, Row] = {}
        self.before: dict[int, list[Row]] = {}
        last = -1
        for row in rows:
            at = places.get(row.old, -1) if how_of(row) != IN else -1
            if row.kind == "title":
                at = 0 if lines and lines[0].kind == "title" else -1
            if at > last and _was(row) == _was(lines[at]):
                self.own[at], last = row, at
            elif how_of(row) != OUT and _is_there(row):
                self.before.setdefault(last + 1, []).append(row)

    def row(self, at: int) -> Row | None:
        """The line; None where it is gone because its words stand in other lines."""
        return self.own.get(at)


def _is_there(row: Row) -> bool:
    return bool(row.after or row.kind in ("row", "cell") or _left((*row.heading, *row.text), OUT))


def _was(row: Row) -> tuple[str, list[Unit], list[Unit]]:
    return row.before, _left(row.heading, IN), _left(row.text, IN)


def _left(pieces: Iterable[Piece], without: str) -> list[Unit]:
    """The units of what is left without one kind of piece."""
    kept = (piece for piece in pieces if piece.how != without)
    return [unit for piece in kept for token in piece.tokens for unit in _units(token)]


def _units(token: Token) -> Iterator[Unit]:
    if isinstance(token, str):
        yield from token
    else:
        yield token


def _came(row: Row, by: int) -> SignedRow:
    """A line that one person put in."""
    number = (Signed(IN, (row.after,), (by,)),) if row.after else ()
    return SignedRow(
        row.kind,
        MOVED if row.status == MOVED else ADDED,
        row.depth,
        "",
        row.after,
        "",
        row.new,
        _signed(row.heading, by),
        _signed(row.text, by),
        by=(by,),
        number=number,
    )


def _signed(pieces: tuple[Piece, ...], by: int) -> tuple[Piece, ...]:
    return tuple(Signed(IN, piece.tokens, (by,)) for piece in pieces if piece.how != OUT)


def _merged(line: Row, hands: list[tuple[int, Row | None]]) -> SignedRow:
    """One line of the base with what everybody did to it."""
    gone = tuple(by for by, row in hands if row is None or how_of(row) == OUT)
    stays = [(by, row) for by, row in hands if row is not None and how_of(row) != OUT]
    numbers = [(by, _number(row)) for by, row in stays]
    number = _overlaid((line.before,) if line.before else (), numbers, gone)
    heading = _overlaid(_tokens(line.heading), [(by, row.heading) for by, row in stays], gone)
    text = _overlaid(_tokens(line.text), [(by, row.text) for by, row in stays], gone)
    changed = any(piece.how != SAME for piece in (*number, *heading, *text))
    status = DELETED if gone else CHANGED if changed else SAME
    return SignedRow(
        line.kind,
        status,
        line.depth,
        line.before,
        line.before,
        line.old,
        line.old,
        heading,
        text,
        by=gone,
        number=number,
    )


def _number(row: Row) -> tuple[Piece, ...]:
    if row.before == row.after:
        return (Piece(SAME, (row.before,)),) if row.before else ()
    parts = ((OUT, row.before), (IN, row.after))
    return tuple(Piece(how, (num,)) for how, num in parts if num)


def _tokens(pieces: tuple[Piece, ...]) -> tuple[Token, ...]:
    return tuple(token for piece in pieces for token in piece.tokens)


def _overlaid(
    tokens: tuple[Token, ...], hands: list[tuple[int, tuple[Piece, ...]]], gone: tuple[int, ...]
) -> tuple[Piece, ...]:
    """One text with everybody's edits of it. Whoever took the whole line out took all of it."""
    units = [unit for token in tokens for unit in _units(token)]
    took: list[tuple[int, int, int]] = [(by, 0, len(units)) for by in gone]
    put: dict[int, list[Piece]] = {}
    for by, pieces in hands:
        at = 0
        for piece in pieces:
            size = sum(1 for token in piece.tokens for _ in _units(token))
            if piece.how == IN:
                put.setdefault(at, []).append(Signed(IN, piece.tokens, (by,)))
                continue
            if piece.how == OUT:
                took.append((by, at, at + size))
            at += size
    cuts = sorted({0, len(units), *put, *(end for _, *ends in took for end in ends)})
    out: list[Piece] = []
    for start, end in pairwise([*cuts, len(units)]):
        out += put.get(start, ())
        if start < end:
            out.append(_piece(units[start:end], tuple(sorted(_over(took, start, end)))))
    return tuple(out)


def _over(took: list[tuple[int, int, int]], start: int, end: int) -> list[int]:
    return [by for by, first, last in took if first <= start and end <= last]


def _piece(units: list[Unit], by: tuple[int, ...]) -> Piece:
    tokens = joined(units)
    return Signed(OUT, tokens, by) if by else Piece(SAME, tokens)
