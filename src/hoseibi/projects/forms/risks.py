"""What people enter of risks, meetings of the committee, and evaluations."""

from __future__ import annotations

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from hoseibi.meetings.models import Meeting
from hoseibi.partners.models import Person
from hoseibi.ui.forms import TextsForm, day_field

from ..actions import Evaluating, Reviewing, Risking
from ..choices import EvaluationKind, Grade, Level, RiskState


class RiskForm(TextsForm):
    """A risk that is to be watched."""

    asked = (("text", _("What may go wrong"), 2), ("action", _("What is done about it"), 2))

    likelihood = forms.TypedChoiceField(
        label=_("Likelihood"), coerce=int, choices=Level.choices, initial=Level.MIDDLE
    )
    impact = forms.TypedChoiceField(
        label=_("Impact"), coerce=int, choices=Level.choices, initial=Level.MIDDLE
    )
    owner = forms.ModelChoiceField(
        label=_("By whom"), queryset=Person.objects.none(), required=False
    )
    look_again_on = day_field(_("Look again on"), required=False)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, people: QuerySet[Person], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = people  # type: ignore[attr-defined]

    def risking(self) -> Risking:
        """The risk as a value."""
        said = self.cleaned_data
        return Risking(
            self.texts("text"),
            said["likelihood"],
            said["impact"],
            self.texts("action"),
            said["owner"],
            said["look_again_on"],
            said["seen"],
        )


class ReviewForm(forms.Form):
    """What was found when a risk was looked at."""

    on = day_field(_("Day"))
    likelihood = forms.TypedChoiceField(label=_("Likelihood"), coerce=int, choices=Level.choices)
    impact = forms.TypedChoiceField(label=_("Impact"), coerce=int, choices=Level.choices)
    state = forms.ChoiceField(label=_("State"), choices=RiskState.choices)
    note = forms.CharField(
        label=_("What was found"), widget=forms.Textarea(attrs={"rows": 2, "class": "short"})
    )
    look_again_on = day_field(_("Look again on"), required=False)

    def reviewing(self) -> Reviewing:
        """What was found as a value."""
        return Reviewing(**self.cleaned_data)


class CountForm(forms.Form):
    """The meeting that is one of the committee, and its number."""

    meeting = forms.ModelChoiceField(label=_("Meeting"), queryset=Meeting.objects.none())
    number = forms.IntegerField(label=_("Number"), min_value=1, max_value=999)

    def __init__(self, meetings: QuerySet[Meeting], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["meeting"].queryset = meetings  # type: ignore[attr-defined]


class AdoptedForm(TextsForm):
    """What the committee adopted besides versions and periods."""

    asked = (("adopted", _("What it adopted"), 3),)


class EvaluationForm(forms.Form):
    """An evaluation that is to be begun."""

    kind = forms.ChoiceField(label=_("Evaluation"), choices=EvaluationKind.choices)
    on = day_field(_("As of"))
    who = forms.CharField(label=_("By whom"), max_length=300, required=False)

    def evaluating(self) -> Evaluating:
        """The evaluation as a value."""
        return Evaluating(**self.cleaned_data)


class JudgeForm(TextsForm):
    """What somebody judges of a criterion, and why."""

    asked = (("reason", _("Reason"), 3),)

    grade = forms.TypedChoiceField(label=_("Grade"), coerce=int, choices=Grade.choices)


class SummaryForm(TextsForm):
    """What an evaluation comes to."""

    asked = (("summary", _("Summary"), 4),)
