"""Who came, and who is invited."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal

from ..choices import RegistrationState
from ..models import Event, Invitee, Quota, Registration
from ..permissions import require_may_arrange
from ..queries.keys import fingerprint, invitee_key
from ..queries.people import written_to
from .events import CalledOff, planned
from .letters import tell_invited
from .registrations import CancelledAlready, InvitationUsed

FORGOTTEN = "–"
"""In place of a name that was taken out."""


class NobodyNamed(Refusal):
    message = _("Write one name on each line.")


class NotOver(Refusal):
    message = _("This event is not over yet: its people are still needed.")


class NobodyToWriteTo(Refusal):
    message = _("Everybody with an e-mail address has a letter already, or registered.")


@dataclass(frozen=True)
class Inviting:
    """Somebody who is to be invited."""

    name: str
    email: str = ""
    language: str = "en"
    quota: Quota | None = None


@transaction.atomic
def note_came(by: User, registration: Registration, *, came: bool) -> Registration:
    """Note that somebody came, or that this was noted by mistake. Who waited and came is let in:
    whoever stands at the door sees whether a chair is free."""
    require_may_arrange(by, registration.event.circle_id)
    now = Registration.objects.select_for_update(of=("self",)).get(pk=registration.pk)
    if now.state == RegistrationState.CANCELLED:
        raise CancelledAlready
    if (now.came_at is not None) == came:
        return now
    now.came_at = timezone.now() if came else None
    now.save(update_fields=("came_at",))
    verb = "noted who came" if came else "took back who came"
    record(by, verb, f"{registration.event} · {now.number}")
    return now


@transaction.atomic
def forget(by: User, event: Event) -> int:
    """Take out what names the people of an event that is over or called off, but for those who
    agreed to be written to again; how many. How many came, from where and in which group, stays."""
    now = planned(by, event)
    if now.ends_at > timezone.now() and not now.called_off_at:
        raise NotOver
    named = now.registrations.filter(again_on=None).exclude(name=FORGOTTEN)
    gone = named.update(
        name=FORGOTTEN,
        own_name="",
        organ_name="",
        post="",
        email="",
        person=None,
        listed_on=None,
        key_fingerprint=None,
    )
    now.box.update(name="", asked_by=None)
    now.invitees.all().delete()
    now.brought.all().delete()
    record(by, "took out the names of", f"{now} ({gone})")
    return gone


@transaction.atomic
def invite(by: User, event: Event, people: Iterable[Inviting]) -> list[Invitee]:
    """Make a link for each of some people, by which they register once."""
    now = planned(by, event)
    if now.called_off_at:
        raise CalledOff
    wanted = [one for one in people if one.name.strip()]
    if not wanted:
        raise NobodyNamed
    made = [_invited(by, now, one) for one in wanted]
    record(by, "invited to event", f"{now} · {len(made)}")
    return made


def _invited(by: User, event: Event, one: Inviting) -> Invitee:
    row = Invitee.objects.create(
        event=event,
        name=" ".join(one.name.split())[:200],
        email=one.email,
        language=one.language,
        quota=one.quota,
        made_by=by,
        made_at=timezone.now(),
    )
    row.key_fingerprint = fingerprint(invitee_key(row))
    row.save(update_fields=("key_fingerprint",))
    return row


@transaction.atomic
def withdraw_invitee(by: User, invitee: Invitee) -> None:
    """Let a link open nothing any more, while nobody registered by it."""
    now = planned(by, invitee.event)
    if invitee.registration_id:
        raise InvitationUsed
    invitee.withdrawn_at = timezone.now()
    invitee.save(update_fields=("withdrawn_at",))
    record(by, "withdrew an invitation to event", f"{now} · {invitee.pk}")


@transaction.atomic
def write_invitations(by: User, event: Event) -> int:
    """Put a letter with their link into the outbox for everybody who is invited, has an e-mail
    address and got none yet; how many. Each waits there until somebody lets it go."""
    now = planned(by, event)
    open_ = now.invitees.filter(withdrawn_at=None, registration=None).exclude(email="")
    open_ = list(open_.select_related("event"))
    had = written_to(by, open_)
    wanted = [one for one in open_ if one.pk not in had]
    if not wanted:
        raise NobodyToWriteTo
    for one in wanted:
        tell_invited(now, one)
    record(by, "wrote invitations to event", f"{now} · {len(wanted)}")
    return len(wanted)
