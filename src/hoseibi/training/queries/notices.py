"""What a timetable would change if it were given out now, and who would be told of what."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import Reader
from hoseibi.partners.models import Person

from ..models import Course, Timetable
from .changes import Change, compared, concerned, of_person, of_trainees
from .held import Held, held, held_in
from .sessions import prepared_sessions, timetables


class Notice(NamedTuple):
    """Somebody who is told: as what (`teaches`, `trainee` or `organ`), by which name, and the
    changes that concern them."""

    to: User | Person
    name: str
    of: str
    changes: list[Change]


class Told(NamedTuple):
    """People who are told the same, as what: by their names."""

    names: list[str]
    of: str
    changes: list[Change]


class Coming(NamedTuple):
    """The sessions as they stand, the timetable that was given out the last time, what changed
    since, and who would be told."""

    sessions: list[Held]
    last: Timetable | None
    changes: list[Change]
    notices: list[Notice]


def coming(user: Reader, course: Course) -> Coming:
    """What giving the timetable out would do; for who reads there."""
    sessions = [held(one) for one in prepared_sessions(user, course)]
    last = timetables(user, course).first()
    changes = compared(held_in(last) if last else [], sessions)
    return Coming(sessions, last, changes, _notices(user, course, changes))


def together(found: list[Notice]) -> list[Told]:
    """Notices as a page shows them: each of those who teach, and trainees and those who nominated
    them together, since they are told the same."""
    own = [Told([one.name], one.of, one.changes) for one in found if one.of == "teaches"]
    for of in ("trainee", "organ"):
        some = [one for one in found if one.of == of]
        if some:
            own.append(Told([one.name for one in some], of, some[0].changes))
    return own


def _notices(user: Reader, course: Course, changes: list[Change]) -> list[Notice]:
    """Once to everybody: who teaches or interprets of their own sessions, trainees and those who
    nominated them of all that they see."""
    people = Person.objects.in_bulk(concerned(changes))
    found = [
        Notice(people[key], str(people[key]), "teaches", of_person(changes, key))
        for key in sorted(people)
    ]
    told = of_trainees(changes)
    if not told:
        return found
    rows = list(
        course.trainees.select_related("person", "target__organ", "entered_by").order_by("pk")
    )
    found += [Notice(one.person, one.name, "trainee", told) for one in rows]
    by_user: dict[User, list[str]] = defaultdict(list)
    for one in rows:
        if one.entered_by is not None and one.entered_by.person_id != one.person_id:
            by_user[one.entered_by].append(str(one.target.organ))
    for nominating, organs in by_user.items():
        names = ", ".join(dict.fromkeys(organs))
        found.append(Notice(nominating, f"{nominating} ({names})", "organ", told))
    return found
