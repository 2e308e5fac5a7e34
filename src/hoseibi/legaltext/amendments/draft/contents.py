"""Instructions about the table of contents: the passages of its lines that change."""

from __future__ import annotations

from difflib import SequenceMatcher

from ...conventions import Convention
from ...model.instruction import Instruction, ReplaceWords, Step, Target
from ...model.law import Provision
from ...render.to_plain import plain_provision
from .wording import passages, replacement

_TARGET = Target((Step("toc"),))


def contents_changes(
    old: Provision, new: Provision, convention: Convention
) -> list[tuple[Instruction, ...]]:
    """What makes one table of contents of the other."""
    olds, news = _lines(old, convention), _lines(new, convention)
    told: list[Instruction] = []
    for how, i, end, j, stop in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        if how == "equal":
            continue
        if how == "insert":
            i, j = (i - 1, j - 1) if i else (i, j)
            end, stop = (i + 1, stop) if i or end > i else (end + 1, stop + 1)
        told += _passages(olds[i:end], news[j:stop], olds, spaced=convention.joiner == " ")
    return [tuple(told)] if told else []


def _lines(toc: Provision, convention: Convention) -> list[str]:
    lines = [line.strip() for line in plain_provision(toc, convention).split("\n")]
    return [line for line in lines if line][1:]


def _passages(
    olds: list[str], news: list[str], lines: list[str], *, spaced: bool
) -> list[Instruction]:
    """Within a line where there is one for each; else the lines as a whole."""
    if len(olds) == len(news):
        told: list[Instruction] = []
        for old, new in zip(olds, news, strict=True):
            found = passages(old, new, lines, spaced=spaced)
            told += [replacement(p, _TARGET) for p in found or ()]
            if not found:
                told.append(ReplaceWords(targets=(_TARGET,), old=old, new=new))
        return told
    return [ReplaceWords(targets=(_TARGET,), old="\n".join(olds), new="\n".join(news))]
