"""Missions, findings and needs of a country, as its page tells them."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import Chronicle, Happening, by_year, newest
from hoseibi.partners.models import Country

from ..models import Mission, Need, SurveyFinding
from .fieldwork import missions
from .findings import findings
from .needs import needs


def _mission_years(user: Reader, country: Country) -> dict[int, int]:
    return by_year(missions(user).filter(country=country), "begins_on")


def _missions_told(user: Reader, country: Country, year: int | None) -> list[Happening]:
    rows = newest(missions(user).filter(country=country), "begins_on", year)
    return [_mission(one) for one in rows]


def _mission(one: Mission) -> Happening:
    return Happening(one.begins_on, str(one.title), reverse("research:mission", args=(one.pk,)))


def _finding_years(user: Reader, country: Country) -> dict[int, int]:
    return by_year(findings(user).filter(country=country), "found_on")


def _findings_told(user: Reader, country: Country, year: int | None) -> list[Happening]:
    rows = newest(findings(user).filter(country=country), "found_on", year)
    return [_finding(one) for one in rows]


def _finding(one: SurveyFinding) -> Happening:
    url = reverse("research:finding", args=(one.pk,))
    note = str(_("superseded")) if one.superseded_by_id else str(one.get_confidence_display())
    return Happening(one.found_on, str(one.claim), url, note, one.seen_on)


def _need_years(user: Reader, country: Country) -> dict[int, int]:
    return by_year(needs(user).filter(country=country), "entered_on")


def _needs_told(user: Reader, country: Country, year: int | None) -> list[Happening]:
    rows = newest(needs(user).filter(country=country), "entered_on", year)
    return [_need(one) for one in rows]


def _need(one: Need) -> Happening:
    url = reverse("research:need", args=(one.pk,))
    return Happening(one.entered_on, str(one), url, str(one.get_state_display()))


MISSIONS = Chronicle("mission", _("Missions"), _mission_years, _missions_told, _("Mission"))
FINDINGS = Chronicle(
    "finding", _("Findings of research"), _finding_years, _findings_told, _("Finding of research")
)
NEEDS = Chronicle("need", _("Needs"), _need_years, _needs_told, _("Need"))
