"""The timetable that the table of addresses speaks of, with one of everything."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from tests.training import hours, world

from hoseibi.corpus.actions import anchor
from hoseibi.corpus.models import Law
from hoseibi.meetings.actions import make_calendar_address
from hoseibi.training.actions import attending, material, rooms, sessions, timetables
from hoseibi.training.choices import Rights
from hoseibi.training.queries.attending import own_key

if TYPE_CHECKING:
    from tests.rights.world import World

    from hoseibi.accounts.models import Circle, User
    from hoseibi.training.models import Course

SAID = {"title_en": "Defects", "kind": "lecture", "begins": "09:30", "ends": "11:00"}
LAW = "xl-sample-code"


def put_timetable(made: World, circle: Circle) -> None:
    """A course with a session that is planned, and another that is held now."""
    by = made.who["officer"]
    course = world.a_course(circle, by)
    day = course.begins_on.isoformat()
    room = rooms.keep_room(by, None, {"en": "Room 4"})
    session = hours.a_session(course, by, room=room)
    sessions.teach(by, session, [anchor(Law.objects.get(slug=LAW), "art_1", "Article 1")])
    lecture = sessions.put_lecturer(by, session, hours.a_person("Wada", "wada@example.org"))
    timetables.give_out(by, course, tells=False)
    sessions.move(by, session, hours.at(course, 1))
    at = (course.slug, session.pk)
    of_course = "timetable calendar-file copy-day timetables hours material bring-material"
    _put(made, f"{of_course} add-session", course.slug)
    _put(made, "timetable-paper hours-list material-list", course.slug, "xlsx")
    _put(made, "attendance-file", *at, "csv")
    _put(made, "rooms-file holidays-file", "csv")
    _put(made, "given", course.slug, 1)
    _put(made, "feed", course.slug, make_calendar_address(made.who["expert"]))
    named = "session change-session move-session leave-out-session lecturers articles door"
    _put(made, f"{named} attendance", *at)
    _put(made, "session-terms", *at, LAW, "html")
    _put(made, "lecture answer", lecture.pk)
    _put(made, "lecture-letter", lecture.pk, "lecture", "en")
    _put_material(made, by, course)
    trainee = _put_door(made, by, course)
    other = made.who["professor"]
    assert other is not None
    made.sent |= {
        "training:rooms": {"name_en": "Room 5"},
        "training:holidays": {
            "country": course.country_id,
            "day": "2027-05-01",
            "name_en": "May Day",
        },
        "training:add-session": SAID | {"day": day},
        "training:change-session": SAID | {"day": day},
        "training:move-session": {"day": day, "begins": "13:00"},
        "training:copy-day": {"day": hours.at(course, 1).date().isoformat(), "to": day},
        "training:timetables": {"note": "The room was taken."},
        "training:lecturers": {"person": other.person_id},
        "training:articles": {"place": "Sample Code 2"},
        "training:lecture": {"kind": "lecture", "language": "en", "email": "wada@example.org"},
        "training:answer": {"state": "agreed"},
        "training:attendance": {f"presence-{trainee}": "present"},
    }


def _put(made: World, names: str, *at: object) -> None:
    made.places |= {f"training:{name}": at for name in names.split()}


def _put_material(made: World, by: User, course: Course) -> None:
    said = material.Said({"en": "Cases"})
    kept = material.bring(by, course, said, (b"Three cases.", "cases.txt"))
    _put(made, "material-file change-material replace-material withdraw-material", kept.pk)
    free = said.__class__({"en": "Reader"}, rights=Rights.PUBLIC)
    shown = material.bring(by, course, free, (b"A reader.", "reader.txt"))
    made.places["training:material-file public"] = (shown.pk,)
    known = {"title_en": "Cases", "rights": "keep"}
    made.sent |= {
        "training:change-material": known,
        "training:bring-material": known | {"file": SimpleUploadedFile("more.txt", b"More.")},
        "training:replace-material": {"file": SimpleUploadedFile("cases.txt", b"Four cases.")},
    }


def _put_door(made: World, by: User, course: Course) -> int:
    """A session that is held now, with the code of its room and a trainee's own key."""
    now = timezone.now()
    planning = hours.a_planning(
        course, begins_at=now - timedelta(minutes=5), ends_at=now + timedelta(hours=2)
    )
    session = attending.make_door(by, sessions.add(by, course, planning))
    trainee = hours.a_trainee(course)
    at = (session.pk, session.door)
    made.places |= {"training:here": at, "training:here keyless": at}
    made.sent |= {
        "training:here": {"key": own_key(trainee)},
        "training:here keyless": {"key": "1-AAAAAAAA"},
    }
    return trainee.pk
