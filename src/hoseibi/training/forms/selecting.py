"""What those who select enter: points with their reasons, and a decision with its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from ..actions.selecting import Deciding, Points
from ..choices import NominationState
from ..models import Criterion, Nomination, Score


class PointsForm(forms.Form):
    """One's own points for a nominee, criterion by criterion."""

    def __init__(
        self, criteria: Iterable[Criterion], given: Mapping[int, Score], *args: Any, **more: Any
    ) -> None:
        super().__init__(*args, **more)
        self.criteria = list(criteria)
        for one in self.criteria:
            score = given.get(one.pk)
            self.fields[f"points-{one.pk}"] = forms.IntegerField(
                label=_("Points, of {most}").format(most=one.most),
                min_value=0,
                max_value=one.most,
                required=False,
                initial=score.points if score else None,
            )
            self.fields[f"reason-{one.pk}"] = forms.CharField(
                label=_("Why"),
                max_length=500,
                required=False,
                initial=score.reason if score else "",
            )

    @property
    def rows(self) -> list[tuple[Criterion, BoundField, BoundField]]:
        """Each criterion with its two fields."""
        return [(one, self[f"points-{one.pk}"], self[f"reason-{one.pk}"]) for one in self.criteria]

    def points(self) -> dict[int, Points]:
        """What was given, by the key of the criterion."""
        said = self.cleaned_data
        return {
            one.pk: Points(said.get(f"points-{one.pk}"), said.get(f"reason-{one.pk}", ""))
            for one in self.criteria
        }


class DecisionForm(forms.Form):
    """What becomes of a nominee."""

    state = forms.ChoiceField(
        label=_("Decision"),
        choices=[
            (each.value, each.label)
            for each in (
                NominationState.SELECTED,
                NominationState.WAITING,
                NominationState.NOT_SELECTED,
            )
        ],
        widget=forms.RadioSelect,
    )
    rank = forms.IntegerField(
        label=_("Place on the waiting list"),
        min_value=1,
        required=False,
        help_text=_("Left empty, it is the last one."),
    )
    reason = forms.CharField(
        label=_("Reason"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3, "class": "short"}),
        help_text=_("The organ reads it. It never sees points, or nominees of others."),
    )

    def deciding(self) -> Deciding:
        """What was entered, as a value."""
        said = self.cleaned_data
        return Deciding(NominationState(said["state"]), said["reason"], said["rank"])

    @classmethod
    def of(cls, nomination: Nomination, sent: Any = None) -> DecisionForm:
        """The form as it stands for a nominee."""
        known = {"reason": nomination.reason, "rank": nomination.rank}
        if nomination.state != NominationState.SENT:
            known["state"] = nomination.state
        return cls(sent, initial=known)
