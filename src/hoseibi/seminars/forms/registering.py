"""What somebody says who registers, and who registers many."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from hoseibi.ui.languages import own_name, reader_language

from ..actions import Registering
from ..models import Channel, Event, Quota, Registration

LETTERS_IN = tuple(code for code, _name in (*settings.LANGUAGES, *settings.PARTNER_LANGUAGES))
"""The languages in which letters about a registration are written."""


def _chosen_language() -> forms.ChoiceField:
    choices = [(code, own_name(code)) for code in LETTERS_IN]
    return forms.ChoiceField(label=_("Language of letters to you"), choices=choices)


class RegistrationForm(forms.Form):
    """Who comes. The field `website` is hidden from people: what fills it in is a machine."""

    name = forms.CharField(
        label=_("Name in Latin letters"),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    own_name = forms.CharField(
        label=_("Name in your own script"),
        max_length=200,
        required=False,
        help_text=_("It stands on your name badge."),
    )
    organ_name = forms.CharField(
        label=_("Organisation"),
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    post = forms.CharField(
        label=_("Post"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization-title"}),
    )
    country = forms.CharField(
        label=_("Country"),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "country-name"}),
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    language = _chosen_language()
    quota = forms.ModelChoiceField(
        label=_("Group"), queryset=Quota.objects.none(), empty_label=None
    )
    channel = forms.ModelChoiceField(
        label=_("Interpretation"),
        queryset=Channel.objects.none(),
        required=False,
        empty_label=_("none needed"),
    )
    listed = forms.BooleanField(
        label=_("My name and organisation may stand on the public list of participants."),
        required=False,
    )
    again = forms.BooleanField(
        label=_("I may be written to about events like this one."), required=False
    )
    website = forms.CharField(
        label=_("Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )

    def __init__(self, event: Event, *args: Any, changes: bool = False, **more: Any) -> None:
        super().__init__(*args, **more)
        quotas, channels = event.quotas.all(), event.channels.all()
        self.fields["quota"].queryset = quotas  # type: ignore[attr-defined]
        self.fields["channel"].queryset = channels  # type: ignore[attr-defined]
        self.fields["channel"].label_from_instance = (  # type: ignore[attr-defined]
            lambda one: own_name(one.language)
        )
        # A group has its places: it is chosen once.
        if changes or not quotas:
            del self.fields["quota"]
        if not channels:
            del self.fields["channel"]
        self.initial.setdefault("language", reader_language())

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            raise forms.ValidationError(_("This field is for machines. Leave it empty."))
        return ""

    def registering(self) -> Registering:
        """What was said, as a value."""
        said = {name: value for name, value in self.cleaned_data.items() if name != "website"}
        return Registering(**said)


def known_of(registration: Registration) -> dict[str, Any]:
    """A registration as its form shows it."""
    names = ("name", "own_name", "organ_name", "post", "country", "email", "language", "channel")
    consents = {
        "listed": registration.listed_on is not None,
        "again": registration.again_on is not None,
    }
    return {name: getattr(registration, name) for name in names} | consents


class LostForm(forms.Form):
    """The address to which the link goes once more."""

    email = forms.EmailField(
        label=_("E-mail address with which you registered"),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
