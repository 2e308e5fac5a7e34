"""What of a list is wanted, as addresses say it: `?country=xl&field=civil`."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.permissions import Reader
from hoseibi.partners.choices import FieldOfLaw
from hoseibi.partners.models import Country
from hoseibi.partners.queries import countries

from .. import queries
from ..choices import Confidence, NeedState, Standing

AGES = (("fresh", _("fresh")), ("ageing", _("ageing")), ("old", _("old")))


def _any(choices: Any) -> list[tuple[Any, Any]]:
    return [("", _("All")), *choices]


class SieveForm(forms.Form):
    """Words and a country; whatever cannot be understood narrows nothing."""

    q = forms.CharField(label=_("Words"), max_length=200, required=False)
    country = forms.ModelChoiceField(
        label=_("Country"),
        queryset=Country.objects.none(),
        required=False,
        to_field_name="code",
        empty_label=_("All"),
    )

    def __init__(self, asked: Any, *, user: Reader) -> None:
        super().__init__(asked, auto_id="sieve-%s")
        self.user = user
        self.fields["country"].queryset = countries()  # type: ignore[attr-defined]
        self.offer()
        self.is_valid()

    def offer(self) -> None:
        """Set what can be chosen, before what was asked is read."""

    def said(self, name: str) -> Any:
        """What was chosen; empty where it was nothing that there is."""
        return self.cleaned_data.get(name)

    def narrows(self) -> bool:
        """Whether anything is chosen."""
        return any(self.cleaned_data.values())


class FindingSieveForm(SieveForm):
    field = forms.ChoiceField(
        label=_("Field of law"), choices=_any(FieldOfLaw.choices), required=False
    )
    confidence = forms.ChoiceField(
        label=_("Confidence"), choices=_any(Confidence.choices), required=False
    )
    age = forms.ChoiceField(label=_("Age"), choices=_any(AGES), required=False)
    mission = forms.IntegerField(widget=forms.HiddenInput, required=False)
    superseded = forms.BooleanField(label=_("Superseded ones too"), required=False)

    def sieve(self) -> queries.FindingSieve:
        names = ("country", "field", "confidence", "age", "mission", "superseded")
        said = {name: self.said(name) or None for name in names}
        known = {name: value for name, value in said.items() if value}
        return queries.FindingSieve(words=self.said("q") or "", **known)


class EntrySieveForm(SieveForm):
    field = forms.ChoiceField(
        label=_("Field of law"), choices=_any(FieldOfLaw.choices), required=False
    )
    status = forms.ChoiceField(
        label=_("How it stands"), choices=_any(Standing.choices), required=False
    )
    age = forms.ChoiceField(label=_("Age"), choices=_any(AGES), required=False)
    donor = forms.ChoiceField(label=_("Donor"), choices=(), required=False)
    owes = forms.BooleanField(label=_("Owes rules that are not issued"), required=False)

    def offer(self) -> None:
        """The donors that the reader may know of."""
        named = [(donor, donor) for donor in queries.donors(self.user)]
        self.fields["donor"].choices = _any(named)  # type: ignore[attr-defined]

    def sieve(self) -> queries.EntrySieve:
        names = ("country", "field", "status", "age", "donor", "owes")
        known = {name: self.said(name) for name in names if self.said(name)}
        return queries.EntrySieve(words=self.said("q") or "", **known)


class NeedSieveForm(SieveForm):
    """What of the needs is wanted."""

    field = forms.ChoiceField(
        label=_("Field of law"), choices=_any(FieldOfLaw.choices), required=False
    )
    state = forms.ChoiceField(label=_("State"), choices=_any(NeedState.choices), required=False)

    def sieve(self) -> queries.NeedSieve:
        names = ("country", "field", "state")
        known = {name: self.said(name) for name in names if self.said(name)}
        return queries.NeedSieve(words=self.said("q") or "", **known)


class FieldSieveForm(SieveForm):
    """What of missions or interviews is wanted."""

    year = forms.IntegerField(label=_("Year"), min_value=1950, max_value=2100, required=False)
    mission = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def sieve(self) -> queries.FieldSieve:
        names = ("country", "year", "mission")
        known = {name: self.said(name) for name in names if self.said(name)}
        return queries.FieldSieve(words=self.said("q") or "", **known)
