"""What is planned and noted of an activity, and what is hung on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Model, Q
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Act, Origin
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import circles_where
from hoseibi.corpus.models import Anchor, Law
from hoseibi.corpus.queries.visible import visible_laws
from hoseibi.errors import Refusal
from hoseibi.experts import queries as experts
from hoseibi.experts.models import Assignment
from hoseibi.meetings.models import Meeting
from hoseibi.partners.models import Organ
from hoseibi.ui.languages import in_languages

from ..models import Activity
from ..permissions import require_may_plan, require_may_report


class DaysCrossed(Refusal):
    message = _("An activity ends before it begins. Look at its days again.")


class NoShare(Refusal):
    message = _("What is done is between 0 and 100 per cent.")


class NotOfTheCircle(Refusal):
    message = _("Only what you may see can be hung on an activity.")


@dataclass(frozen=True)
class Scheduling:
    """When an activity is to be done, and by whom on each side."""

    planned_from: date | None = None
    planned_until: date | None = None
    home_organ: Organ | None = None
    partner_organ: Organ | None = None


@dataclass(frozen=True)
class Noting:
    """When it was really done, how far it is, and what came of it, texts by language."""

    began_on: date | None
    ended_on: date | None
    progress: int
    achievement: dict[str, str]
    issue: dict[str, str]


@dataclass(frozen=True)
class Hanging:
    """All that hangs on an activity."""

    meetings: tuple[Meeting, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    laws: tuple[Law, ...] = ()
    anchors: tuple[Anchor, ...] = ()


def _crossed(begin: date | None, end: date | None) -> bool:
    return bool(begin and end and end < begin)


@transaction.atomic
def schedule(
    by: User, activity: Activity, scheduling: Scheduling, *, origin: str = Origin.PAGE
) -> Activity:
    """Plan an activity in time, with those responsible."""
    require_may_plan(by, activity.project)
    if _crossed(scheduling.planned_from, scheduling.planned_until):
        raise DaysCrossed
    activity.planned_from, activity.planned_until = (
        scheduling.planned_from,
        scheduling.planned_until,
    )
    activity.home_organ, activity.partner_organ = scheduling.home_organ, scheduling.partner_organ
    activity.save(update_fields=("planned_from", "planned_until", "home_organ", "partner_organ"))
    record(by, "planned activity", f"{activity.project} · {activity}", origin=origin)
    return activity


@transaction.atomic
def note(by: User, activity: Activity, noting: Noting, *, origin: str = Origin.PAGE) -> Activity:
    """Note how an activity goes."""
    require_may_report(by, activity.project)
    if _crossed(noting.began_on, noting.ended_on):
        raise DaysCrossed
    if not 0 <= noting.progress <= 100:
        raise NoShare
    activity.began_on, activity.ended_on = noting.began_on, noting.ended_on
    activity.progress = noting.progress
    activity.achievement, activity.issue = (
        in_languages(noting.achievement),
        in_languages(noting.issue),
    )
    activity.save(update_fields=("began_on", "ended_on", "progress", "achievement", "issue"))
    record(by, "noted activity", f"{activity.project} · {activity}", origin=origin)
    return activity


def _set(held: Any, wanted: tuple[Model, ...], seen: Q) -> None:
    """Let exactly this hang there, of what somebody may see."""
    keys = {one.pk for one in wanted}
    if held.model.objects.filter(seen, pk__in=keys).count() < len(keys):
        raise NotOfTheCircle
    held.set([*wanted, *held.exclude(seen)])


@transaction.atomic
def hang(by: User, activity: Activity, hanging: Hanging, *, origin: str = Origin.PAGE) -> None:
    """Let exactly this hang on an activity: meetings, assignments, laws and articles. What others
    hung there and somebody may not see hangs on."""
    require_may_report(by, activity.project)
    laws = visible_laws(by)
    _set(activity.meetings, hanging.meetings, Q(circle__in=circles_where(by, Act.READ)))
    _set(activity.assignments, hanging.assignments, Q(pk__in=experts.assignments(by).values("pk")))
    _set(activity.laws, hanging.laws, Q(pk__in=laws))
    _set(activity.anchors, hanging.anchors, Q(law__in=laws))
    record(by, "linked activity", f"{activity.project} · {activity}", origin=origin)
