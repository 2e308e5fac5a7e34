"""From an English amending text to instructions and findings."""

from __future__ import annotations

import re

import msgspec

from ....conventions import Convention
from ....model.finding import ERROR, Finding
from ....model.instruction import Amendment, LawAmendment, Statement
from ....model.law import Law, Provision
from ..lines import text_of_act
from ..reading import AmendmentReading
from . import vocabulary as v
from .clauses import read_sentence
from .content import provisions_of
from .law_text import as_law
from .outline import Outline, is_article, lead
from .steps import ARTICLE, Context
from .telling import New, Read

_UNREAD = (
    "These words are not read as an instruction: “{words}”. Nothing of them is applied; carry them"
    " out by hand."
)
_LOST = "What stands above these words was not read, so where they work is not known: “{words}”."
_NO_NEW_TEXT = "The sentence announces new text, and none follows it: “{words}”."
_NOT_USED = "New text follows a sentence that announces none: “{words}”."
_AMENDS = re.compile(
    r"\b(?:amended|repealed|redesignated|renumbered|designated|revoked|omitted|deleted|replaced|added"
    r"|inserted|substituted?|insert|strike|striking|struck|stricken|removed|omit|delete|adding|designate"
    r"|redesignate|renumber|relettered|amend(?:ment|ing)\s+(?:as|by))\b",
    re.IGNORECASE,
)
_BELOW = re.compile(
    r"\b(?:deleting|omitting|substituting|inserting|replacing|renumbering|repealing|revoking"
    r"|relettering|redesignating|removing|striking|adding|substitute|replace|repeal|add|remove)\b",
    re.IGNORECASE,
)
"""What amends where a sentence above said that amendments follow."""

_ANNOUNCES = re.compile(
    r"(?:read(?:\s+as\s+follows)?|following(?:\s+[\w()]+){0,4}|insert(?:ed)?|substituted?|in\s+(?:its|their)"
    r"\s+place|added|at\s+the\s+end)\s*[:—-]+\s*$|to\s+read\s+as\s+follows\s*[.;]?$|insert\s*[—-]$",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?:In|At|To)\s[^.;]{1,120}[—:–-]$")
_BY = re.compile(v.BY, re.IGNORECASE)
_UNKNOWN = Context(part="unknown")
_OPEN, _CLOSE = '“"‘«', '”"’»'
_CLOSED = re.compile(r"[”\"’»]\s*(?:[.;,]|;?\s*and)?\s*[.;,]?$")
_FOOT = re.compile(r"[”\"’»]\s*(?:[.;,]|;\s*(?:and|or))?$")


class Piece(msgspec.Struct):
    """A line that tells something and the lines of new text that follow it."""

    marks: list[str]
    words: str
    line: int
    block: list[str]


def read_text(text: str, convention: Convention) -> AmendmentReading:
    """Read plain text. Nothing is dropped silently: what amends and is not read is a finding."""
    return _Reader(convention).read(pieces_of(text))


def read_law(law: Law, convention: Convention) -> AmendmentReading:
    """Read an amending act that is a law: its provisions line by line."""
    return read_text(text_of_act(law), convention)


# --- cutting ---


def pieces_of(text: str) -> list[Piece]:
    """Lines with the new text that follows them. New text begins with a quotation mark, or stands
    behind a line that announces it."""
    pieces: list[Piece] = []
    lines = [(n, line.strip()) for n, line in enumerate(text.splitlines(), start=1)]
    lines = [(n, line) for n, line in lines if line]
    place = 0
    while place < len(lines):
        number, line = lines[place]
        place += 1
        marks, words = lead(line)
        piece = Piece(marks, words, number, [])
        pieces.append(piece)
        if place < len(lines) and _takes_block(words, lines[place][1]):
            end = _block_end(lines, place)
            piece.block = _unquoted([line for _, line in lines[place:end]])
            place = end
    return pieces


def _takes_block(words: str, following: str) -> bool:
    if following[0] in _OPEN:
        return _ANNOUNCES.search(words) is not None or words.rstrip().endswith((":", "—"))
    return _ANNOUNCES.search(words) is not None and not _AMENDS.search(following)


