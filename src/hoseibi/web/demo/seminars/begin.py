"""How the events of the invented world come to be, as people would plan and fill them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from hoseibi.accounts.actions import by_way_of
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import Circle, User
from hoseibi.corpus.actions import anchor
from hoseibi.corpus.models import Anchor
from hoseibi.meetings.queries import article_meant
from hoseibi.partners.actions import country as country_of
from hoseibi.partners.actions import organ, person
from hoseibi.partners.choices import OrganKind
from hoseibi.partners.models import Person
from hoseibi.projects.models import Activity
from hoseibi.seminars import actions
from hoseibi.seminars.choices import EventKind
from hoseibi.seminars.models import Event, Quota, Registration

from . import people, telling
from .afterwards import ask_for_feedback, keep_what_remains
from .asked import ask_from_floor

HELD_ON = date(2026, 2, 12)
IN_DAYS = 45
MEROVIA, LANVARA = "Asia/Ho_Chi_Minh", "Asia/Phnom_Penh"
OF_MEROVIA = (
    ("Le Thanh Quyen", "Lê Thanh Quyên", "academy", {"en": "Director", "vi": "Giám đốc"}),
    ("Judge Pham Hong Van", "Phạm Hồng Vân", "court", {"en": "Judge", "vi": "Thẩm phán"}),
    ("Tran Quoc Bao", "Trần Quốc Bảo", "academy", {"en": "Lecturer", "vi": "Giảng viên"}),
)
ORGANS = {
    "academy": (
        OrganKind.AGENCY,
        {
            "en": "Judicial Academy of Merovia",
            "ja": "メロヴィア司法研修所",
            "vi": "Học viện Tư pháp Merovia",
        },
    ),
    "court": (
        OrganKind.SUPREME_COURT,
        {
            "en": "Supreme Court of Merovia",
            "ja": "メロヴィア最高裁判所",
            "vi": "Tòa án tối cao Merovia",
        },
    ),
}


def hold_seminars(by: User, project: Circle) -> None:
    """A seminar that was held and a symposium to come; nothing when there are events already."""
    if Event.objects.exists():
        return
    merovia = Circle.objects.filter(country__code="xm", parent=None).order_by("pk").first()
    with by_way_of(Origin.COMMAND):
        if merovia is not None:
            _held(by, merovia)
        _to_come(User.objects.get(pk=by.pk), project)


def _held(by: User, circle: Circle) -> None:
    """A day at the Judicial Academy, with everybody who came."""
    for name, own_name, key, post in OF_MEROVIA:
        kind, names = ORGANS[key]
        who = person(name, organ(country_of("xm"), names, kind))
        Person.objects.filter(pk=who.pk).update(own_name=own_name, post=post)
    zone = ZoneInfo(MEROVIA)
    begins = datetime.combine(HELD_ON, time(9), zone)
    activity = Activity.objects.filter(project__circle=circle, number="2-1").first()
    planning = actions.Planning(
        **_texts(telling.PAST),
        begins_at=begins,
        ends_at=begins + timedelta(hours=7, minutes=30),
        capacity=26,
        kind=EventKind.SEMINAR,
        slug="recovery-plans-2026",
        zone=MEROVIA,
        languages=("vi", "ja", "en"),
        opens_at=begins - timedelta(days=40),
        closes_at=begins - timedelta(days=3),
        activity=activity,
    )
    event = actions.plan(by, circle, planning)
    _write(by, event, telling.PAST_PROGRAMME, HELD_ON)
    quotas = _shared(by, event, telling.GROUPS)
    for language, number in (("vi", "1"), ("ja", "2"), ("en", "3")):
        actions.set_channel(by, event, actions.Tuning(language, number))
    event = actions.announce(by, event)
    _fill(by, event, people.PAST, quotas)
    for one in event.registrations.filter(name__in=people.CANCELLED):
        actions.cancel(one, by=by)
    _as_it_was(event, begins)
    ask_from_floor(by, event, begins)
    keep_what_remains(by, event)


def _as_it_was(event: Event, begins: datetime) -> None:
    """What the page tells of days that were, which actions would date today; the last who waited
    moved up when somebody cancelled."""
    Event.objects.filter(pk=event.pk).update(announced_at=begins - timedelta(days=42))
    rows = list(event.registrations.order_by("number"))
    for one in rows:
        one.registered_at = begins - timedelta(days=40) + timedelta(hours=5 * one.number)
        one.listed_on = one.listed_on and one.registered_at.date()
        one.again_on = one.again_on and one.registered_at.date()
        if one.name in people.CANCELLED:
            one.cancelled_at = begins - timedelta(days=6)
        elif one.state == "waiting":
            one.state, one.moved_up_at = "confirmed", begins - timedelta(days=6)
        if one.state == "confirmed" and one.name not in people.ABSENT:
            one.came_at = begins - timedelta(minutes=40 - 2 * one.number)
    names = ("registered_at", "listed_on", "again_on", "cancelled_at", "state", "moved_up_at")
    Registration.objects.bulk_update(rows, (*names, "came_at"))


def _to_come(by: User, circle: Circle) -> None:
    """A symposium for which everybody may register; the hall is full."""
    zone, day = ZoneInfo(LANVARA), timezone.localdate() + timedelta(days=IN_DAYS)
    begins = datetime.combine(day, time(9), zone)
    activity = Activity.objects.filter(project__circle=circle, left_on=None).last()
    planning = actions.Planning(
        **_texts(telling.COMING),
        begins_at=begins,
        ends_at=begins + timedelta(hours=6, minutes=20),
        capacity=72,
        kind=EventKind.SYMPOSIUM,
        slug="civil-code-symposium",
        zone=LANVARA,
        link="https://meet.hoseibi.example/symposium",
        languages=("km", "ja", "en"),
        opens_at=timezone.now() - timedelta(days=4),
        closes_at=begins - timedelta(days=2),
        activity=activity,
    )
    event = actions.plan(by, circle, planning)
    _write(by, event, telling.COMING_PROGRAMME, day)
    quotas = _shared(by, event, telling.COMING_GROUPS)
    interpreter = Person.objects.filter(name="Nari Tevan").first()
    for language, number, who in (("en", "1", None), ("ja", "2", interpreter), ("km", "3", None)):
        actions.set_channel(by, event, actions.Tuning(language, number, interpreter=who))
    event = actions.announce(by, event)
    _fill(by, event, people.COMING, quotas)
    ask_for_feedback(by, event)


def _texts(said: dict[str, telling.Texts]) -> dict[str, telling.Texts]:
    notices = {code: telling.NOTICE[code] for code in said["title"] if code in telling.NOTICE}
    return {
        "titles": said["title"],
        "themes": said["theme"],
        "places": said["place"],
        "notices": notices,
    }


def _write(by: User, event: Event, programme: Sequence[telling.Told], day: date) -> None:
    zone = ZoneInfo(event.zone)
    for told in programme:
        item = actions.Item(
            told.title,
            datetime.combine(day, told.begins, zone),
            datetime.combine(day, told.ends, zone),
            told.kind,
            told.abstract,
            told.room,
            _anchors(by, event, told.articles),
        )
        made = actions.add_item(by, event, item)
        for one in told.speakers:
            who = Person.objects.filter(name=one.name).order_by("pk").first()
            if who is not None:
                actions.add_speech(by, made, actions.Speaking(who, one.role, one.note))


def _anchors(by: User, event: Event, articles: Sequence[str]) -> tuple[Anchor, ...]:
    meant = (article_meant(by, event.circle, one) for one in articles)
    return tuple(anchor(*one) for one in meant if one is not None)


def _shared(by: User, event: Event, groups: Sequence[tuple[telling.Texts, int]]) -> list[Quota]:
    return [actions.set_quota(by, event, actions.Share(names, seats)) for names, seats in groups]


def _fill(by: User, event: Event, guests: Sequence[people.Guest], quotas: list[Quota]) -> None:
    """Everybody is entered without a letter: nobody of the invented world waits for one."""
    channels = list(event.channels.all())
    for one in guests:
        registering = actions.Registering(
            name=one.name,
            own_name=one.own_name,
            organ_name=one.organ,
            post=one.post,
            country=one.country,
            language=one.language,
            quota=quotas[one.group],
            channel=channels[one.channel] if one.channel is not None else None,
            listed=one.listed,
            again=one.again,
        )
        made = actions.register(event, registering, by=by)
        Registration.objects.filter(pk=made.pk).update(email=one.email)
