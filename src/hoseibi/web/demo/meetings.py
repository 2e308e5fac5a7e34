"""The joint studies of the invented project: agenda, minutes, and what came of them."""

from datetime import datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.utils import timezone

from hoseibi.accounts.actions import Releasing
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import Circle, User
from hoseibi.drafting.models import Draft, Unit
from hoseibi.meetings.actions import (
    Item,
    Planning,
    Task,
    Writing,
    add_item,
    approve,
    attend,
    decide_on_item,
    give_task,
    mark_task,
    plan,
    release_minutes,
    write_minutes,
)
from hoseibi.meetings.choices import ActionState, Presence
from hoseibi.meetings.models import ActionItem, AgendaItem, Meeting
from hoseibi.meetings.queries import invitable
from hoseibi.partners.models import Person

from .drafts import RELEASED_BY, RELEASED_ON
from .joint_studies import STUDIES
from .proposals import settle_proposal
from .spoken import Spoken, Study

LANVARA = "Asia/Phnom_Penh"
HOSHIMA = "Asia/Tokyo"
BEGINS, LASTS = time(8, 30), timedelta(hours=3)
FROM_AFAR = frozenset(("Minato Amagawa", "Yui Shirakumo", "Hikari Hoshino"))
"""Who joins from Hoshima; the others sit in the ministry's hall in Lanvara."""


class Table(NamedTuple):
    """Who is at the table: people with an account by user name, everybody by name."""

    users: dict[str, User]
    persons: dict[str, Person]


def hold_meetings(circle: Circle, draft: Draft) -> None:
    """Two joint studies that were held and one to come; nothing when they are there already."""
    if Meeting.objects.filter(circle=circle).exists():
        return
    users = {user.username: user for user in User.objects.all()}
    seats = invitable(users["expert"], circle)
    table = Table(users, {seat.person.name: seat.person for seat in seats})
    for study in STUDIES:
        _hold(circle, draft, table, study)


def _hold(circle: Circle, draft: Draft, table: Table, study: Study) -> None:
    expert = table.users["expert"]
    day = study.on or timezone.localdate() + timedelta(days=study.in_days)
    begins = datetime.combine(day, BEGINS, ZoneInfo(LANVARA))
    planning = Planning(
        study.titles,
        begins,
        begins + LASTS,
        "Aozora University, seminar room 4",
        HOSHIMA,
        "Ministry of Justice of Lanvara, hall on the second floor",
        LANVARA,
        "https://meet.hoseibi.example/joint-study",
        table.persons["Nari Tevan"],
        tuple(table.persons.values()),
    )
    meeting = plan(expert, circle, planning, origin=Origin.COMMAND)
    items = [_item(draft, table, meeting, spoken) for spoken in study.agenda]
    if study.on is None:
        return
    came = {
        person.pk: Presence.REMOTE.value if name in FROM_AFAR else Presence.PRESENT.value
        for name, person in table.persons.items()
        if name not in study.absent
    }
    away = {table.persons[name].pk: Presence.ABSENT.value for name in study.absent}
    attend(expert, meeting, came | away, origin=Origin.COMMAND)
    for item, spoken in zip(items, study.agenda, strict=True):
        _speak(table, item, spoken)
        for title in spoken.settles:
            settle_proposal(draft, title, item)
    if study.approved:
        held = approve(table.users["drafter"], meeting, origin=Origin.COMMAND)
        on = min(RELEASED_ON, timezone.localdate())
        releasing = Releasing(RELEASED_BY, on)
        release_minutes(table.users["drafter"], held, releasing, origin=Origin.COMMAND)


def _item(draft: Draft, table: Table, meeting: Meeting, spoken: Spoken) -> AgendaItem:
    unit = Unit.objects.filter(draft=draft, address=spoken.address).exclude(address="").first()
    item = Item(spoken.titles, unit.anchor if unit else None)
    return add_item(table.users["expert"], meeting, item, origin=Origin.COMMAND)


def _speak(table: Table, item: AgendaItem, spoken: Spoken) -> None:
    for author, language, text in spoken.minutes:
        writing = Writing(language, text, origin=Origin.COMMAND)
        write_minutes(table.users[author], item, writing)
    for deciding in spoken.decisions:
        decide_on_item(table.users["drafter"], item, deciding, origin=Origin.COMMAND)
    for given in spoken.tasks:
        task = Task(given.text, given.language, table.persons[given.name], given.until)
        made: ActionItem = give_task(table.users["expert"], item, task, origin=Origin.COMMAND)
        if given.done:
            mark_task(table.users["expert"], made, ActionState.DONE, origin=Origin.COMMAND)
