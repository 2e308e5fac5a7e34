"""A list of terms that comes in."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class ListForm(forms.Form):
    """The file, and where it is from."""

    file = forms.FileField(
        label=_("File"),
        help_text=_("TBX, CSV, a workbook (.xlsx), JSON, or the dictionary of Japanese law."),
    )
    origin = forms.CharField(
        label=_("Where it is from"),
        max_length=300,
        required=False,
        help_text=_("Who made the list, when, and under which licence."),
    )
