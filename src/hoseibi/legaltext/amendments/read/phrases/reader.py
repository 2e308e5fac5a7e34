"""From an amending text in one of the languages told by phrases to instructions and findings."""

from __future__ import annotations

import re

from ....conventions import Convention
from ....model.finding import ERROR, Finding
from ....model.instruction import Add, Amendment, LawAmendment, Rewrite, Statement, Target
from ....model.law import Law
from ...phrases import Phrases, phrases
from ..lines import text_of_act
from ..reading import AmendmentReading
from .pieces import Piece, pieces_of
from .statements import Read, read_sentence
from .unquoted import with_marks

_UNREAD = (
    "These words are not read as an instruction: “{words}”. Nothing of them is applied; carry them"
    " out by hand."
)
_LOST = "What stands above these words was not read, so where they work is not known: “{words}”."
_NEW_TEXT = "The new text is not what the sentence announces: “{words}”."
_QUOTES = " \t\"“”«»„'‘’"


def read_text(text: str, convention: Convention) -> AmendmentReading:
    """Read plain text. Nothing is dropped silently: what amends and is not read is a finding."""
    told = phrases(convention.code)
    if told is None:
        raise KeyError(convention.code)
    return _Reader(convention, told).read(text)


def read_law(law: Law, convention: Convention) -> AmendmentReading:
    """Read an amending act that is a law: its provisions line by line."""
    return read_text(text_of_act(law), convention)


class _Above:
    """An open level: which kind of number its sentences bear, and where they work."""

    def __init__(self, style: int, below: Target | None, law: tuple[str, str]) -> None:
        self.style = style
        self.below = below
        self.law = law


class _Reader:
    def __init__(self, convention: Convention, told: Phrases) -> None:
        self.convention = convention
        self.phrases = told
        self.amends = re.compile(told.amends)
        self.findings: list[Finding] = []
        self.laws: list[LawAmendment] = []
        self.statements: list[Statement] = []
        self.law = ("", "")
        self.levels: list[_Above] = []

    def read(self, text: str) -> AmendmentReading:
        text = with_marks(text, self.phrases) if self.phrases.unquoted else text
        for piece in pieces_of(text, self.phrases):
            self._piece(piece)
        self._close()
        return AmendmentReading(Amendment(tuple(self.laws)), tuple(self.findings))

    def _close(self) -> None:
        if self.statements:
            self.laws.append(LawAmendment(*self.law, tuple(self.statements)))
        self.statements = []

    def _piece(self, piece: Piece) -> None:
        self._leave(piece)
        above = self.levels[-1] if self.levels else _Above(-2, Target(), ("", ""))
        if not piece.words:
            self.levels.append(_Above(piece.style, above.below, above.law))
            return
        read = read_sentence(piece.words, self.phrases, self.convention, above.below or Target())
        law = self._named(read.law) if read.law else above.law
        if above.below is None and self._says_something(piece, read):
            self._unread(piece, _LOST, piece.words, law)
            return
        opens = piece.words.rstrip().endswith(":")
        if read.below is not None:
            self.levels.append(_Above(piece.style, read.below, law))
        elif read.unread >= 0 and opens and self.amends.search(piece.words):
            self.levels.append(_Above(piece.style, None, law))
        else:
            self.levels.append(_Above(piece.style, above.below, above.law))
        self._told(piece, read, law)

    def _leave(self, piece: Piece) -> None:
        """Close the levels that a number of this kind does not stand in."""
        for depth, level in enumerate(self.levels):
            if level.style == piece.style:
                del self.levels[depth:]
                return

    def _says_something(self, piece: Piece, read: Read) -> bool:
        return bool(read.instructions) or self.amends.search(piece.words) is not None

    def _named(self, said: str) -> tuple[str, str]:
        """Title and number of a law from the words that name it."""
        found = [
            match
            for pattern in self.convention.number
            if (match := re.search(pattern, said, re.IGNORECASE))
        ]
        if not found:
            return said.strip(_QUOTES + ",("), ""
        return said[: found[0].start()].strip(_QUOTES + ",("), found[0][1]

    def _told(self, piece: Piece, read: Read, law: tuple[str, str]) -> None:
        rest = piece.words[read.unread :] if read.unread >= 0 else ""
        if read.unread >= 0 and (read.instructions or self._must_be_read(piece)):
            self._unread(piece, _UNREAD, rest, law)
            return
        broken = next((one for one in read.instructions if _is_without_content(one)), None)
        if broken is not None:
            self._unread(piece, _NEW_TEXT, piece.words, law)
            return
        if read.instructions:
            self._statement(Statement(piece.words, piece.line, tuple(read.instructions)), law)

    def _must_be_read(self, piece: Piece) -> bool:
        return self.amends.search(piece.words) is not None

    def _unread(self, piece: Piece, message: str, rest: str, law: tuple[str, str]) -> None:
        self.findings.append(_finding(message, rest, piece.line))
        self._statement(Statement(piece.words, piece.line, (), rest), law)

    def _statement(self, statement: Statement, law: tuple[str, str]) -> None:
        if law != self.law:
            self._close()
            self.law = law
        self.statements.append(statement)


def _is_without_content(told: object) -> bool:
    if isinstance(told, Rewrite):
        target = told.targets[0]
        is_words = target.part or target.steps[-1].kind == "lawtitle"
        return not told.words if is_words else not told.content
    return isinstance(told, Add) and not told.target.part and not told.content


def _finding(message: str, words: str, line: int) -> Finding:
    shown = " ".join(words.split())
    shown = shown if len(shown) <= 120 else f"{shown[:120]}…"
    return Finding(
        "amend-unread", ERROR, message, (("words", shown),), line=line, column=1 if line else 0
    )
