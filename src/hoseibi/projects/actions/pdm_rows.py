"""How rows of a draft PDM come, move and go; their numbers follow."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal

from ..choices import RowKind
from ..models import PdmLine, PdmRow, PdmVersion
from .following import align_if_first
from .pdm_versions import open_draft

ORDER = list(RowKind)
ALONE = (RowKind.GOAL, RowKind.PURPOSE)


class OutputNeeded(Refusal):
    message = _("An activity belongs to an output. Add the output first.")


class OnlyOne(Refusal):
    message = _("The PDM has one overall goal and one project purpose.")


class StaysThere(Refusal):
    message = _("This row is the first or the last of its kind already.")


class StillHasActivities(Refusal):
    message = _("This output still has activities. Move or remove them first.")


class NotTakenOut(Refusal):
    message = _("This row was not taken out of the draft, so there is nothing to put back.")


class RowRemoved(Refusal):
    message = _("Somebody else took this row out of the draft meanwhile.")


class NotRemovable(Refusal):
    message = _("The overall goal and the project purpose stay; change their words instead.")


@transaction.atomic
def add_row(
    by: User,
    version: PdmVersion,
    kind: str,
    under: PdmRow | None = None,
    *,
    origin: str = Origin.PAGE,
) -> PdmLine:
    """Add an empty row of a kind at the end of its kind, an activity under its output."""
    now, kind = open_draft(by, version), RowKind(kind)
    lines = now.lines.select_related("row")
    if kind in ALONE and lines.filter(row__kind=kind).exists():
        raise OnlyOne
    outputs = lines.filter(row__kind=RowKind.OUTPUT)
    if kind == RowKind.ACTIVITY and not outputs.filter(row=under).exists():
        raise OutputNeeded
    row = PdmRow.objects.create(project=now.project, kind=kind)
    line = PdmLine.objects.create(
        version=now, row=row, under=under if kind == RowKind.ACTIVITY else None, position=9999
    )
    settle(now)
    line.refresh_from_db()
    record(by, "added PDM row", f"{now.project} · {now} · {line}", origin=origin)
    return line


@transaction.atomic
def remove_row(by: User, line: PdmLine) -> None:
    """Take a row out of a draft; what hangs on it stays with the versions before."""
    now = open_draft(by, line.version)
    if line.row.kind in ALONE:
        raise NotRemovable
    if now.lines.filter(under=line.row_id).exists():
        raise StillHasActivities
    if not now.lines.filter(pk=line.pk).exists():
        raise RowRemoved
    record(by, "removed PDM row", f"{now.project} · {now} · {line}")
    row = line.row
    line.delete()
    if not row.lines.exists() and not row.measures.exists() and row.activity_id is None:
        row.delete()
    settle(now)


@transaction.atomic
def bring_back_row(by: User, version: PdmVersion, row: PdmRow) -> PdmLine:
    """Put a row that was removed back, as the version before had it."""
    now = open_draft(by, version)
    before = PdmLine.objects.filter(version=now.based_on_id, row=row).first()
    known = now.lines.filter(row=row).first()
    if known is not None or before is None:
        raise NotTakenOut
    if before.under_id and not now.lines.filter(row=before.under_id).exists():
        raise OutputNeeded
    before.pk, before._state.adding, before.version = None, True, now
    before.save()
    settle(now)
    record(by, "added PDM row", f"{now.project} · {now} · {before}")
    return before


@transaction.atomic
def move_row(by: User, line: PdmLine, step: int) -> None:
    """Move a row up (-1) or down (1) among those of its kind; an activity past the edge of its
    output goes to the next output."""
    now = open_draft(by, line.version)
    lines = _ordered(now)
    # As it stands now: somebody else may have moved or removed it meanwhile.
    found = next((each for each in lines if each.pk == line.pk), None)
    if found is None:
        raise RowRemoved
    line, fellows = found, [each for each in lines if _group(each) == _group(found)]
    place = fellows.index(line) + step
    if 0 <= place < len(fellows):
        _swap(line, fellows[place])
    elif line.row.kind == RowKind.ACTIVITY:
        _to_next_output(lines, line, step)
    else:
        raise StaysThere
    settle(now)
    record(by, "moved PDM row", f"{now.project} · {now} · {line}")


def _swap(one: PdmLine, other: PdmLine) -> None:
    one.position, other.position = other.position, one.position
    one.save(update_fields=("position",))
    other.save(update_fields=("position",))


def _to_next_output(lines: list[PdmLine], line: PdmLine, step: int) -> None:
    outputs = [each.row_id for each in lines if each.row.kind == RowKind.OUTPUT]
    place = outputs.index(line.under_id) + step
    if not 0 <= place < len(outputs):
        raise StaysThere
    position = 9999 if step < 0 else 0
    PdmLine.objects.filter(pk=line.pk).update(under=outputs[place], position=position)


def _group(line: PdmLine) -> tuple[str, int | None]:
    return line.row.kind, line.under_id


def _ordered(version: PdmVersion) -> list[PdmLine]:
    """The lines in the order of the form: outputs each, then activities by output."""
    lines = list(version.lines.select_related("row"))
    outputs = [each for each in lines if each.row.kind == RowKind.OUTPUT]
    outputs.sort(key=lambda each: (each.position, each.pk))
    rank = {each.row_id: place for place, each in enumerate(outputs)}
    return sorted(
        lines,
        key=lambda each: (
            ORDER.index(each.row.kind), rank.get(each.under_id, 0), each.position, each.pk,
        ),
    )  # fmt: skip


def settle(version: PdmVersion) -> None:
    """Number the rows anew: outputs 1, 2, 3; activities 1-1, 1-2."""
    numbers: dict[int, str] = {}
    counted: dict[tuple[str, int | None], int] = {}
    lines = _ordered(version)
    for position, line in enumerate(lines):
        counted[_group(line)] = place = counted.get(_group(line), 0) + 1
        above = numbers.get(line.under_id or 0)
        numbers[line.row_id] = number = f"{above}-{place}" if above else str(place)
        line.position, line.number = position, "" if line.row.kind in ALONE else number
    PdmLine.objects.bulk_update(lines, ("position", "number"))
    PdmVersion.objects.filter(pk=version.pk).update(changed_at=timezone.now())
    align_if_first(version)
