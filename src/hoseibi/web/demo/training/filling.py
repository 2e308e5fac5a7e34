"""Whom the organs of the invented world nominated, who was selected, and what they do now."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.partners.models import Person
from hoseibi.training.actions import former, journeys, nominations, selecting
from hoseibi.training.choices import NominationState
from hoseibi.training.models import Course, Nomination

from .signed import signed
from .told import Told

COMMAND = Origin.COMMAND
ASKED = ("own_name", "post", "years", "education", "duties", "languages", "expects", "endorsed_by",
         "sex")  # fmt: skip
SCORERS = ("officer", "expert")
"""Who gave points, by user name, in the order in which a file has them."""


def at_nine(day: date) -> datetime:
    """A moment of a day of the story."""
    return datetime(day.year, day.month, day.day, 0, 30, tzinfo=UTC)


def nominate(by: User, course: Course, one: Told) -> None:
    """Everybody whom organs nominated, as far as each is in the story."""
    for told in one.more.get("nominees", ()):
        _nominated(by, course, one, told)


def select(by: User, course: Course, one: Told) -> None:
    """The points that everybody was given, and what was decided."""
    known = {each.name: each for each in course.nominations.select_related("course")}
    told = [(known[each["name"]], each) for each in one.more.get("nominees", ())]
    for nomination, each in told:
        _weighed(course, nomination, each)
    for nomination, each in told:
        _decided(by, course, nomination, each)


def _nominated(by: User, course: Course, one: Told, told: dict[str, Any]) -> None:
    target = course.targets.get(organ__name__contains=told["organ"])
    common = one.more.get("common", {})
    values = {name: told.get(name, common.get(name, "")) for name in ASKED}
    values["years"] = told.get("years")
    came = told.get("came", common["came"])
    person = Person.objects.filter(organ=target.organ, name=told.get("known", "")).first()
    made = nominations.nominate(
        by,
        target,
        nominations.Nominating(told["name"], **values),
        nominations.Came(person, at_nine(came)),
        origin=COMMAND,
    )
    if told.get("state") == "writing":
        return
    words = (str(target.organ), told["name"], str(came))
    made = nominations.endorse(
        by, made, signed(*words), f"endorsement-{made.pk}.pdf", origin=COMMAND
    )
    sent_at = at_nine(came + timedelta(days=1))
    made = nominations.send(by, made, at=sent_at, origin=COMMAND)
    if told.get("state") == "returned":
        nominations.give_back(by, made, told["wanting"], origin=COMMAND)


def _weighed(course: Course, nomination: Nomination, told: dict[str, Any]) -> None:
    criteria = list(course.criteria.order_by("position"))
    for name, points in zip(SCORERS, told.get("points", ()), strict=False):
        scorer = User.objects.get(username=name)
        reasons = told.get("why", {}).get(name, [])
        given = {
            criterion.pk: selecting.Points(number, reasons[at] if at < len(reasons) else "")
            for at, (criterion, number) in enumerate(zip(criteria, points, strict=True))
        }
        selecting.score(scorer, nomination, given, origin=COMMAND)


def _decided(by: User, course: Course, nomination: Nomination, told: dict[str, Any]) -> None:
    state = told.get("state", "")
    if state == "withdrawn":
        nominations.withdraw(by, nomination, told["reason"], origin=COMMAND)
    if state not in ("selected", "waiting", "not-selected"):
        return
    at = at_nine(told.get("decided", course.begins_on - timedelta(days=45)))
    deciding = selecting.Deciding(NominationState(state), told["reason"], at=at)
    selecting.decide(by, nomination, deciding, origin=COMMAND)


def look_back(by: User, course: Course, one: Told) -> None:
    """Journeys, and those who agreed to be found with what they do now."""
    told = {each["name"]: each for each in one.more.get("nominees", ())}
    for nomination in course.trainees:
        _travelled(by, nomination, one)
        said = told[nomination.name]
        if "agreed" in said:
            former.agree(by, nomination, said["agreed"], origin=COMMAND)
        if "now" in said:
            former.say_now(by, nomination, said["now"], origin=COMMAND)


def _travelled(by: User, nomination: Nomination, one: Told) -> None:
    travel = one.more.get("travel")
    if travel is not None:
        said = journeys.Travelling(**travel)
        journeys.plan_journey(by, nomination, said, origin=COMMAND)
