"""What does not fit in a timetable is found, each thing once, with its level."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hoseibi.training.choices import LectureState, SessionKind
from hoseibi.training.queries.conflicts import (
    LEVELS,
    Around,
    Frame,
    Lecturer,
    Off,
    Slot,
    conflicts,
)
from hoseibi.training.queries.overlaps import Span, overlaps

MONDAY = date(2026, 11, 2)
FRAME = Frame(MONDAY, date(2026, 11, 13), "Asia/Tokyo", trainees=12)
WADA, ITO, NARI = 1, 2, 3


def at(hour: int, minute: int = 0, day: int = 0) -> datetime:
    """A moment by the clock of Tokyo."""
    moment = datetime(2026, 11, 2, hour, minute, tzinfo=UTC)
    return moment - timedelta(hours=9) + timedelta(days=day)


def a_slot(key: int, begins: datetime, minutes: int = 90, **more: object) -> Slot:
    given_: dict[str, object] = {"course": 1, "kind": SessionKind.DISCUSSION} | more
    return Slot(key, begins_at=begins, ends_at=begins + timedelta(minutes=minutes), **given_)


def told(*slots: Slot, around: Around | None = None) -> list[tuple[object, ...]]:
    """What is found, without what is empty."""
    found = conflicts(slots, around or Around({1: FRAME, 2: FRAME}))
    return [(one.code, one.session, one.other, one.about) for one in found]


def agreed(*people: int) -> tuple[Lecturer, ...]:
    return tuple(Lecturer(one, LectureState.AGREED) for one in people)


def test_a_timetable_in_order_has_no_conflicts() -> None:
    first = a_slot(1, at(9), room=7, lecturers=agreed(WADA))
    second = a_slot(2, at(10, 45), room=7, lecturers=agreed(WADA))

    assert told(first, second) == []


def test_nobody_teaches_in_two_sessions_at_a_time_nor_interprets_meanwhile() -> None:
    first = a_slot(1, at(9), lecturers=agreed(WADA), interpreter=NARI)
    second = a_slot(2, at(10), course=2, lecturers=agreed(WADA))
    third = a_slot(3, at(10, 15), course=2, minutes=10, lecturers=agreed(NARI))

    assert told(first, second, third) == [
        ("person-twice", 2, 1, WADA),
        ("person-twice", 3, 1, NARI),
        ("course-twice", 3, 2, None),
    ]


def test_who_declined_is_not_needed_but_told_of() -> None:
    declined = (Lecturer(WADA, LectureState.DECLINED),)
    first, second = a_slot(1, at(9), lecturers=agreed(WADA)), a_slot(2, at(9), course=2)

    assert told(first, second._replace(lecturers=declined)) == [("declined", 2, None, WADA)]


def test_a_room_holds_one_session_and_only_so_many_people() -> None:
    first, second = a_slot(1, at(9), room=7), a_slot(2, at(10), course=2, room=7)
    around = Around({1: FRAME, 2: FRAME._replace(trainees=3)}, seats={7: 10})

    assert told(first, second, around=around) == [
        ("too-few-seats", 1, None, 7),
        ("room-twice", 2, 1, 7),
    ]


def test_a_trainee_of_two_courses_is_told_of_once() -> None:
    both = FRAME._replace(selected=frozenset((8, 9)))
    around = Around({1: both, 2: both})

    found = told(a_slot(1, at(9)), a_slot(2, at(9, 30), course=2), around=around)

    assert found == [("trainee-twice", 2, 1, 8)]


def test_free_time_clashes_with_nothing_of_the_trainees() -> None:
    assert told(a_slot(1, at(9)), a_slot(2, at(9), kind=SessionKind.FREE)) == []


def test_days_are_those_of_the_place_of_the_course() -> None:
    early = a_slot(1, at(8, day=-1, minute=59))
    first = a_slot(2, at(0, 30))
    late = a_slot(3, at(23, day=11))

    assert told(early, first, late) == [("outside-course", 1, None, None)]


def test_holidays_of_ours_warn_and_those_of_the_partner_are_noted() -> None:
    frame = FRAME._replace(home=frozenset((1,)), partner=2)
    holidays = {(1, MONDAY): "Culture Day", (2, MONDAY): "Water Festival", (3, MONDAY): "Other"}
    around = Around({1: frame}, holidays=holidays)

    found = conflicts([a_slot(1, at(9)), a_slot(2, at(9, day=1))], around)

    assert [(one.code, one.level, one.session, one.about) for one in found] == [
        ("holiday-home", "warning", 1, 1),
        ("holiday-partner", "note", 1, 2),
    ]


def test_a_trip_on_a_holiday_is_nothing() -> None:
    frame = FRAME._replace(home=frozenset((1,)))
    around = Around({1: frame}, holidays={(1, MONDAY): "Culture Day"})

    assert told(a_slot(1, at(9), kind=SessionKind.TRAVEL), around=around) == []


def test_who_is_away_is_not_available_on_both_days_that_were_named() -> None:
    around = Around({1: FRAME}, off={WADA: [Off(MONDAY, MONDAY + timedelta(days=1))]})
    days = [a_slot(day, at(9, day=day), lecturers=agreed(WADA)) for day in (0, 1, 2)]

    assert told(*days, around=around) == [
        ("not-available", 0, None, WADA),
        ("not-available", 1, None, WADA),
    ]


def test_a_lecture_needs_somebody_who_teaches_and_an_interpreter_where_one_is_needed() -> None:
    around = Around({1: FRAME._replace(is_interpreted=True)})
    meant = (Lecturer(WADA, LectureState.MEANT),)

    lecture = a_slot(1, at(9), kind=SessionKind.LECTURE)
    asked = a_slot(2, at(9, day=1), kind=SessionKind.LECTURE, lecturers=meant, interpreter=NARI)
    free = a_slot(3, at(9, day=2), kind=SessionKind.FREE)

    assert told(lecture, asked, free, around=around) == [
        ("no-interpreter", 1, None, None),
        ("nobody-teaches", 1, None, None),
        ("not-asked", 2, None, WADA),
    ]


def test_three_hours_and_more_without_a_pause_are_told_once_for_a_stretch() -> None:
    day = [a_slot(1, at(9)), a_slot(2, at(10, 30)), a_slot(3, at(12), 30), a_slot(4, at(12, 35))]
    after = [a_slot(5, at(14, 30)), a_slot(6, at(16), 90)]

    found = conflicts([*day, *after], Around({1: FRAME}))

    assert [(one.code, one.session, one.count) for one in found] == [("no-pause", 3, 210)]


def test_a_day_of_more_than_nine_hours_is_told_at_its_last_session() -> None:
    found = conflicts([a_slot(1, at(9)), a_slot(2, at(17))], Around({1: FRAME}))

    assert [(one.code, one.session, one.count) for one in found] == [("long-day", 2, 570)]


# --- against the plain way: each with each ---

MOMENTS = st.integers(0, 40).map(lambda step: at(9) + timedelta(minutes=15 * step))
PEOPLE = st.integers(1, 4)
SLOTS = st.builds(
    lambda key, begins, steps, room, interpreter, people, course: a_slot(
        key,
        begins,
        15 * steps,
        room=room,
        interpreter=interpreter,
        lecturers=agreed(*people),
        course=course,
    ),
    st.just(0),
    MOMENTS,
    st.integers(1, 8),
    st.one_of(st.none(), st.integers(1, 3)),
    st.one_of(st.none(), PEOPLE),
    st.sets(PEOPLE, max_size=3),
    st.integers(1, 3),
)


@given(st.lists(SLOTS, max_size=14))
def test_what_is_found_twice_at_a_time_is_what_each_pair_has_in_common(rows: list[Slot]) -> None:
    slots = [one._replace(key=key) for key, one in enumerate(rows)]
    frames = {
        1: FRAME._replace(selected=frozenset((8,))),
        2: FRAME._replace(selected=frozenset((8, 9))),
        3: FRAME,
    }

    found = conflicts(slots, Around(frames))

    twice = {
        (one.code, frozenset((one.session, one.other)), one.about)
        for one in found
        if one.code.endswith("-twice")
    }
    assert twice == {
        (code, frozenset((first.key, second.key)), about)
        for place, first in enumerate(slots)
        for second in slots[place + 1 :]
        if first.begins_at < second.ends_at and second.begins_at < first.ends_at
        for code, about in _in_common(first, second)
    }


def _in_common(first: Slot, second: Slot) -> list[tuple[str, int | None]]:
    people = [("person-twice", one) for one in first.people & second.people]
    room = [("room-twice", first.room)] if first.room and first.room == second.room else []
    course = [("course-twice", None)] if first.course == second.course else []
    trainee = [("trainee-twice", 8)] if {first.course, second.course} == {1, 2} else []
    return [*people, *room, *course, *trainee]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=20))
def test_spans_that_touch_do_not_overlap(rows: list[tuple[int, int]]) -> None:
    spans = [
        Span(at(0, begins), at(0, begins) + timedelta(minutes=long), key)
        for key, (begins, long) in enumerate(rows)
    ]

    assert {frozenset(pair) for pair in overlaps(spans)} == {
        frozenset((one.key, other.key))
        for place, one in enumerate(spans)
        for other in spans[place + 1 :]
        if one.begins_at < other.ends_at and other.begins_at < one.ends_at
    }


def test_every_kind_of_conflict_has_its_level() -> None:
    assert {level.value for level in LEVELS.values()} == {"clash", "warning", "note"}
