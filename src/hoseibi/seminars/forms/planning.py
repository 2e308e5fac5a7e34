"""An event as it is planned, and by what the list is narrowed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hoseibi.partners.models import Country
from hoseibi.projects.models import Activity
from hoseibi.ui.forms import TextsForm
from hoseibi.ui.languages import TO_CHOOSE

from ..actions import Planning
from ..choices import Entry, EventKind, EventState
from ..models import Event
from ..queries import Sieve
from .moments import known_zone, moment_field, shown, there, zone_field

MOMENTS = ("begins_at", "ends_at", "opens_at", "closes_at")


class EventForm(TextsForm):
    """An event: its texts, when and where, who may register and when."""

    asked = (
        ("title", _("Title"), 1, 300),
        ("theme", _("What it is about"), 4),
        ("place", _("Place"), 1, 300),
        ("notice", _("What is done with personal data"), 3),
    )

    kind = forms.ChoiceField(label=_("Kind"), choices=EventKind.choices)
    slug = forms.SlugField(
        label=_("Name in the address"),
        max_length=80,
        required=False,
        help_text=_("Small Latin letters, numbers and hyphens. Made of the title when empty."),
    )
    zone = zone_field(_("Time zone of the place"))
    begins_at = moment_field(_("Begins"))
    ends_at = moment_field(_("Ends"))
    link = forms.URLField(
        label=_("Link"),
        max_length=500,
        required=False,
        assume_scheme="https",
        help_text=_("Where those join who are not in the room. It stands in the letter."),
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages"),
        choices=TO_CHOOSE,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("In these its page and its programme are written."),
    )
    capacity = forms.IntegerField(label=_("Places"), min_value=0, max_value=100_000)
    entry = forms.ChoiceField(label=_("Who may register"), choices=Entry.choices)
    opens_at = moment_field(
        _("Registration opens"),
        required=False,
        help_text=_("Empty when nobody registers by themselves."),
    )
    closes_at = moment_field(
        _("Registration closes"),
        required=False,
        help_text=_("Empty when it closes as the event begins."),
    )
    activity = forms.ModelChoiceField(
        label=_("Activity of a project"), queryset=Activity.objects.none(), required=False
    )

    def __init__(self, *args: Any, activities: Any = None, **more: Any) -> None:
        super().__init__(*args, **more)
        if activities is not None:
            self.fields["activity"].queryset = activities  # type: ignore[attr-defined]

    def clean_zone(self) -> str:
        return known_zone(self.cleaned_data["zone"])

    def clean(self) -> dict[str, Any]:
        """Moments by the clock of the place."""
        values = super().clean() or {}
        zone = values.get("zone")
        for name in MOMENTS:
            if zone and values.get(name):
                try:
                    values[name] = there(values[name], zone)
                except forms.ValidationError as error:
                    self.add_error(name, error)
        return values

    def planning(self) -> Planning:
        """The event as a value."""
        said = self.cleaned_data
        names = ("kind", "slug", "zone", "link", "capacity", "entry", "activity", *MOMENTS)
        return Planning(
            titles=self.texts("title"),
            themes=self.texts("theme"),
            places=self.texts("place"),
            notices=self.texts("notice"),
            languages=tuple(said["languages"]),
            **{name: said[name] for name in names},
        )


def as_entered(event: Event) -> dict[str, Any]:
    """An event as its form shows it, by the clock of its place."""
    names = ("kind", "slug", "zone", "link", "languages", "capacity", "entry", "activity")
    fields: dict[str, Any] = {name: getattr(event, name) for name in names}
    return fields | {name: shown(getattr(event, name), event.zone) for name in MOMENTS}


class CloneForm(forms.Form):
    """When the other event begins."""

    begins_at = moment_field(_("The new one begins"))

    def __init__(self, event: Event, *args: Any) -> None:
        super().__init__(*args)
        self.event = event

    def clean_begins_at(self) -> Any:
        return there(self.cleaned_data["begins_at"], self.event.zone)


class CallOffForm(TextsForm):
    """Why an event does not take place."""

    asked = (("why", _("Why it does not take place"), 2),)


class SieveForm(forms.Form):
    """By what the list of events is narrowed."""

    words = forms.CharField(
        label=_("Words"),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    state = forms.ChoiceField(label=_("State"), required=False)
    country = forms.ChoiceField(label=_("Country"), required=False)
    year = forms.ChoiceField(label=_("Year"), required=False)

    def __init__(self, countries: Iterable[Country], years: Iterable[int], *args: Any) -> None:
        super().__init__(*args)
        choices = {
            "kind": EventKind.choices,
            "state": EventState.choices,
            "country": [(one.code, str(one)) for one in countries],
            "year": [(str(year), str(year)) for year in years],
        }
        for name, offered in choices.items():
            self.fields[name].choices = [("", _("any")), *offered]  # type: ignore[attr-defined]

    def sieve(self) -> Sieve:
        """What was asked for; what makes no sense is left out."""
        self.is_valid()
        said = self.cleaned_data
        names = ("words", "kind", "state", "country")
        return Sieve(
            **{name: said.get(name, "") for name in names}, year=int(said.get("year") or 0)
        )
