"""How the courses of the invented world come to be, as people would enter them."""

from __future__ import annotations

from django.db import transaction

from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.partners.models import Organ
from hoseibi.projects.models import Activity, Project
from hoseibi.training.actions import courses, curriculum, states
from hoseibi.training.choices import CourseState
from hoseibi.training.models import Course

from .filling import at_nine, look_back, nominate, select
from .told import NAMES, Told, told

COMMAND = Origin.COMMAND


@transaction.atomic
def teach(by: User) -> None:
    """The courses of the story; nothing when they are there already."""
    if Course.objects.exists():
        return
    for one in map(told, NAMES):
        project = Project.objects.filter(slug=one.project).select_related("circle").first()
        if project is not None and project.circle is not None:
            _taught(by, one, project)


def _taught(by: User, one: Told, project: Project) -> None:
    course = _begun(by, one, project)
    _put_curriculum(by, course, one)
    for state, day in one.more.get("steps", {}).items():
        moving = states.Moving(CourseState(state), at=at_nine(day))
        if moving.to == CourseState.SET:
            select(by, course, one)
        states.move(by, course, moving, origin=COMMAND)
        if moving.to == CourseState.CALLING:
            nominate(by, course, one)
    if CourseState(course.state) == CourseState.SELECTING:
        select(by, course, one)
    if CourseState(course.state) == CourseState.ENDED:
        look_back(by, course, one)


def _begun(by: User, one: Told, project: Project) -> Course:
    """A course as it is planned."""
    assert project.circle is not None
    activity = Activity.objects.filter(project=project, number=one.activity, left_on=None).first()
    belonging = courses.Belonging(project.circle, activity, project.country, one.slug)
    return courses.begin(by, belonging, one.describing, origin=COMMAND)


def _put_curriculum(by: User, course: Course, one: Told) -> None:
    for target in one.more.get("targets", ()):
        organ = Organ.objects.filter(country=course.country, name__contains=target["organ"]).first()
        if organ is not None:
            curriculum.invite_organ(by, course, organ, target["most"], origin=COMMAND)
    objectives = [
        curriculum.write_objective(by, course, texts, origin=COMMAND)
        for texts in one.more.get("objectives", ())
    ]
    for module in one.more.get("modules", ()):
        of = tuple(objectives[place] for place in module.pop("of", ()))
        contents = module.pop("content", {})
        said = curriculum.Moduling(module, contents, of)
        curriculum.write_module(by, course, said, origin=COMMAND)
    for criterion in one.more.get("criteria", ()):
        weight = criterion.pop("weight")
        judging = curriculum.Judging(criterion, weight=weight)
        curriculum.write_criterion(by, course, judging, origin=COMMAND)
