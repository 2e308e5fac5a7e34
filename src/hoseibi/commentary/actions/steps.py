"""The steps of an entry: sent to review, sent back, released, withdrawn; remarks and answers."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.db.models import F, OuterRef, Subquery
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts import actions as accounts
from hoseibi.accounts.actions import Releasing, record
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import require_may_release
from hoseibi.errors import Refusal

from ..choices import EntryState
from ..models import Entry, Part, PartWording, Remark
from ..permissions import require_may_arrange, require_may_remark

LONGEST_REMARK = 10_000


class NothingWritten(Refusal):
    message = _("Nothing is written here yet. Write at least one part before you send it on.")


class NotBeingWritten(Refusal):
    message = _("This is in review or released already.")


class NotInReview(Refusal):
    message = _("Only what was sent to review is released or sent back.")


class SayWhy(Refusal):
    message = _("Say what is to be done before it can be released: its authors will ask.")


class RemarkEmpty(Refusal):
    message = _("Write what you wish to say.")


class RemarkTooLong(Refusal):
    message = _("This is longer than a remark. Send it to the authors as a letter.")


@dataclass(frozen=True)
class Remarking:
    """What a reader says, and in which language."""

    text: str
    language: str


@transaction.atomic
def send_to_review(by: User, entry: Entry) -> None:
    """Let others look over what is written."""
    held = _held(by, entry)
    if held.state != EntryState.DRAFTING:
        raise NotBeingWritten
    if not PartWording.objects.filter(part__entry=held, newest=True).exclude(text="").exists():
        raise NothingWritten
    _step(held, EntryState.REVIEW)
    record(by, "sent to review", _named(held))


@transaction.atomic
def send_back(by: User, entry: Entry, why: str) -> None:
    """Let the authors write on, with what is missing."""
    held = _held(by, entry)
    if held.state != EntryState.REVIEW:
        raise NotInReview
    if not why.strip():
        raise SayWhy
    _step(held, EntryState.DRAFTING, why.strip())
    record(by, "sent back", _named(held))


@transaction.atomic
def release_entry(by: User, entry: Entry, releasing: Releasing) -> Entry:
    """Open an entry as it is written now to everybody who may read the law; what was released of
    it before is replaced."""
    require_may_release(by, entry.commentary.circle_id)
    held = Entry.objects.select_for_update(of=("self",)).get(pk=entry.pk)
    if held.state != EntryState.REVIEW:
        raise NotInReview
    held.release = accounts.release(by, held.commentary.circle, _named(held), releasing)
    held.released_as = held.binding
    _step(held, EntryState.RELEASED, more=("release", "released_as"))
    newest = PartWording.objects.filter(part=OuterRef("pk"), newest=True).values("number")[:1]
    _name_who_wrote(held)
    written = Part.objects.filter(entry=held, wordings__isnull=False).values("pk")
    Part.objects.filter(pk__in=written).update(released=Subquery(newest))
    return held


def _name_who_wrote(entry: Entry) -> None:
    """Name who wrote on, since the words that were released, with the parts that they wrote."""
    rows = PartWording.objects.filter(part__entry=entry, number__gt=F("part__released"))
    rows = rows.filter(part__released__gt=0, author__person__isnull=False)
    pairs = rows.order_by().values_list("part", "author__person").distinct()
    of_part = Part.authors.through
    of_part.objects.bulk_create(
        [of_part(part_id=part, person_id=person) for part, person in pairs], ignore_conflicts=True
    )


@transaction.atomic
def withdraw_entry(by: User, entry: Entry, reason: str) -> None:
    """Let only the circle read an entry again."""
    require_may_release(by, entry.commentary.circle_id)
    held = Entry.objects.select_for_update(of=("self",)).get(pk=entry.pk)
    accounts.withdraw_release(by, held.release, reason)
    if held.state == EntryState.RELEASED:
        _step(held, EntryState.DRAFTING)


@transaction.atomic
def invite_remarks(by: User, entry: Entry, invited: bool) -> None:
    """Let readers say what they think of what is released, or no longer."""
    held = _held(by, entry)
    held.asks_for_remarks = invited
    held.save(update_fields=("asks_for_remarks",))
    record(by, "invited remarks on" if invited else "closed remarks on", _named(held))


@transaction.atomic
def remark(by: User, entry: Entry, remarking: Remarking) -> Remark:
    """Say something of a released entry to those who write it."""
    require_may_remark(by, entry)
    text = remarking.text.strip()
    if not text:
        raise RemarkEmpty
    if len(text) > LONGEST_REMARK:
        raise RemarkTooLong
    made = Remark.objects.create(
        entry=entry, text=text, language=remarking.language, author=by, at=timezone.now()
    )
    record(by, "remarked on", _named(entry))
    return made


@transaction.atomic
def answer_remark(by: User, remark: Remark, text: str) -> None:
    """Answer what a reader said; only they and the circle read it."""
    require_may_arrange(by, remark.entry.commentary)
    if not text.strip():
        raise RemarkEmpty
    if len(text) > LONGEST_REMARK:
        raise RemarkTooLong
    remark.answer, remark.answered_by, remark.answered_at = text.strip(), by, timezone.now()
    remark.save(update_fields=("answer", "answered_by", "answered_at"))
    record(by, "answered a remark on", _named(remark.entry))


def _held(by: User, entry: Entry) -> Entry:
    require_may_arrange(by, entry.commentary)
    return Entry.objects.select_for_update(of=("self",)).get(pk=entry.pk)


def _step(entry: Entry, state: str, why: str = "", more: tuple[str, ...] = ()) -> None:
    entry.state, entry.sent_back_because = state, why
    entry.changed_at = timezone.now()
    entry.save(update_fields=("state", "sent_back_because", "changed_at", *more))


def _named(entry: Entry) -> str:
    return f"{entry.commentary} · {entry.place}"
