"""Which of several texts, each written on the one before, put each run of words where it stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..model.change import IN, OUT
from .merge import word_edit

WordEdit = Callable[[str, str], Sequence[tuple[str, str]]]


def credited(texts: Sequence[str], edit: WordEdit = word_edit) -> tuple[tuple[str, int], ...]:
    """The last text as runs of words, each with the position of the text that brought them: the
    first after which they were never taken out. One comparison for each text, by `edit`: who has
    some of them at hand need not make them again."""
    runs: list[tuple[str, int]] = [(texts[0], 0)] if texts and texts[0] else []
    for at in range(1, len(texts)):
        if texts[at] != texts[at - 1]:
            runs = _after(runs, edit(texts[at - 1], texts[at]), at)
    return tuple(runs)


def _after(
    runs: list[tuple[str, int]], edit: Sequence[tuple[str, str]], at: int
) -> list[tuple[str, int]]:
    """Runs after an edit, which is the work of the text at a position."""
    left = list(reversed(runs))
    found: list[tuple[str, int]] = []
    for how, words in edit:
        if how == IN:
            found.append((words, at))
            continue
        kept = _taken(left, len(words))
        if how != OUT:
            found += kept
    return _joined(found)


def _taken(left: list[tuple[str, int]], size: int) -> list[tuple[str, int]]:
    """So many characters from the end of the runs that are left, which are in reverse."""
    taken: list[tuple[str, int]] = []
    while size and left:
        words, at = left.pop()
        taken.append((words[:size], at))
        if len(words) > size:
            left.append((words[size:], at))
        size -= len(taken[-1][0])
    return taken


def _joined(runs: list[tuple[str, int]]) -> list[tuple[str, int]]:
    whole: list[tuple[str, int]] = []
    for words, at in runs:
        if whole and whole[-1][1] == at:
            whole[-1] = (whole[-1][0] + words, at)
        elif words:
            whole.append((words, at))
    return whole
