"""How minutes are written by several people at once, and when they are approved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from hoseibi import legaltext
from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal

from ..choices import MeetingState
from ..models import AgendaItem, Meeting, Minute, MinuteSetAside
from ..permissions import require_may_approve, require_may_minute
from .meetings import begin_minutes, locked, require_open
from .numbered import cleaned, coming, is_told

LONGEST = 100_000
"""Characters of one item's minutes; a long day's are a twentieth of it."""
PATIENCE = timedelta(days=7)
"""How long words that clash hold up the approval: somebody who left must not hold it for ever."""


class MinutesTooLong(Refusal):
    message = _("This is longer than the minutes of any item. Put what follows it under another.")


class NothingWritten(Refusal):
    message = _("Nothing is written yet: there are no minutes that could be approved.")


class NothingSpoken(Refusal):
    message = _("Nothing is written in this language. Write what was said, then mark it.")


class StillClashing(Refusal):
    """Words that clash with others' wait for their author."""

    def __init__(self, names: str) -> None:
        super().__init__(
            _now(
                "Words of {names} are set aside because they clash with others'. They decide first;"
                " a week after they were written the minutes can be approved without them."
            ).format(names=names)
        )


@dataclass(frozen=True)
class SavedMinute:
    """How the minutes of an item read now. `merged`: words of others were put together with these.
    `clashes`: nothing was saved, and the text was set aside for its author."""

    minute: Minute
    merged: bool = False
    clashes: tuple[legaltext.Clash, ...] = ()


@dataclass(frozen=True)
class Writing:
    """What somebody typed of an item in a language, and the number that they had before them;
    `had` as in `numbered.coming`."""

    language: str
    text: str
    written_from: int = 0
    origin: str = Origin.PAGE
    had: str | None = None

    @property
    def clean(self) -> str:
        return cleaned(self.text)


@transaction.atomic
def write_minutes(by: User, item: AgendaItem, writing: Writing) -> SavedMinute:
    """Let the minutes of an item read otherwise. When others saved meanwhile, both edits are put
    together by words; where they touch the same words nothing is saved, and the author sees both
    texts."""
    require_may_minute(by, item.meeting.circle_id)
    if len(writing.clean) > LONGEST:
        raise MinutesTooLong
    locked(by, item.meeting)
    said = Minute.objects.filter(item=item, language=writing.language)
    newest = said.order_by("-number").first()

    def text_of(number: int) -> str:
        return said.filter(number=number).values_list("text", flat=True).first() or ""

    come = coming(writing.clean, writing.written_from, newest, text_of, writing.had)
    if come.clashes:
        _set_aside(by, item, writing)
    else:
        _put_back(by, item, writing.language)
    if newest is not None and come.text is None:
        return SavedMinute(newest, come.merged, come.clashes)
    return SavedMinute(_next(by, item, writing, newest, come.text or ""), merged=come.merged)


def _next(by: User, item: AgendaItem, writing: Writing, newest: Minute | None, text: str) -> Minute:
    now = timezone.now()
    made = Minute.objects.create(
        item=item,
        language=writing.language,
        number=newest.number + 1 if newest else 1,
        text=text,
        typed=writing.clean if writing.clean != text else "",
        written_from=writing.written_from,
        original=newest.original if newest else not _is_said_already(item),
        author=by,
        at=now,
    )
    begin_minutes(item.meeting)
    if is_told(by, newest, now):
        record(
            by,
            "wrote minutes",
            f"{item.meeting} · {item} · {writing.language}",
            origin=writing.origin,
        )
    return made


@transaction.atomic
def say_spoken(by: User, item: AgendaItem, language: str) -> None:
    """Say in which language an item was spoken of; the minutes in the others are translations."""
    meeting = locked(by, item.meeting)
    said = Minute.objects.filter(item=item)
    if not said.filter(language=language).exclude(text="").exists():
        raise NothingSpoken
    said.filter(language=language).update(original=True)
    said.exclude(language=language).update(original=False)
    record(by, "said what was spoken", f"{meeting} · {item} · {language}")


def _is_said_already(item: AgendaItem) -> bool:
    """Whether the item has minutes in another language, of which this would be a translation."""
    return Minute.objects.filter(item=item, original=True).exclude(text="").exists()


def _set_aside(by: User, item: AgendaItem, writing: Writing) -> None:
    MinuteSetAside.objects.update_or_create(
        item=item,
        language=writing.language,
        author=by,
        defaults={
            "text": writing.clean,
            "written_from": writing.written_from,
            "at": timezone.now(),
        },
    )


def _put_back(by: User, item: AgendaItem, language: str) -> None:
    MinuteSetAside.objects.filter(item=item, language=language, author=by).delete()


@transaction.atomic
def approve(by: User, meeting: Meeting, *, origin: str = Origin.PAGE) -> Meeting:
    """Approve the minutes: from then on nothing in them changes."""
    require_may_approve(by, meeting)
    now = Meeting.objects.select_for_update().get(pk=meeting.pk)
    require_open(now)
    if not Minute.objects.filter(item__meeting=now).exclude(text="").exists():
        raise NothingWritten
    waiting = MinuteSetAside.objects.filter(
        item__meeting=now, at__gte=timezone.now() - PATIENCE
    ).select_related("author")
    if waiting:
        raise StillClashing(", ".join(sorted({str(one.author) for one in waiting})))
    now.state = MeetingState.APPROVED
    now.approved_by = by
    now.approved_at = timezone.now()
    now.save(update_fields=("state", "approved_by", "approved_at"))
    record(by, "approved minutes", now, origin=origin)
    return now
