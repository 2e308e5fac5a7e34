"""Comments as opinions: who says what about which words, with the answers."""

from __future__ import annotations

import msgspec

from ...model.returned import Opinion, Reply
from ...parse.from_docx import (
    ACCEPTED,
    BASE,
    OPEN,
    POINT,
    SHUT,
    WORDS,
    Block,
    Comment,
    Draft,
    Piece,
    Table,
    comments,
    flat,
)
from .places import Places

LONGEST = 2000
"""Characters of the words that a comment is about; longer ones are cut."""

MOST_OPEN = 64
"""Comments about the same words; of more of them the words are not told."""

Spots = dict[tuple[int, int], int]


class _Range(msgspec.Struct):
    """The words between the beginning and the end of a comment: of the base, and as they read with
    all accepted."""

    spot: int
    base: str = ""
    accepted: str = ""


def opinions(draft: Draft, spots: Spots, places: Places) -> tuple[Opinion, ...]:
    """Every comment that is no reply, in the order of the document. Of several columns, those of
    one; what stands in none belongs to the first."""
    all_ = comments(draft.opened)
    if not all_:
        return ()
    ranges = _ranges(draft.document.blocks, spots)
    elsewhere = _elsewhere(draft, ranges) if draft.column >= 0 else set()
    all_ = [each for each in all_ if each.identity not in elsewhere]
    answers: dict[str, list[Comment]] = {}
    for each in all_:
        if each.parent:
            answers.setdefault(each.parent, []).append(each)
    found: list[tuple[int, Opinion]] = []
    for each in all_:
        if not each.parent:
            about = ranges.get(each.identity, _Range(0))
            found.append(
                (about.spot, _opinion(each, about, answers.get(each.identity, []), places))
            )
    found.sort(key=lambda pair: pair[0])
    return tuple(opinion for _, opinion in found)


def _elsewhere(draft: Draft, ranges: dict[str, _Range]) -> set[str]:
    """The comments of other columns."""
    blocks = draft.opened.document.blocks
    if draft.column == 0:
        blocks = [block for block in blocks if isinstance(block, Table)]
    pieces = (piece for para in flat(blocks) for piece in para.pieces)
    return {piece.text for piece in pieces if piece.kind in (OPEN, POINT)} - set(ranges)


def _opinion(said: Comment, about: _Range, answers: list[Comment], places: Places) -> Opinion:
    replies = tuple(Reply(each.author, each.at, each.text) for each in answers)
    words = about.base.strip() or about.accepted.strip()
    return Opinion(
        said.author, said.at, places.at(about.spot), words, said.text, replies, said.done
    )


def _ranges(blocks: list[Block], spots: Spots) -> dict[str, _Range]:
    """The words of each comment, by its identity. A comment that is never closed is cut."""
    ranges: dict[str, _Range] = {}
    open_: dict[str, _Range] = {}
    last = 0
    for para in flat(blocks):
        for index, piece in enumerate(para.pieces):
            spot = spots.get((para.at, index))
            last = spot if spot is not None else last
            if piece.kind == WORDS:
                _gather(open_, piece)
            elif piece.kind == SHUT:
                open_.pop(piece.text, None)
            elif piece.kind in (OPEN, POINT):
                about = ranges.setdefault(piece.text, _Range(last))
                if piece.kind == OPEN and len(open_) < MOST_OPEN:
                    open_[piece.text] = about
        for about in open_.values():
            about.base += "\n"
            about.accepted += "\n"
    return ranges


def _gather(open_: dict[str, _Range], piece: Piece) -> None:
    full = []
    for identity, about in open_.items():
        if BASE.keeps(piece.marks):
            about.base += piece.text
        if ACCEPTED.keeps(piece.marks):
            about.accepted += piece.text
        if len(about.base) + len(about.accepted) > 2 * LONGEST:
            about.base, about.accepted = about.base[:LONGEST] + "…", about.accepted[:LONGEST] + "…"
            full.append(identity)
    for identity in full:
        del open_[identity]
