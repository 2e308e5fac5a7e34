"""From the words of a line to sentences: ruby, ends of pages, columns, the end of a sentence."""

from __future__ import annotations

import re

from ...conventions import Convention
from ...conventions.paper import SPELLED_PAGE, page_end
from ...model.law import Inline, Runs, Sentence

_SPECIAL = re.compile(rf"｜([^｜《》]+)《([^《》]*)》|{SPELLED_PAGE.pattern}", re.IGNORECASE)
_SIGNS = re.compile(r"[（「『）」』。]")
_OPENING = "（「『"


def runs_of(text: str) -> Runs:
    """The runs of a text: `｜民《たみ》` becomes ruby, `[page 3]` the end of a page (words behind
    a backslash). Of two spaces around a page's end, one was made by the mark."""
    if "《" not in text and "[" not in text:
        return (text,) if text else ()
    runs: list[str | Inline] = []
    before, position = "", 0
    for match in _SPECIAL.finditer(text):
        before += text[position : match.start()]
        position = match.end()
        base, above, slashes, label, printed = match.groups()
        if slashes:
            before += match[0][1:]
            continue
        if before:
            runs.append(before)
        if base is not None:
            runs.append(Inline("ruby", (base, Inline("rt", (above,)))))
        else:
            runs.append(page_end(label, printed))
            position += before[-1:] == " " and text[position : position + 1] == " "
        before = ""
    before += text[position:]
    return (*runs, before) if before else tuple(runs)


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
