"""How one expert hands over to the next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.errors import Refusal

from ..choices import Section
from ..models import Assignment, Handover, HandoverEntry, HandoverItem
from ..permissions import is_own, may_hand_over, may_tick, require_may_write
from ..queries.handing import Entry, to_hand_over
from ..queries.packs import entries
from .reports import NothingNoted


class NothingOpen(Refusal):
    message = _("Nothing is open that you could hand over: write a note for the successor first.")


class NotASuccessor(Refusal):
    message = _("Only who comes after ticks off and asks back.")


@dataclass(frozen=True)
class Note:
    """A note for the successor."""

    text: str
    section: Section = Section.NOTES
    day: date | None = None
    language: str = "en"


@transaction.atomic
def leave_note(
    by: User, post: Assignment, note: Note, *, origin: str = Origin.PAGE
) -> HandoverItem:
    """Write something down for whoever comes after."""
    require_may_write(by, post)
    if not note.text.strip():
        raise NothingNoted
    made = HandoverItem.objects.create(
        assignment=post,
        section=note.section,
        text=note.text.strip(),
        language=note.language,
        day=note.day,
        by=by,
        at=timezone.now(),
    )
    record(by, "left a note for the successor of", post, origin=origin)
    return made


@transaction.atomic
def settle_note(by: User, item: HandoverItem) -> HandoverItem:
    """Say that a note needs no handing over any more, or does again."""
    require_may_write(by, item.assignment)
    item.settled_on = None if item.settled_on else timezone.localdate()
    item.save(update_fields=("settled_on",))
    record(by, "settled a note for the successor of", item.assignment)
    return item


@transaction.atomic
def make_pack(
    by: User,
    post: Assignment,
    of: Iterable[Entry] | None = None,
    on: date | None = None,
    *,
    origin: str = Origin.PAGE,
) -> Handover:
    """Put together what is open (today, or as was written down elsewhere) for the successor."""
    if not may_hand_over(by, post):
        raise NotAllowed
    rows = list(to_hand_over(by, post) if of is None else of)
    if not rows:
        raise NothingOpen
    made = Handover.objects.create(
        assignment=post, made_on=on or timezone.localdate(), made_by=by, made_at=timezone.now()
    )
    HandoverEntry.objects.bulk_create(
        HandoverEntry(
            handover=made,
            section=one.section,
            position=place,
            text=one.text,
            about=one.about[:300],
            who=one.who[:300],
            day=one.day,
            path=one.path,
            circle_id=one.circle,
        )
        for place, one in enumerate(rows, start=1)
    )
    record(by, "made a handover pack of", post, origin=origin)
    return made


@transaction.atomic
def tick(by: User, entry: HandoverEntry, *, origin: str = Origin.PAGE) -> HandoverEntry:
    """Say that a line of a pack is settled, or that it is open again."""
    _require_reads(by, entry)
    is_open = entry.settled_at is None
    entry.settled_at = timezone.now() if is_open else None
    entry.settled_by = by if is_open else None
    entry.save(update_fields=("settled_at", "settled_by"))
    record(by, "ticked off in a handover pack of", entry.handover.assignment, origin=origin)
    return entry


@transaction.atomic
def ask_back(
    by: User, entry: HandoverEntry, question: str, *, origin: str = Origin.PAGE
) -> HandoverEntry:
    """Ask the predecessor about a line."""
    _require_reads(by, entry)
    if not question.strip():
        raise NothingNoted
    entry.question, entry.answer = question.strip(), ""
    entry.save(update_fields=("question", "answer"))
    record(by, "asked back about a handover pack of", entry.handover.assignment, origin=origin)
    return entry


@transaction.atomic
def answer_back(
    by: User, entry: HandoverEntry, answer: str, *, origin: str = Origin.PAGE
) -> HandoverEntry:
    """Answer what a successor asked."""
    post = entry.handover.assignment
    if not is_own(by, post.expert) or not entry.question:
        raise NotAllowed
    if not answer.strip():
        raise NothingNoted
    entry.answer = answer.strip()
    entry.save(update_fields=("answer",))
    record(by, "answered about a handover pack of", post, origin=origin)
    return entry


def _require_reads(by: User, entry: HandoverEntry) -> None:
    if not may_tick(by, entry.handover):
        raise NotASuccessor
    if not entries(by, entry.handover).filter(pk=entry.pk).exists():
        raise NotAllowed
