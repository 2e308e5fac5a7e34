"""Lines of two columns with what differs underlined, as they stand in the cells of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

import msgspec

from ...comparison.words import running_edit
from ...conventions import Convention, grammar
from ...model.change import IN, OUT, SAME
from ..unwritten import Unwritten
from .marks import ONCE, TWICE
from .whole import Block

BAR, INNER = "|", "｜"
_BROKEN_RUBY = re.compile(r"\s《")
_ROW = re.compile(r"\|.*\|")


class Underlined(msgspec.Struct, frozen=True):
    """The lines of both columns, and what happens in them: `replaced`, `moved`, `deleted`,
    `added`."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    does: frozenset[str]


def underlined(block: Block, convention: Convention) -> Underlined:
    """Raises Unwritten for lines with signs that the table uses itself."""
    olds, news = ([_free(line) for line in side] for side in (block.old, block.new))
    rules = grammar(convention)

    def label(line: str) -> str:
        found = rules.match(line)
        return line[: found.end()].rstrip(" 　") if found else ""

    old: list[str] = []
    new: list[str] = []
    does: set[str] = set()
    for how, i, end, j, stop in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        if how == "equal":
            old += olds[i:end]
            new += news[j:stop]
            continue
        if end - i == stop - j:
            for one, other in zip(olds[i:end], news[j:stop], strict=True):
                labels = (label(one), label(other))
                does.add("moved" if labels[0] != labels[1] else "replaced")
                told = _pair(one, other, labels)
                old.append(told[0])
                new.append(told[1])
            continue
        does |= {"deleted"} if end > i else set()
        does |= {"added"} if stop > j else set()
        old += [_all(line, label(line)) for line in olds[i:end]]
        new += [_all(line, label(line)) for line in news[j:stop]]
    return Underlined(tuple(old), tuple(new), frozenset(does))


def _free(line: str) -> str:
    """A row of a table in the law between bars of another width; other lines as they are."""
    cells = line[1:-1].split(BAR) if _ROW.fullmatch(line) else [line]
    signs = (BAR, ONCE, TWICE) if len(cells) == 1 else (INNER, ONCE, TWICE)
    if any(sign in cell for cell in cells for sign in signs):
        raise Unwritten("words with bars or underlines in them")
    if _BROKEN_RUBY.search(line):
        raise Unwritten("the reading of characters over a line's end")
    if cells == [line]:
        if _is_row(line):
            raise Unwritten("words between bars")
        return line
    return f"{INNER}{INNER.join(cells)}{INNER}"


def _is_row(line: str) -> bool:
    return len(line) > 1 and line[0] == line[-1] == INNER


def _all(line: str, label: str) -> str:
    """A whole line underlined, the number that it begins with twice."""
    if not label:
        return f"{ONCE}{line}{ONCE}"
    rest = line[len(label) :]
    words = rest.lstrip(" 　")
    gap = rest[: len(rest) - len(words)]
    return f"{TWICE}{label}{TWICE}{gap}" + (f"{ONCE}{words}{ONCE}" if words else "")


def _pair(old: str, new: str, labels: tuple[str, str]) -> tuple[str, str]:
    """A line and what it became; cell by cell in the row of a table."""
    if labels[0] and labels[1] and labels[0] != labels[1]:
        rest = _pair(old[len(labels[0]) :], new[len(labels[1]) :], ("", ""))
        return tuple(  # type: ignore[return-value]
            f"{TWICE}{label}{TWICE}{words}" for label, words in zip(labels, rest, strict=True)
        )
    if _is_row(old) != _is_row(new):
        return _all(old, ""), _all(new, "")
    cells = tuple(line.split(INNER) if _is_row(line) else [line] for line in (old, new))
    if len(cells[0]) != len(cells[1]):
        return _all(old, ""), _all(new, "")
    told = [_words(*pair) for pair in zip(*cells, strict=True)]
    return INNER.join(one for one, _ in told), INNER.join(other for _, other in told)


def _words(old: str, new: str) -> tuple[str, str]:
    if old == new:
        return old, new
    pieces = running_edit((old,), (new,)).pieces
    texts = [(piece.how, "".join(map(str, piece.tokens))) for piece in pieces]
    return "".join(_side(texts, OUT)), "".join(_side(texts, IN))


def _side(texts: list[tuple[str, str]], side: str) -> Iterator[str]:
    for how, text in texts:
        if how == SAME:
            yield text
        elif how == side:
            yield f"{ONCE}{text}{ONCE}" if text.strip() else text
