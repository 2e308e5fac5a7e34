"""How a programme is written: items in their order with times, articles and speakers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.corpus.models import Anchor
from hoseibi.errors import Refusal
from hoseibi.partners.models import Person
from hoseibi.ui.languages import in_languages

from ..choices import ItemKind, SpeechRole
from ..models import Event, ProgrammeItem, Speech
from ..permissions import require_may_arrange
from .events import CalledOff, held


class ItemNeedsTitle(Refusal):
    message = _("Say what happens under this item, in at least one language.")


class ItemEndsTooEarly(Refusal):
    message = _("The item ends before it begins. Look at both times again.")


class OutsideOfTheEvent(Refusal):
    message = _("The item lies outside of the event. Change its time, or that of the event.")


class SpeaksAlready(Refusal):
    message = _("This person stands under the item in this role already.")


@dataclass(frozen=True)
class Item:
    """An item of a programme as it is to be; texts are by language."""

    titles: Mapping[str, str]
    begins_at: datetime
    ends_at: datetime
    kind: str = ItemKind.TALK
    abstracts: Mapping[str, str] = field(default_factory=dict)
    rooms: Mapping[str, str] = field(default_factory=dict)
    anchors: tuple[Anchor, ...] = ()

    def fields(self, event: Event) -> dict[str, object]:
        """What the row of an item holds of it."""
        if not any(said.strip() for said in self.titles.values()):
            raise ItemNeedsTitle
        if self.ends_at < self.begins_at:
            raise ItemEndsTooEarly
        if self.begins_at < event.begins_at or self.ends_at > event.ends_at:
            raise OutsideOfTheEvent
        return {
            "kind": ItemKind(self.kind),
            "title": in_languages(self.titles),
            "abstract": in_languages(self.abstracts),
            "room": in_languages(self.rooms),
            "begins_at": self.begins_at,
            "ends_at": self.ends_at,
        }


@dataclass(frozen=True)
class Speaking:
    """Somebody who speaks under an item, as what, and what is said of them for it."""

    person: Person
    role: str = SpeechRole.SPEAKER
    notes: Mapping[str, str] = field(default_factory=dict)


def _arranged(by: User, event: Event) -> Event:
    """The event, held, for who writes its programme."""
    require_may_arrange(by, event.circle_id)
    now = held(event)
    if now.called_off_at:
        raise CalledOff
    return now


def _touched(event: Event) -> None:
    """Offline copies and calendars learn of a change by its moment."""
    event.changed_at = timezone.now()
    event.save(update_fields=("changed_at",))


@transaction.atomic
def add_item(by: User, event: Event, item: Item) -> ProgrammeItem:
    """Put an item behind those that begin no later."""
    now = _arranged(by, event)
    fields = item.fields(now)
    before = now.programme.filter(begins_at__lte=item.begins_at)
    at = (before.aggregate(last=Max("position"))["last"] or 0) + 1
    made = ProgrammeItem.objects.create(event=now, position=at, **fields)
    made.anchors.set(item.anchors)
    _renumber(now, made, at)
    _touched(now)
    record(by, "put on the programme", f"{now} · {made}")
    return made


def _renumber(event: Event, new: ProgrammeItem, at: int) -> None:
    """Let the others make room for one at a place."""
    others = list(event.programme.exclude(pk=new.pk).order_by("position", "pk"))
    rows = [*(one for one in others if one.position < at), new]
    rows += [one for one in others if one.position >= at]
    for position, one in enumerate(rows, start=1):
        one.position = position
    ProgrammeItem.objects.bulk_update(rows, ("position",))


@transaction.atomic
def change_item(by: User, found: ProgrammeItem, item: Item) -> ProgrammeItem:
    """Change an item; it stays at its place in the order."""
    now = _arranged(by, found.event)
    for name, value in item.fields(now).items():
        setattr(found, name, value)
    found.save()
    found.anchors.set(item.anchors)
    _touched(now)
    record(by, "changed the programme", f"{now} · {found}")
    return found


@transaction.atomic
def move_item(by: User, found: ProgrammeItem, *, down: bool = False) -> None:
    """Let an item and its neighbour change places in the order; the times stay as they are."""
    now = _arranged(by, found.event)
    rows = list(now.programme.order_by("position", "pk"))
    at = next(place for place, one in enumerate(rows) if one.pk == found.pk)
    to = at + (1 if down else -1)
    if not 0 <= to < len(rows):
        return
    rows[at], rows[to] = rows[to], rows[at]
    for position, one in enumerate(rows, start=1):
        one.position = position
    ProgrammeItem.objects.bulk_update(rows, ("position",))
    _touched(now)
    record(by, "changed the programme", f"{now} · {found}")


@transaction.atomic
def remove_item(by: User, found: ProgrammeItem) -> None:
    """Take an item off the programme. What was asked under it stays with the event."""
    now = _arranged(by, found.event)
    record(by, "took off the programme", f"{now} · {found}")
    found.delete()
    _touched(now)


@transaction.atomic
def add_speech(by: User, found: ProgrammeItem, speaking: Speaking) -> Speech:
    """Let somebody speak under an item, behind those who do."""
    now = _arranged(by, found.event)
    role = SpeechRole(speaking.role)
    if found.speeches.filter(person=speaking.person, role=role).exists():
        raise SpeaksAlready
    last = found.speeches.aggregate(last=Max("position"))["last"] or 0
    made = Speech.objects.create(
        item=found,
        position=last + 1,
        person=speaking.person,
        role=role,
        note=in_languages(speaking.notes),
    )
    _touched(now)
    record(by, "put a speaker on the programme", f"{now} · {made}")
    return made


@transaction.atomic
def remove_speech(by: User, found: Speech) -> None:
    """Let somebody not speak under an item."""
    now = _arranged(by, found.item.event)
    record(by, "took a speaker off the programme", f"{now} · {found}")
    found.delete()
    _touched(now)
