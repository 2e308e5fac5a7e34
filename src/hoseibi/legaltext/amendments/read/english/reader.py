"""From an English amending text to instructions and findings."""

from __future__ import annotations

import re
from typing import NamedTuple

import msgspec

from ....conventions import Convention
from ....model.finding import ERROR, HINT, WARNING, Finding
from ....model.instruction import (
    Add,
    Amendment,
    InsertWords,
    LawAmendment,
    ReplaceWords,
    Statement,
    Target,
)
from ....model.law import Law, Provision
from ....model.timeline import TIED, When
from ..lines import text_of_act
from ..reading import AmendmentReading
from . import vocabulary as v
from .clauses import read_sentence
from .content import provisions_of, rows_of
from .law_text import as_law
from .outline import Outline, is_article, lead
from .pieces import AMENDS, Piece, pieces_of
from .steps import ARTICLE, Chain, Context, context_of, deeper
from .telling import New, Read

_UNREAD = (
    "These words are not read as an instruction: “{words}”. Nothing of them is applied; carry them"
    " out by hand."
)
_LAPSES = (
    "The act sets an end to what it tells: “{words}”. It was read without that; see what is to"
    " stand afterwards."
)
_AWAITS = (
    "What the act tells waits for something: “{words}”. It was read without that; see whether it"
    " has come about."
)
_OWN = "The act enacts a law of its own, and nothing of it was taken for this one: “{words}”."
_LOST = "What stands above these words was not read, so where they work is not known: “{words}”."
_NO_NEW_TEXT = "The sentence announces new text, and none follows it: “{words}”."
_NOT_USED = "New text follows a sentence that announces none: “{words}”."
_BELOW = re.compile(
    r"\b(?:deleting|omitting|substituting|inserting|replacing|renumbering|repealing|revoking"
    r"|relettering|redesignating|removing|striking|adding|substitute|replace|repeal|add|remove)\b",
    re.IGNORECASE,
)
"""What amends where a sentence above said that amendments follow."""

_OPENS = re.compile(r"(?:In|At|To)\s[^.;]{1,120}[—:–-]$")
_BY = re.compile(v.BY, re.IGNORECASE)
_ENACTS = re.compile(v.ENACTS, re.IGNORECASE)
_EXPIRES = re.compile(v.EXPIRES, re.IGNORECASE)
_OF_ITSELF = (
    (re.compile(v.LAPSES, re.IGNORECASE), "amend-lapses", _LAPSES),
    (re.compile(v.AWAITS, re.IGNORECASE), "amend-awaits", _AWAITS),
)
_ENDS_OPEN = (":", "—", "–", "-")
_UNKNOWN = Context(part="unknown")


class Open(NamedTuple):
    """What a sentence above is about: where, in which law (title, number, code), and the day or the
    event that it set for all below it."""

    level: int
    context: Context
    law: tuple[str, str, str]
    when: When | None = None


def read_text(text: str, convention: Convention) -> AmendmentReading:
    """Read plain text. Nothing is dropped silently: what amends and is not read is a finding."""
    return _Reader(convention).read(pieces_of(text))


def read_law(law: Law, convention: Convention) -> AmendmentReading:
    """Read an amending act that is a law: its provisions line by line."""
    return read_text(text_of_act(law), convention)


