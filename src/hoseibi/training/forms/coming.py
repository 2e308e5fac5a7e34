"""What a trainee without an account types at the code of a room."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class ComingForm(forms.Form):
    """The own key of a trainee who has no account."""

    key = forms.CharField(
        label=_("Your key"),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
        help_text=_("It stands on your card, for example 12-ABCDEFGH."),
    )
