"""What a browser sends about amending acts, as clean values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from hoseibi.corpus import actions
from hoseibi.corpus.models import LawVersion

from .texts import SourceForm


class ActForm(SourceForm):
    """An amending act, and the version that it amends."""

    base = forms.ChoiceField(
        label=_("The version that it amends"),
        help_text=_("The words that are in force on the day before the act comes into force."),
    )

    field_order = ("base", "file", "words", "origin", "rights")

    def __init__(self, *args: Any, bases: Iterable[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["base"].choices = list(bases)
        self.fields["words"].label = _("The words of the act")
        self.fields["words"].widget.attrs["data-keep"] = "amend-words"


class AcceptAmendmentForm(forms.Form):
    """What is said of an act when it is accepted, or looked at again with its words corrected."""

    text = forms.CharField(
        label=_("The words of the act"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 14, "spellcheck": "false"}),
        help_text=_(
            "Correct what was misread or mistyped, and look again. The act as it came stays kept."
        ),
    )
    amending_act = forms.CharField(
        label=_("Name of the act"),
        max_length=500,
        help_text=_("As it is cited, with its number: it stands beside the version for good."),
    )
    in_force_from = forms.DateField(
        label=_("In force from"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    label = forms.CharField(label=_("Label of this version"), max_length=200, required=False)
    reason = forms.CharField(
        label=_("Why it is accepted although not every instruction fits"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("It is kept beside the version, with the instructions that were left out."),
    )
    base_fingerprint = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def __init__(self, *args: Any, base: LawVersion, editable: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.base = base
        if not editable:
            del self.fields["text"]

    def clean_in_force_from(self) -> Any:
        day = self.cleaned_data["in_force_from"]
        begins = self.base.in_force_from
        if begins and day <= begins:
            raise ValidationError(
                _("The version amended begins on this day or later. Give a later day.")
            )
        return day

    def acceptance(self, own_days: Mapping[str, str]) -> actions.Acceptance:
        """`own_days` are days by the addresses of an instruction, several set apart by spaces."""
        values = self.cleaned_data
        names = ("base_fingerprint", "in_force_from", "amending_act", "label", "reason")
        places = [
            (address, date.fromisoformat(day))
            for addresses, day in own_days.items()
            for address in addresses.split()
        ]
        return actions.Acceptance(**{name: values[name] for name in names}, places=tuple(places))


def days_by_place(places: Iterable[str], days: Iterable[str]) -> dict[str, str]:
    """The days that were given for single instructions, as a browser sends them; what is no day is
    left out."""
    return {place: day for place, day in zip(places, days, strict=False) if _is_day(day)}


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
