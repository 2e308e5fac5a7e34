"""The timetables of the courses of the story: what is planned, given out and changed, who teaches,
what is handed out, and who was there."""

from __future__ import annotations

import tomllib
from datetime import UTC, date, datetime, time
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone

from hoseibi import printing
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.corpus.actions import anchor
from hoseibi.corpus.models import Law
from hoseibi.partners.actions import country
from hoseibi.partners.models import Person
from hoseibi.training.actions import attending, lectures, material, rooms, sessions, timetables
from hoseibi.training.choices import CourseState, Presence, Rights, SessionKind
from hoseibi.training.models import Course, Room, Session

COMMAND = Origin.COMMAND
NAMES = ("hours-2025", "hours-2026")
INTERPRETER = "Nari Tevan"
CODE = "lanvara-civil-code"

ROOMS = {
    "hall": ({"en": "Academy, lecture room 1", "ja": "研修所 第1講義室"}, "Third floor", 24),
    "small": ({"en": "Academy, seminar room 2", "ja": "研修所 第2演習室"}, "Fourth floor", 5),
    "court": ({"en": "District Court of Aozora", "ja": "青空地方裁判所"}, "Aozora", None),
}  # fmt: skip
HOLIDAYS = (
    ("xh", date(2025, 11, 24), {"en": "Day of Thanks for Work", "ja": "勤労感謝の日（振替）"}),
    ("xh", date(2027, 2, 23), {"en": "Founding Day", "ja": "建国の日"}),
    ("xl", date(2027, 2, 17), {"en": "Festival of Lights", "ja": "灯祭", "km": "បុណ្យពន្លឺ"}),
)
HANDOUTS = {
    "cases": ({"en": "Three cases on damages", "ja": "損害賠償に関する三つの事例"}, Rights.KEEP),
    "judgment": ({"en": "A judgment taken apart", "ja": "判決書の構成要素"}, Rights.HERE),
}


def plan_hours(by: User) -> None:
    """The timetables of the story; nothing when they are there already."""
    if Session.objects.exists():
        return
    known = {
        key: rooms.keep_room(by, None, names, place, seats)
        for key, (names, place, seats) in ROOMS.items()
    }
    for code, day, names in HOLIDAYS:
        rooms.enter_holiday(by, country(code), day, names, origin=COMMAND)
    for name in NAMES:
        told = tomllib.loads((files(__package__) / f"{name}.toml").read_text(encoding="utf-8"))
        course = Course.objects.filter(slug=told["course"]).first()
        if course is not None:
            _planned(by, course, told, known)


def _planned(by: User, course: Course, told: dict[str, Any], known: dict[str, Room]) -> None:
    moved = []
    for one in told["sessions"]:
        session = _session(by, course, one, known)
        if "moved_from" in one:
            moved.append((session, _at(one["day"], one["hours"].split("-")[0], course.zone)))
    if course.ends_on >= timezone.localdate():
        return
    timetables.give_out(by, course, tells=False, origin=COMMAND)
    for session, to in moved:
        sessions.move(by, session, to)
    timetables.give_out(by, course, told.get("note", ""), tells=False, origin=COMMAND)
    if course.state != CourseState.CANCELLED:
        _attended(by, course)


def _session(by: User, course: Course, one: dict[str, Any], known: dict[str, Room]) -> Session:
    begins, ends = one["hours"].split("-")
    day = one.get("moved_from", one["day"])
    alone = one.get("alone", False)
    interpreter = None if alone else Person.objects.filter(name=INTERPRETER).first()
    planning = sessions.Planning(
        titles=one["title"],
        begins_at=_at(day, begins, course.zone),
        ends_at=_at(day, ends, course.zone),
        kind=one.get("kind", SessionKind.LECTURE),
        about=one.get("about", {}),
        room=known[one["room"]],
        interpreter=interpreter,
    )
    made = sessions.add(by, course, planning, origin=COMMAND)
    _taught(by, made, one)
    return made


def _at(day: date, hour: str, zone: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(hour), ZoneInfo(zone)).astimezone(UTC)


def _taught(by: User, made: Session, one: dict[str, Any]) -> None:
    """Who teaches, of which articles, with what in hand."""
    law = Law.objects.filter(slug=CODE).first()
    if law is not None and one.get("articles"):
        found = [anchor(law, f"art_{each}", f"Article {each}") for each in one["articles"]]
        sessions.teach(by, made, found, origin=COMMAND)
    for person in Person.objects.filter(name__in=one.get("lecturers", ())):
        lecture = sessions.put_lecturer(by, made, person, origin=COMMAND)
        answer = one.get("answer", "agreed")
        if answer != "meant":
            lectures.mark_asked(by, lecture)
        if answer in ("agreed", "declined"):
            lectures.answer(by, lecture, answer, one.get("note", ""), origin=COMMAND)
    if name := one.get("material"):
        titles, rights = HANDOUTS[name]
        content = _handout(titles)
        said = material.Said(titles, made, "ja", "Asuka Shirane", rights)
        material.bring(by, made.course, said, (content, f"{name}.docx"), origin=COMMAND)


def _handout(titles: dict[str, str]) -> bytes:
    lines = (
        "事案を読み、誰が何を証明すべきかを、条文の要件ごとに分けて書きなさい。",
        printing.Text("Read the case and write down, for each element of the article, who must "
                      "show what.", "en"),
    )  # fmt: skip
    return printing.to_docx(printing.Paper(titles["ja"], "ja", (printing.Words(lines),)))


def _attended(by: User, course: Course) -> None:
    """The lists of a course that was held: of every trainee, with one who came late and one who
    was excused."""
    trainees = list(course.trainees.order_by("pk"))
    for place, session in enumerate(course.sessions.order_by("begins_at", "pk")):
        said = {one.pk: Presence.PRESENT.value for one in trainees}
        if place == 3 and trainees:
            said[trainees[0].pk] = Presence.LATE
        if place == 5 and trainees:
            said[trainees[-1].pk] = Presence.EXCUSED
        if said:
            attending.mark(by, session, said)
