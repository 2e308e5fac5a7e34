"""Missions, findings and needs of a country, as its page tells them."""

from __future__ import annotations

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import Chronicle, Happening
from hoseibi.partners.models import Country

from ..models import Mission, Need, SurveyFinding
from .fieldwork import missions
from .findings import findings
from .needs import needs


def _missions(user: Reader, country: Country) -> QuerySet[Mission]:
    return missions(user).filter(country=country)


def _missions_told(user: Reader, rows: QuerySet[Mission]) -> list[Happening]:
    return [_mission(one) for one in rows]


def _mission(one: Mission) -> Happening:
    return Happening(one.begins_on, str(one.title), reverse("research:mission", args=(one.pk,)))


def _findings(user: Reader, country: Country) -> QuerySet[SurveyFinding]:
    return findings(user).filter(country=country)


def _findings_told(user: Reader, rows: QuerySet[SurveyFinding]) -> list[Happening]:
    return [_finding(one) for one in rows]


def _finding(one: SurveyFinding) -> Happening:
    url = reverse("research:finding", args=(one.pk,))
    note = str(_("superseded")) if one.superseded_by_id else str(one.get_confidence_display())
    return Happening(one.found_on, str(one.claim), url, note, one.seen_on)


def _needs(user: Reader, country: Country) -> QuerySet[Need]:
    return needs(user).filter(country=country)


def _needs_told(user: Reader, rows: QuerySet[Need]) -> list[Happening]:
    return [_need(one) for one in rows]


def _need(one: Need) -> Happening:
    url = reverse("research:need", args=(one.pk,))
    return Happening(one.entered_on, str(one), url, str(one.get_state_display()))


MISSIONS = Chronicle("mission", _("Missions"), _("Mission"), _missions, "begins_on", _missions_told)
FINDINGS = Chronicle(
    "finding",
    _("Findings of research"),
    _("Finding of research"),
    _findings,
    "found_on",
    _findings_told,
)
NEEDS = Chronicle("need", _("Needs"), _("Need"), _needs, "entered_on", _needs_told)
