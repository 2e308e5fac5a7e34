"""Risks of a project, the gravest first, and those that somebody should look at again."""

from __future__ import annotations

from datetime import date

from django.db.models import Case, F, QuerySet, When
from django.utils import timezone

from hoseibi.accounts.permissions import Reader

from ..choices import RiskState
from ..models import Project, Risk
from .projects import projects


def _standing() -> Case:
    """What has come true first, what is over last."""
    order = (RiskState.TRUE, RiskState.WATCHED, RiskState.OVER)
    return Case(*(When(state=state, then=place) for place, state in enumerate(order)))


def risks(user: Reader, project: Project) -> QuerySet[Risk]:
    """The risks of a project: what has come true, then by likelihood and impact; `weight` is the
    product of both."""
    own = Risk.objects.filter(project=project, project__in=projects(user))
    return (
        own.annotate(weight=F("likelihood") * F("impact"))
        .select_related("row", "owner", "project")
        .prefetch_related("reviews__by")
        .order_by(_standing(), "-weight", "pk")
    )


def risk(user: Reader, key: int) -> Risk | None:
    """A risk by its key."""
    own = Risk.objects.filter(pk=key, project__in=projects(user))
    return own.select_related("row", "owner", "project__circle").first()


def to_look_at(user: Reader, project: Project, day: date | None = None) -> QuerySet[Risk]:
    """The risks whose day to be looked at again has come."""
    due = risks(user, project).filter(look_again_on__lte=day or timezone.localdate())
    return due.exclude(state=RiskState.OVER)
