"""Words of a provision changed in place: ruby beside the change stays, sentences are cut anew."""

from __future__ import annotations

import unicodedata
from typing import TypeAlias

import msgspec

from ...conventions import Convention
from ...model.law import Inline, Runs, Sentence, words
from ...parse.from_plain.inline import runs_of, sentences_of

Piece: TypeAlias = "str | Inline"

_VARIANTS = str.maketrans("頰“”‘’–—", "頬\"\"''--")


class Edit(msgspec.Struct, frozen=True):
    """From `start` to `end` of some words, `new` stands instead."""

    start: int
    end: int
    new: str


def found_at(text: str, old: str) -> list[tuple[int, int]]:
    """Every place where words stand, from left to right, not overlapping."""
    places: list[tuple[int, int]] = []
    start = text.find(old) if old else -1
    while start >= 0:
        places.append((start, start + len(old)))
        start = text.find(old, start + len(old))
    return places


def found_alike(text: str, old: str) -> list[tuple[int, int]]:
    """The same, white space and variants of characters (Ⅸ for ＩＸ, 頰 for 頬) aside."""
    folded, origin = _folded(text)
    wanted, _ = _folded(old)
    return [(origin[start], origin[end - 1] + 1) for start, end in found_at(folded, wanted)]


def _folded(text: str) -> tuple[str, list[int]]:
    folded: list[str] = []
    origin: list[int] = []
    for place, sign in enumerate(text):
        if sign.isspace():
            continue
        alike = unicodedata.normalize("NFKC", sign).translate(_VARIANTS)
        folded.append(alike)
        origin += [place] * len(alike)
    return "".join(folded), origin


def edited_runs(runs: Runs, edits: list[Edit]) -> Runs:
    """Runs with words changed; what is marked up beside the words stays as it is."""
    if len(runs) == 1 and isinstance(runs[0], str):
        return (_edited(runs[0], edits),)
    pieces = _pieces(runs)
    for edit in sorted(edits, key=lambda e: -e.start):
        pieces = _spliced(pieces, edit)
    return _joined(pieces)


def _edited(text: str, edits: list[Edit]) -> str:
    for edit in sorted(edits, key=lambda e: (-e.start, -e.end)):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


def _pieces(runs: Runs) -> list[Piece]:
    """Single characters and whole inlines."""
    pieces: list[Piece] = []
    for run in runs:
        pieces += run if isinstance(run, str) else [run]
    return pieces


def _size(piece: Piece) -> int:
    return 1 if isinstance(piece, str) else len(words((piece,)))


def _spliced(pieces: list[Piece], edit: Edit) -> list[Piece]:
    out: list[Piece] = []
    position, done = 0, False
    for piece in pieces:
        end = position + _size(piece)
        if not done and position >= edit.start and end > edit.start:
            out += edit.new
            done = True
        if end <= edit.start or position >= edit.end or position == end:
            out.append(piece)
        else:
            out += _rest(piece, position, edit)
            if not done and position < edit.start:
                place = len(out) - max(0, end - edit.end)
                out[place:place] = list(edit.new)
                done = True
        position = end
    return out if done else [*out, *edit.new]


def _rest(piece: Piece, position: int, edit: Edit) -> str:
    """The base words of a piece that a change cuts through."""
    base = piece if isinstance(piece, str) else words((piece,))
    return base[: max(0, edit.start - position)] + base[max(0, edit.end - position) :]


def _joined(pieces: list[Piece]) -> Runs:
    runs: list[Piece] = []
    for piece in pieces:
        last = runs[-1] if runs else None
        if isinstance(piece, str) and isinstance(last, str):
            runs[-1] = last + piece
        else:
            runs.append(piece)
    return tuple(runs)


def edited_text(
    text: tuple[Sentence, ...], edits: list[Edit], convention: Convention
) -> tuple[Sentence, ...]:
    """The sentences of a provision with words changed; offsets count in all of them joined."""
    merged = list(text)
    for edit in sorted(edits, key=lambda e: (-e.start, -e.end)):
        merged = _one_edit(merged, edit)
    merged = [sentence for sentence in merged if sentence.runs not in ((), ("",))]
    if len(merged) == len(text) and not any("。" in edit.new for edit in edits):
        return tuple(merged)
    return resplit(tuple(merged), convention)


def _one_edit(text: list[Sentence], edit: Edit) -> list[Sentence]:
    """The sentences that a change touches become one."""
    starts, position = [], 0
    for sentence in text:
        starts.append(position)
        position += len(words(sentence.runs))
    first = max((i for i, start in enumerate(starts) if start <= edit.start), default=0)
    # A change at a seam belongs to the sentence that ends there, unless it replaces what begins.
    if first and starts[first] == edit.start == edit.end:
        first -= 1
    last = max((i for i, start in enumerate(starts) if start < edit.end), default=first)
    last = max(first, last)
    runs = tuple(run for sentence in text[first : last + 1] for run in sentence.runs)
    offset = starts[first] if starts else 0
    local = Edit(edit.start - offset, edit.end - offset, edit.new)
    changed = msgspec.structs.replace(text[first], runs=edited_runs(runs, [local]))
    return [*text[:first], changed, *text[last + 1 :]]


def resplit(text: tuple[Sentence, ...], convention: Convention) -> tuple[Sentence, ...]:
    """Running text cut into sentences anew; text in columns stays in its columns."""
    if not text or any(sentence.column for sentence in text):
        return text
    whole = "".join(words(sentence.runs) for sentence in text)
    cuts = sentences_of(whole, convention)
    pieces = [piece for sentence in text for piece in _pieces(sentence.runs)]
    out = []
    for place, model in enumerate(cuts):
        runs, pieces = _taken(pieces, len(words(model.runs)))
        form = text[min(place, len(text) - 1)].form
        out.append(Sentence(runs, model.function, 0, _form(form)))
    return tuple(out)


def _form(form: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """What a source says of the sentence, without its number."""
    return tuple(pair for pair in form if pair[0] not in ("Num", "Function"))


def _taken(pieces: list[Piece], size: int) -> tuple[Runs, list[Piece]]:
    taken, count = 0, 0
    while taken < len(pieces) and (count < size or _size(pieces[taken]) == 0):
        count += _size(pieces[taken])
        taken += 1
    return _joined(pieces[:taken]), pieces[taken:]


def as_runs(text: str) -> Runs:
    """Words from an instruction as runs."""
    return runs_of(text) if text else ()
