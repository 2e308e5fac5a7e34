"""By what contributions are searched."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hoseibi.experts.queries.contributions import SOURCES, Wish

from .knowing import DayInput


class ContributionForm(forms.Form):
    """Words or an article, the kind, and since when."""

    words = forms.CharField(
        label=_("Words, or an article"),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    kind = forms.ChoiceField(label=_("What they did"), required=False)
    since = forms.DateField(label=_("Since"), required=False, widget=DayInput())

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        kinds = [(one.kind, one.label) for one in SOURCES]
        self.fields["kind"].choices = [("", _("any")), *kinds]  # type: ignore[attr-defined]

    def wish(self) -> tuple[Wish, str]:
        """What was asked for, and of which kind."""
        self.is_valid()
        said = self.cleaned_data
        return Wish(said.get("words", "").strip(), since=said.get("since")), said.get("kind", "")
