"""A list of nominees that comes in."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class ListForm(forms.Form):
    """A workbook or CSV with a row for each nominee."""

    file = forms.FileField(
        label=_("List of nominees"), help_text=_("An .xlsx or .csv file, at most 5 MB.")
    )
