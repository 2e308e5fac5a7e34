"""What hangs on an activity, and what could, within what somebody may see."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from django.db.models import Q, QuerySet

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where
from hoseibi.accounts.queries import circles_inside
from hoseibi.corpus.models import Anchor, Law
from hoseibi.corpus.queries.visible import visible_laws
from hoseibi.experts import queries as experts
from hoseibi.experts.models import Assignment
from hoseibi.meetings.models import Meeting

from ..models import Activity, BudgetLine, Product


class Further(NamedTuple):
    """What a higher application has of an activity: a heading, its lines (what, where, a note), and
    the ways on from it."""

    heading: str
    lines: tuple[tuple[str, str, str], ...]
    ways: tuple[tuple[str, str], ...] = ()


FURTHER: list[Callable[[Reader, Activity], Further]] = []
"""What hangs on an activity in higher applications: each adds its own when it is ready."""


def hanging_further(user: Reader, activity: Activity) -> list[Further]:
    """What hangs on an activity in other applications, where there is any or a way to begin it."""
    told = (tell(user, activity) for tell in FURTHER)
    return [one for one in told if one.lines or one.ways]


@dataclass(frozen=True)
class Hanging:
    """Everything that an activity is the peg of."""

    meetings: tuple[Meeting, ...]
    assignments: tuple[Assignment, ...]
    laws: tuple[Law, ...]
    anchors: tuple[Anchor, ...]
    products: tuple[Product, ...]
    lines: tuple[BudgetLine, ...]


def hanging(user: Reader, activity: Activity) -> Hanging:
    """What hangs on an activity; six queries."""
    mine = circles_where(user, Act.READ)
    return Hanging(
        tuple(activity.meetings.filter(circle__in=mine).order_by("begins_at")),
        tuple(experts.assignments(user).filter(activities=activity).order_by("begins_on")),
        tuple(activity.laws.filter(pk__in=visible_laws(user))),
        tuple(activity.anchors.filter(law__in=visible_laws(user)).select_related("law")),
        tuple(activity.products.order_by("pk")),
        tuple(activity.budget_lines.order_by("year", "pk")),
    )


def could_hang(user: Reader, activity: Activity) -> dict[str, QuerySet]:
    """What can be hung on an activity, by kind, with what hangs there already: nothing falls off
    because a form did not show it."""
    project, there = activity.project, Q(activities=activity)
    mine = circles_where(user, Act.READ)
    inside = Q(circle__in=circles_inside([project.circle_id])[project.circle_id])
    spoken = (
        Q(questions__circle__in=mine)
        | Q(opinions__circle__in=mine)
        | Q(agenda_items__meeting__circle__in=mine)
    )
    seen = visible_laws(user)
    own, anchors = Q(country=project.country_id), Q(spoken, law__country=project.country_id)
    meetings = Meeting.objects.filter(inside | there, circle__in=mine).distinct()
    articles = Anchor.objects.filter(anchors | there, law__in=seen).distinct()
    return {
        "meetings": meetings.order_by("-begins_at"),
        "assignments": experts.assignments(user).filter(inside | there).distinct(),
        "laws": Law.objects.filter(own | there, pk__in=seen).distinct(),
        "articles": articles.select_related("law"),
    }
