"""How long it takes to find what does not fit in timetables, and how that grows.

    python -m benchmarks.timetable [SESSIONS...]

Courses of twenty days with four sessions a day, three of them at a time, over lecturers, rooms and
interpreters that many share; as many years as there are sessions for. Processor time, median of
five; what is found is counted beside it.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import time
from datetime import UTC, date, datetime, timedelta

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hoseibi.web.settings")

import django  # noqa: E402

django.setup()

from hoseibi.training.choices import SessionKind  # noqa: E402
from hoseibi.training.queries.conflicts import (  # noqa: E402
    Around,
    Frame,
    Lecturer,
    Off,
    Slot,
    conflicts,
)

SIZES = (1_000, 5_000, 10_000, 20_000)
HOURS = ((0, 0), (1, 45), (4, 30), (6, 15))
"""When the sessions of a day begin, in UTC; in Tokyo it is nine hours later."""
AT_A_TIME, DAYS, PEOPLE, ROOMS, INTERPRETERS = 3, 20, 60, 8, 6


def a_world(size: int) -> tuple[list[Slot], Around]:
    """So many sessions, and what they are held against."""
    dice = random.Random(709)
    per_course = DAYS * len(HOURS)
    slots: list[Slot] = []
    frames: dict[int, Frame] = {}
    for course in range(size // per_course + 1):
        begins = date(2026, 1, 5) + timedelta(days=course // AT_A_TIME * 28)
        trainees = frozenset(range(course * 12, course * 12 + 15))
        ends = begins + timedelta(days=25)
        frames[course] = Frame(begins, ends, "Asia/Tokyo", 15, True, frozenset((1,)), 2, trainees)
        for place in range(per_course):
            day, hour = divmod(place, len(HOURS))
            at = datetime(begins.year, begins.month, begins.day, *HOURS[hour], tzinfo=UTC)
            at += timedelta(days=day // 5 * 7 + day % 5)
            slots.append(_slot(dice, len(slots), course, at))
    holidays = {
        (country, date(2026, 1, 1) + timedelta(days=dice.randrange(9_000))): "Holiday"
        for country in (1, 2)
        for _at in range(300)
    }
    off = {person: [Off(date(2026, 3, 2), date(2026, 3, 6))] for person in range(0, PEOPLE, 4)}
    return slots[:size], Around(frames, {1: 10, 2: 40}, holidays, off)


def _slot(dice: random.Random, key: int, course: int, at: datetime) -> Slot:
    lecturers = (Lecturer(dice.randrange(PEOPLE), dice.choice(("meant", "asked", "agreed"))),)
    interpreter = PEOPLE + dice.randrange(INTERPRETERS) if dice.random() < 0.9 else None
    ends = at + timedelta(minutes=90)
    room = 1 + dice.randrange(ROOMS)
    return Slot(key, course, SessionKind.LECTURE, at, ends, room, interpreter, lecturers)


def main(sizes: list[int]) -> None:
    for size in sizes or SIZES:
        slots, around = a_world(size)
        times = []
        for _at in range(5):
            began = time.process_time()
            found = conflicts(slots, around)
            times.append(time.process_time() - began)
        taken = statistics.median(times)
        print(
            f"{size:>7,} sessions  {taken * 1000:8.1f} ms  {size / taken:>10,.0f} a second"
            f"  {len(found):>7,} found"
        )


if __name__ == "__main__":
    main([int(each) for each in sys.argv[1:]])
