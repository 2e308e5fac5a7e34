"""Which occurrence of some words an instruction means, where it says or must be the only one."""

from __future__ import annotations

import re
from collections.abc import Callable

from ...model.instruction import DeleteWords, InsertWords, ReplaceWords
from .outcome import Misfit
from .words import Edit

Place = tuple[int, int, int]
"""The number of a field, and from where to where in its words."""

WordsTold = ReplaceWords | InsertWords | DeleteWords
_SENTENCE_END = re.compile(r"[.!?][\"”’)\]]*\s+(?=[\"“‘(\[]?[A-Z0-9])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Z]|Nos?|Secs?|Art|St|Inc|Ltd|Co|Corp|Stat|Pub|Reg|seq|vs?|e\.g|i\.e|cf|pp?"
    r"|Dr|Mrs?|Ms|Jr|Sr|U\.S|D\.C|U\.S\.C|C\.F\.R))\.$"
)


def whole_words(found: list[Place], texts: list[str], old: str) -> list[Place]:
    """Those that do not begin or end inside a word."""
    return [place for place in found if _is_whole(texts[place[0]], place[1], place[2], old)]


def _is_whole(text: str, start: int, end: int, old: str) -> bool:
    inside = start > 0 and old[:1].isalnum() and text[start - 1].isalnum()
    return not inside and not (end < len(text) and old[-1:].isalnum() and text[end].isalnum())


def meant(found: list[Place], told: WordsTold, texts: list[str], address: str) -> list[Place]:
    """The occurrences that the instruction means; raises Misfit when that is not certain."""
    which = told.which
    if which in _CHOICES:
        return _CHOICES[which](found)
    if which == "end":
        return _at_end(found, told, texts, address)
    wanted = 1 if which == "only" else told.times or len(found)
    if which in ("only", "each") and len(found) != wanted:
        raise _counted(told, len(found), str(wanted), address)
    if which.isdecimal():
        if len(found) < int(which):
            raise _counted(told, len(found), which, address)
        return found[int(which) - 1 : int(which)]
    return found


_CHOICES: dict[str, Callable[[list[Place]], list[Place]]] = {
    "last": lambda found: found[-1:],
    "start": lambda found: [place for place in found[:1] if place[:2] == (0, 0)],
}


def _at_end(found: list[Place], told: WordsTold, texts: list[str], address: str) -> list[Place]:
    last = max((place for place, text in enumerate(texts) if text.strip()), default=-1)
    for place in reversed(found):
        if place[0] == last and not texts[last][place[2] :].strip():
            return [place]
    # A word may be said to stand at the end that closes the words before the points.
    closing = [place for place in found if not texts[place[0]][place[2] :].strip(" .;,:")]
    if len(closing) == 1 and closing[0][0] == last:
        return closing
    raise Misfit(
        "amend-words-missing",
        "{address} does not end in “{old}”; nothing was changed.",
        address=address,
        old=_old(told),
    )


def _old(told: WordsTold) -> str:
    return told.anchor if isinstance(told, InsertWords) else told.old


def _counted(told: WordsTold, there: int, wanted: str, address: str) -> Misfit:
    return Misfit(
        "amend-words-count",
        "“{old}” stands {there} times in {address}, and the act speaks of {wanted}; nothing was"
        " changed.",
        old=_old(told)[:60],
        there=str(there),
        address=address,
        wanted="one" if wanted == "1" and told.which == "only" else wanted,
    )


def neat(edit: Edit, text: str) -> Edit:
    """An edit that leaves one space between words and none before a comma."""
    start, end, new = edit.start, edit.end, edit.new
    before = text[start - 1 : start]
    after = text[end : end + 1]
    if not new and before in ("", " ") and after == " ":
        return Edit(start, end + 1, new)
    if not new and before == " " and (not after or after in '.,;:)”"'):
        return Edit(start - 1, end, new)
    if new[:1] in tuple(",;.:") and before == " " and end > start:
        return Edit(start - 1, end, new)
    if new and not after and not edit.end > edit.start:
        return Edit(start, end, new if before != " " else new.lstrip())
    return edit


def sentence_span(text: str, number: int) -> tuple[int, int] | None:
    """From where to where the nth sentence stands (-1 is the last), with the space behind it."""
    cuts = [0]
    for end in _SENTENCE_END.finditer(text):
        if not _ABBREVIATED.search(text[: end.start() + 1]):
            cuts.append(end.end())
    cuts.append(len(text))
    spans = [(a, b) for a, b in zip(cuts, cuts[1:], strict=False) if text[a:b].strip()]
    place = number - 1 if number > 0 else number
    return spans[place] if -len(spans) <= place < len(spans) else None
