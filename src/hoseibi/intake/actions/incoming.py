"""How an application form that came as a file is taken in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.library.actions import store

from ..models import BroughtFile, Request
from ..permissions import is_department, require
from ..storage.reading import read
from .requests import Filing, Writing, enter


class NothingPicked(Refusal):
    message = _("Tick the rows that become requests.")


class RowRefused(Refusal):
    message = _("Row {number}: {why}")


@dataclass(frozen=True)
class Row:
    """A row of a sheet that is to become a request."""

    number: int
    filing: Filing
    writing: Writing


@transaction.atomic
def bring(by: User, content: bytes, name: str) -> BroughtFile:
    """Keep a file with one request or several, as it came; the same bytes are the same file.
    Refused with `Unreadable` where nothing of a form is found in it."""
    require(is_department(by))
    read(content)
    stored = store(content, name, by=by, origin=str(_("Application form")))
    made, new = BroughtFile.objects.get_or_create(
        file=stored, defaults={"brought_by": by, "brought_at": timezone.now()}
    )
    if new:
        record(by, "brought a form", name)
    return made


@transaction.atomic
def enter_rows(by: User, rows: Iterable[Row]) -> list[Request]:
    """Make requests of rows: all that are given, or none."""
    wanted = list(rows)
    if not wanted:
        raise NothingPicked
    made = []
    for row in wanted:
        try:
            made.append(enter(by, row.filing, row.writing))
        except Refusal as refusal:
            raise RowRefused(RowRefused.message.format(number=row.number, why=refusal)) from refusal
    return made
