"""What a table of old and new text tells about a table of contents: lines in the place of lines."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from msgspec.structs import replace

from ...conventions import Convention
from ...model.instruction import (
    Add,
    Instruction,
    LawAmendment,
    Repeal,
    ReplaceWords,
    Statement,
    Step,
    Target,
)
from ...model.law import Law, Provision
from ...render.to_plain import plain_provision
from ..write import write

_TARGET = Target((Step("toc"),))
_TITLE = Target((Step("lawtitle"),))


def contents_told(old: Law, new: Law, convention: Convention) -> tuple[Statement, ...]:
    """Whole lines, so that words which stand in others too are left alone; nothing where the two
    columns show the same."""
    before, after = _contents(old), _contents(new)
    told: tuple[Instruction, ...] = ()
    if before is not None and after is not None:
        told = tuple(_changes(lines_of(before, convention), lines_of(after, convention)))
    elif after is not None:
        told = (Add(target=_TITLE, where="after", content=(after,)),)
    elif before is not None:
        told = (Repeal(targets=(_TARGET,)),)
    if not told:
        return ()
    text = write(LawAmendment(statements=(Statement("", 0, told),)), convention)
    return (Statement(text.split("\n")[0].strip(" 　"), 0, told),)


def without_contents(law: Law) -> Law:
    return replace(law, provisions=tuple(top for top in law.provisions if top.kind != "toc"))


def lines_of(contents: Provision, convention: Convention) -> list[str]:
    """The lines below the label."""
    lines = [line.strip() for line in plain_provision(contents, convention).split("\n")]
    return [line for line in lines if line][1:]


def _contents(law: Law) -> Provision | None:
    return next((top for top in law.provisions if top.kind == "toc"), None)


def _changes(olds: list[str], news: list[str]) -> Iterator[ReplaceWords]:
    for how, i, end, j, stop in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        if how == "equal":
            continue
        if how == "insert":  # beside a line that stays
            i, j = (i - 1, j - 1) if i else (i, j)
            end, stop = (end, stop) if end > i else (end + 1, stop + 1)
        yield ReplaceWords(
            targets=(_TARGET,),
            old="\n".join(olds[i:end]),
            new="\n".join(news[j:stop]),
            which="only",
        )
