"""The projects of a country, their stages and committees, for its page."""

from __future__ import annotations

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import Chronicle, Happening, by_year, newest
from hoseibi.partners.models import Country

from ..models import JccMeeting, Step
from .projects import projects


def _steps(user: Reader, country: Country) -> QuerySet[Step]:
    own = projects(user).filter(country=country).values("pk")
    return Step.objects.filter(project__in=own).select_related("project")


def _step_years(user: Reader, country: Country) -> dict[int, int]:
    return by_year(_steps(user, country), "done_on")


def _steps_told(user: Reader, country: Country, year: int | None) -> list[Happening]:
    return [_step(each) for each in newest(_steps(user, country), "done_on", year)]


def _step(step: Step) -> Happening:
    url = reverse("projects:project", args=(step.project.slug,))
    said = f"{step.get_stage_display()}: {step.project}"
    return Happening(step.done_on, said, url, step.who)  # type: ignore[arg-type]


STAGES = Chronicle(
    "project", _("Projects and their stages"), _step_years, _steps_told, _("Stage of a project")
)


def _committees(user: Reader, country: Country) -> QuerySet[JccMeeting]:
    own = projects(user).filter(country=country).values("pk")
    return JccMeeting.objects.filter(project__in=own).select_related("project", "meeting")


def _jcc_years(user: Reader, country: Country) -> dict[int, int]:
    return by_year(_committees(user, country), "meeting__begins_at")


def _jcc_told(user: Reader, country: Country, year: int | None) -> list[Happening]:
    rows = newest(_committees(user, country), "meeting__begins_at", year)
    return [_jcc(each) for each in rows]


def _jcc(one: JccMeeting) -> Happening:
    url = reverse("meetings:meeting", args=(one.meeting_id,))
    day = timezone.localdate(one.meeting.begins_at)
    return Happening(day, f"JCC {one.number}: {one.project}", url, str(one.adopted or ""))


JCC = Chronicle(
    "jcc",
    _("Joint coordinating committee"),
    _jcc_years,
    _jcc_told,
    _("Joint coordinating committee"),
)
