"""How an organ nominates, completes, sends and withdraws, and how what is wanting is asked for.

Nothing of anybody's health is asked: there is no field that it could be written in.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.errors import Refusal
from hoseibi.library.actions import store
from hoseibi.partners import actions as partners
from hoseibi.partners.models import Organ, Person

from ..choices import CourseState, NominationState
from ..models import Course, Nomination, Target
from ..permissions import may_nominate, may_plan, require_may_plan
from ..queries.nominations import NUMBERED, wanting
from .waiting import held, queue

LARGEST_ENDORSEMENT = 5 * 1024 * 1024
"""Bytes of a signed endorsement."""
SIGNATURES = (b"%PDF-", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
"""With what a PDF, a PNG and a JPEG begin."""
CHANGEABLE = (NominationState.WRITING, NominationState.RETURNED)


class CallIsNotOpen(Refusal):
    message = gettext_lazy("Nominations for this course are not open.")


class DeadlineIsOver(Refusal):
    message = gettext_lazy("The day until which nominations come in is over.")


class NominatedAlready(Refusal):
    message = gettext_lazy("This person is nominated for the course already.")


class NotOfTheOrgan(Refusal):
    message = gettext_lazy("Choose somebody of your organ, or enter a new name.")


class NameNeeded(Refusal):
    message = gettext_lazy("Write the name as it stands in the passport.")


class SentAlready(Refusal):
    message = gettext_lazy("This nomination was sent. What it says stays as it is.")


class StillWanting(Refusal):
    message = gettext_lazy("Something is still wanting: {what}.")


class TooManyNominees(Refusal):
    message = gettext_lazy(
        "Your organ may nominate {most}. Withdraw somebody before you send this."
    )


class WrongFile(Refusal):
    message = gettext_lazy("Send the endorsement as a PDF, PNG or JPEG file.")


class TooLargeAFile(Refusal):
    message = gettext_lazy("The file is larger than 5 MB. Send a smaller one.")


class NotSent(Refusal):
    message = gettext_lazy("Only a nomination that was sent can be returned.")


class SayWhatIsWanting(Refusal):
    message = gettext_lazy("Say what is to be completed.")


class GoneAlready(Refusal):
    message = gettext_lazy("This nomination was withdrawn.")


class CourseIsOver(Refusal):
    message = gettext_lazy("The course has ended. Nobody is withdrawn any more.")


@dataclass(frozen=True)
class Nominating:
    """What an organ says of somebody whom it sends."""

    name: str
    own_name: str = ""
    post: str = ""
    years: int | None = None
    education: str = ""
    duties: str = ""
    languages: str = ""
    expects: str = ""
    endorsed_by: str = ""
    sex: str = ""


@dataclass(frozen=True)
class Came:
    """Who is nominated, where they are of the organ already, and when it came, if not now."""

    person: Person | None = None
    at: datetime | None = None


@transaction.atomic
def nominate(
    by: User,
    target: Target,
    said: Nominating,
    came: Came | None = None,
    *,
    origin: str = Origin.PAGE,
) -> Nomination:
    """Begin to nominate somebody: a person of the organ, or one who is entered by this."""
    person, at = (came.person, came.at) if came else (None, None)
    _require_may_write(by, target)
    _require_open(target, at)
    if not said.name.strip():
        raise NameNeeded
    chosen = person or _entered(target.organ, said)
    if chosen.organ_id != target.organ_id and not _is_within(chosen, target.organ):
        raise NotOfTheOrgan
    if Nomination.objects.filter(course=target.course_id, person=chosen).exists():
        raise NominatedAlready
    made = Nomination(course=target.course, target=target, person=chosen, entered_by=by)
    _write(made, said)
    record(by, "nominated", f"{target.course} · {made.name}", origin=origin)
    return made


@transaction.atomic
def rewrite(
    by: User, nomination: Nomination, said: Nominating, *, origin: str = Origin.PAGE
) -> Nomination:
    """Change what a nomination says, as long as it is not sent."""
    _require_may_write(by, nomination.target)
    found = held(nomination)
    if found.state not in CHANGEABLE:
        raise SentAlready
    if not said.name.strip():
        raise NameNeeded
    _write(found, said)
    record(by, "changed nomination", f"{found.course} · {found.name}", origin=origin)
    return found


@transaction.atomic
def endorse(
    by: User, nomination: Nomination, content: bytes, name: str, *, origin: str = Origin.PAGE
) -> Nomination:
    """Add the endorsement that the head of the organ signed."""
    _require_may_write(by, nomination.target)
    found = held(nomination)
    if found.state not in CHANGEABLE:
        raise SentAlready
    if len(content) > LARGEST_ENDORSEMENT:
        raise TooLargeAFile
    if not content.startswith(SIGNATURES):
        raise WrongFile
    found.endorsement = store(content, name, by=by, origin=_("Endorsement of a nomination"))
    found.changed_at = timezone.now()
    found.save(update_fields=("endorsement", "changed_at"))
    record(by, "endorsed nomination", f"{found.course} · {found.name}", origin=origin)
    return found


@transaction.atomic
def send(
    by: User, nomination: Nomination, *, at: datetime | None = None, origin: str = Origin.PAGE
) -> Nomination:
    """Send a nomination that is complete; `at` is when it came, if not now. One that was returned
    may come back until trainees are settled, even when the call is over."""
    _require_may_write(by, nomination.target)
    target = Target.objects.select_for_update().get(pk=nomination.target_id)
    found = held(nomination)
    if found.state not in CHANGEABLE:
        raise SentAlready
    _require_open(target, at, returned=found.state == NominationState.RETURNED)
    if what := wanting(found):
        raise StillWanting(StillWanting.message.format(what=", ".join(map(str, what))))
    if target.nominations.filter(state__in=NUMBERED).count() >= target.most:
        raise TooManyNominees(TooManyNominees.message.format(most=target.most))
    now = at or timezone.now()
    found.state, found.wanting, found.sent_at, found.changed_at = (
        NominationState.SENT, "", now, now,
    )  # fmt: skip
    found.save(update_fields=("state", "wanting", "sent_at", "changed_at"))
    record(by, "sent nomination", f"{found.course} · {found.name}", origin=origin)
    return found


@transaction.atomic
def give_back(
    by: User, nomination: Nomination, what: str, *, origin: str = Origin.PAGE
) -> Nomination:
    """Return a nomination to the organ, with what is to be completed."""
    require_may_plan(by, nomination.course)
    found = held(nomination)
    if found.state != NominationState.SENT:
        raise NotSent
    if not what.strip():
        raise SayWhatIsWanting
    found.state, found.wanting = NominationState.RETURNED, what.strip()
    found.changed_at = timezone.now()
    found.save(update_fields=("state", "wanting", "changed_at"))
    record(by, "returned nomination", f"{found.course} · {found.name}", origin=origin)
    return found


@transaction.atomic
def withdraw(
    by: User, nomination: Nomination, reason: str = "", *, origin: str = Origin.PAGE
) -> Nomination:
    """Take a nomination back: the organ its own, and who plans the course any. The place of one who
    was selected is free by that."""
    if not may_plan(by, nomination.course):
        _require_may_write(by, nomination.target)
    course = Course.objects.select_for_update().get(pk=nomination.course_id)
    found = held(nomination)
    if found.state == NominationState.WITHDRAWN:
        raise GoneAlready
    if course.state == CourseState.ENDED:
        raise CourseIsOver
    waited = found.state == NominationState.WAITING
    found.state, found.rank, found.reason = NominationState.WITHDRAWN, None, reason.strip()
    found.changed_at = timezone.now()
    found.save(update_fields=("state", "rank", "reason", "changed_at"))
    if waited:
        queue(course, found)
    record(by, "withdrew nomination", f"{found.course} · {found.name}", origin=origin)
    return found


def _require_may_write(by: User, target: Target) -> None:
    """Who nominates for the organ; and who plans the course, for what came on paper."""
    if not (may_nominate(by, target) or may_plan(by, target.course)):
        raise NotAllowed


def _require_open(target: Target, at: datetime | None, returned: bool = False) -> None:
    course = target.course
    if returned and course.state == CourseState.SELECTING:
        return
    if course.state != CourseState.CALLING:
        raise CallIsNotOpen
    over = course.nominate_until is not None and course.nominate_until < timezone.localdate(at)
    if over and not returned:
        raise DeadlineIsOver


def _entered(organ: Organ, said: Nominating) -> Person:
    return partners.person(said.name.strip(), organ, own_name=said.own_name.strip())


def _is_within(person: Person, organ: Organ) -> bool:
    """Whether somebody is of a part of an organ, at any depth."""
    at = person.organ
    while at is not None:
        if at.pk == organ.pk:
            return True
        at = at.parent
    return False


def _write(nomination: Nomination, said: Nominating) -> None:
    for each in fields(said):
        value = getattr(said, each.name)
        setattr(nomination, each.name, value.strip() if isinstance(value, str) else value)
    nomination.changed_at = timezone.now()
    nomination.save()
