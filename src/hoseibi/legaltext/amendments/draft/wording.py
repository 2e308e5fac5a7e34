"""The smallest passages to quote: whole words, each found once in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from ...comparison.words import running_edit
from ...model.change import IN, OUT
from ...model.instruction import DeleteWords, InsertWords, Instruction, ReplaceWords, Target
from ...model.law import Runs, words
from .whole_words import whole_passage

_MOST_CONTEXT = 60
_RIGHT = 3
"""What a sign more on the right counts, against one on the left: what is put in goes behind words
rather than before others."""
_HAN = "[一-鿿々〇ヶ]"
_RUN = re.compile(rf"{_HAN}(?!第[〇一二三四五六七八九十百千]){_HAN}|[条項号]第|[ァ-ヺー]{{2}}")
_FIGURES = "0123456789"


class Passage(msgspec.Struct, frozen=True):
    """Words that stand in the law, and those that are to stand there."""

    old: str
    new: str


def passages(
    old: str, new: str, scope: list[str], *, spaced: bool = False, once: bool = True
) -> list[Passage] | None:
    """What to quote so that `old` becomes `new`, each passage being found once in the scope (the
    texts of the place, `old` among them). None when no such passages are found.

    In a script with spaces between words (`spaced`), whole words are quoted. Without `once`, the
    same change is told once where it is made wherever those words stand.
    """
    found: list[Passage] = []
    taken = 0
    changes = _paired(old, _changes((old,), (new,)))
    same = {} if once or spaced else _recurring(old, changes, scope)
    for start, end, put in changes:
        if spaced:
            passage = whole_passage(old, (start, end, put), scope, taken)
            if passage is None:
                return None
            found.append(Passage(*passage[:2]))
            taken = passage[2]
            continue
        if (start, end) in same:
            found += [same[start, end]] if same[start, end] not in found else []
            taken = end
            continue
        place = _unique(old, (start, end), scope, taken)
        if place is None:
            return None
        begin, stop = place
        found.append(Passage(old[begin:stop], old[begin:start] + put + old[end:stop]))
        taken = stop
    return found


def _changes(old: Runs, new: Runs) -> list[tuple[int, int, str]]:
    """Where the old words differ, and what stands there in the new ones."""
    changes: list[tuple[int, int, str]] = []
    at = 0
    open_ = False
    for piece in running_edit(old, new).pieces:
        text = "".join(
            token if isinstance(token, str) else words((token,))  # type: ignore[arg-type]
            for token in piece.tokens
        )
        if piece.how in (OUT, IN):
            start, end, put = changes.pop() if open_ else (at, at, "")
            at += len(text) if piece.how == OUT else 0
            changes.append((start, at, put + (text if piece.how == IN else "")))
            open_ = True
        else:
            at += len(text)
            open_ = False
    return changes


def _paired(old: str, changes: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Changes of which each holds its quotation marks in pairs: one that does not takes in the
    next, or quoting it would mislead the reader."""
    paired: list[tuple[int, int, str]] = []
    for start, end, put in changes:
        if paired and not (_balanced(paired[-1][2]) and _balanced(old[slice(*paired[-1][:2])])):
            begin, stop, before = paired.pop()
            paired.append((begin, end, before + old[stop:start] + put))
        else:
            paired.append((start, end, put))
    return paired


def _recurring(
    old: str, changes: list[tuple[int, int, str]], scope: list[str]
) -> dict[tuple[int, int], Passage]:
    """The changes that are made alike wherever the same words stand, and what to quote for them."""
    bare: dict[Passage, list[tuple[int, int]]] = {}
    for start, end, put in changes:
        place = next(_places(old, (start, end), 0), None)
        if place is not None:
            begin, stop = place
            passage = Passage(old[begin:stop], old[begin:start] + put + old[end:stop])
            bare.setdefault(passage, []).append((start, end))
    return {
        place: passage
        for passage, places in bare.items()
        if 1 < len(places) == sum(text.count(passage.old) for text in scope)
        for place in places
    }


def _unique(
    old: str, change: tuple[int, int], scope: list[str], taken: int
) -> tuple[int, int] | None:
    """The passage with as much before or behind it as makes it the only one."""
    for begin, stop in _places(old, change, taken):
        if sum(_count(text, old[begin:stop]) for text in scope) == 1:
            return begin, stop
    return None


def _places(old: str, change: tuple[int, int], taken: int) -> Iterator[tuple[int, int]]:
    """Passages of whole words around a change, the shortest first."""
    start, end = change
    begins = [at for at in range(max(taken, start - _MOST_CONTEXT), start + 1) if not cuts(old, at)]
    stops = [at for at in range(end, min(len(old), end + _MOST_CONTEXT) + 1) if not cuts(old, at)]
    tried = sorted(
        ((begin, stop) for begin in begins for stop in stops),
        key=lambda place: (start - place[0] + _RIGHT * (place[1] - end), place[1]),
    )
    for begin, stop in tried:
        passage = old[begin:stop]
        rest = old[begin:start] + old[end:stop]
        if any(map(str.isalnum, passage)) and _balanced(passage) and _balanced(rest):
            yield begin, stop


def cuts(text: str, at: int) -> bool:
    """Whether a place is inside a word: between letters, in a run of Chinese characters or of
    katakana. Where a reference begins (第) such a run may be cut."""
    if not 0 < at < len(text):
        return False
    if _is_letter(text[at - 1]) and _is_letter(text[at]):
        return True
    return _RUN.match(text, at - 1) is not None


def _is_letter(sign: str) -> bool:
    """A letter that has a small and a capital form, a figure, or a mark on such a letter."""
    return sign.islower() or sign.isupper() or sign in _FIGURES or "\u0300" <= sign <= "\u036f"


def _count(text: str, passage: str) -> int:
    """How often it stands there, overlapping or not."""
    count, at = 0, text.find(passage)
    while at >= 0 and count < 2:
        count, at = count + 1, text.find(passage, at + 1)
    return count


def _balanced(text: str) -> bool:
    return (
        text.count("「") == text.count("」")
        and text.count("“") == text.count("”")
        and text.count('"') % 2 == 0
    )


def replacement(passage: Passage, target: Target) -> Instruction:
    """The plainest verb: delete, insert behind, else replace."""
    old, new = passage.old, passage.new
    if new == "":
        return DeleteWords(targets=(target,), old=old)
    if new.startswith(old):
        return InsertWords(targets=(target,), anchor=old, new=new[len(old) :])
    return ReplaceWords(targets=(target,), old=old, new=new)
