"""The projects of one's own organ, on its page: the plan that counts, what is to be reported, and
what its side gives and does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where, organs_of
from hoseibi.accounts.queries import Line, Panel, Section, Shown
from hoseibi.letters.queries import until
from hoseibi.ui.templatetags.reading import day_words

from ..choices import PdmState, RowKind, Stage
from ..models import Activity, Indicator, PdmLine, PdmVersion, Project
from .due import Unreported, unreported
from .projects import projects
from .schedule import is_late

SHOWN = 8
DONE = 100
SAID = ("slug", "title", "stage", "planned_from", "planned_until")
OF_ACTIVITY = (
    *("project", "number", "title", "progress"),
    *("planned_from", "planned_until", "began_on", "ended_on"),
)
LOOKS = {Stage.UNDER_WAY: "good", Stage.JOINT_REVIEW: "open", Stage.ENDED: "bad"}


def projects_panel(user: Reader) -> Shown | None:
    """The projects in which somebody reads, each with what concerns their organ; None for who is
    of no organ."""
    if not organs_of(user):
        return None
    today = timezone.localdate()
    found = list(projects(user).select_related(None).only(*SAID)[: SHOWN + 1])
    own = found[:SHOWN]
    plans, inputs = _plans(own)
    does, owes = _activities(user, own, today), _owed(user, own, today)
    lines = []
    for one in own:
        under = (
            Section(_("The plan that counts"), _plan(one, plans.get(one.pk))),
            Section(_("Indicators that wait for our report"), tuple(owes.get(one.pk, ()))),
            Section(_("What our side does"), tuple(does.get(one.pk, ()))),
            Section(_("What our side gives"), tuple(inputs.get(one.pk, ()))),
        )
        lines.append(_line(one, under))
    more = len(found) > SHOWN
    ways = ((_("Show all"), reverse("projects:projects")),) if more else ()
    lines += [_outline(one) for one in implemented(user)]
    return Shown(tuple(lines), _("You have a seat in no project yet."), ways)


def implemented(user: Reader) -> list[Project]:
    """Projects that somebody's organ implements and in which they have no seat: of these no more
    is shown than that there are."""
    found = Project.objects.filter(organ__in=organs_of(user))
    return list(found.exclude(circle__in=circles_where(user, Act.READ)).only(*SAID)[:SHOWN])


def _outline(project: Project) -> Line:
    """A project by its name and stage alone."""
    notes = (_("You have no seat in its circle: whoever gives seats there can let you read it."),)
    return Line(str(project), "", notes, str(project.get_stage_display()))


def _line(project: Project, under: tuple[Section, ...]) -> Line:
    days = [day_words(one) for one in (project.planned_from, project.planned_until) if one]
    path = reverse("projects:project", args=(project.slug,))
    stage = str(project.get_stage_display())
    look = LOOKS.get(Stage(project.stage), "")
    return Line(str(project), path, (" – ".join(days),), stage, look, None, under)


def _plan(project: Project, plan: PdmVersion | None) -> tuple[Line, ...]:
    if plan is None or plan.adopted_on is None:
        return ()
    said = _("PDM version {number} of {day}")
    path = reverse("projects:pdm", args=(project.slug, plan.number))
    return (Line(said.format(number=plan.number, day=day_words(plan.adopted_on)), path),)


def _plans(own: Iterable[Project]) -> tuple[dict[int, PdmVersion], dict[int, list[Line]]]:
    """By project the version that counts, and what it says that the partner's side gives."""
    adopted = PdmVersion.objects.filter(project__in=own, state=PdmState.ADOPTED)
    named = adopted.order_by("number").only("project", "number", "adopted_on")
    plans = {one.project_id: one for one in named}
    given = PdmLine.objects.filter(version__in=plans.values(), row__kind=RowKind.PARTNER_INPUT)
    inputs: dict[int, list[Line]] = {}
    lines = given.order_by("position", "pk").values_list("version__project", "narrative")
    for project, narrative in lines:
        inputs.setdefault(project, []).append(Line(str(narrative)))
    return plans, inputs


def _activities(user: Reader, own: Iterable[Project], today: date) -> dict[int, list[Line]]:
    """By project the activities for which the organ is responsible."""
    own_side = Activity.objects.filter(partner_organ__in=organs_of(user), left_on=None)
    found = list(own_side.filter(project__in=own).order_by("position", "pk").only(*OF_ACTIVITY))
    does: dict[int, list[Line]] = {}
    done = Counter(one.project_id for one in found if one.progress >= DONE)
    for one in found:
        if one.progress < DONE:
            does.setdefault(one.project_id, []).append(_activity(one, today))
    for project, count in done.items():
        said = ngettext("{count} activity is finished", "{count} activities are finished", count)
        does.setdefault(project, []).append(Line(said.format(count=count)))
    return does


def _activity(one: Activity, today: date) -> Line:
    ends = one.planned_until
    notes = (_("until {day}").format(day=day_words(ends)),) if ends else ()
    path = reverse("projects:activity", args=(one.pk,))
    state, look = (_("late"), "bad") if is_late(one, today) else ("", "")
    return Line(str(one), path, notes, state, look, reached=one.progress)


def _owed(user: Reader, own: Iterable[Project], today: date) -> dict[int, list[Line]]:
    """By project the indicators that are to be reported, period by period."""
    keys = {one.pk for one in own}
    waiting = [one for one in unreported(user, today) if one.project in keys]
    wanted = Indicator.objects.filter(pk__in=set().union(*(one.left for one in waiting)))
    named = list(wanted.order_by("position", "pk").only("code", "title"))
    owes: dict[int, list[Line]] = {}
    for one in waiting:
        left = [each for each in named if each.pk in one.left]
        owes.setdefault(one.project, []).extend(_owed_line(each, one, today) for each in left)
    return owes


def _owed_line(each: Indicator, one: Unreported, today: date) -> Line:
    days = (one.ends_on - today).days
    notes = (one.name, until(one.ends_on, days))
    state, look = (_("overdue"), "bad") if days < 0 else ("", "")
    return Line(str(each), reverse("projects:indicator", args=(each.pk,)), notes, state, look)


PROJECTS = Panel("projects", gettext_lazy("Our projects"), projects_panel, 20, lasts=True)
