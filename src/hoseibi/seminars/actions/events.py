"""How an event is planned, changed, announced, called off, and made again."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import Circle, User
from hoseibi.errors import Refusal
from hoseibi.projects.models import Activity
from hoseibi.ui.languages import by_language, in_languages

from ..choices import Entry, EventKind
from ..models import Channel, Event, FeedbackQuestion, ProgrammeItem, Quota
from ..permissions import require_may_plan
from .letters import tell_called_off
from .waiting import move_up


class TitleNeeded(Refusal):
    message = _("Give the event a title, in at least one language.")


class EndsTooEarly(Refusal):
    message = _("The event ends before it begins. Look at both times again.")


class ClosesTooEarly(Refusal):
    message = _("Registration closes before it opens. Look at both moments again.")


class NameTaken(Refusal):
    message = _("Another event has this name in its address. Choose another one.")


class CalledOff(Refusal):
    message = _("This event is called off. Plan another one, or clone it.")


class NoticeNeeded(Refusal):
    message = _(
        "Say first what is done with the personal data of those who register: whoever registers "
        "reads it before."
    )


class AlreadyOver(Refusal):
    message = _("This event is over; it took place and cannot be called off.")


RESERVED = ("new", "own", "invited")
"""Words that stand where the name of an event does, in other addresses."""


@dataclass(frozen=True)
class Planning:
    """An event as it is to be. Texts are by language; `slug` is made of the title when empty."""

    titles: Mapping[str, str]
    begins_at: datetime
    ends_at: datetime
    capacity: int
    kind: str = EventKind.SEMINAR
    slug: str = ""
    themes: Mapping[str, str] | None = None
    places: Mapping[str, str] | None = None
    notices: Mapping[str, str] | None = None
    zone: str = "UTC"
    link: str = ""
    languages: tuple[str, ...] = ()
    entry: str = Entry.PUBLIC
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    activity: Activity | None = None

    def fields(self) -> dict[str, object]:
        """What the row of an event holds of it."""
        if not any(said.strip() for said in self.titles.values()):
            raise TitleNeeded
        if self.ends_at <= self.begins_at:
            raise EndsTooEarly
        if self.opens_at and self.closes_at and self.closes_at <= self.opens_at:
            raise ClosesTooEarly
        return {
            "kind": EventKind(self.kind),
            "title": in_languages(self.titles),
            "theme": in_languages(self.themes or {}),
            "place": in_languages(self.places or {}),
            "notice": in_languages(self.notices or {}),
            "begins_at": self.begins_at,
            "ends_at": self.ends_at,
            "zone": self.zone,
            "link": self.link,
            "languages": list(self.languages),
            "entry": Entry(self.entry),
            "capacity": self.capacity,
            "opens_at": self.opens_at,
            "closes_at": self.closes_at,
            "activity": self.activity,
        }


@transaction.atomic
def plan(by: User, circle: Circle, planning: Planning) -> Event:
    """Plan an event of a circle; nobody else knows of it until it is announced."""
    require_may_plan(by, circle.pk)
    fields = planning.fields()
    slug = _free_slug(planning)
    made = Event.objects.create(circle=circle, slug=slug, changed_at=timezone.now(), **fields)
    record(by, "planned event", made)
    return made


def _free_slug(planning: Planning) -> str:
    """The name that was wished for, or one after the title and the year that no other has."""
    if planning.slug:
        if planning.slug in RESERVED:
            raise NameTaken
        if Event.objects.filter(slug=planning.slug).exists():
            raise NameTaken
        return planning.slug
    words = slugify(planning.titles.get("en", ""))[:60].strip("-") or str(planning.kind)
    wished = f"{words}-{planning.begins_at.year}"
    taken = set(Event.objects.filter(slug__startswith=wished).values_list("slug", flat=True))
    names = (wished, *(f"{wished}-{number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)


def held(event: Event) -> Event:
    """The event as it stands now, its row held until the end of the transaction: places are given
    and taken back by one at a time."""
    return Event.objects.select_for_update().get(pk=event.pk)


def planned(by: User, event: Event) -> Event:
    """The same, for who may plan for its circle."""
    require_may_plan(by, event.circle_id)
    return held(event)


@transaction.atomic
def change(by: User, event: Event, planning: Planning) -> Event:
    """Change what was planned. Calendars hear of it by the next number of the sequence, and the
    waiting list moves up where there are more places."""
    now = planned(by, event)
    if now.called_off_at:
        raise CalledOff
    fields = planning.fields()
    if planning.slug and planning.slug != now.slug:
        fields["slug"] = _free_slug(planning)
    changed = [name for name, value in fields.items() if not _same(getattr(now, name), value)]
    if not changed:
        return now
    for name in changed:
        setattr(now, name, fields[name])
    now.sequence += 1
    now.changed_at = timezone.now()
    now.save()
    record(by, "changed event", now)
    move_up(now)
    return now


def _same(old: object, new: object) -> bool:
    if hasattr(old, "data") and hasattr(new, "data"):
        return by_language(old) == by_language(new)
    return old == new


@transaction.atomic
def announce(by: User, event: Event) -> Event:
    """Let everybody know of an event: its page is there without signing in."""
    now = planned(by, event)
    if now.called_off_at:
        raise CalledOff
    if now.opens_at and not by_language(now.notice):
        raise NoticeNeeded
    if now.announced_at is None:
        now.announced_at = timezone.now()
        now.save(update_fields=("announced_at",))
        record(by, "announced event", now)
    return now


@transaction.atomic
def call_off(by: User, event: Event, why: Mapping[str, str]) -> Event:
    """Call an event off. It stays, says so on its page and in every calendar, and who registered is
    told by letter."""
    now = planned(by, event)
    if now.called_off_at:
        raise CalledOff
    if now.ends_at <= timezone.now():
        raise AlreadyOver
    now.called_off_at = now.changed_at = timezone.now()
    now.called_off_why = in_languages(why)
    now.sequence += 1
    now.save()
    record(by, "called off event", now)
    tell_called_off(now)
    return now


@transaction.atomic
def clone(by: User, event: Event, begins_at: datetime) -> Event:
    """Plan another event like one: with its programme and articles, channels, quotas and questions
    of feedback, and without people. Every time is as far from the beginning as it was."""
    require_may_plan(by, event.circle_id)
    moved = begins_at - event.begins_at
    made = Event.objects.get(pk=event.pk)
    made.pk, made.cloned_from = None, event
    made.series, made.sequence, made.changed_at = uuid.uuid4(), 0, timezone.now()
    made.announced_at = made.called_off_at = None
    made.called_off_why = in_languages({})
    for name in ("begins_at", "ends_at", "opens_at", "closes_at"):
        before = getattr(made, name)
        setattr(made, name, before + moved if before else None)
    titles = by_language(event.title)
    made.slug = _free_slug(Planning(titles, made.begins_at, made.ends_at, 0, kind=made.kind))
    made._state.adding = True
    made.save(force_insert=True)
    _clone_parts(event, made, moved)
    record(by, "cloned event", f"{event} → {made.slug}")
    return made


def _clone_parts(event: Event, made: Event, moved: timedelta) -> None:
    for model in (Channel, Quota, FeedbackQuestion):
        rows = list(model.objects.filter(event=event))
        for row in rows:
            row.pk, row.event = None, made
            if isinstance(row, Channel):
                row.interpreter = None
        model.objects.bulk_create(rows)
    for item in ProgrammeItem.objects.filter(event=event).prefetch_related("anchors"):
        anchors = list(item.anchors.all())
        item.pk, item.event = None, made
        item.begins_at, item.ends_at = item.begins_at + moved, item.ends_at + moved
        item._state.adding = True
        item._prefetched_objects_cache = {}
        item.save(force_insert=True)
        item.anchors.set(anchors)
