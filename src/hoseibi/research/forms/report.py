"""What a survey report is of, for whom, and in which language and form."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.models import User
from hoseibi.partners.models import Country
from hoseibi.ui.languages import own_name

from .. import queries
from ..choices import Confidentiality
from ..models import Mission, Need
from .fields import FewField

EDITIONS = (
    (Confidentiality.DEPARTMENT.value, _("For the department")),
    (Confidentiality.PARTNER.value, _("For the partner: interviews without names")),
    (Confidentiality.PUBLIC.value, _("For everybody: interviews without names")),
    (Confidentiality.CIRCLE.value, _("For my circle: with what only it may know")),
)
LANGUAGES = [(code, own_name(code)) for code, _name in settings.LANGUAGES]
FORMS = (("pdf", "PDF"), ("docx", "Word"))


class ReportForm(forms.Form):
    """A mission, a need or a whole country."""

    mission = FewField(label=_("Of a mission"), queryset=Mission.objects.none(), required=False)
    need = FewField(label=_("Of a need"), queryset=Need.objects.none(), required=False)
    country = forms.ModelChoiceField(
        label=_("Of a whole country"),
        queryset=Country.objects.none(),
        required=False,
        to_field_name="code",
    )
    edition = forms.ChoiceField(label=_("For whom"), choices=EDITIONS, widget=forms.RadioSelect)
    inventory = forms.BooleanField(
        label=_("With the legal inventory"), required=False, initial=True
    )
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES)
    form = forms.ChoiceField(
        label=_("Kind of file"), choices=FORMS, widget=forms.RadioSelect, initial="pdf"
    )

    def __init__(self, *args: Any, user: User, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["mission"].queryset = queries.missions(user)  # type: ignore[attr-defined]
        self.fields["need"].queryset = queries.needs(user)  # type: ignore[attr-defined]
        open_ = queries.editions(user)
        offered = [one for one in EDITIONS if one[0] in open_]
        self.fields["edition"].choices = offered  # type: ignore[attr-defined]
        self.fields["edition"].initial = offered[0][0]
        known = [one.pk for one in queries.countries_known(user)]
        countries = Country.objects.filter(pk__in=known)
        self.fields["country"].queryset = countries  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """It is of one thing."""
        values = super().clean() or {}
        named = [name for name in ("mission", "need", "country") if values.get(name)]
        if not named:
            self.add_error("mission", _("Choose a mission, a need or a country."))
        return values

    def asked(self) -> queries.ReportAsked:
        """What is asked for; a mission or a need says more than its country."""
        said = self.cleaned_data
        return queries.ReportAsked(
            country=None if said["mission"] or said["need"] else said["country"],
            mission=said["mission"],
            need=None if said["mission"] else said["need"],
            edition=said["edition"],
            with_inventory=said["inventory"],
        )
