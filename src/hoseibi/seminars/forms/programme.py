"""Items of a programme, who speaks, channels and quotas."""

from __future__ import annotations

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from hoseibi.corpus.models import Anchor
from hoseibi.ui.forms import TextsForm, day_field
from hoseibi.ui.languages import TO_CHOOSE

from ..actions import Item, Share, Tuning
from ..choices import ItemKind, SpeechRole
from ..models import Channel, Event, ProgrammeItem
from .moments import at, hour_field


class ItemForm(TextsForm):
    """What happens when, by the clock of the place, and on which articles."""

    asked = (
        ("title", _("Title"), 1, 300),
        ("abstract", _("Abstract"), 3),
        ("room", _("Room"), 1, 200),
    )

    kind = forms.ChoiceField(label=_("Kind"), choices=ItemKind.choices)
    day = day_field(_("Day"))
    begins = hour_field(_("Begins"))
    ends = hour_field(_("Ends"))
    articles = forms.CharField(
        label=_("Articles"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("One on each line, as you would say it, for example: Civil Code 36."),
    )

    def __init__(self, event: Event, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.event = event

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        day, begins, ends = (values.get(name) for name in ("day", "begins", "ends"))
        if day and begins and ends:
            for name, hour in (("begins", begins), ("ends", ends)):
                try:
                    values[f"{name}_at"] = at(day, hour, self.event.zone)
                except forms.ValidationError as error:
                    self.add_error(name, error)
        return values

    def item(self, anchors: tuple[Anchor, ...]) -> Item:
        """The item as a value."""
        said = self.cleaned_data
        return Item(
            titles=self.texts("title"),
            abstracts=self.texts("abstract"),
            rooms=self.texts("room"),
            kind=said["kind"],
            begins_at=said["begins_at"],
            ends_at=said["ends_at"],
            anchors=anchors,
        )


def item_as_entered(found: ProgrammeItem) -> dict[str, Any]:
    """An item as its form shows it."""
    zone = ZoneInfo(found.event.zone)
    begins, ends = found.begins_at.astimezone(zone), found.ends_at.astimezone(zone)
    articles = "\n".join(f"{one.law.title} {one}" for one in found.anchors.all())
    return {
        "kind": found.kind,
        "day": begins.date(),
        "begins": begins.time(),
        "ends": ends.time(),
        "articles": articles,
    }


def first_of(event: Event, last: ProgrammeItem | None) -> dict[str, date | Any]:
    """What a new item begins with: the end of the last one."""
    zone = ZoneInfo(event.zone)
    begins = (last.ends_at if last else event.begins_at).astimezone(zone)
    return {"day": begins.date(), "begins": begins.time()}


class SpeakerForm(TextsForm):
    """Who speaks under an item, by name."""

    asked = (("note", _("What is said of them"), 2),)

    who = forms.CharField(
        label=pgettext_lazy("person", "Name"),
        max_length=200,
        widget=forms.TextInput(attrs={"list": "speakers", "autocomplete": "off"}),
        help_text=_("Of somebody who is entered here: with a seat, or on the roster."),
    )
    role = forms.ChoiceField(label=_("Role"), choices=SpeechRole.choices)


class ChannelForm(forms.Form):
    """A language in which the event can be heard."""

    language = forms.ChoiceField(label=_("Language"), choices=TO_CHOOSE)
    number = forms.CharField(label=_("Channel of the receiver"), max_length=20, required=False)
    link = forms.URLField(label=_("Link"), max_length=500, required=False, assume_scheme="https")
    interpreter = forms.CharField(
        label=_("Interpreter"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"list": "speakers", "autocomplete": "off"}),
    )

    def tuning(self, interpreter: Any) -> Tuning:
        said = self.cleaned_data
        return Tuning(said["language"], said["number"], said["link"], interpreter)


def channel_as_entered(channel: Channel) -> dict[str, Any]:
    names = ("language", "number", "link", "interpreter")
    return {name: getattr(channel, name) for name in names}


class QuotaForm(TextsForm):
    """How many places are for one group."""

    asked = (("name", _("Group"), 1, 200),)

    seats = forms.IntegerField(label=_("Places"), min_value=0, max_value=100_000)

    def share(self) -> Share:
        return Share(self.texts("name"), self.cleaned_data["seats"])
