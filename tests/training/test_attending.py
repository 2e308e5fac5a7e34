"""Who was in a session: by the list, by the code in the room, and how many hours that makes."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from icalendar import Calendar
from tests import factories
from tests.training import hours
from tests.training.test_timetable import browser

from hoseibi.accounts.models import User
from hoseibi.corpus.actions import anchor
from hoseibi.meetings.actions import make_calendar_address
from hoseibi.training.actions import attending, lectures, material, sessions, timetables
from hoseibi.training.choices import Rights
from hoseibi.training.models import Attended, Course, Material, Session
from hoseibi.training.queries import material as kept
from hoseibi.training.queries import reminders, taught
from hoseibi.training.queries.attending import by_own_key, own_key, trainees
from hoseibi.training.queries.attending import hours as hours_attended

pytestmark = pytest.mark.django_db


def held_now(course: Course, by: User, minutes: int = 5) -> Session:
    """A session that began so many minutes ago, with the code of its room."""
    begins = timezone.now() - timedelta(minutes=minutes)
    planning = hours.a_planning(course, begins_at=begins, ends_at=begins + timedelta(minutes=90))
    return attending.make_door(by, sessions.add(by, course, planning))


def test_the_code_lets_a_trainee_in_during_the_hours_of_the_session_alone() -> None:
    course, by = hours.a_course_of()
    trainee = hours.a_trainee(course)

    for minutes, presence in ((-10, "present"), (9, "present"), (11, "late")):
        session = held_now(course, by, minutes)
        found = attending.come_in(None, session, session.door, trainee)
        assert (found.presence, found.marked_by) == (presence, "code")
    for minutes, refusal in ((-20, attending.NotYet), (91, attending.Over)):
        session = held_now(course, by, minutes)
        with pytest.raises(refusal):
            attending.come_in(None, session, session.door, trainee)


def test_an_old_code_and_who_is_no_trainee_are_refused() -> None:
    course, by = hours.a_course_of()
    other, _by = hours.a_course_of()
    trainee, stranger = hours.a_trainee(course), hours.a_trainee(other, "Other", "o@example.org")
    session = held_now(course, by)
    old = session.door
    new = attending.make_door(by, session)

    for code, who, refusal in (
        (old, trainee, attending.WrongCode),
        ("", trainee, attending.WrongCode),
        (new.door, stranger, attending.NoTrainee),
    ):
        with pytest.raises(refusal):
            attending.come_in(None, new, code, who)


def test_a_phone_comes_in_with_the_own_key_of_a_trainee_or_after_sign_in() -> None:
    course, by = hours.a_course_of()
    trainee = hours.a_trainee(course)
    other = hours.a_trainee(course, "Keo Mony", "mony@example.org")
    session = held_now(course, by)
    address = f"/here/{session.pk}/{session.door}/"

    assert Client().get(address).status_code == 200
    assert Client().get(f"/here/{session.pk}/wrong/").status_code == 404
    assert Client().post(address, {"key": f"{trainee.pk}-AAAAAAAA"}).status_code == 422
    told = Client().post(address, {"key": f" {own_key(trainee).lower()} "})
    assert "It is noted" in told.content.decode()
    assert "It is noted" in browser(hours.with_account(other.person)).post(address).content.decode()

    assert Attended.objects.count() == 2


def test_a_key_is_that_of_one_trainee_of_the_course() -> None:
    course, _by = hours.a_course_of()
    trainee, session = hours.a_trainee(course), Session(course=course)

    assert by_own_key(None, session, own_key(trainee)) == trainee
    for typed in ("", "x", "1", f"{trainee.pk + 1}-{own_key(trainee).partition('-')[2]}", "९-A"):
        assert by_own_key(None, session, typed) is None


def test_the_list_says_who_was_there_and_hours_are_added_up() -> None:
    course, by = hours.a_course_of()
    one, other = hours.a_trainee(course), hours.a_trainee(course, "Keo Mony")
    first, second = (hours.a_session(course, by, days=day) for day in (0, 1))

    attending.mark(by, first, {one.pk: "present", other.pk: "late"})
    attending.mark(by, second, {one.pk: "present", other.pk: "absent"})
    attending.mark(by, second, {one.pk: ""})

    assert [
        (row.nomination, row.attended, row.held, row.late, row.share)
        for row in hours_attended(by, course, trainees(by, course))
    ] == [(other, 90, 180, 1, 50), (one, 90, 180, 0, 50)]
    with pytest.raises(sessions.AttendanceKept):
        sessions.leave_out(by, first)


def test_a_list_that_was_open_keeps_who_came_in_by_the_code_meanwhile() -> None:
    course, by = hours.a_course_of()
    one, other, third = (hours.a_trainee(course, name) for name in ("Dara", "Mony", "Sophea"))
    session = held_now(course, by)
    attending.mark(by, session, {third.pk: "present"})
    client, address = browser(by), f"/courses/{course.slug}/sessions/{session.pk}/attendance/"
    page = client.get(address).content.decode()
    shown = {one.pk: "", other.pk: "", third.pk: "present"}
    for key, presence in shown.items():
        assert f'name="was-{key}" value="{presence}"' in page

    attending.come_in(None, session, session.door, one)
    sent = {f"was-{key}": presence for key, presence in shown.items()}
    said = {one.pk: "", other.pk: "excused", third.pk: ""}
    client.post(address, sent | {f"presence-{key}": word for key, word in said.items()})

    assert dict(session.attended.values_list("nomination", "presence")) == {
        one.pk: "present",
        other.pk: "excused",
    }


# --- calendars ---


def test_the_calendar_of_a_course_tells_what_was_left_out_as_cancelled() -> None:
    course, by = hours.a_course_of()
    first, second = (hours.a_session(course, by, days=day) for day in (0, 1))
    timetables.give_out(by, course, tells=False)
    sessions.move(by, first, hours.at(course, 2))
    sessions.leave_out(by, second)
    key = make_calendar_address(by)

    answer = Client().get(f"/courses/{course.slug}/calendar/{key}.ics")

    found = {
        str(one["UID"]): (str(one["STATUS"]), one["SEQUENCE"], one["DTSTART"].dt)
        for one in Calendar.from_ical(answer.content).walk("VEVENT")
    }
    assert found == {
        f"{first.series}@hoseibi": ("CONFIRMED", 1, hours.at(course, 2)),
        f"{second.series}@hoseibi": ("CANCELLED", 1, hours.at(course, 1)),
    }
    assert Client().get(f"/courses/{course.slug}/calendar/wrong.ics").status_code == 404


def test_ones_own_calendar_has_what_one_teaches_and_learns() -> None:
    course, by = hours.a_course_of()
    session = hours.a_session(course, by)
    hours.a_session(course, by, days=1)
    wada = hours.a_person("Wada")
    sessions.put_lecturer(by, session, wada)
    hours.announced(course)
    trainee = hours.with_account(hours.a_trainee(course).person)

    def shown(user: User) -> list[str]:
        key = make_calendar_address(user)
        content = Client().get(f"/meetings/calendar/{key}.ics").content
        return [str(one["UID"]) for one in Calendar.from_ical(content).walk("VEVENT")]

    assert shown(hours.with_account(wada)) == [f"{session.series}@hoseibi"]
    assert shown(trainee) == []
    timetables.give_out(by, course, tells=False)
    assert len(shown(trainee)) == 2


# --- those who teach, and material ---


def test_a_lecturer_is_asked_by_letter_and_answers() -> None:
    course, by = hours.a_course_of()
    session = hours.a_session(course, by)
    wada = hours.a_person("Wada", "wada@example.org")
    lecture = sessions.put_lecturer(by, session, wada)
    hours.announced(course)
    address = f"/courses/lectures/{lecture.pk}/"

    sent = {"kind": "lecture", "language": "en", "email": "wada@example.org"}
    assert browser(by).post(address, sent).status_code == 302
    lecture.refresh_from_db()
    assert lecture.state == "asked"
    with pytest.raises(lectures.NotYetTaught):
        lectures.write_to_lecturer(by, lecture, "taught", "en", lectures.outbox.Address("w@x.org"))
    client = browser(hours.with_account(wada))
    assert "Non-performance" in client.get("/courses/own/teaching/").content.decode()
    client.post(f"{address}answer/", {"state": "declined", "note": "In court."})

    lecture.refresh_from_db()
    assert (lecture.state, lecture.note) == ("declined", "In court.")


def test_material_is_open_by_its_rights_and_keeps_its_earlier_files() -> None:
    course, by = hours.a_course_of()
    session = hours.a_session(course, by)
    trainee, wada = hours.a_trainee(course), hours.a_person("Wada")
    sessions.put_lecturer(by, session, wada)
    hours.announced(course)
    who = {"trainee": hours.with_account(trainee.person), "lecturer": hours.with_account(wada)}
    stranger = hours.with_account(hours.a_person("Stranger"))

    said = material.Said({"en": "Cases"}, session)
    first = material.bring(who["lecturer"], course, said, (b"Three cases.", "cases.txt"))
    second = material.replace(by, first, (b"Four cases.", "cases.txt"))

    for user in who.values():
        assert browser(user).get(f"/courses/materials/{second.pk}/").status_code == 200
    for client in (browser(stranger), Client()):
        assert client.get(f"/courses/materials/{second.pk}/").status_code == 404
    (row,) = kept.of_course(who["trainee"], course)
    assert (row.material, row.before, row.may_change) == (second, [first], False)
    with pytest.raises(material.ReplacedAlready):
        material.replace(by, first, (b"Other.", "cases.txt"))
    material.describe(by, second, material.Said({"en": "Cases"}, session, rights=Rights.PUBLIC))
    assert Client().get(f"/courses/materials/{second.pk}/").content == b"Four cases."
    material.withdraw(by, second)
    assert not Material.objects.exists()


def test_material_is_not_larger_than_trainees_can_take_along() -> None:
    course, by = hours.a_course_of()
    content = b"x" * (material.LARGEST + 1)

    with pytest.raises(material.MaterialTooLarge):
        material.bring(by, course, material.Said({"en": "Film"}), (content, "film.mp4"))


def test_an_article_tells_where_it_is_taught_and_its_interpreter_is_told_of_the_terms() -> None:
    law = factories.a_law(released=True).language_version.law
    today = timezone.localdate()
    course, by = hours.a_course_of(
        begins_on=today, ends_on=today + timedelta(days=11), nominate_until=None
    )
    nari = hours.a_person("Nari")
    near, far = (hours.a_session(course, by, days=day, interpreter=nari) for day in (3, 9))
    place = anchor(law, "art_3", "Article 3")
    for session in (near, far):
        sessions.teach(by, session, [place])
    hours.announced(course)
    interpreter = hours.with_account(nari)

    assert [one.key for one in reminders.packs(interpreter, today)] == [f"pack {near.pk}"]
    (about,) = taught.taught_in(by, place)
    assert len(about.lines) == 2
    assert taught.taught_in(hours.with_account(hours.a_person("Stranger")), place) == []
    address = f"/courses/{course.slug}/sessions/{near.pk}/terms-{law.slug}.html"
    assert browser(interpreter).get(address).status_code == 200
