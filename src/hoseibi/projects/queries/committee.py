"""The meetings of the joint coordinating committee, evaluations, and what a project leaves."""

from __future__ import annotations

from datetime import datetime

from django.db.models import F, QuerySet
from django.utils import timezone

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where
from hoseibi.meetings.choices import MeetingState
from hoseibi.meetings.models import Meeting

from ..models import Evaluation, JccMeeting, Product, Project


def committee(user: Reader, project: Project) -> QuerySet[JccMeeting]:
    """The meetings of the committee in order, with the versions and periods that they adopted."""
    own = JccMeeting.objects.filter(
        project=project, project__circle__in=circles_where(user, Act.READ)
    )
    return (
        own.select_related("meeting", "project")
        .prefetch_related("adopted_versions", "adopted_periods")
        .order_by("number")
    )


def held(user: Reader, project: Project, now: datetime | None = None) -> QuerySet[JccMeeting]:
    """The meetings of the committee that have begun, the last one first: what can have adopted."""
    begun = committee(user, project).filter(meeting__begins_at__lte=now or timezone.now())
    return begun.exclude(meeting__state=MeetingState.CANCELLED).order_by("-number")


def jcc(user: Reader, key: int) -> JccMeeting | None:
    """A meeting of the committee by its key."""
    own = JccMeeting.objects.filter(pk=key, project__circle__in=circles_where(user, Act.READ))
    return own.select_related("meeting", "project__circle").first()


def next_jcc(user: Reader, project: Project, now: datetime | None = None) -> JccMeeting | None:
    """The next meeting of the committee."""
    ahead = committee(user, project).filter(meeting__begins_at__gte=now or timezone.now())
    return (
        ahead.exclude(meeting__state=MeetingState.CANCELLED).order_by("meeting__begins_at").first()
    )


def could_be_jcc(user: Reader, project: Project) -> QuerySet[Meeting]:
    """The meetings of the project's circle that are none of the committee yet."""
    own = Meeting.objects.filter(
        circle=project.circle_id, circle__in=circles_where(user, Act.READ), jcc=None
    )
    return own.exclude(state=MeetingState.CANCELLED).order_by("-begins_at")


def products(user: Reader, project: Project) -> QuerySet[Product]:
    """What a project leaves behind, the finished first."""
    own = Product.objects.filter(project=project, project__circle__in=circles_where(user, Act.READ))
    related = ("activity", "law", "document")
    return own.select_related(*related).order_by(F("done_on").desc(nulls_last=True), "pk")


def evaluations(user: Reader, project: Project) -> QuerySet[Evaluation]:
    """The evaluations of a project, the last one first."""
    own = Evaluation.objects.filter(
        project=project, project__circle__in=circles_where(user, Act.READ)
    )
    return own.select_related("finished_by").order_by("-on", "-pk")


def evaluation(user: Reader, key: int) -> Evaluation | None:
    """An evaluation by its key."""
    own = Evaluation.objects.filter(pk=key, project__circle__in=circles_where(user, Act.READ))
    return own.select_related("project__circle", "finished_by").first()
