"""How a list of participants is brought in: seen first, put right, entered; nothing is lost."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import PurePath
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.library.storage import lists

from ..models import BroughtList, Event, Registration
from ..permissions import require_may_plan
from ..queries.brought import understood
from .events import CalledOff, planned
from .letters import tell_registered
from .registrations import Registering, row
from .waiting import Room


class NothingToEnter(Refusal):
    message = _("No line can be entered yet. Put right what is told beside the lines.")


class Entered(NamedTuple):
    """How many lines were entered, how many of them wait for a place, and how many lines stay."""

    entered: int
    waiting: int
    left: int


@transaction.atomic
def bring(by: User, event: Event, content: bytes, name: str) -> BroughtList:
    """Read a file of participants. Its lines wait here; nobody is registered yet."""
    require_may_plan(by, event.circle_id)
    if event.called_off_at:
        raise CalledOff
    head, *rows = lists.sheets(content)[0].rows
    brought = BroughtList.objects.create(
        event=event,
        name=PurePath(name.replace("\\", "/")).name[:255] or "list",
        columns=head,
        # The first line of people is the second of the file.
        lines=[[number, *cells] for number, cells in enumerate(rows, start=2) if any(cells)],
        brought_by=by,
        brought_at=timezone.now(),
    )
    record(by, "brought a list of participants", f"{event} · {brought} ({len(brought.lines)})")
    return brought


@transaction.atomic
def put_right(by: User, brought: BroughtList, cells: Mapping[tuple[int, int], str]) -> None:
    """Change cells of a list, by the number of the line and the place of the column."""
    require_may_plan(by, brought.event.circle_id)
    now = BroughtList.objects.select_for_update().get(pk=brought.pk)
    for line in now.lines:
        for column in range(len(now.columns)):
            said = cells.get((line[0], column))
            if said is not None:
                line[column + 1] = " ".join(said.replace("\x00", "").split())
    now.save(update_fields=("lines",))
    record(by, "put a list of participants right", f"{now.event} · {now}")


@transaction.atomic
def set_aside(by: User, brought: BroughtList, lines: Collection[int] | None = None) -> int:
    """Leave lines of a list out, or all that is left of it; how many stay."""
    require_may_plan(by, brought.event.circle_id)
    now = BroughtList.objects.select_for_update().get(pk=brought.pk)
    left = [] if lines is None else [one for one in now.lines if one[0] not in lines]
    gone = len(now.lines) - len(left)
    record(by, "set lines of a list aside", f"{now.event} · {now} ({gone})")
    return _keep(now, left)


@transaction.atomic
def take_in(by: User, brought: BroughtList, *, tell: bool = False) -> Entered:
    """Register everybody whose line has nothing wrong, in the order of the list, as places last;
    with `tell` each gets a letter with their link. The other lines stay."""
    event = planned(by, brought.event)
    if event.called_off_at:
        raise CalledOff
    now = BroughtList.objects.select_related("event").select_for_update(of=("self",))
    held = now.get(pk=brought.pk)
    good = understood(by, held).good
    if not good:
        raise NothingToEnter
    room, rows = Room(event), []
    for line in good:
        said = dict(line.said)
        registering = Registering(**said)  # type: ignore[arg-type]
        made = row(event, room, registering, registering.quota)
        made.entered_by = by
        rows.append(made)
    Registration.objects.bulk_create(rows, batch_size=50)
    if tell:
        for one in rows:
            tell_registered(event, one)
    done = {line.number for line in good}
    waiting = sum(1 for one in rows if one.state != "confirmed")
    record(by, "entered a list of participants", f"{event} · {held} ({len(rows)})")
    left = _keep(held, [one for one in held.lines if one[0] not in done])
    return Entered(len(rows), waiting, left)


def _keep(brought: BroughtList, left: list[list[object]]) -> int:
    """Let these lines wait; a list without lines is gone, with the names in it."""
    if left:
        brought.lines = left
        brought.save(update_fields=("lines",))
    else:
        brought.delete()
    return len(left)
