"""What people enter of the organs, objectives, modules and criteria of a course."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from hoseibi.partners.models import Organ
from hoseibi.ui.forms import TextsForm

from ..actions.curriculum import Judging, Moduling
from ..models import Objective


class OrganForm(forms.Form):
    """An organ that a course is for."""

    organ = forms.ModelChoiceField(label=_("Organ"), queryset=Organ.objects.none())
    most = forms.IntegerField(label=_("Nominees at most"), min_value=1, max_value=1000, initial=10)

    def __init__(self, organs: QuerySet[Organ], *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["organ"].queryset = organs  # type: ignore[attr-defined]


class MostForm(forms.Form):
    """How many an organ may nominate."""

    most = forms.IntegerField(label=_("Nominees at most"), min_value=1, max_value=1000)


class ObjectiveForm(TextsForm):
    """Something that trainees are to be able to do."""

    asked = (("text", _("Trainees are able to …"), 2, 500),)


class ModuleForm(TextsForm):
    """A part of the curriculum."""

    asked = (("title", _("Title"), 1, 300), ("content", _("Contents"), 4))

    objectives = forms.ModelMultipleChoiceField(
        label=_("Learning objectives that it serves"),
        queryset=Objective.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, objectives: QuerySet[Objective], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["objectives"].queryset = objectives  # type: ignore[attr-defined]

    def moduling(self) -> Moduling:
        """What was entered, as a value."""
        chosen = tuple(self.cleaned_data["objectives"])
        return Moduling(self.texts("title"), self.texts("content"), chosen)


class CriterionForm(TextsForm):
    """What trainees are selected by."""

    asked = (("text", _("Criterion"), 2, 500),)

    most = forms.IntegerField(label=_("Points at most"), min_value=1, max_value=100, initial=5)
    weight = forms.IntegerField(label=_("Weight"), min_value=1, max_value=10, initial=1)

    def judging(self) -> Judging:
        """What was entered, as a value."""
        said = self.cleaned_data
        return Judging(self.texts("text"), said["most"], said["weight"])
