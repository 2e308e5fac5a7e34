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

MOST_LAWS = 20
"""So many laws besides the first may be in a pack."""


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

    def also(self) -> list[str]:
        """The articles of other laws, each as `law:articles`, as a meeting leads here with them."""
        return [one for one in self.data.getlist("also")[:MOST_LAWS] if one] if self.data else []

    def clean(self) -> dict[str, Any]:
        """Other laws are those that the reader may see."""
        laws = self.fields["law"].queryset  # type: ignore[attr-defined]
        said = [one.partition(":") for one in self.also()]
        known = {law.slug: law for law in laws.filter(slug__in=[one[0][:80] for one in said])}
        if any(slug not in known for slug, _colon, _articles in said):
            raise forms.ValidationError(_("One of the laws is not here, or not open to you."))
        self.others = [(known[slug], articles[:1000]) for slug, _colon, articles in said]
        return self.cleaned_data

    def wanted(self) -> list[queries.Wanted]:
        """What is wanted, law by law; without languages, those of the laws."""
        said, languages = self.cleaned_data, tuple(self.cleaned_data["languages"])
        every = [(said["law"], said["articles"]), *self.others]
        return [queries.Wanted(law, articles, languages) for law, articles in every]
