"""All meetings that somebody may read, and one with its agenda, minutes and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from hoseibi.accounts.choices import Act
from hoseibi.accounts.forms import ReleasingForm
from hoseibi.accounts.models import Seat
from hoseibi.accounts.permissions import circles_where, may, may_release
from hoseibi.meetings import queries
from hoseibi.meetings.choices import MeetingState, Presence
from hoseibi.meetings.forms import ItemForm, OutcomeForm, TaskForm
from hoseibi.meetings.models import Meeting
from hoseibi.meetings.permissions import may_approve, may_minute
from hoseibi.ui.languages import OWN_NAMES, TO_CHOOSE, by_language

from .asked import meeting_or_404

A_PAGE = 20


@login_required
def meetings(request: HttpRequest) -> HttpResponse:
    over = queries.named(queries.past(request.user))
    past = Paginator(over, A_PAGE).get_page(request.GET.get("page"))
    near = queries.named(queries.upcoming(request.user))
    coming = Paginator(near, A_PAGE).get_page(request.GET.get("coming"))
    context = {
        "upcoming": [(each, queries.clocks(each)) for each in coming],
        "coming": coming,
        "past": [(each, queries.clocks(each)) for each in past],
        "page": past,
        "tasks": queries.tasks(request.user).filter(state="open")[:A_PAGE],
        "released": queries.released(request.user)[:A_PAGE],
        "may_plan": queries.circles_to_meet(request.user).exists(),
    }
    return render(request, "meetings/meetings.html", context)


@login_required
def meeting(request: HttpRequest, key: int) -> HttpResponse:
    return shown(request, meeting_or_404(request, key))


@dataclass(frozen=True)
class Entered:
    """A form that came back with something to put right, and the item that it belongs to."""

    item: int = 0
    decision: OutcomeForm | None = None
    task: TaskForm | None = None
    agenda: ItemForm | None = None
    release: ReleasingForm | None = None


def shown(
    request: HttpRequest, found: Meeting, entered: Entered | None = None, status: int = 200
) -> HttpResponse:
    """The page of a meeting."""
    user = request.user
    wished = request.GET.get("language", "")
    languages = queries.languages_of(user, found, wished if wished in OWN_NAMES else "")
    is_open = found.state in (MeetingState.PLANNED, MeetingState.HELD)
    writes = is_open and may_minute(user, found.circle_id)
    seats = queries.invitable(user, found.circle)
    spoken = queries.spoken(user, found, languages)
    if not writes:
        spoken = [one.written_only() for one in spoken]
    approved = found.state == MeetingState.APPROVED
    spoken_of = queries.laws_spoken_of(user, spoken)
    present = list(queries.attendance(user, found))
    context = {
        "meeting": found,
        "titles": by_language(found.title),
        "clocks": queries.clocks(found),
        "spoken": spoken,
        "languages": languages,
        "pack_query": queries.pack_query(spoken_of),
        "answers_open": circles_where(user, Act.READ),
        "more_languages": [code for code, _name in TO_CHOOSE if code not in languages],
        "attendance": present,
        "presences": Presence.choices,
        "uninvited": _uninvited(seats, {one.person_id for one in present}),
        "is_open": is_open,
        "writes": writes,
        "may_join": is_open and found.link and found.ends_at >= timezone.now(),
        "may_approve": is_open and may_approve(user, found) and any(one.was_used for one in spoken),
        "was_written": any(side.minute for one in spoken for side in one.sides),
        "forms": _forms(request, found, spoken, entered or Entered()) if writes else {},
        "may_release": approved and may_release(user, found.circle_id),
        "release_form": _release_form(request, found, entered or Entered()),
        "item_form": _item_form(request, found, entered or Entered()) if writes else None,
    }
    return render(request, "meetings/meeting.html", context, status=status)


def _release_form(request: HttpRequest, found: Meeting, entered: Entered) -> ReleasingForm:
    """Who releases for themselves is named as who did."""
    decides = may(request.user, Act.RELEASE, found.circle_id)
    known = {"released_by": str(request.user)} if decides else {}
    return entered.release or ReleasingForm(initial=known)


def _uninvited(seats: list[Seat], known: set[int]) -> list[Seat]:
    return [seat for seat in seats if seat.person_id not in known]


def _item_form(request: HttpRequest, found: Meeting, entered: Entered) -> ItemForm:
    languages = queries.languages_of_laws(request.user, found.circle)
    return entered.agenda or ItemForm(languages=languages, auto_id="agenda-%s")


def _forms(
    request: HttpRequest, found: Meeting, spoken: list[queries.Spoken], entered: Entered
) -> dict[int, tuple[OutcomeForm, TaskForm]]:
    """The folded forms under each item. Who decided is who decided last in this meeting."""
    before = [decision for one in spoken for decision in one.decisions]
    known: dict[str, Any] = {"side": "partner"}
    if before:
        known = {"side": before[-1].side, "decided_by": before[-1].decided_by}
    seats = queries.invitable(request.user, found.circle)
    forms = {}
    for one in spoken:
        key = one.item.pk
        mine = entered if entered.item == key else Entered()
        forms[key] = (
            mine.decision or OutcomeForm(initial=known, auto_id=f"decision-{key}-%s"),
            mine.task or TaskForm(seats=seats, auto_id=f"task-{key}-%s"),
        )
    return forms
