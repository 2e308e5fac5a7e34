"""What somebody says who registers, and who registers many."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from hoseibi.ui.languages import own_name, reader_language

from ..actions import Inviting, Registering
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


class InviteForm(forms.Form):
    """Whom to invite, one on each line: name, and e-mail address behind a comma or tab."""

    people = forms.CharField(
        label=_("Who is invited"),
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("One on each line: the name, then a comma and the e-mail address if known."),
    )
    language = forms.ChoiceField(
        label=_("Language of the letter"),
        choices=[(code, own_name(code)) for code in LETTERS_IN],
    )
    quota = forms.ModelChoiceField(
        label=_("Group"), queryset=Quota.objects.none(), required=False, empty_label=_("any")
    )

    def __init__(self, event: Event, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["quota"].queryset = event.quotas.all()  # type: ignore[attr-defined]
        if not event.quotas.all():
            del self.fields["quota"]

    def clean_people(self) -> list[tuple[str, str]]:
        """Names with addresses; a line whose address is none is told by its number."""
        found, check = [], forms.EmailField(required=False)
        for number, line in enumerate(self.cleaned_data["people"].splitlines(), start=1):
            name, _comma, email = line.replace("\t", ",").partition(",")
            if not line.strip():
                continue
            try:
                found.append((name.strip(), check.clean(email.strip())))
            except forms.ValidationError as trouble:
                said = _("Line {number}: “{email}” is no e-mail address.")
                raise forms.ValidationError(
                    said.format(number=number, email=email.strip())
                ) from trouble
            if not name.strip():
                raise forms.ValidationError(
                    _("Line {number}: write the name.").format(number=number)
                )
        return found

    def inviting(self) -> list[Inviting]:
        said = self.cleaned_data
        quota = said.get("quota")
        return [Inviting(name, email, said["language"], quota) for name, email in said["people"]]


class ListForm(forms.Form):
    """A file of participants."""

    file = forms.FileField(
        label=_("List of participants (Excel or CSV)"),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.csv"}),
        help_text=_("Nothing is entered before you have seen what was understood."),
    )
