"""Read a law from a Word file: its paragraphs as lines, by the grammar of plain text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import TypeAlias

import msgspec

from ...conventions import Convention, UnknownConvention, convention, grammar
from ...model.finding import Finding
from ...model.law import Identity, Law
from ...model.reading import Reading, Unreadable
from ...scripts.legacy_khmer import convert_legacy
from ..from_plain import from_plain
from .body import words_of
from .columns import one_column
from .document import NOTE, Document, flat
from .lines import Laid, Layout
from .notes import with_notes
from .opened import Opened, opened
from .settled import settled
from .told import Told
from .views import ACCEPTED, View

Guess: TypeAlias = Callable[[str], Convention]
"""Finds the convention of a text."""

_NO_WORDS = (
    "There are no words in this Word file. If it should hold a law, see whether its pages are"
    " pictures (a scan): those have to be turned into text first."
)


class About(msgspec.Struct, frozen=True):
    """What a document that Hoseibi wrote says of its law, since no line shows it. `copy`, `hands`
    and `made` are those of the sheet that it was written from."""

    convention: str
    identity: Identity
    copy: str = ""
    hands: tuple[tuple[str, str], ...] = ()
    made: bool = False


class Columns(msgspec.Struct, frozen=True):
    """The same of a document with several languages side by side."""

    columns: tuple[About, ...]


class WordLaw(msgspec.Struct):
    """A law as one view of a document has it, with the text that it was read from. `read` is the
    same law without its footnotes, which have no place in that text."""

    law: Law
    read: Law
    laid: Laid
    findings: tuple[Finding, ...]


class Draft:
    """An opened Word file whose convention is known; `law` reads any view of it. Where it is
    `returned`, the tracked changes that were in it when it was sent are none of its readers'."""

    def __init__(
        self,
        source: bytes,
        guess: Guess,
        code: str = "",
        title: str = "",
        *,
        returned: bool = False,
    ) -> None:
        self.opened: Opened = opened(source)
        self.document: Document = self.opened.document
        self.about = about(self.opened.said)
        self.column = -1
        columns = _columns(self.opened.said)
        if columns:
            at = self.column = column_of(columns, code)
            self.about, code = columns[at], columns[at].convention
            self.document = one_column(self.document, at)
        if returned and self.about is not None and self.about.hands:
            self.document = settled(self.document, self.about.hands, made=self.about.made)
        self.title = title
        self.convention = self._convention(code, guess)

    def _convention(self, code: str, guess: Guess) -> Convention:
        if code:
            return convention(code)
        if self.about is not None:
            try:
                return convention(self.about.convention)
            except UnknownConvention:
                pass
        sample = Layout(self.opened.numbering, Told(), None).lay(self.document.blocks, ACCEPTED)
        return guess(convert_legacy(sample.text)[0])

    def law(self, view: View, told: Told | None = None) -> WordLaw:
        """The law of one view. Raises `Unreadable` for a document without words."""
        layout = Layout(self.opened.numbering, told or Told(), grammar(self.convention))
        laid = layout.lay(self.document.blocks, view)
        if not laid.text.strip():
            raise Unreadable(_NO_WORDS)
        text, _ = convert_legacy(laid.text)
        reading = from_plain(text, self.convention, title=self.title or laid.title)
        placed = _moved(laid, text)
        law = with_notes(reading.law, text, self._notes(placed, view))
        findings = tuple(_of_paragraph(finding, laid.paras) for finding in reading.findings)
        return WordLaw(self._known(law), reading.law, placed, findings)

    def _notes(self, laid: Laid, view: View) -> list[tuple[int, str]]:
        found: list[tuple[int, str]] = []
        for para in flat(self.document.blocks):
            for index, piece in enumerate(para.pieces):
                spot = laid.spots.get((para.at, index))
                if piece.kind == NOTE and spot is not None and view.keeps(piece.marks):
                    said = " ".join(map(words_of, self.document.notes.get(piece.text, ()))).strip()
                    found.append((spot, " ".join(said.split())))
        return [(spot, said) for spot, said in found if said]

    def _known(self, law: Law) -> Law:
        """The law under the identity that the document tells; the title is the printed one."""
        if self.about is None or self.about.convention != law.convention:
            return law
        printed = dict(law.identity.titles)
        known = self.about.identity
        titles = tuple((language, printed.get(language, said)) for language, said in known.titles)
        return msgspec.structs.replace(
            law,
            identity=msgspec.structs.replace(
                known,
                number=law.identity.number or known.number,
                titles=titles or law.identity.titles,
            ),
        )


_COLUMNS = msgspec.json.Decoder(Columns)
_ABOUT = msgspec.json.Decoder(About)


def _columns(said: str) -> tuple[About, ...]:
    """The laws of a document with several, in the order of its columns."""
    try:
        return _COLUMNS.decode(said).columns if said else ()
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return ()


def sent_as(source: bytes) -> tuple[About, ...]:
    """What a document says of each law that it was sent with, one for each column; none of a file
    that is not from here. Raises `Unreadable`."""
    said = opened(source).said
    alone = about(said)
    return _columns(said) or ((alone,) if alone is not None else ())


def column_of(columns: tuple[About, ...], code: str) -> int:
    """The column that is written by a convention; the first where none is, or none is asked for."""
    wanted = convention(code).code if code else ""
    return next((at for at, each in enumerate(columns) if each.convention == wanted), 0)


def _moved(laid: Laid, text: str) -> Laid:
    """The same with another text of as many lines: places inside a line that became another are
    those of its beginning."""
    if text == laid.text:
        return laid
    before, after = _starts(laid.text), _starts(text)
    lines = {place: bisect_right(before, spot) - 1 for place, spot in laid.spots.items()}
    spots = {place: after[min(line, len(after) - 1)] for place, line in lines.items()}
    return Laid(text, spots, laid.paras, laid.title)


def _starts(text: str) -> list[int]:
    starts = [0]
    for line in text.split("\n")[:-1]:
        starts.append(starts[-1] + len(line) + 1)
    return starts


def about(said: str) -> About | None:
    """What a document says of its law, or None where it says nothing that can be read."""
    try:
        return _ABOUT.decode(said) if said else None
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None


def from_docx(source: bytes, guess: Guess, code: str = "", title: str = "") -> Reading:
    """The law in a Word file, by the convention of a code; `guess` finds one for none.

    Tracked changes are read as accepted. Raises `Unreadable` and `UnknownConvention`; lines of
    findings count the paragraphs of the document.
    """
    draft = Draft(source, guess, code, title)
    told = draft.opened.told
    read = draft.law(ACCEPTED, told)
    _tell_review(draft, told)
    return Reading(read.law, (*told.findings(), *read.findings), "docx")


def _tell_review(draft: Draft, told: Told) -> None:
    by: dict[str, int] = {}
    for para in flat(draft.document.blocks):
        for marks in (para.ends, *(piece.marks for piece in para.pieces)):
            for mark in marks:
                by[mark.author or "—"] = by.get(mark.author or "—", 0) + 1
    for author, count in by.items():
        told.add("word-revisions", author, count)
    comments = draft.opened.package.one("comments")
    if comments is not None and len(comments):
        told.add("word-comments", count=len(comments))


def _of_paragraph(finding: Finding, paras: list[int]) -> Finding:
    """A finding whose line is that of a text, with the paragraph of the document instead."""
    if not 0 < finding.line <= len(paras):
        return finding
    return msgspec.structs.replace(finding, line=paras[finding.line - 1])
