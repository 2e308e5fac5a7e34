"""From the words of a line to sentences: ruby, page ends, columns and the end of a sentence."""

from __future__ import annotations

import re

from ...conventions import Convention
from ...model.law import Inline, Runs, Sentence

_SPECIAL = re.compile(r"｜([^｜《》]+)《([^《》]*)》|\f([^\f]*)\f")
_SIGNS = re.compile(r"[（「『）」』。]")
_OPENING = "（「『"


def runs_of(text: str) -> Runs:
    """The runs of a text: `｜民《たみ》` becomes ruby, a page mark between form feeds an `eop`."""
    if "《" not in text and "\f" not in text:
        return (text,)
    runs: list[str | Inline] = []
    position = 0
    for match in _SPECIAL.finditer(text):
        if match.start() > position:
            runs.append(text[position : match.start()])
        if match.group(1) is not None:
            runs.append(Inline("ruby", (match.group(1), Inline("rt", (match.group(2),)))))
        else:
            runs.append(Inline("eop", (), (("label", match.group(3)),)))
        position = match.end()
    if position < len(text):
        runs.append(text[position:])
    return tuple(runs)


def sentences_of(
    text: str, convention: Convention, *, in_columns: bool = False
) -> tuple[Sentence, ...]:
    """The sentences of a provision's line; joined again they are the line, to the character."""
    if not text:
        return ()
    if in_columns and convention.columns and convention.columns in text:
        pieces = text.split(convention.columns)
        return tuple(
            Sentence(runs_of(piece), "", column) for column, piece in enumerate(pieces, start=1)
        )
    end = convention.sentence_end
    pieces = _split(text) if end and text.find(end, 0, -1) >= 0 else [text]
    if len(pieces) == 1:
        return (Sentence(runs_of(text)),)
    starts = tuple(convention.proviso.split("|")) if convention.proviso else ()
    if starts and len(pieces) == 2 and pieces[1].startswith(starts):
        return (Sentence(runs_of(pieces[0]), "main"), Sentence(runs_of(pieces[1]), "proviso"))
    return tuple(Sentence(runs_of(piece)) for piece in pieces)


def _split(text: str) -> list[str]:
    """Cut after each 。 outside of brackets. An unclosed bracket keeps the rest together."""
    pieces: list[str] = []
    depth = start = 0
    for match in _SIGNS.finditer(text):
        sign = match.group()
        if sign in _OPENING:
            depth += 1
        elif sign != "。":
            depth = max(0, depth - 1)
        elif depth == 0:
            pieces.append(text[start : match.end()])
            start = match.end()
    if start < len(text):
        pieces.append(text[start:])
    return pieces
