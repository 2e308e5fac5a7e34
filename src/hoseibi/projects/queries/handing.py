"""What of a project's plan an expert would hand over and report: the activities that go on, and
those that they took part in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.permissions import Reader
from hoseibi.experts.choices import Section
from hoseibi.experts.queries.contributions import Said, Source, Wish
from hoseibi.experts.queries.handing import About, Entry
from hoseibi.meetings.queries.contributions import number_by
from hoseibi.ui.languages import saying

from ..models import Activity
from .projects import projects


def going_on(user: Reader, asked: About) -> Iterable[Entry]:
    """Activities that began or were to begin and are not over, with how much of them is done."""
    known = projects(user).filter(circle__in=asked.circles).order_by()
    open_ = Activity.objects.filter(project__in=known, left_on=None, ended_on=None)
    begun = open_.filter(Q(began_on__isnull=False) | Q(planned_from__lte=asked.on))
    for one in begun.select_related("project").order_by("planned_until", "position"):
        path = reverse("projects:activity", args=(one.pk,))
        text = _("Activity {name}: {percent} % done").format(
            name=str(one).rstrip(".。 "), percent=one.progress
        )
        circle = one.project.circle_id
        yield Entry(Section.DATES, text, str(one.project), "", one.planned_until, path, circle)


def _carried(user: Reader) -> QuerySet[Activity]:
    """Activities to which somebody was sent, each with the person."""
    own = Activity.objects.filter(project__in=projects(user).order_by(), left_on=None)
    day = Coalesce("ended_on", "began_on")
    named = own.annotate(whose=F("assignments__expert__person"), day=day)
    return named.filter(whose__isnull=False, day__isnull=False)


def _took_part(user: Reader, wish: Wish) -> Iterable[Said]:
    found = _carried(user).select_related("project")
    if wish.people is not None:
        found = found.filter(whose__in=wish.people)
    if wish.words:
        found = found.filter(saying("title", wish.words))
    if wish.since:
        found = found.filter(day__gte=wish.since)
    if wish.until:
        found = found.filter(day__lte=wish.until)
    for one in found.order_by("-day", "pk")[: wish.most]:
        path = reverse("projects:activity", args=(one.pk,))
        text, circle = f"{one} ({one.progress} %)", one.project.circle_id
        yield Said(one.whose, "activity", one.day, text, str(one.project), path, "", circle)


def _took_part_often(user: Reader, people: Collection[int]) -> Mapping[int, int]:
    return number_by(_carried(user).filter(whose__in=people), "whose")


ACTIVITIES = Source("activity", gettext_lazy("Activities"), _took_part, _took_part_often)
