"""What comes out of an item while the meeting runs: decisions, and what somebody is to do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.partners.models import Person

from ..choices import ActionState
from ..models import ActionItem, AgendaItem, Decision
from ..permissions import require_may_minute
from ..queries import invitable
from .decisions import Deciding, decide
from .meetings import begin_minutes, locked


class WhatNeeded(Refusal):
    message = _("Say what is to be done.")


class NotOfTheCircle(Refusal):
    message = _("Only somebody who has a seat in the circle can be given something to do in it.")


@dataclass(frozen=True)
class Task:
    """What is to be done, by whom and until when."""

    text: str
    language: str
    person: Person | None = None
    due_on: date | None = None


@transaction.atomic
def decide_on_item(
    by: User, item: AgendaItem, deciding: Deciding, *, origin: str = Origin.PAGE
) -> Decision:
    """Enter a decision under an item; one on an article hangs on the article too."""
    meeting = locked(by, item.meeting)
    anchors = deciding.anchors or ((item.anchor,) if item.anchor else ())
    made = decide(by, meeting.circle, replace(deciding, item=item, anchors=anchors), origin=origin)
    begin_minutes(meeting)
    return made


@transaction.atomic
def give_task(by: User, item: AgendaItem, task: Task, *, origin: str = Origin.PAGE) -> ActionItem:
    """Write down under an item what somebody is to do."""
    meeting = locked(by, item.meeting)
    if not task.text.strip():
        raise WhatNeeded
    if task.person is not None and task.person.pk not in {
        seat.person_id for seat in invitable(by, meeting.circle)
    }:
        raise NotOfTheCircle
    made = ActionItem.objects.create(
        circle=meeting.circle,
        item=item,
        text=task.text.strip(),
        language=task.language,
        person=task.person,
        due_on=task.due_on,
        changed_at=timezone.now(),
    )
    begin_minutes(meeting)
    record(by, "gave a task", f"{meeting} · {made}", origin=origin)
    return made


@transaction.atomic
def mark_task(
    by: User, task: ActionItem, state: ActionState, *, origin: str = Origin.PAGE
) -> ActionItem:
    """Say that something was done, or is not to be done; also after the minutes are approved. The
    person who is to do it may always say so."""
    if by.person_id is None or by.person_id != task.person_id:
        require_may_minute(by, task.circle_id)
    task.state = state
    task.changed_at = timezone.now()
    task.save(update_fields=("state", "changed_at"))
    record(by, "marked a task", f"{task} · {state}", origin=origin)
    return task
