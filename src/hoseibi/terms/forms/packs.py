"""For which articles of which law a term pack is wanted, as its address says it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import Law
from hoseibi.corpus.queries import visible_laws
from hoseibi.ui.languages import own_name

from .. import queries


class PackForm(forms.Form):
    """A law, articles of it, and the languages that are interpreted."""

    law = forms.ModelChoiceField(
        label=_("Law"), queryset=Law.objects.none(), to_field_name="slug", empty_label=None
    )
    articles = forms.CharField(
        label=_("Articles"), max_length=1000, help_text=_("Numbers and ranges: 1, 5-9.")
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, asked: Any, *, user: Reader) -> None:
        super().__init__(asked or None, auto_id="pack-%s")
        laws = visible_laws(user).prefetch_related("names")
        self.fields["law"].queryset = laws  # type: ignore[attr-defined]
        known = queries.languages_known(user)
        self.fields["languages"].choices = [(code, own_name(code)) for code in known]  # type: ignore[attr-defined]

    def wanted(self) -> queries.Wanted:
        """What is wanted; without languages, those of the law."""
        said = self.cleaned_data
        return queries.Wanted(said["law"], said["articles"], tuple(said["languages"]))
