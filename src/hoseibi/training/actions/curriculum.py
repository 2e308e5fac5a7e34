"""Whom a course is for, what it is to reach, by which parts, and by what trainees are selected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.partners.models import Organ
from hoseibi.ui.languages import in_languages

from ..models import Course, Criterion, Module, Objective, Score, Target
from ..permissions import require_may_plan

Part = Objective | Module | Criterion
"""What a course has in an order."""


class OrganIsThere(Refusal):
    message = _("This organ is on the list already.")


class OrganElsewhere(Refusal):
    message = _("The course is for another country. Choose an organ of that country.")


class OrganNominated(Refusal):
    message = _("This organ has nominated people. It stays on the list.")


class AtLeastOne(Refusal):
    message = _("An organ may nominate at least one person.")


class TextNeeded(Refusal):
    message = _("Write it in at least one language.")


class PartIsUsed(Refusal):
    message = _("Questions of the test are of this objective. Change or remove them first.")


class ScoresAreGiven(Refusal):
    message = _("Points were given by this criterion. Its weight and its points stay as they are.")


class PointsNeeded(Refusal):
    message = _("A criterion has between 1 and 100 points and weighs between 1 and 10.")


@transaction.atomic
def invite_organ(
    by: User, course: Course, organ: Organ, most: int, *, origin: str = Origin.PAGE
) -> Target:
    """Let a course be for an organ, which may nominate so many."""
    require_may_plan(by, course)
    if most < 1:
        raise AtLeastOne
    if course.country_id is not None and organ.country_id != course.country_id:
        raise OrganElsewhere
    made, new = Target.objects.get_or_create(course=course, organ=organ, defaults={"most": most})
    if not new:
        raise OrganIsThere
    record(by, "invited an organ to course", f"{course} · {organ}", origin=origin)
    return made


@transaction.atomic
def let_nominate(by: User, target: Target, most: int, *, origin: str = Origin.PAGE) -> Target:
    """Let an organ nominate more or fewer people."""
    require_may_plan(by, target.course)
    if most < 1:
        raise AtLeastOne
    target.most = most
    target.save(update_fields=("most",))
    record(by, "changed course", f"{target.course} · {target.organ}", origin=origin)
    return target


@transaction.atomic
def drop_organ(by: User, target: Target, *, origin: str = Origin.PAGE) -> None:
    """Let a course not be for an organ, which has nominated nobody."""
    require_may_plan(by, target.course)
    if target.nominations.exists():
        raise OrganNominated
    record(by, "changed course", f"{target.course} · {target.organ}", origin=origin)
    target.delete()


@dataclass(frozen=True)
class Moduling:
    """A part of the curriculum: its title, its contents, and the objectives that it serves."""

    titles: Mapping[str, str]
    contents: Mapping[str, str]
    objectives: tuple[Objective, ...] = ()


@dataclass(frozen=True)
class Judging:
    """What trainees are selected by: its words, how many points there are at most, its weight."""

    texts: Mapping[str, str]
    most: int = 5
    weight: int = 1


@transaction.atomic
def write_objective(
    by: User,
    course: Course,
    texts: Mapping[str, str],
    objective: Objective | None = None,
    *,
    origin: str = Origin.PAGE,
) -> Objective:
    """Write an objective, or write one anew."""
    made = objective or Objective(course=course, position=_last(course, Objective))
    _require(by, course, made, texts)
    made.text = in_languages(texts)
    made.save()
    record(by, "changed course", course, origin=origin)
    return made


@transaction.atomic
def write_module(
    by: User,
    course: Course,
    said: Moduling,
    module: Module | None = None,
    *,
    origin: str = Origin.PAGE,
) -> Module:
    """Write a module, or write one anew."""
    made = module or Module(course=course, position=_last(course, Module))
    _require(by, course, made, said.titles)
    made.title, made.content = in_languages(said.titles), in_languages(said.contents)
    made.save()
    made.objectives.set(one for one in said.objectives if one.course_id == course.pk)
    record(by, "changed course", course, origin=origin)
    return made


@transaction.atomic
def write_criterion(
    by: User,
    course: Course,
    said: Judging,
    criterion: Criterion | None = None,
    *,
    origin: str = Origin.PAGE,
) -> Criterion:
    """Write a criterion of selection. Once points were given by it, only its words change."""
    made = criterion or Criterion(course=course, position=_last(course, Criterion))
    _require(by, course, made, said.texts)
    if not (1 <= said.most <= 100 and 1 <= said.weight <= 10):
        raise PointsNeeded
    otherwise = made.pk and (made.most, made.weight) != (said.most, said.weight)
    if otherwise and Score.objects.filter(criterion=made).exists():
        raise ScoresAreGiven
    made.text, made.most, made.weight = in_languages(said.texts), said.most, said.weight
    made.save()
    record(by, "changed course", course, origin=origin)
    return made


@transaction.atomic
def drop(by: User, part: Part, *, origin: str = Origin.PAGE) -> None:
    """Take a part away."""
    require_may_plan(by, part.course)
    if isinstance(part, Criterion) and Score.objects.filter(criterion=part).exists():
        raise ScoresAreGiven
    record(by, "changed course", part.course, origin=origin)
    try:
        part.delete()
    except ProtectedError as trouble:
        raise PartIsUsed from trouble


@transaction.atomic
def shift(by: User, part: Part, up: bool, *, origin: str = Origin.PAGE) -> None:
    """Let a part stand one place earlier or later."""
    require_may_plan(by, part.course)
    rows = list(type(part).objects.filter(course=part.course_id).order_by("position", "pk"))
    at = next(place for place, one in enumerate(rows) if one.pk == part.pk)
    to = at - 1 if up else at + 1
    if 0 <= to < len(rows):
        rows[at], rows[to] = rows[to], rows[at]
    for place, one in enumerate(rows):
        one.position = place
    type(part).objects.bulk_update(rows, ("position",))  # type: ignore[arg-type]
    record(by, "changed course", part.course, origin=origin)


def _last(course: Course, kind: type[Objective] | type[Module] | type[Criterion]) -> int:
    last = kind.objects.filter(course=course).order_by("-position").first()
    return last.position + 1 if last else 0


def _require(by: User, course: Course, part: Part, texts: Mapping[str, str]) -> None:
    require_may_plan(by, course)
    if not in_languages(texts) or part.course_id != course.pk:
        raise TextNeeded
