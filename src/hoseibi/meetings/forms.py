"""What people enter on the pages of meetings, as clean values."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.choices import Side
from hoseibi.accounts.models import Seat
from hoseibi.ui.forms import TextsForm, day_field

from .actions import Deciding, Planning, Task
from .choices import Outcome
from .models import Meeting
from .queries import clocks


def hour_field(**more: Any) -> forms.TimeField:
    return forms.TimeField(widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"), **more)


def zone_field(**more: Any) -> forms.CharField:
    return forms.CharField(
        max_length=60,
        widget=forms.TextInput(attrs={"list": "zones", "autocomplete": "off"}),
        **more,
    )


class MeetingForm(TextsForm):
    """A meeting: by the clock of one of its sides, which the other is reckoned from."""

    asked = (("title", _("Title"), 1, 300),)

    day = day_field(_("Day"))
    begins = hour_field(label=_("Begins"))
    ends = hour_field(label=_("Ends"))
    clock = forms.ChoiceField(
        label=_("By whose clock"), choices=Side.choices, widget=forms.RadioSelect
    )
    partner_place = forms.CharField(label=_("Partner's place"), max_length=200, required=False)
    partner_zone = zone_field(label=_("Partner's time zone"))
    home_place = forms.CharField(label=_("Our place"), max_length=200, required=False)
    home_zone = zone_field(label=_("Our time zone"))
    link = forms.URLField(
        label=_("Link"),
        max_length=500,
        required=False,
        assume_scheme="https",
        help_text=_("Where those join who are not in the room."),
    )
    interpreter = forms.ChoiceField(label=_("Interpreter"), required=False)
    people = forms.MultipleChoiceField(
        label=_("Who is invited"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, seats: Iterable[Seat], **more: Any) -> None:
        super().__init__(*args, **more)
        self.persons = {str(seat.person_id): seat.person for seat in seats}
        names = [(key, str(person)) for key, person in self.persons.items()]
        self.fields["people"].choices = names  # type: ignore[attr-defined]
        self.fields["interpreter"].choices = [("", "—"), *names]  # type: ignore[attr-defined]

    def clean_partner_zone(self) -> str:
        return _known_zone(self.cleaned_data["partner_zone"])

    def clean_home_zone(self) -> str:
        return _known_zone(self.cleaned_data["home_zone"])

    def clean(self) -> dict[str, Any]:
        """Two moments out of a day and two times. A meeting that ends earlier than it begins by
        that clock goes past midnight."""
        values = super().clean() or {}
        if not self.texts("title"):
            self.add_error(
                self.text_names("title")[0], _("Give the meeting a title in one language.")
            )
        day, begins, ends = (values.get(name) for name in ("day", "begins", "ends"))
        zone = values.get(f"{values.get('clock')}_zone")
        if day is None or begins is None or ends is None or not zone:
            return values
        try:
            values["begins_at"] = _moment(day, begins, zone)
            after = timedelta(days=1) if ends < begins else timedelta()
            values["ends_at"] = _moment(day + after, ends, zone)
        except forms.ValidationError as error:
            self.add_error("begins", error)
        return values

    def planning(self) -> Planning:
        """The meeting as a value."""
        values = self.cleaned_data
        return Planning(
            titles=self.texts("title"),
            begins_at=values["begins_at"],
            ends_at=values["ends_at"],
            home_place=values["home_place"],
            home_zone=values["home_zone"],
            partner_place=values["partner_place"],
            partner_zone=values["partner_zone"],
            link=values["link"],
            interpreter=self.persons.get(values["interpreter"]),
            people=tuple(self.persons[key] for key in values["people"]),
        )


def _known_zone(name: str) -> str:
    if name not in available_timezones():
        raise forms.ValidationError(
            _("There is no time zone of this name. Write one like Asia/Tokyo.")
        )
    return name


def _moment(day: date, hour: time, zone: str) -> datetime:
    """The moment at which a clock shows an hour. An hour that clocks leave out when they are put
    forward is none."""
    shown = datetime.combine(day, hour)
    moment = shown.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    if moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None) != shown:
        raise forms.ValidationError(
            _("Clocks in {zone} are put forward on this day, and this hour does not exist.").format(
                zone=zone
            )
        )
    return moment


def as_entered(meeting: Meeting) -> dict[str, Any]:
    """A meeting as its form shows it, by the partner's clock."""
    clock = clocks(meeting)[0]
    names = ("home_place", "home_zone", "partner_place", "partner_zone", "link")
    return {name: getattr(meeting, name) for name in names} | {
        "day": clock.begins.date(),
        "begins": clock.begins.time(),
        "ends": clock.ends.time(),
        "clock": Side.PARTNER.value,
        "interpreter": str(meeting.interpreter_id or ""),
        "people": [str(one.person_id) for one in meeting.attendance.all()],
    }


class ItemForm(TextsForm):
    """One thing to be spoken of, perhaps an article."""

    asked = (("title", _("Title"), 1, 300),)

    place = forms.CharField(
        label=_("Article"),
        max_length=120,
        required=False,
        help_text=_("As you would say it, for example: Civil Code 36. Empty for anything else."),
    )


class OutcomeForm(forms.Form):
    """What was decided under an item of the agenda."""

    outcome = forms.ChoiceField(label=_("Outcome"), choices=Outcome.choices)
    text = forms.CharField(label=_("What was decided"), widget=forms.Textarea(attrs={"rows": 2}))
    reason = forms.CharField(label=_("Why"), widget=forms.Textarea(attrs={"rows": 3}))
    dissent = forms.CharField(
        label=_("Dissent"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    side = forms.ChoiceField(label=_("Whose decision"), choices=Side.choices)
    decided_by = forms.CharField(
        label=_("Who decided"), max_length=300, help_text=_("A name, an office or a group.")
    )

    def deciding(self, language: str, on: date) -> Deciding:
        """The decision as a value."""
        values = self.cleaned_data
        return Deciding(
            outcome=values["outcome"],
            text=values["text"],
            reason=values["reason"],
            language=language,
            decided_by=values["decided_by"],
            side=values["side"],
            dissent=values["dissent"],
            on=min(on, timezone.localdate()),
        )


class TaskForm(forms.Form):
    """What somebody is to do."""

    text = forms.CharField(label=_("What is to be done"), widget=forms.Textarea(attrs={"rows": 2}))
    person = forms.ChoiceField(label=_("Who"), required=False)
    due_on = day_field(_("Until"), required=False)

    def __init__(self, *args: Any, seats: Iterable[Seat], **more: Any) -> None:
        super().__init__(*args, **more)
        self.persons = {str(seat.person_id): seat.person for seat in seats}
        names = [(key, str(person)) for key, person in self.persons.items()]
        self.fields["person"].choices = [("", "—"), *names]  # type: ignore[attr-defined]

    def task(self, language: str) -> Task:
        """The task as a value."""
        values = self.cleaned_data
        return Task(values["text"], language, self.persons.get(values["person"]), values["due_on"])
