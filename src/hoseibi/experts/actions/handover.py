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
def settle_note(by: User, item: HandoverItem, *, settled: bool = True) -> HandoverItem:
    """Say that a note needs no handing over any more, or does again."""
    require_may_write(by, item.assignment)
    if (item.settled_on is not None) == settled:
        return item
    item.settled_on = timezone.localdate() if settled else None
    item.save(update_fields=("settled_on",))
    verb = "settled" if settled else "opened again"
    record(by, f"{verb} a note for the successor of", item.assignment)
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
def tick(
    by: User, entry: HandoverEntry, *, settled: bool = True, origin: str = Origin.PAGE
) -> HandoverEntry:
    """Say that a line of a pack is settled, or that it is open again. Said twice, it counts once:
    the first day and name stay."""
    _require_reads(by, entry)
    _hold(entry)
    if (entry.settled_at is not None) == settled:
        return entry
    entry.settled_at = timezone.now() if settled else None
    entry.settled_by = by if settled else None
    entry.save(update_fields=("settled_at", "settled_by"))
    verb = "ticked off" if settled else "opened again"
    record(by, f"{verb} in a handover pack of", entry.handover.assignment, origin=origin)
    return entry


@transaction.atomic
def ask_back(
    by: User, entry: HandoverEntry, question: str, *, origin: str = Origin.PAGE
) -> HandoverEntry:
    """Ask the predecessor about a line. What was asked and answered before stays above it."""
    _require_reads(by, entry)
    if not question.strip():
        raise NothingNoted
    _hold(entry)
    before = [entry.question, f"{_('Answer:')} {entry.answer}" if entry.answer else ""]
    entry.question = "\n\n".join(filter(None, [*before, question.strip()]))
    entry.answer = ""
    entry.save(update_fields=("question", "answer"))
    record(by, "asked back about a handover pack of", entry.handover.assignment, origin=origin)
    return entry


@transaction.atomic
def answer_back(
    by: User, entry: HandoverEntry, answer: str, *, origin: str = Origin.PAGE
) -> HandoverEntry:
    """Answer what a successor asked."""
    post = entry.handover.assignment
    _hold(entry)
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


def _hold(entry: HandoverEntry) -> None:
    """Read a line as it is now, and let nobody else change it until the transaction ends."""
    pack = entry.handover
    entry.refresh_from_db(from_queryset=HandoverEntry.objects.select_for_update())
    entry.handover = pack
