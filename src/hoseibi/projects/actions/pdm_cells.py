"""How the cells of a draft PDM are written by several people at once."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi import legaltext
from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.meetings.actions.numbered import cleaned, coming, is_told
from hoseibi.ui.languages import by_language, in_languages

from ..choices import Column, RowKind
from ..models import PdmLine, PdmVersion, PdmWording
from .following import align_if_first
from .pdm_versions import open_draft

LONGEST = 5_000
"""Characters of one cell; the longest in use have a tenth of it."""


class CellTooLong(Refusal):
    message = _("This is longer than any cell of a PDM. Put the rest into the remarks or a paper.")


class RowGone(Refusal):
    message = _(
        "Somebody else took this row out of the draft. Your words are not saved; put them into"
        " another row."
    )


@dataclass(frozen=True)
class Cell:
    """What somebody typed into a cell in a language, and the number that they had before them."""

    column: str
    language: str
    text: str
    written_from: int = 0
    origin: str = Origin.PAGE

    @property
    def clean(self) -> str:
        return kept(self.text)


def kept(text: str) -> str:
    """Words of a cell as they are kept. What came from elsewhere, as from a request, may have its
    lines ended otherwise: that is no change."""
    return cleaned(text.replace("\x00", "")).strip()


@dataclass(frozen=True)
class SavedCell:
    """How a cell reads now, and its number. `merged`: words of others were put together with
    these; `clashes`: nothing was saved, the author sees both texts and decides."""

    line: PdmLine
    number: int
    merged: bool = False
    clashes: tuple[legaltext.Clash, ...] = ()


@transaction.atomic
def write_cell(by: User, line: PdmLine, cell: Cell) -> SavedCell:
    """Let a cell of a draft read otherwise. What others saved meanwhile is put together by words;
    where both touch the same words nothing is saved."""
    column = Column(cell.column)
    if len(cell.clean) > LONGEST:
        raise CellTooLong
    version = open_draft(by, line.version)
    now = _as_it_stands(line)
    written = PdmWording.objects.filter(line=now, column=column, language=cell.language)
    newest = written.order_by("-number").first()

    def text_of(number: int) -> str:
        return written.filter(number=number).values_list("text", flat=True).first() or ""

    before = kept(by_language(getattr(now, column)).get(cell.language, ""))
    if newest is None and cell.clean == before:
        return SavedCell(now, 0)
    if newest is not None and cell.clean == text_of(cell.written_from):
        return SavedCell(now, newest.number)
    come = coming(cell.clean, cell.written_from, newest, text_of)
    if come.text is None:
        return SavedCell(now, newest.number if newest else 0, come.merged, come.clashes)
    made = _next(by, now, cell, newest, come.text)
    if is_told(by, newest, made.at):
        record(by, "wrote PDM cell", f"{version.project} · {version} · {now}", origin=cell.origin)
    if now.row.kind == RowKind.ACTIVITY and column == Column.NARRATIVE:
        align_if_first(version)
    return SavedCell(now, made.number, merged=come.merged)


def _as_it_stands(line: PdmLine) -> PdmLine:
    now = PdmLine.objects.select_related("row").filter(pk=line.pk).first()
    if now is None:
        raise RowGone
    return now


def _next(by: User, line: PdmLine, cell: Cell, newest: PdmWording | None, text: str) -> PdmWording:
    said = by_language(getattr(line, cell.column))
    if newest is None and cell.language in said:
        # What stood there before anybody wrote, of the version before or of the request: who has
        # it before them still may save.
        _numbered(line, cell, 0, kept(said[cell.language]))
    made = _numbered(line, cell, newest.number + 1 if newest else 1, text, by)
    setattr(line, cell.column, in_languages(said | {cell.language: text}))
    line.save(update_fields=(cell.column,))
    PdmVersion.objects.filter(pk=line.version_id).update(changed_at=made.at)
    return made


def _numbered(
    line: PdmLine, cell: Cell, number: int, text: str, by: User | None = None
) -> PdmWording:
    return PdmWording.objects.create(
        line=line,
        column=cell.column,
        language=cell.language,
        number=number,
        text=text,
        author=by,
        at=timezone.now(),
    )
