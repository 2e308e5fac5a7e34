"""Rename, which for a law is renumbering: the number changes, and every reference follows."""

from __future__ import annotations

from typing import NamedTuple

from hoseibi import legaltext
from hoseibi.legaltext import NotRenumbered, RenumberedLaws

from .documents import Document, Place, State
from .navigation import meant
from .positions import Json


class Refused(Exception):
    """A number that cannot be given; the message says why."""


class Renumbering(NamedTuple):
    """The edits of a text, and what should be looked at afterwards."""

    edits: list[Json]
    said: tuple[str, ...]


def ready(document: Document, place: Place) -> Json | None:
    """The number that would change: of the one provision meant."""
    state, several = document.state, meant(document.state, place)
    over = state.range_of(place.reference) if place.reference else None
    extent = state.written.num(several[0]) if len(several) == 1 else None
    if extent is None:
        return None
    number = state.placed[several[0]].provision.number
    return {"range": over or state.lines.range(extent), "placeholder": number}


def renumbered(document: Document, place: Place, typed: str) -> Renumbering:
    """The edits that give the provision meant another number. Raises `Refused`."""
    state, several = document.state, meant(document.state, place)
    if len(several) != 1:
        raise Refused("Point at one provision: at its number, or at a reference to it alone.")
    address = state.placed[several[0]].address
    try:
        done = legaltext.renumbered(state.written.law, address, _number(state, typed))
    except NotRenumbered as trouble:
        raise Refused(str(trouble)) from trouble
    said = tuple(finding.sentence for finding in done.findings)
    edits = _edits(state, done)
    if _reads_so(state, edits, done):
        return Renumbering([_edit(state, one) for one in edits], said)
    return Renumbering([_whole(state, done)], said)


def _number(state: State, typed: str) -> str:
    """`12-2` of what a jurist types: 12-2, 第十二条の二, Article 12bis."""
    address = legaltext.address_of(typed, state.written.convention)
    last = address.rpartition("__")[2]
    return last.partition("_")[2] or typed.strip()


Edit = tuple[int, int, str]


def _edits(state: State, done: RenumberedLaws) -> list[Edit]:
    """The edits of the law as edits of its text; none where one cannot be placed."""
    found: list[Edit] = []
    for edit in done.edits:
        here = state.written.index.get(edit.address, -1)
        extent = _placed(state, here, edit.part, (edit.start, edit.end)) if here >= 0 else None
        if extent is None:
            return []
        found.append((*extent, edit.new))
    return sorted(set(found))


def _placed(state: State, here: int, part: str, span: tuple[int, int]) -> tuple[int, int] | None:
    written = state.written
    if part == "text":
        return written.span(here, *span)
    piece = written.num(here) if part == "num" else written.heading(here)
    return (piece[0] + span[0], piece[0] + span[1]) if piece else None


def _reads_so(state: State, edits: list[Edit], done: RenumberedLaws) -> bool:
    """Whether the edited text says what the renumbered law says, in its order."""
    text = state.text
    for start, end, new in reversed(edits):
        text = text[:start] + new + text[end:]
    law = legaltext.manuscript(text, state.code).law
    return bool(edits) and legaltext.bare(law) == legaltext.bare(done.law)


def _edit(state: State, edit: Edit) -> Json:
    return {"range": state.lines.range(edit[:2]), "newText": edit[2]}


def _whole(state: State, done: RenumberedLaws) -> Json:
    """The whole text anew, where a provision has to stand somewhere else."""
    written = legaltext.write(state.written.law, "plain").decode()
    if written != state.text:
        raise Refused(
            "The provision would have to stand in another place. Move its lines there, or use"
            " `hoseibi renumber`, which writes the whole law anew."
        )
    new = legaltext.write(done.law, "plain").decode()
    return {"range": state.lines.range((0, len(state.text))), "newText": new}
