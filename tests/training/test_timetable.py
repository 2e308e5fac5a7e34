"""The timetable of a course: planned, given out, told of, and shown to those whom it concerns."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from tests.training import hours

from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.experts.choices import PeriodKind
from hoseibi.experts.models import Expert, Period
from hoseibi.letters.models import Letter
from hoseibi.training.actions import lectures, rooms, sessions, timetables
from hoseibi.training.models import Course, Session
from hoseibi.training.queries import changes, checking, conflict_words
from hoseibi.training.queries.held import held, held_in

pytestmark = pytest.mark.django_db


def browser(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def told(course: Course, by: User) -> list[tuple[str, str]]:
    lines = conflict_words.lines(checking.checked(by, course))
    return [(one.level, one.said) for one in lines]


# --- planning ---


def test_a_session_is_planned_moved_and_left_out_and_counts_its_changes() -> None:
    course, by = hours.a_course_of()
    session = hours.a_session(course, by)

    sessions.change(by, session, hours.a_planning(course))
    assert sessions.move(by, session, hours.at(course, 1)).sequence == 1
    moved = Session.objects.get()
    assert (moved.begins_at, moved.ends_at - moved.begins_at) == (
        hours.at(course, 1),
        timedelta(minutes=90),
    )
    sessions.leave_out(by, moved)

    assert not Session.objects.exists()


def test_a_session_needs_a_title_and_ends_after_it_begins() -> None:
    course, by = hours.a_course_of()
    planning = hours.a_planning(course)

    for wrong, refusal in (
        (replace(planning, titles={"en": " "}), sessions.SessionTitleNeeded),
        (replace(planning, ends_at=planning.begins_at), sessions.SessionEndsTooEarly),
        (replace(planning, ends_at=hours.at(course, 9)), sessions.SessionTooLong),
    ):
        with pytest.raises(refusal):
            sessions.add(by, course, wrong)


def test_who_only_reads_plans_nothing() -> None:
    course, by = hours.a_course_of()
    session, reader = hours.a_session(course, by), hours.reading(course)

    with pytest.raises(NotAllowed):
        sessions.move(reader, session, hours.at(course, 1))
    with pytest.raises(NotAllowed):
        timetables.give_out(reader, course)


def test_a_copied_day_keeps_its_hours_and_asks_those_who_teach_anew() -> None:
    course, by = hours.a_course_of()
    session = hours.a_session(course, by)
    lecture = sessions.put_lecturer(by, session, hours.a_person("Wada"))
    lectures.answer(by, lecture, "agreed")

    days = [course.begins_on + timedelta(days=place) for place in (0, 1)]
    (copied,) = sessions.copy_day(by, course, *days)

    assert copied.begins_at == hours.at(course, 1)
    assert [one.state for one in copied.lectures.all()] == ["meant"]
    assert copied.series != session.series


# --- what does not fit ---


def test_what_does_not_fit_is_told_in_sentences_with_the_other_session() -> None:
    course, by = hours.a_course_of()
    room = rooms.keep_room(by, None, {"en": "Room 4"}, seats=1)
    first = hours.a_session(course, by, room=room)
    second = hours.a_session(course, by, hour=10, room=room, titles={"en": "Defects"})
    wada = hours.a_person("Wada")
    for session in (first, second):
        lectures.answer(by, sessions.put_lecturer(by, session, wada), "agreed")

    found = told(course, by)

    whens = [when for one in (first, second) for when in [changes.when(held(one), course.zone)]]
    begins = [when.partition("–")[0] for when in whens]
    seats = "Room 4 has 1 seats, fewer than there are trainees, for “{}” ({})."
    assert found == [
        ("warning", seats.format("Non-performance", begins[0])),
        (
            "clash",
            f"Wada is needed twice at a time: in “Defects” ({begins[1]}) and in "
            f"“Non-performance” ({begins[0]}).",
        ),
        (
            "clash",
            f"Room 4 is taken twice: for “Defects” ({begins[1]}) and for “Non-performance” "
            f"({begins[0]}).",
        ),
        (
            "warning",
            f"The trainees would be in two sessions at a time: “Defects” ({begins[1]}) and "
            f"“Non-performance” ({begins[0]}).",
        ),
        ("warning", seats.format("Defects", begins[1])),
    ]


def test_the_session_of_a_course_that_is_not_open_is_not_named() -> None:
    course, by = hours.a_course_of()
    other, stranger = hours.a_course_of(titles={"en": "Secret"})
    wada = hours.a_person("Wada")
    own = hours.a_session(course, by)
    hidden = hours.a_session(other, stranger, titles={"en": "Hidden"})
    for session, who in ((own, by), (hidden, stranger)):
        lectures.answer(who, sessions.put_lecturer(who, session, wada), "agreed")

    (clash,) = [said for level, said in told(course, by) if level == "clash"]

    assert "Hidden" not in clash
    assert "Secret" not in clash
    assert "a session of a course that is not open to you" in clash


def test_who_is_away_and_holidays_are_told() -> None:
    course, by = hours.a_course_of()
    session = hours.a_session(course, by)
    wada = hours.a_person("Wada")
    lectures.answer(by, sessions.put_lecturer(by, session, wada), "agreed")
    expert = Expert.objects.create(person=wada, changed_at=timezone.now())
    day = course.begins_on
    Period.objects.create(
        expert=expert,
        kind=PeriodKind.UNAVAILABLE,
        begins_on=day,
        ends_on=day,
        changed_at=timezone.now(),
    )
    rooms.enter_holiday(by, course.country, day, {"en": "Water Festival"})

    found = told(course, by)

    assert [level for level, _said in found] == ["warning", "note"]
    assert found[0][1].startswith("Wada is not available on")
    assert "on a holiday of the trainees' country" in found[1][1]
    assert found[1][1].endswith(": Water Festival.")


def test_a_day_is_a_holiday_of_a_country_once() -> None:
    course, by = hours.a_course_of()
    rooms.enter_holiday(by, course.country, course.begins_on, {"en": "Water Festival"})

    with pytest.raises(rooms.HolidayKnown):
        rooms.enter_holiday(by, course.country, course.begins_on, {"en": "Other"})


def test_a_room_in_which_something_is_held_stays() -> None:
    course, by = hours.a_course_of()
    room = rooms.keep_room(by, None, {"en": "Room 4"})
    hours.a_session(course, by, room=room)

    with pytest.raises(rooms.RoomTaken):
        rooms.drop_room(by, room)


# --- given out ---


def test_what_was_given_out_stays_and_what_changed_is_told_to_whom_it_concerns() -> None:
    course, by = hours.a_course_of()
    wada, ito = hours.a_person("Wada", "wada@example.org"), hours.a_person("Ito")
    first, second = hours.a_session(course, by), hours.a_session(course, by, days=1)
    sessions.put_lecturer(by, first, wada)
    sessions.put_lecturer(by, second, ito)
    hours.announced(course)
    hours.a_trainee(course)
    given = timetables.give_out(by, course)
    assert [letter.address for letter in given.letters] == ["wada@example.org", "dara@example.org"]
    assert given.without_address == ["Ito"]
    was = held_in(given.timetable)

    sessions.move(by, first, hours.at(course, 2))
    again = timetables.give_out(by, course, "The room was taken.")

    assert held_in(given.timetable) == was
    assert again.timetable.number == 2
    lines = changes.compared(was, held_in(again.timetable))
    before, after = (
        changes.when(was[0], course.zone),
        changes.when(held(Session.objects.get(pk=first.pk)), course.zone),
    )
    said = f"“Non-performance” is now on {after}; it was on {before}."
    assert [changes.said(one, course.zone) for one in lines] == [said]
    assert [letter.address for letter in again.letters] == ["wada@example.org", "dara@example.org"]
    for letter in again.letters:
        assert said in letter.text
        assert "Why: The room was taken." in letter.text
        assert letter.waits_for_somebody


def test_nothing_is_given_out_twice_nor_told_where_nobody_wishes() -> None:
    course, by = hours.a_course_of()
    with pytest.raises(timetables.NothingPlanned):
        timetables.give_out(by, course)
    hours.a_session(course, by)
    hours.a_trainee(course)

    assert timetables.give_out(by, course, tells=False).letters == []
    with pytest.raises(timetables.NothingChanged):
        timetables.give_out(by, course)
    assert not Letter.objects.exists()


def test_each_kind_of_change_has_its_sentence() -> None:
    course, by = hours.a_course_of()
    one, other = hours.a_person("Wada"), hours.a_person("Ito")
    session = hours.a_session(course, by, interpreter=other)
    lecture = sessions.put_lecturer(by, session, one)
    before = [held(Session.objects.get())]

    room = rooms.keep_room(by, None, {"en": "Room 4"})
    planning = hours.a_planning(
        course, titles={"en": "Defects"}, room=room, interpreter=one, kind="exercise",
        link="https://meet.example.org/4",
    )  # fmt: skip
    sessions.change(by, session, planning)
    sessions.take_lecturer_out(by, lecture)
    sessions.put_lecturer(by, session, other)
    found = changes.compared(before, [held(Session.objects.get())])

    when = changes.when(before[0], course.zone)
    assert [changes.said(each, course.zone) for each in found] == [
        f"“Non-performance” ({when}) is now called “Defects”.",
        f"“Defects” ({when}) is now: Exercise; it was: Lecture.",
        f"“Defects” ({when}) is now held in Room 4; it was in no room.",
        f"“Defects” ({when}) has another link: https://meet.example.org/4.",
        f"Ito now teaches in “Defects” ({when}).",
        f"Wada does not teach in “Defects” ({when}) any more.",
        f"Wada now interprets “Defects” ({when}).",
        f"Ito does not interpret “Defects” ({when}) any more.",
    ]
    assert changes.concerned(found) == {one.pk: "Wada", other.pk: "Ito"}


# --- pages ---


def test_trainees_see_what_was_given_out_and_not_what_is_prepared() -> None:
    course, by = hours.a_course_of()
    session = hours.a_session(course, by)
    hours.announced(course)
    trainee = hours.with_account(hours.a_trainee(course).person)
    address = f"/courses/{course.slug}/timetable/"

    assert "Non-performance" not in browser(trainee).get(address).content.decode()
    timetables.give_out(by, course, tells=False)
    sessions.change(by, session, hours.a_planning(course, titles={"en": "Defects"}))

    seen = browser(trainee).get(address).content.decode()
    assert "Non-performance" in seen
    assert "Defects" not in seen
    assert "Defects" in browser(by).get(address).content.decode()


def test_every_page_of_a_timetable_is_shown_in_both_languages() -> None:
    course, by = hours.a_course_of()
    session = hours.a_session(course, by)
    lecture = sessions.put_lecturer(by, session, hours.a_person("Wada"))
    hours.a_trainee(course)
    timetables.give_out(by, course, tells=False)
    hours.a_session(course, by, hour=10)
    root, of_session = f"/courses/{course.slug}/", f"/courses/{course.slug}/sessions/{session.pk}/"

    for address in (
        *(f"{root}timetable/", f"{root}timetables/", f"{root}timetables/1/", f"{root}hours/"),
        *(f"{root}sessions/new/?at=2026-11-02T09:30", f"{root}material/", f"{root}material/new/"),
        *(of_session, f"{of_session}change/", f"{of_session}attendance/", f"{of_session}door/"),
        *(f"{of_session}?who=Wada", "/courses/rooms/", "/courses/holidays/"),
        *(f"/courses/lectures/{lecture.pk}/", "/courses/own/teaching/", "/calendar/"),
        *(f"{root}timetable.docx?language=ja&second=en", f"{root}timetable.xlsx"),
        f"{root}calendar.ics",
    ):
        for language in ("en", "ja"):
            client = browser(by)
            client.cookies["django_language"] = language
            answer = client.get(address)
            assert answer.status_code == 200, address


def test_a_session_is_added_and_moved_by_its_forms() -> None:
    course, by = hours.a_course_of()
    client, root = browser(by), f"/courses/{course.slug}/"
    sent = {
        "title_en": "Defects",
        "kind": "lecture",
        "day": course.begins_on.isoformat(),
        "begins": "09:30",
        "ends": "11:00",
    }

    assert client.post(f"{root}sessions/new/", sent | {"ends": ""}).status_code == 422
    assert client.post(f"{root}sessions/new/", sent).status_code == 302
    session = Session.objects.get()
    day = (course.begins_on + timedelta(days=1)).isoformat()
    client.post(f"{root}sessions/{session.pk}/move/", {"day": day, "begins": "13:00"})

    session.refresh_from_db()
    assert session.begins_at == hours.at(course, 1, 13, 0)


def test_the_page_of_a_timetable_asks_the_same_whatever_its_length(
    django_assert_max_num_queries,  # type: ignore[no-untyped-def]
) -> None:
    course, by = hours.a_course_of()
    for place in range(20):
        session = hours.a_session(course, by, days=place % 10, hour=9 + place // 10 * 2)
        sessions.put_lecturer(by, session, hours.a_person(f"Person {place}"))
    client = browser(by)
    client.get(f"/courses/{course.slug}/timetable/")

    with django_assert_max_num_queries(40):
        client.get(f"/courses/{course.slug}/timetable/")
