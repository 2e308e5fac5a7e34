"""What is entered of former trainees, and how their list is narrowed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hoseibi.ui.forms import day_field

from ..queries.former import Sought


class SoughtForm(forms.Form):
    """What the list of former trainees is narrowed to."""

    words = forms.CharField(label=_("Name, course or what they do"), required=False)
    country = forms.ChoiceField(label=_("Country"), required=False)
    year = forms.IntegerField(
        label=_("Fiscal year"), required=False, min_value=1950, max_value=2150
    )

    def __init__(self, countries: list[tuple[str, str]], *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["country"].choices = [("", _("all")), *countries]  # type: ignore[attr-defined]

    def sought(self) -> Sought:
        """What was asked for; what cannot be understood is left out."""
        self.is_valid()
        said = getattr(self, "cleaned_data", {})
        return Sought(said.get("words", ""), said.get("country", ""), said.get("year"))


class AgreeForm(forms.Form):
    """The day on which a former trainee agreed to be found."""

    on = day_field(_("Agreed on"), required=False)


class NowForm(forms.Form):
    """What a former trainee does now."""

    does_now = forms.CharField(label=_("What they do now"), max_length=300, required=False)
