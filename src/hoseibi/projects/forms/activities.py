"""What people enter of an activity: its days, how it goes, and what hangs on it."""

from __future__ import annotations

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from hoseibi.corpus.models import Anchor, Law
from hoseibi.experts.models import Assignment
from hoseibi.meetings.models import Meeting
from hoseibi.partners.models import Organ
from hoseibi.ui.forms import TextsForm, day_field


class ScheduleForm(forms.Form):
    """When an activity is to be done, and who answers for it on each side."""

    planned_from = day_field(_("Planned from"), required=False)
    planned_until = day_field(_("Planned until"), required=False)
    home_organ = forms.ModelChoiceField(
        label=_("Responsible on our side"), queryset=Organ.objects.none(), required=False
    )
    partner_organ = forms.ModelChoiceField(
        label=_("Responsible on the partner's side"), queryset=Organ.objects.none(), required=False
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        for name in ("home_organ", "partner_organ"):
            self.fields[name].queryset = Organ.objects.all()  # type: ignore[attr-defined]


class NoteForm(TextsForm):
    """When it was really done, how far it is, and what came of it."""

    asked = (("achievement", _("Achievement"), 2), ("issue", _("Issue and countermeasure"), 2))

    began_on = day_field(_("Began on"), required=False)
    ended_on = day_field(
        _("Ended on"), help_text=_("Leave it empty while it goes on."), required=False
    )
    progress = forms.IntegerField(label=_("Done, per cent"), min_value=0, max_value=100)


class HangForm(forms.Form):
    """What hangs on an activity."""

    meetings = forms.ModelMultipleChoiceField(
        label=_("Meetings"), queryset=Meeting.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    assignments = forms.ModelMultipleChoiceField(
        label=_("Assignments"), queryset=Assignment.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    laws = forms.ModelMultipleChoiceField(
        label=_("Laws"), queryset=Law.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    articles = forms.ModelMultipleChoiceField(
        label=_("Articles"), queryset=Anchor.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Articles that the circle has spoken of."),
    )  # fmt: skip

    def __init__(self, choices: dict[str, QuerySet], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        for name, held in choices.items():
            self.fields[name].queryset = held  # type: ignore[attr-defined]
