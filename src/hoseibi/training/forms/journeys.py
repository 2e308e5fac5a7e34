"""What is entered of the journey of a trainee, by the clock of the place of the course."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from ..actions.journeys import Travelling
from ..models import Journey

WRITTEN = "%Y-%m-%dT%H:%M"


def _moment(label: object) -> forms.CharField:
    widget = forms.TextInput(attrs={"type": "datetime-local"})
    return forms.CharField(label=label, required=False, widget=widget)


class JourneyForm(forms.Form):
    """How a trainee comes and goes, and where they stay."""

    arrives_at = _moment(_("Arrives"))
    arrives_by = forms.CharField(
        label=_("By"), max_length=100, required=False, help_text=_("Flight or train.")
    )
    departs_at = _moment(_("Departs"))
    departs_by = forms.CharField(label=_("By"), max_length=100, required=False)
    lodging = forms.CharField(label=_("Stays at"), max_length=300, required=False)
    met_by = forms.CharField(label=_("Met by"), max_length=200, required=False)
    note = forms.CharField(
        label=_("Note"),
        max_length=500,
        required=False,
        help_text=_("Nothing about anybody's health, please."),
    )

    def __init__(self, zone: str, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.zone = ZoneInfo(zone)

    def _clean_moment(self, name: str) -> datetime | None:
        said = self.cleaned_data[name]
        if not said:
            return None
        try:
            return datetime.strptime(said[:16], WRITTEN).replace(tzinfo=self.zone)
        except ValueError as trouble:
            raise forms.ValidationError(
                _("Write a day and a time, for example 2027-02-14 and 15:30.")
            ) from trouble

    def clean_arrives_at(self) -> datetime | None:
        return self._clean_moment("arrives_at")

    def clean_departs_at(self) -> datetime | None:
        return self._clean_moment("departs_at")

    def travelling(self) -> Travelling:
        """What was entered, as a value."""
        return Travelling(**self.cleaned_data)


def as_entered(journey: Journey | None, zone: str) -> dict[str, Any]:
    """A journey as its form shows it."""
    if journey is None:
        return {}
    here = ZoneInfo(zone)
    moments = {
        name: getattr(journey, name).astimezone(here).strftime(WRITTEN)
        for name in ("arrives_at", "departs_at")
        if getattr(journey, name)
    }
    names = ("arrives_by", "departs_by", "lodging", "met_by", "note")
    return moments | {name: getattr(journey, name) for name in names}
