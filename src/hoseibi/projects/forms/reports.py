"""What people enter to begin a report, and to hand it in."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from ..actions.reports import HandingIn
from ..choices import ReportKind


def _day(label: object) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget)


class BeginReportForm(forms.Form):
    """Which report, and the term that it is about."""

    kind = forms.ChoiceField(label=_("Which report"), choices=ReportKind.choices)
    begins_on = _day(_("Term from"))
    ends_on = _day(_("Term until"))

    def __init__(self, *args: object, being_written: Collection[str] = (), **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type]
        kinds = [each for each in ReportKind.choices if each[0] not in being_written]
        self.fields["kind"].choices = kinds or ReportKind.choices  # type: ignore[attr-defined]

    def term(self) -> tuple[date, date]:
        """Its first and its last day."""
        return self.cleaned_data["begins_on"], self.cleaned_data["ends_on"]


class HandInForm(forms.Form):
    """Who of the partner's side agreed, and the day."""

    agreed_with = forms.CharField(
        label=_("Agreed on the partner's side with"),
        max_length=300,
        help_text=_("Usually the project director. The paper is of both sides."),
    )
    on = _day(_("Handed in on"))

    def handing_in(self) -> HandingIn:
        """Both as a value."""
        return HandingIn(self.cleaned_data["agreed_with"], self.cleaned_data["on"])


class TakeBackForm(forms.Form):
    """Why what was handed in is taken back."""

    reason = forms.CharField(
        label=_("Why it is taken back"),
        widget=forms.Textarea(attrs={"rows": 2, "class": "short"}),
        help_text=_("The paper stays to be read, with this reason; the next goes on from it."),
    )