class _Reader:
    def __init__(self, convention: Convention) -> None:
        self.convention = convention
        self.style = v.STYLES.get(convention.code, v.STYLES["en"])
        self.findings: list[Finding] = []
        self.laws: list[LawAmendment] = []
        self.statements: list[Statement] = []
        self.law = ("", "", "")
        self.outline = Outline()
        self.stack: list[Open] = []
        self.opened = False
        self.own: set[str] = set()

    def read(self, pieces: list[Piece]) -> AmendmentReading:
        for place, piece in enumerate(pieces):
            self._piece(piece, pieces[place + 1] if place + 1 < len(pieces) else None)
        self._close()
        return AmendmentReading(Amendment(self._of_one_law()), tuple(self.findings))

    def _of_one_law(self) -> tuple[LawAmendment, ...]:
        """What an act tells without a law's name is told of the one law that it names; what it
        tells of one law without a break is one part."""
        others = [law for law in self.laws if not law.own]
        named = {(law.title, law.number) for law in others if law.title or law.number}
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
            title, number, code = self.law
            own = title in self.own
            self.laws.append(LawAmendment(title, number, tuple(self.statements), code, own=own))
        self.statements = []

    def _piece(self, piece: Piece, following: Piece | None) -> None:
        level = self._level(piece.marks)
        while self.stack and self.stack[-1].level >= level:
            self.stack.pop()
        above = self.stack[-1].context if self.stack else Context()
        tells = self._tells(piece.words) or bool(piece.block)
        lapses = not tells and _EXPIRES.search(piece.words) is not None
        if not tells and (not lapses or above is _UNKNOWN):
            self._passed(piece, level)
            return
        if above is _UNKNOWN:
            self._lost(piece, level)
            return
        read = self._read(piece, following, above)
        if lapses and (read.unread >= 0 or not self._law(read)[0]):
            self._passed(piece, level)  # it speaks of the act itself, or of no provision
            return
        law, when = self._law(read), self._when(read)
        if read.own:
            law = (read.law, "", "")
            self.own.add(read.law)
            found = _finding("amend-enacts", _OWN, read.law, piece.line)
            self.findings.append(msgspec.structs.replace(found, severity=HINT))
        below = read.below
        if read.unread >= 0 and not piece.block and piece.words.rstrip().endswith(_ENDS_OPEN):
            below = _UNKNOWN
        self.opened = below is not None
        if below is not None:
            self.stack.append(Open(level, below, law, when))
        self._statement(piece, read, law, when)

    def _read(self, piece: Piece, following: Piece | None, above: Context) -> Read:
        """A sentence with the new text below it."""
        if piece.block and (enacts := _ENACTS.match(piece.words)):
            content = provisions_of(piece.block, self.convention, self.style, "section")
            told = Add(0, len(piece.words), Target(), "number", content)
            if content:
                return Read((told,), law=enacts["law"], wants_block=True, own=True)
        read = read_sentence(piece.words, above, self.style, self._new(piece))
        if read.opens is not None and self._goes_on_below(piece, following):
            read.below, read.instructions, read.wants_block = read.opens, (), False
        return self._going_on(piece, read) if piece.goes_on and read.unread < 0 else read

    def _passed(self, piece: Piece, level: int) -> None:
        """A line that tells nothing about a law, but perhaps of the act itself."""
        for pattern, code, message in _OF_ITSELF:
            if pattern.match(piece.words):
                found = _finding(code, message, piece.words, piece.line)
                self.findings.append(msgspec.structs.replace(found, severity=WARNING))
        self.opened = piece.words.rstrip().endswith((":", "—"))
        if self.stack and self.opened and not piece.words.strip(" :—"):
            self.stack.append(self.stack[-1]._replace(level=level))

    def _going_on(self, piece: Piece, read: Read) -> Read:
        """What a sentence puts in, and the provisions that go on with it: these stand below words
        with which the place ends."""
        *others, told = read.instructions or (None,)
        if not isinstance(told, ReplaceWords | InsertWords) or len(told.targets) != 1:
            return Read(unread=0)
        target = told.targets[0]
        rank = _rank_below(target, lead(piece.block[0])[0][0], self.style)
        content = provisions_of(piece.block, self.convention, self.style, rank)
        if target.part or not told.new.endswith((":", "—")) or told.which not in ("only", "end"):
            return Read(unread=0)
        first = msgspec.structs.replace(told, which="end")
        below = Add(told.start, told.end, target, "number", content)
        read.instructions = (*(one for one in others if one), first, below)
        read.wants_block = bool(content)
        return read

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
        self.opened = piece.words.rstrip().endswith(_ENDS_OPEN) and not piece.block
        if self.opened:
            self.stack.append(Open(level, _UNKNOWN, self.stack[-1].law))
        self.findings.append(_finding("amend-unread", _LOST, piece.words, piece.line))
        self.statements.append(Statement(piece.words, piece.line, (), piece.words))

    def _law(self, read: Read) -> tuple[str, str, str]:
        """The law that a sentence is about: the one it names, else the one named above it."""
        above = self.stack[-1].law if self.stack else ("", "", "")
        if read.law and not (above[0] and read.law == read.code):
            return read.law, read.number, read.code or above[2]
        return above[0], above[1], read.code or above[2]

    def _when(self, read: Read) -> When | None:
        """The day or the event that a sentence sets, and those above it."""
        above = self.stack[-1].when if self.stack else None
        if above is None or read.when is None:
            return above or read.when
        return When(TIED, words=f"{above.words}; {read.when.words}")

    def _tells(self, words: str) -> bool:
        if self.stack and _BELOW.search(words) is not None:
            return True
        found = (AMENDS.search(words), _OPENS.match(words), _BY.search(words))
        return any(one is not None for one in found)

    def _level(self, marks: list[str]) -> int:
        """-1 for an article of the act itself or a line without a mark, then 0, 1, ... inward."""
        level = -1
        if not marks:
            return self.stack[-1].level + 1 if self.opened and self.stack else -1
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
            if rows := rows_of(piece.block) if piece.block and not context.part else ():
                in_row = context.steps[-1:] and context.steps[-1].kind == "row"
                return New(rows if in_row else (Provision("table", children=rows),), words)
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

    def _statement(
        self, piece: Piece, read: Read, law: tuple[str, str, str], when: When | None
    ) -> None:
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
            told = Statement(piece.words, piece.line, read.instructions, when=when)
            self.statements.append(told)


def _unwrapped(
    content: tuple[Provision, ...], context: Context, rank: str
) -> tuple[Provision, ...]:
    """New text without the marks of what the place stands in: `(a)(1) ...` for `(a)(1)`."""
    outer = [step.words for step in (context.steps if rank else context.steps[:-1])]
    while len(content) == 1 and content[0].num in outer and not content[0].text:
        content = content[0].children
    return content


def _rank_below(target: Target, mark: str, style: v.Style) -> str:
    """The rank of provisions that bear a mark in a place."""
    context = context_of(target, style)
    chain = Chain(list(context.steps), list(context.depths))
    deeper(chain, mark, style)
    return _rank_of(Context(tuple(chain.steps), tuple(chain.depths)), style)


def _rank_of(context: Context, style: v.Style) -> str:
    depth = context.depths[-1] if context.depths else 0
    return next((name for name, rank in style.ranks.items() if rank.depth == depth), "")


def _finding(code: str, message: str, words: str, line: int) -> Finding:
    shown = " ".join(words.split())
    shown = shown if len(shown) <= 120 else f"{shown[:120]}…"
    column = 1 if line else 0
    return Finding(code, ERROR, message, (("words", shown),), line=line, column=column)
