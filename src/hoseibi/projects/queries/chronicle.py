"""The projects of a country, their stages and committees, for its page."""

from __future__ import annotations

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import Chronicle, Happening
from hoseibi.meetings.queries import clocks
from hoseibi.partners.models import Country

from ..models import JccMeeting, Step
from .projects import projects


def _steps(user: Reader, country: Country) -> QuerySet[Step]:
    own = projects(user).filter(country=country).values("pk")
    return Step.objects.filter(project__in=own).select_related("project")


def _steps_told(user: Reader, rows: QuerySet[Step]) -> list[Happening]:
    return [_step(each) for each in rows]


def _step(step: Step) -> Happening:
    url = reverse("projects:project", args=(step.project.slug,))
    said = f"{step.get_stage_display()}: {step.project}"
    return Happening(step.done_on, said, url, step.who)  # type: ignore[arg-type]


STAGES = Chronicle(
    "project",
    _("Projects and their stages"),
    _("Stage of a project"),
    _steps,
    "done_on",
    _steps_told,
)


def _committees(user: Reader, country: Country) -> QuerySet[JccMeeting]:
    own = projects(user).filter(country=country).values("pk")
    return JccMeeting.objects.filter(project__in=own).select_related("project", "meeting")


def _jcc_told(user: Reader, rows: QuerySet[JccMeeting]) -> list[Happening]:
    return [_jcc(each) for each in rows]


def _jcc(one: JccMeeting) -> Happening:
    url = reverse("meetings:meeting", args=(one.meeting_id,))
    day = clocks(one.meeting)[0].begins.date()  # as its meeting says it: it is told once
    return Happening(day, f"JCC {one.number}: {one.project}", url, str(one.adopted or ""))


JCC = Chronicle(
    "jcc",
    _("Joint coordinating committee"),
    _("Joint coordinating committee"),
    _committees,
    "meeting__begins_at",
    _jcc_told,
)
