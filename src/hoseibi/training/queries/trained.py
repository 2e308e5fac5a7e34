"""People trained, for the page of an activity and for the papers of its project."""

from __future__ import annotations

from collections import defaultdict

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hoseibi.accounts.permissions import Reader
from hoseibi.printing import Block, Grid, Row
from hoseibi.projects.models import Activity
from hoseibi.projects.queries.hanging import Further
from hoseibi.projects.queries.papers.dataset import Dataset
from hoseibi.projects.queries.papers.tongue import Tongue, heads

from ..choices import CourseState, NominationState, Sex
from ..models import Certificate, Course, Nomination
from .courses import activity_to_teach, courses, with_numbers

TAUGHT = (CourseState.UNDER_WAY, CourseState.ENDED)


def of_activity(user: Reader, activity: Activity) -> Further:
    """The courses of an activity with how many were selected for each, and how one is begun."""
    own = with_numbers(user, courses(user).filter(activity=activity)).order_by("begins_on", "pk")
    lines = tuple(
        (
            str(one.title),
            reverse("training:course", args=(one.slug,)),
            ngettext("{count} trainee", "{count} trainees", one.selected).format(
                count=one.selected
            ),
        )
        for one in own
    )
    ways: tuple[tuple[str, str], ...] = ()
    if activity.left_on is None and activity_to_teach(user, activity.pk) is not None:
        ways = ((_("Begin a course"), reverse("training:begin") + f"?activity={activity.pk}"),)
    return Further(_("Training courses"), lines, ways)


def trainees_annex(data: Dataset, tongue: Tongue) -> list[Block]:
    """Everybody who was trained within a project until a day: name, field, period, host, outline,
    and by activity how many."""
    own = Course.objects.filter(
        activity__project=data.project, state__in=TAUGHT, begins_on__lte=data.on
    )
    found = list(
        Nomination.objects.filter(course__in=own, state=NominationState.SELECTED)
        .select_related("course__activity", "target__organ")
        .order_by("course__begins_on", "course", "name", "pk")
    )
    if not found:
        return []
    top = heads(_("Trainee"), _("Organ and post"), _("Course"), _("From – until"), _("Place"))
    rows: list[Row] = []
    for one in found:
        course = one.course
        organ = tongue.plain(one.target.organ.name)
        rows.append(
            (
                one.name,
                f"{organ}\n{one.post}" if one.post else organ,
                tongue.said(course.title),
                tongue.span(course.begins_on, course.ends_on),
                tongue.said(course.place),
            )
        )
    return [_by_activity(data, found), Grid((2.2, 3, 3, 2.4, 2.4), (top, *rows), heads=1)]


def _by_activity(data: Dataset, found: list[Nomination]) -> Grid:
    """How many were trained within each activity of the plan, how many of them are women and men
    where they said so, and how many certificates hold."""
    counted: dict[str, list[Nomination]] = defaultdict(list)
    for one in found:
        counted[data.number_of(one.course.activity)].append(one)
    certified = set(
        Certificate.objects.filter(nomination__in=[one.pk for one in found])
        .exclude(withdrawn_on__lte=data.on)
        .filter(issued_on__lte=data.on)
        .values_list("nomination", flat=True)
    )
    told = (_("Activity"), _("People trained"), _("Women"), _("Men"), _("Certificates"))
    rows: list[Row] = [
        _counted(number, some, certified) for number, some in sorted(counted.items())
    ]
    rows.append(_counted(_("All"), found, certified))
    return Grid((2, 1, 1, 1, 1), (heads(*told), *rows), heads=1)


def _counted(named: str, some: list[Nomination], certified: set[int]) -> Row:
    women, men = (sum(one.sex == sex for one in some) for sex in (Sex.WOMAN, Sex.MAN))
    holding = sum(one.pk in certified for one in some)
    return (named, *map(str, (len(some), women, men, holding)))
