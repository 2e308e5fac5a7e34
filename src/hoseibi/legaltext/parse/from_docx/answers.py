"""The answers on a sheet of questions that was filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from ...model.question import Answer
from ...model.reading import Unreadable
from .document import Block, Table, flat
from .opened import opened
from .views import ACCEPTED, Line, seen

_FIELD = re.compile(r"hq_(\d{1,6})_(answer|system|name)$")
_NAMES = {"answer": "text", "system": "system", "name": "name"}
_NO_SHEET = (
    "This is no sheet of questions that Hoseibi wrote, or its fields were taken out: copy the"
    " answers into the sheet that was sent and read that."
)


class Asked(msgspec.Struct, frozen=True):
    """What a sheet says of its questions: their identities by their numbers."""

    questions: dict[str, str]


def answers(source: bytes) -> tuple[Answer, ...]:
    """What was filled in, by question, in the order of the sheet; questions without a word in any
    field too. Tracked changes are read as accepted.

    A field is all that stands in its cell, so that an answer may have several paragraphs. Raises
    `Unreadable` for a file that is no such sheet.
    """
    file = opened(source)
    names = _identities(file.said)
    found: dict[str, dict[str, str]] = {at: {} for at in names}
    for tag, text in _fields(file.document.blocks):
        field = _FIELD.match(tag)
        if field is not None:
            found.setdefault(field[1], {}).setdefault(_NAMES[field[2]], text)
    if not any(found.values()):
        raise Unreadable(_NO_SHEET)
    return tuple(Answer(names.get(at, at), **fields) for at, fields in found.items())


_ASKED = msgspec.json.Decoder(Asked)


def _identities(said: str) -> dict[str, str]:
    try:
        return _ASKED.decode(said).questions if said else {}
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return {}


def _fields(blocks: list[Block]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        if not isinstance(block, Table):
            continue
        for row in block.rows:
            for cell in row.cells:
                tags = [name for para in flat(cell) for name in para.names if _FIELD.match(name)]
                if tags:
                    yield tags[0], _said(cell)
                yield from _fields(cell)


def _said(cell: list[Block]) -> str:
    """The words in a cell, a line for each paragraph."""
    lines = (line for line in seen(cell, ACCEPTED) if isinstance(line, Line))
    said = ("".join(p.text for _, _, p in line.pieces if not p.kind) for line in lines)
    return "\n".join(said).strip()
