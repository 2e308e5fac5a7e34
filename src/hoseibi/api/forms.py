"""What people enter about a token, as clean values."""

from __future__ import annotations

from datetime import timedelta

from django import forms
from django.utils.translation import gettext_lazy as _

from .choices import Lasting, Scope


class TokenForm(forms.Form):
    """What a token is for, what may be done with it, and for how long."""

    name = forms.CharField(
        label=_("What it is for"),
        max_length=100,
        help_text=_("The program, or the machine that it runs on: so that you know it again."),
    )
    scopes = forms.MultipleChoiceField(
        label=_("What may be done with it"),
        choices=Scope.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one thing that the token is given for.")},
        help_text=_("It never opens more than you may yourself, and loses what you lose."),
    )
    lasts = forms.TypedChoiceField(
        label=_("How long it lasts"),
        choices=Lasting.choices,
        coerce=int,
        initial=Lasting.QUARTER,
    )

    def lasting(self) -> timedelta:
        return timedelta(days=self.cleaned_data["lasts"])
