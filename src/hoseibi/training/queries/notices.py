"""What a timetable would change if it were given out now, and who would be told of what."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import Reader
from hoseibi.partners.models import Person

from ..models import Course, Timetable
from ..permissions import may_read
from .changes import Change, by_person, compared, of_trainees
from .held import Held, held_in
from .sessions import shown, timetables


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
    sessions = shown(user, course) if may_read(user, course) else []
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
    own = by_person(changes)
    people = Person.objects.in_bulk(own)
    found = [Notice(people[key], str(people[key]), "teaches", own[key]) for key in sorted(people)]
    told = of_trainees(changes)
    if not told:
        return found
    rows = list(
        course.trainees.order_by("pk").values_list("name", "person", "target", "entered_by")
    )
    trainees = Person.objects.in_bulk({person for _name, person, *_rest in rows})
    found += [Notice(trainees[person], name, "trainee", told) for name, person, *_rest in rows]
    return found + _of_organs(course, rows, told)


def _of_organs(
    course: Course, rows: list[tuple[str, int, int, int | None]], told: list[Change]
) -> list[Notice]:
    """One to each who nominated somebody else, with the organs that it was for."""
    organs = {one.pk: str(one.organ) for one in course.targets.select_related("organ").order_by()}
    users = User.objects.in_bulk({by for *_rest, by in rows if by is not None})
    by_user: dict[int, list[str]] = defaultdict(list)
    for _name, person, target, by in rows:
        if by is not None and users[by].person_id != person:
            by_user[by].append(organs[target])
    return [
        Notice(users[by], f"{users[by]} ({', '.join(dict.fromkeys(names))})", "organ", told)
        for by, names in by_user.items()
    ]
