"""A workbook that comes in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.models import User
from hoseibi.partners.models import Country

from .. import queries


class SheetForm(forms.Form):
    """An inventory as a workbook, of one country."""

    country = forms.ModelChoiceField(label=_("Country"), queryset=Country.objects.none())
    file = forms.FileField(label=_("Workbook"), help_text=_("An .xlsx file, at most 5 MB."))

    def __init__(self, *args: Any, user: User, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["country"].queryset = queries.countries_to_enter(user)  # type: ignore[attr-defined]
