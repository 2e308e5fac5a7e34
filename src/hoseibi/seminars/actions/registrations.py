"""How somebody registers, changes what they said, and cancels."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal

from ..choices import Entry, RegistrationState
from ..models import Channel, Event, Invitee, Quota, Registration
from ..permissions import require_may_plan
from ..queries.keys import fingerprint, own_key
from .events import CalledOff, held
from .letters import tell_registered, tell_the_link
from .waiting import Room, move_up


class NameNeeded(Refusal):
    message = _("Write your name.")


class RegistrationClosed(Refusal):
    message = _("Registration is not open now.")


class OnlyInvited(Refusal):
    message = _("Registration is by invitation. Open the link of your invitation.")


class InvitationUsed(Refusal):
    message = _("Somebody registered by this invitation already. It serves once.")


class RegisteredAlready(Refusal):
    message = _(
        "This name is registered with this e-mail address already. The letter that came to it has "
        "the link; it can be sent once more."
    )


class CancelledAlready(Refusal):
    message = _("This registration is cancelled.")


class NotOfThisEvent(Refusal):
    message = _("Choose a group and a channel of this event.")


class GroupNeeded(Refusal):
    message = _("Choose the group that you belong to: each has its places.")


@dataclass(frozen=True)
class Registering:
    """What somebody says who registers; `listed` and `again` are consents."""

    name: str
    email: str = ""
    language: str = "en"
    own_name: str = ""
    organ_name: str = ""
    post: str = ""
    country: str = ""
    quota: Quota | None = None
    channel: Channel | None = None
    listed: bool = False
    again: bool = False

    def texts(self) -> dict[str, str]:
        """What the row of a registration holds of it as words."""
        names = ("name", "own_name", "organ_name", "post", "country", "language")
        said = {name: " ".join(getattr(self, name).split()) for name in names}
        if not said["name"]:
            raise NameNeeded
        return said | {"email": self.email.strip()}


@transaction.atomic
def register(
    event: Event,
    registering: Registering,
    *,
    invitee: Invitee | None = None,
    by: User | None = None,
) -> Registration:
    """Register somebody: with a place while there is one, and else on the waiting list. `by` is who
    plans for the circle and enters it for another, at any time; others register by themselves."""
    now = held(event)
    if by is not None:
        require_may_plan(by, now.circle_id)
        if now.called_off_at:
            raise CalledOff
    used_by = _invited(now, invitee) if by is None else None
    quota = used_by.quota if used_by and used_by.quota else registering.quota
    if quota is None and now.quotas.exists():
        raise GroupNeeded
    made = enter(now, registering, quota, by)
    if used_by is not None:
        used_by.registration = made
        used_by.save(update_fields=("registration",))
    record(by, "registered for event", f"{now} · {made.number}")
    if made.email:
        tell_registered(now, made)
    return made


def _invited(event: Event, invitee: Invitee | None) -> Invitee | None:
    """The invitation that is used, held; or a refusal where somebody may not register."""
    if not event.registers(timezone.now()):
        raise RegistrationClosed
    if event.entry == Entry.PUBLIC and invitee is None:
        return None
    if invitee is None or invitee.event_id != event.pk:
        raise OnlyInvited
    now = Invitee.objects.select_related("quota").get(pk=invitee.pk)
    if now.withdrawn_at:
        raise OnlyInvited
    if now.registration_id and now.registration.state != RegistrationState.CANCELLED:
        raise InvitationUsed
    return now


def enter(
    event: Event, registering: Registering, quota: Quota | None, by: User | None
) -> Registration:
    """Enter a registration, with a place if there is one. Who calls it holds the event."""
    said = registering.texts()
    same = event.registrations.exclude(state=RegistrationState.CANCELLED)
    if said["email"] and same.filter(email__iexact=said["email"], name=said["name"]).exists():
        raise RegisteredAlready
    made = row(event, Room(event), registering, quota)
    made.entered_by = by
    made.save()
    return made


def row(event: Event, room: Room, registering: Registering, quota: Quota | None) -> Registration:
    """A registration that takes a place if there is one. It is not saved."""
    _require_of(event, quota, registering.channel)
    number, today = room.number(), timezone.localdate()
    placed = room.give(quota.pk if quota else None)
    return Registration(
        event=event,
        number=number,
        quota=quota,
        channel=registering.channel,
        state=RegistrationState.CONFIRMED if placed else RegistrationState.WAITING,
        key_fingerprint=fingerprint(own_key(event, number)),
        listed_on=today if registering.listed else None,
        again_on=today if registering.again else None,
        registered_at=timezone.now(),
        **registering.texts(),
    )


def _require_of(event: Event, quota: Quota | None, channel: Channel | None) -> None:
    for one in (quota, channel):
        if one is not None and one.event_id != event.pk:
            raise NotOfThisEvent


@transaction.atomic
def change_registration(
    registration: Registration, registering: Registering, *, by: User | None = None
) -> Registration:
    """Change what somebody said of themselves: they by their own link, or who plans for the circle.
    The group stays: it has its places. A consent that stays keeps its day."""
    event = held(registration.event)
    if by is not None:
        require_may_plan(by, event.circle_id)
    now = Registration.objects.get(pk=registration.pk)
    if now.state == RegistrationState.CANCELLED:
        raise CancelledAlready
    _require_of(event, now.quota, registering.channel)
    for name, said in registering.texts().items():
        setattr(now, name, said)
    now.channel, today = registering.channel, timezone.localdate()
    now.listed_on = (now.listed_on or today) if registering.listed else None
    now.again_on = (now.again_on or today) if registering.again else None
    now.save()
    record(by, "changed a registration", f"{event} · {now.number}")
    return now


@transaction.atomic
def cancel(registration: Registration, *, by: User | None = None) -> Registration:
    """Cancel: they by their own link, or who plans for the circle. The first who waits and for whom
    there is a place now moves up."""
    event = held(registration.event)
    if by is not None:
        require_may_plan(by, event.circle_id)
    now = Registration.objects.get(pk=registration.pk)
    if now.state == RegistrationState.CANCELLED:
        raise CancelledAlready
    now.state, now.cancelled_at = RegistrationState.CANCELLED, timezone.now()
    now.listed_on = None
    now.save()
    record(by, "cancelled a registration", f"{event} · {now.number}")
    move_up(event)
    return now


@transaction.atomic
def send_links(event: Event, email: str) -> None:
    """Write to an address the links of what was registered with it. Who asks is not told whether
    there is any."""
    found = event.registrations.exclude(state=RegistrationState.CANCELLED)
    for one in found.filter(email__iexact=email.strip()).exclude(email=""):
        tell_the_link(event, one)
        record(None, "asked for the link of a registration", f"{event} · {one.number}")
