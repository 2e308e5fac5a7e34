"""How a meeting is planned, changed, cancelled and attended."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from i18nfield.strings import LazyI18nString

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import Circle, User
from hoseibi.errors import Refusal
from hoseibi.partners.models import Person
from hoseibi.ui.languages import by_language

from ..choices import MeetingState, Presence
from ..models import Attendance, Meeting, Minute
from ..permissions import require_may_minute
from ..queries import invitable


class EndsTooEarly(Refusal):
    message = _("The meeting ends before it begins. Look at both times again.")


class TitleNeeded(Refusal):
    message = _("Give the meeting a title, in at least one language.")


class Frozen(Refusal):
    message = _(
        "The minutes of this meeting are approved and stay as they are. What is to be put right"
        " belongs on the agenda of the next meeting."
    )


class Cancelled(Refusal):
    message = _("This meeting is cancelled. Plan another one.")


class AlreadyHeld(Refusal):
    message = _("This meeting has minutes; it was held and cannot be cancelled.")


class NotInvitable(Refusal):
    message = _("Only people who have a seat in the circle can be invited to its meetings.")


@dataclass(frozen=True)
class Planning:
    """A meeting as it is to be: its title by language, its moments, and what each side sees."""

    titles: Mapping[str, str]
    begins_at: datetime
    ends_at: datetime
    home_place: str = ""
    home_zone: str = "Asia/Tokyo"
    partner_place: str = ""
    partner_zone: str = "UTC"
    link: str = ""
    interpreter: Person | None = None
    people: tuple[Person, ...] = ()

    def fields(self) -> dict[str, object]:
        """What the row of a meeting holds of it."""
        titles = {code: said.strip() for code, said in self.titles.items() if said.strip()}
        if not titles:
            raise TitleNeeded
        if self.ends_at <= self.begins_at:
            raise EndsTooEarly
        return {
            "title": LazyI18nString(titles),
            "begins_at": self.begins_at,
            "ends_at": self.ends_at,
            "home_place": self.home_place,
            "home_zone": self.home_zone,
            "partner_place": self.partner_place,
            "partner_zone": self.partner_zone,
            "link": self.link,
            "interpreter": self.interpreter,
        }


@transaction.atomic
def plan(by: User, circle: Circle, planning: Planning, *, origin: str = Origin.PAGE) -> Meeting:
    """Plan a meeting of a circle, with the people invited."""
    require_may_minute(by, circle.pk)
    meeting = Meeting.objects.create(
        circle=circle, series=uuid.uuid4(), changed_at=timezone.now(), **planning.fields()
    )
    _invite(by, meeting, planning.people)
    record(by, "planned meeting", meeting, origin=origin)
    return meeting


def require_open(meeting: Meeting) -> None:
    """Refuse to change what is approved or cancelled."""
    if meeting.state == MeetingState.APPROVED:
        raise Frozen
    if meeting.state == MeetingState.CANCELLED:
        raise Cancelled


def locked(by: User, meeting: Meeting) -> Meeting:
    """The meeting as it stands now, held until the end of the transaction, for who may write in
    it; so that nothing is written into minutes in the moment of their approval."""
    require_may_minute(by, meeting.circle_id)
    now = Meeting.objects.select_for_update().get(pk=meeting.pk)
    require_open(now)
    return now


@transaction.atomic
def change(by: User, meeting: Meeting, planning: Planning) -> Meeting:
    """Change what was planned. Calendars hear of it by the next number of the sequence."""
    now = locked(by, meeting)
    fields = planning.fields()
    # What counts is what a calendar shows; the same again is no change.
    changed = [name for name, value in fields.items() if not _same(getattr(now, name), value)]
    for name in changed:
        setattr(now, name, fields[name])
    invited = _invite(by, now, planning.people)
    if changed or invited:
        now.sequence += 1
        now.changed_at = timezone.now()
        now.save()
        record(by, "changed meeting", now)
    return now


def _same(old: object, new: object) -> bool:
    if isinstance(old, LazyI18nString) and isinstance(new, LazyI18nString):
        return by_language(old) == by_language(new)
    return old == new


def _invite(by: User, meeting: Meeting, people: Iterable[Person]) -> bool:
    """Let exactly these people be invited; who was there already stays in the record."""
    wanted = {person.pk for person in people}
    sides = {seat.person_id: seat.side for seat in invitable(by, meeting.circle)}
    before = {each.person_id: each for each in meeting.attendance.all()}
    if not wanted - before.keys() <= sides.keys():
        raise NotInvitable
    gone = [
        one.pk
        for person, one in before.items()
        if person not in wanted and one.presence == Presence.INVITED
    ]
    Attendance.objects.filter(pk__in=gone).delete()
    new = sorted(wanted - before.keys())
    Attendance.objects.bulk_create(
        Attendance(meeting=meeting, person_id=person, side=sides[person]) for person in new
    )
    return bool(gone or new)


@transaction.atomic
def cancel(by: User, meeting: Meeting) -> Meeting:
    """Cancel a meeting that was not held. It stays, and says so in every calendar."""
    now = locked(by, meeting)
    if Minute.objects.filter(item__meeting=now).exclude(text="").exists():
        raise AlreadyHeld
    now.state = MeetingState.CANCELLED
    now.sequence += 1
    now.changed_at = timezone.now()
    now.save()
    record(by, "cancelled meeting", now)
    return now


@transaction.atomic
def attend(
    by: User, meeting: Meeting, presences: Mapping[int, str], *, origin: str = Origin.PAGE
) -> None:
    """Say who came, by person; people of the circle who were not invited may be added."""
    now = locked(by, meeting)
    sides = {seat.person_id: seat.side for seat in invitable(by, now.circle)}
    before = {each.person_id: each for each in now.attendance.all()}
    for person, presence in presences.items():
        known = before.get(person)
        if known is not None:
            known.presence = Presence(presence)
            known.save(update_fields=("presence",))
        elif person in sides:
            Attendance.objects.create(
                meeting=now, person_id=person, side=sides[person], presence=Presence(presence)
            )
        else:
            raise NotInvitable
    if any(presence != Presence.INVITED for presence in presences.values()):
        begin_minutes(now)
    record(by, "noted attendance", now, origin=origin)


def begin_minutes(meeting: Meeting) -> None:
    """From the first thing that is written down of it, a meeting counts as held."""
    Meeting.objects.filter(pk=meeting.pk, state=MeetingState.PLANNED).update(
        state=MeetingState.HELD
    )
