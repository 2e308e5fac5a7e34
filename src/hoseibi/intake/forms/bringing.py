"""A form that came as a file: which file, and which of its rows become requests."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hoseibi.partners import queries as partners
from hoseibi.partners.choices import FieldOfLaw
from hoseibi.partners.models import Country


class FileForm(forms.Form):
    """A Word or Excel file."""

    file = forms.FileField(
        label=_("Word document (.docx) or Excel sheet (.xlsx)"),
        widget=forms.FileInput(attrs={"accept": ".docx,.xlsx"}),
    )


class RowsForm(forms.Form):
    """The rows that become requests, and what holds for those that do not say it."""

    country = forms.ModelChoiceField(
        Country.objects.none(),
        label=_("Country of rows that name none"),
        required=False,
        empty_label=_("leave them out"),
    )
    field_of_law = forms.ChoiceField(label=_("Main field of law"), choices=FieldOfLaw.choices)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["country"].queryset = partners.countries()
