"""The two columns of a table: lines that stand beside one another, with what they leave out."""

from __future__ import annotations

import re

import msgspec

from ...model.instruction import Table
from ...scripts import numerals
from .marks import Line, line_of
from .vocabulary import Tabled

NOT_TWO = (
    "The table of old and new text is not carried out: a row of it has not two cells (“{passage}”)."
)
NOT_ALIKE = (
    "The table of old and new text is not carried out: what its two columns leave out does not"
    " answer to one another (“{passage}”)."
)
NO_HEAD = (
    "The table of old and new text is not carried out: over its columns it is not said which is the"
    " new text and which the old."
)
NO_ROW = (
    "The table of old and new text is not carried out: it cannot be told which provisions a line"
    " leaves out (“{passage}”)."
)
LEFT_OUT = "〔略・{place}〕"
_TOKEN = re.compile(r"〔略・[^〕]{1,20}〕")


class Unread(Exception):
    """The table is not one that can be carried out; `message` says why, in a sentence."""

    def __init__(self, message: str, passage: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.passage = passage


class Columns(msgspec.Struct, frozen=True):
    """The lines of the old text and of the new, what they leave out in the same words in both."""

    old: tuple[Line, ...]
    new: tuple[Line, ...]

    @property
    def has_marks(self) -> bool:
        return any(line.marked for line in (*self.old, *self.new))


def leaves_out(text: str) -> bool:
    """Whether words hold something that a table leaves out."""
    return _TOKEN.search(text) is not None


def columns_of(table: Table, words: Tabled) -> Columns:
    """The two columns. Raises Unread where it is not told which is which, or where they leave out
    what does not answer to one another."""
    head, at = _head(table, words)
    old: list[Line] = []
    new: list[Line] = []
    for row, cells in enumerate(table[head + 1 :]):
        if len(cells) == 1 and re.match(words.note, "".join(cells[0]).strip(" 　_=")):
            continue
        if len(cells) != 2:
            raise Unread(NOT_TWO, " ".join(map("".join, cells)))
        before, after = (_lines(cells[column], row, words) for column in (1 - at, at))
        olds, news = (_expanded(lines, row, words) for lines in (before, after))
        if [label for label, _ in _tokens(olds)] != [label for label, _ in _tokens(news)]:
            raise Unread(
                NOT_ALIKE,
                (before or after)[0].text,
            )
        old += olds
        new += news
    return Columns(tuple(old), tuple(new))


def _head(table: Table, words: Tabled) -> tuple[int, int]:
    """The row that says which column is which, and the column of the new text."""
    for row, cells in enumerate(table[:3]):
        names = ["".join("".join(cell).split()) for cell in cells]
        for new in (0, 1):
            if len(names) == 2 and names[new] in words.new and names[1 - new] in words.old:
                return row, new
    raise Unread(NO_HEAD)


def _lines(cell: tuple[str, ...], row: int, words: Tabled) -> list[Line]:
    lines = [line_of(typed.strip(" 　\t\r\n"), row) for typed in cell]
    return [line for line in lines if line.text and not re.match(words.absent, line.text)]


def _expanded(lines: list[Line], row: int, words: Tabled) -> list[Line]:
    """Each provision that a line leaves out on a line of its own, named by its place in the row."""
    out: list[Line] = []
    count = 0
    for line in lines:
        found = re.match(words.elided, line.text)
        if found is None:
            out.append(line)
            continue
        for label in labels_of((found["label"] or found["inside"] or "").strip(" 　"), words):
            count += 1
            token = LEFT_OUT.format(place=f"{row + 1}の{count}")
            mark = ((0, len(label)),) if label else ()
            out.append(Line(f"{label}　{token}" if label else token, mark, row))
    return out


def _tokens(lines: list[Line]) -> list[tuple[str, Line]]:
    return [(found[0], line) for line in lines if (found := _TOKEN.search(line.text))]


def labels_of(label: str, words: Tabled) -> list[str]:
    """`２～４` as ２, ３, ４; a label that names one as it is."""
    ends = re.split(words.through, label)
    if len(ends) == 2:
        return _row(ends[0], ends[1], words)
    return [piece for piece in re.split(words.pieces, label) if piece] or [""]


def _row(first: str, last: str, words: Tabled) -> list[str]:
    """Raises Unread where it cannot be told what stands between the two."""
    one, other = re.match(words.label, first), re.match(words.label, last)
    if one and other:
        for system in words.systems:
            begin = numerals.parse(system, one["number"])
            end = numerals.parse(system, other["number"])
            if begin is not None and end is not None and begin <= end < begin + 500:
                before, after = one["before"] or "", one["after"] or ""
                return [
                    f"{before}{numerals.print_(system, number)}{after}"
                    for number in range(begin, end + 1)
                ]
    raise Unread(NO_ROW, f"{first}～{last}")