def _block_end(lines: list[tuple[int, str]], start: int) -> int:
    """Behind the last line of the new text: the line that closes the quotation, unless the next one
    opens it again; without quotation marks, before the next line that amends."""
    quoted = any(line[0] in _OPEN for _, line in lines[start : start + 2])
    for place in range(start, len(lines)):
        line = lines[place][1]
        following = lines[place + 1][1] if place + 1 < len(lines) else ""
        if quoted:
            if _FOOT.search(line) and following[:1] not in _OPEN:
                return place + 1
        elif place > start and _AMENDS.search(line) and lead(line)[0]:
            return place
    return len(lines)


def _unquoted(lines: list[str]) -> list[str]:
    """New text without the quotation marks around it and at the start of its lines, the first of
    which may lack its own."""
    opening = next((line[0] for line in lines[:2] if line[0] in _OPEN), "")
    if not opening:
        return lines
    out = [line[1:].lstrip() if line[0] == opening else line for line in lines]
    out[-1] = _FOOT.sub("", out[-1])
    return [line for line in out if line]


# --- reading ---


class _Reader:
    def __init__(self, convention: Convention) -> None:
        self.convention = convention
        self.style = v.STYLES.get(convention.code, v.STYLES["en"])
        self.findings: list[Finding] = []
        self.laws: list[LawAmendment] = []
        self.statements: list[Statement] = []
        self.law = ("", "", "")
        self.outline = Outline()
        self.stack: list[tuple[int, Context, tuple[str, str, str]]] = []
        self.opened = False

    def read(self, pieces: list[Piece]) -> AmendmentReading:
        for place, piece in enumerate(pieces):
            self._piece(piece, pieces[place + 1] if place + 1 < len(pieces) else None)
        self._close()
        return AmendmentReading(Amendment(self._of_one_law()), tuple(self.findings))

    def _of_one_law(self) -> tuple[LawAmendment, ...]:
        """What an act tells without a law's name is told of the one law that it names; what it
        tells of one law without a break is one part."""
        named = {(law.title, law.number) for law in self.laws if law.title or law.number}
        only = named.pop() if len(named) == 1 else ("", "")
        merged: list[LawAmendment] = []
        for law in self.laws:
            title, number = (law.title, law.number) if law.title or law.number else only
            last = merged[-1] if merged else None
            if last is not None and (last.title, last.number) == (title, number):
                merged[-1] = msgspec.structs.replace(
                    last, statements=last.statements + law.statements, code=last.code or law.code
                )
            else:
                merged.append(msgspec.structs.replace(law, title=title, number=number))
        return tuple(merged)

    def _close(self) -> None:
        if self.statements:
            self.laws.append(LawAmendment(*self.law[:2], tuple(self.statements), self.law[2]))
        self.statements = []

    def _piece(self, piece: Piece, following: Piece | None) -> None:
        level = self._level(piece.marks)
        while self.stack and self.stack[-1][0] >= level:
            self.stack.pop()
        above = self.stack[-1][1] if self.stack else Context()
        if not self._tells(piece.words) and not piece.block:
            self.opened = piece.words.rstrip().endswith((":", "—"))
            if self.stack and self.opened and not piece.words.strip(" :—"):
                self.stack.append((level, above, self.stack[-1][2]))
            return
        if above is _UNKNOWN:
            self._lost(piece, level)
            return
        read = read_sentence(piece.words, above, self.style, self._new(piece))
        if read.opens is not None and self._goes_on_below(piece, following):
            read.below, read.instructions, read.wants_block = read.opens, (), False
        law = self._law(read)
        self.opened = read.below is not None
        if read.below is not None:
            self.stack.append((level, read.below, law))
        elif (
            read.unread >= 0
            and not piece.block
            and piece.words.rstrip().endswith((":", "—", "–", "-"))
        ):
            self.opened = True
            self.stack.append((level, _UNKNOWN, law))
        self._statement(piece, read, law)

    def _goes_on_below(self, piece: Piece, following: Piece | None) -> bool:
        """Whether amendments follow where a sentence announced new text."""
        if (
            piece.block
            or following is None
            or not following.marks
            or not self._tells(following.words)
        ):
            return False
        return not is_article(following.marks[0]) and not self.outline.fits(following.marks[0])

    def _lost(self, piece: Piece, level: int) -> None:
        """A sentence below one that was not read: where it works is not known."""
        self.opened = piece.words.rstrip().endswith((":", "—", "–", "-")) and not piece.block
        if self.opened:
            self.stack.append((level, _UNKNOWN, self.stack[-1][2]))
        self.findings.append(_finding("amend-unread", _LOST, piece.words, piece.line))
        self.statements.append(Statement(piece.words, piece.line, (), piece.words))

    def _law(self, read: Read) -> tuple[str, str, str]:
        """The law that a sentence is about: the one it names, else the one named above it."""
        above = self.stack[-1][2] if self.stack else ("", "", "")
        if read.law and not (above[0] and read.law == read.code):
            return read.law, read.number, read.code or above[2]
        return above[0], above[1], read.code or above[2]

    def _tells(self, words: str) -> bool:
        if self.stack and _BELOW.search(words) is not None:
            return True
        found = (_AMENDS.search(words), _OPENS.match(words), _BY.search(words))
        return any(one is not None for one in found)

    def _level(self, marks: list[str]) -> int:
        """-1 for an article of the act itself or a line without a mark, then 0, 1, ... inward."""
        level = -1
        if not marks:
            return self.stack[-1][0] + 1 if self.opened and self.stack else -1
        for place, mark in enumerate(marks):
            if is_article(mark):
                self.outline.clear()
                level = -1
                self.opened = False
            else:
                level, _ = self.outline.place(mark, self.opened or place > 0)
        return level

    def _new(self, piece: Piece):  # type: ignore[no-untyped-def]
        def new(context: Context, rank: str) -> New:
            words = "\n".join(piece.block)
            if context.part in ("heading", "lead"):
                return New((), lead(words)[1])
            if context.part or rank == "words" or not piece.block:
                return New((), words)
            content = as_law(piece.block, context, self.convention, self.style, rank)
            if content:
                return New(content, words)
            named = rank or _rank_of(context, self.style)
            content = provisions_of(piece.block, self.convention, self.style, named)
            content = content or self._inside_of_article(piece.block, context, rank)
            return New(_unwrapped(content, context, rank), words)

        return new

    def _inside_of_article(
        self, block: list[str], context: Context, rank: str
    ) -> tuple[Provision, ...]:
        """An article's new text without its number: opening words, and provisions below them."""
        is_whole = not rank and context.depths[-1:] == (ARTICLE,)
        if not is_whole or not any(lead(line)[0] for line in block[1:]):
            return ()
        number = f"Sec. {context.steps[-1].number}."
        return provisions_of([number, *block], self.convention, self.style, "section")

    def _statement(self, piece: Piece, read: Read, law: tuple[str, str, str]) -> None:
        if law != self.law:
            self._close()
            self.law = law
        if read.unread >= 0:
            rest = piece.words[read.unread :].strip() or piece.words
            self.findings.append(_finding("amend-unread", _UNREAD, rest, piece.line))
            self.statements.append(Statement(piece.words, piece.line, (), rest))
            return
        if read.wants_block and not piece.block:
            self.findings.append(
                _finding("amend-new-text-missing", _NO_NEW_TEXT, piece.words, piece.line)
            )
        if piece.block and not read.wants_block:
            self.findings.append(_finding("amend-unread", _NOT_USED, piece.words, piece.line))
        if read.instructions:
            self.statements.append(Statement(piece.words, piece.line, read.instructions))


def _unwrapped(
    content: tuple[Provision, ...], context: Context, rank: str
) -> tuple[Provision, ...]:
    """New text without the marks of what the place stands in: `(a)(1) ...` for `(a)(1)`."""
    outer = [step.words for step in (context.steps if rank else context.steps[:-1])]
    while len(content) == 1 and content[0].num in outer and not content[0].text:
        content = content[0].children
    return content


def _rank_of(context: Context, style: v.Style) -> str:
    depth = context.depths[-1] if context.depths else 0
    return next((name for name, rank in style.ranks.items() if rank.depth == depth), "")


def _finding(code: str, message: str, words: str, line: int) -> Finding:
    shown = " ".join(words.split())
    shown = shown if len(shown) <= 120 else f"{shown[:120]}…"
    column = 1 if line else 0
    return Finding(code, ERROR, message, (("words", shown),), line=line, column=column)
