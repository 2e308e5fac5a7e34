"""Days and hours by the clock of a place, as moments."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django import forms
from django.utils.translation import gettext_lazy as _

REGIONS = ("Africa", "America", "Asia", "Australia", "Europe", "Pacific")


def zones() -> list[str]:
    """Time zones that are named after a city."""
    return sorted(name for name in available_timezones() if name.split("/")[0] in REGIONS)


def moment_field(label: object, **more: Any) -> forms.DateTimeField:
    """A day with an hour, by the clock of the event's place."""
    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    return forms.DateTimeField(
        label=label, widget=widget, input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"], **more
    )


def hour_field(label: object, **more: Any) -> forms.TimeField:
    widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    return forms.TimeField(label=label, widget=widget, **more)


def zone_field(label: object) -> forms.CharField:
    widget = forms.TextInput(attrs={"list": "zones", "autocomplete": "off"})
    return forms.CharField(label=label, max_length=60, widget=widget)


def known_zone(name: str) -> str:
    if name not in available_timezones():
        raise forms.ValidationError(
            _("There is no time zone of this name. Write one like Asia/Tokyo.")
        )
    return name


def at(day: date, hour: time, zone: str) -> datetime:
    """The moment at which a clock shows an hour. An hour that clocks leave out when they are put
    forward is none."""
    return there(datetime.combine(day, hour), zone)


def there(shown: datetime, zone: str) -> datetime:
    """The moment at which the clock of a zone shows this."""
    bare = shown.replace(tzinfo=None)
    moment = bare.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    if moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None) != bare:
        raise forms.ValidationError(
            _("Clocks in {zone} are put forward on this day, and this hour does not exist.").format(
                zone=zone
            )
        )
    return moment


def shown(moment: datetime | None, zone: str) -> datetime | None:
    """A moment as the clock of a zone shows it, for a field."""
    return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None) if moment else None
