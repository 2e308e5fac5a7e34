"""What the engine says of an article while somebody types it: how it reads, and what it finds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader
from hoseibi.terms.choices import TermStatus
from hoseibi.terms.queries import Word, findings_of, words_in

from ..models import DraftLanguage, Unit
from .known import Known, known, laid
from .notes import Mark, Note, Notes

APPROVED = TermStatus.APPROVED
DIVISIONS = frozenset(legaltext.DIVISIONS)


class Spot(NamedTuple):
    """A finding in the typed text: line and column, from 1; from where to where, as browsers count
    (in UTF-16); the words there."""

    finding: legaltext.Finding
    line: int
    column: int
    start: int
    end: int
    words: str


class Shown(NamedTuple):
    """A provision that the text holds, with what is marked in it, by the place inside it."""

    provision: legaltext.Provision
    marks: dict[str, list[Mark]]


class Looked(NamedTuple):
    """What the text holds, what the checks find in it, and what its references and terms mean.
    `words` are the terms of the office that stand in it and were decided; `out` says by the number
    of a spot which of them it is about."""

    articles: list[Shown]
    spots: list[Spot]
    notes: list[Note]
    words: list[Word]
    out: dict[int, Word]


class Text(NamedTuple):
    """The draft with the typed text in it: where that stands, and the provisions that it holds."""

    known: Known
    start: int
    end: int
    inside: list[int]

    @property
    def written(self) -> legaltext.Manuscript:
        return self.known.written


def look(user: Reader, unit: Unit, language: DraftLanguage, text: str) -> Looked:
    """Read a unit as it is typed, within the whole draft: findings and references know the rest."""
    typed = text.replace("\r\n", "\n").strip("\n")
    now = known(user, unit, language).edited({unit.pk: typed})
    start, end = laid(now.texts).places[unit.pk]
    read = Text(now, start, end, _inside(now.written, start, end))
    placed = read.written.placed
    within = frozenset(placed[here].address for here in read.inside)
    asked = legaltext.KnownLaw(placed, now.references, within)
    glance = legaltext.glance(read.written.law, asked)
    readers = [one for one in read.written.findings if one.address in within]
    words = words_in(language.language, _passages(read))
    out = [word for word in words if word.status != APPROVED]
    checked = [*readers, *glance.findings]
    spots = [_spot(read, one) for one in (*checked, *findings_of(out))]
    spots += _in_headings(read, language.language)
    notes = Notes(user, unit.draft, read.written, now.references, glance.defined)
    right = Right(read, words)
    marks = {
        here: [*right.beside(here, notes.marks(here)), *_found(read, here, spots)]
        for here in read.inside
    }
    return Looked(
        _shown(read, marks), spots, notes.told(), words, dict(enumerate(out, len(checked)))
    )


class Right:
    """The approved terms of a text, each marked where it stands first and is nothing else."""

    def __init__(self, read: Text, words: list[Word]) -> None:
        self._read = read
        self._at: dict[str, list[tuple[int, Word]]] = {}
        self._told: set[int] = set()
        for number, word in enumerate(words):
            if word.status == APPROVED:
                self._at.setdefault(word.address, []).append((number, word))

    def beside(self, here: int, marks: list[Mark]) -> list[Mark]:
        """What is marked in a provision, with the approved terms beside."""
        taken = [(mark.start, mark.end) for mark in marks]
        found = list(marks)
        for number, word in self._at.get(self._read.written.placed[here].address, ()):
            if word.concept in self._told:
                continue
            if all(word.end <= a or b <= word.start for a, b in taken):
                self._told.add(word.concept)
                found.append(Mark(word.start, word.end, "concept", number))
        return sorted(found)


def _passages(read: Text) -> Iterator[tuple[str, str]]:
    """The own words of each provision that the text holds, by address."""
    for here in read.inside:
        place = read.written.placed[here]
        yield place.address, legaltext.text_of(place.provision)


def _inside(written: legaltext.Manuscript, start: int, end: int) -> list[int]:
    """The provisions that begin between two places of the text."""
    found = []
    first = written.at(start)
    for here in range(first[0] if first else 0, len(written.placed)):
        label = written.label(here)
        if label and label[0] >= end:
            break
        if label and label[0] >= start:
            found.append(here)
    return found


def _shown(read: Text, marks: dict[int, list[Mark]]) -> list[Shown]:
    """Articles with all that stands in them, divisions by themselves."""
    placed, inside = read.written.placed, frozenset(read.inside)
    shown: list[Shown] = []
    top = ""
    for here in read.inside:
        place = placed[here]
        parent = placed[place.parent].provision.kind if place.parent in inside else ""
        if place.provision.kind in DIVISIONS or not parent or parent in DIVISIONS:
            shown.append(Shown(place.provision, {}))
            top = place.address
        shown[-1].marks[place.address[len(top) + 2 :]] = marks[here]
    return shown


def _found(read: Text, here: int, spots: list[Spot]) -> list[Mark]:
    """Words of a provision in which something was found."""
    address = read.written.placed[here].address
    return [
        Mark(one.finding.span.start, one.finding.span.end, one.finding.severity, number)
        for number, one in enumerate(spots)
        if one.finding.address == address and one.finding.span
    ]


def _in_headings(read: Text, language: str) -> Iterator[Spot]:
    """What was decided against and stands in a heading. It is marked where it is typed: the words
    of a provision, which the marks below the field count in, do not have it."""
    written = read.written
    headings = {
        written.placed[here].address: legaltext.words(written.placed[here].provision.heading)
        for here in read.inside
    }
    for finding in findings_of(words_in(language, headings.items())):
        extent, span = written.heading(written.index[finding.address]), finding.span
        if extent and span and extent[1] - extent[0] == len(headings[finding.address]):
            extent = (extent[0] + span.start, extent[0] + span.end)
        yield _spot(read, msgspec.structs.replace(finding, span=None), extent)


def _spot(read: Text, finding: legaltext.Finding, extent: tuple[int, int] | None = None) -> Spot:
    written, start = read.written, read.start
    here = written.index[finding.address]
    span = finding.span
    if span and span.end:
        extent = written.span(here, span.start, span.end)
    extent = extent or written.label(here) or written.extent(here) or (start, start)
    first, last = (min(max(each, start), read.end) for each in extent)
    before = written.text[start:first]
    words = written.text[first:last]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return Spot(finding, line, column, _units(before), _units(before + words), words[:120])


def _units(text: str) -> int:
    """How long browsers say that a text is."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
