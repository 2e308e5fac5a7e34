"""What people enter of certificates and action plans."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.projects.models import Indicator
from hoseibi.ui.forms import TextsForm, day_field
from hoseibi.ui.languages import TO_CHOOSE

from ..actions.certificates import Issuing
from ..actions.plans import Planning, Telling
from ..choices import DueAfter, StepState
from ..models import Course, Nomination


class IssueForm(TextsForm):
    """Who gets a certificate, who signs it, and on which day."""

    asked = (("signed", _("Who signs: post and organ"), 2, 300),)

    on = day_field(_("Issued on"))
    trainees = forms.ModelMultipleChoiceField(
        label=_("Trainees"),
        queryset=Nomination.objects.none(),
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, trainees: QuerySet[Nomination], *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["trainees"].queryset = trainees  # type: ignore[attr-defined]
        self.initial.setdefault("on", timezone.localdate())

    def issuing(self) -> Issuing:
        """What was entered."""
        return Issuing(self.texts("signed"), self.cleaned_data["on"])


class WithdrawForm(forms.Form):
    """Why a certificate no longer holds."""

    reason = forms.CharField(label=_("Why it is withdrawn"), max_length=500)


class CodeForm(forms.Form):
    """The code of a certificate, as somebody types it off the sheet."""

    code = forms.CharField(label=_("Verification code"), max_length=60)


class PlanForm(forms.Form):
    """The words of an action plan, in one language."""

    language = forms.ChoiceField(label=_("Language of this plan"), choices=TO_CHOOSE)
    title = forms.CharField(label=_("Title"), max_length=300, required=False)
    summary = forms.CharField(
        label=_("What I want to reach at home, and why"), required=False, max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )  # fmt: skip


class StepForm(forms.Form):
    """A step of a plan."""

    text = forms.CharField(
        label=_("What is to be done"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )
    due_after = forms.TypedChoiceField(
        label=_("Due after the course"), choices=DueAfter.choices, coerce=int
    )

    def planning(self) -> Planning:
        """What was entered."""
        said = self.cleaned_data
        return Planning(said["text"], said["due_after"])


class ServeForm(forms.Form):
    """Which indicator of the project a step of a trainee serves."""

    indicator = forms.ModelChoiceField(
        label=_("Indicator that it serves"), queryset=Indicator.objects.none(), required=False
    )

    def __init__(self, course: Course, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        if course.activity is not None:
            found = Indicator.objects.filter(project=course.activity.project_id, left_on=None)
            self.fields["indicator"].queryset = found  # type: ignore[attr-defined]


class TellForm(forms.Form):
    """What became of a step, and what shows it."""

    said = forms.CharField(
        label=_("What was done, or why not"), max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip
    state = forms.ChoiceField(label=_("State"), choices=StepState.choices)
    link = forms.URLField(
        label=_("Link that shows it"), required=False, max_length=500, assume_scheme="https"
    )
    file = forms.FileField(label=_("File that shows it"), required=False)

    def telling(self) -> Telling:
        """What was entered, but for the file."""
        said = self.cleaned_data
        return Telling(said["said"], said["state"], said["link"])
