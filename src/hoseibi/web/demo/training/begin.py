"""How the courses of the invented world come to be, as people would enter them."""

from __future__ import annotations

from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.projects.models import Activity, Project
from hoseibi.training.actions import courses
from hoseibi.training.models import Course

from .told import NAMES, Told, told

COMMAND = Origin.COMMAND


def teach(by: User) -> None:
    """The courses of the story; nothing when they are there already."""
    if Course.objects.exists():
        return
    for one in map(told, NAMES):
        project = Project.objects.filter(slug=one.project).select_related("circle").first()
        if project is not None and project.circle is not None:
            _begun(by, one, project)


def _begun(by: User, one: Told, project: Project) -> Course:
    """A course as it is planned."""
    assert project.circle is not None
    activity = Activity.objects.filter(project=project, number=one.activity, left_on=None).first()
    belonging = courses.Belonging(project.circle, activity, project.country, one.slug)
    return courses.begin(by, belonging, one.describing, origin=COMMAND)
