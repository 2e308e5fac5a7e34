"""A line of the log, the parts of a report, notes for the successor and questions back."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.experts.actions import Note, Noting, Texts
from hoseibi.experts.choices import LogKind, Section
from hoseibi.partners.models import Person
from hoseibi.ui.languages import reader_language

from .knowing import DayInput

LONGEST = 20_000


class LogForm(forms.Form):
    """What was done or heard, in two minutes."""

    text = forms.CharField(
        label=_("What happened"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("In any language. It is yours until you report or hand it over."),
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=LogKind.choices, widget=forms.RadioSelect)
    on = forms.DateField(label=_("Day"), widget=DayInput())
    person = forms.ModelChoiceField(
        label=_("With whom"), queryset=Person.objects.none(), required=False, empty_label="–"
    )

    def __init__(self, people: QuerySet[Person], *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"on": timezone.localdate(), "kind": LogKind.DONE})
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = people  # type: ignore[attr-defined]

    def noting(self) -> Noting:
        """The line as a value."""
        said = self.cleaned_data
        return Noting(
            said["text"], LogKind(said["kind"]), said["on"], said["person"], reader_language()
        )


class ReportForm(forms.Form):
    """The parts of a report."""

    progress = forms.CharField(
        label=_("What was done"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 16}),
    )
    plan = forms.CharField(
        label=_("What comes next"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    issues = forms.CharField(
        label=_("What is difficult"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def texts(self) -> Texts:
        """The parts as a value."""
        said = self.cleaned_data
        return Texts(said["progress"], said["plan"], said["issues"])


class RemarkForm(forms.Form):
    """What is said on a report when it is received or sent back."""

    remark = forms.CharField(
        label=_("Remark"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class NoteForm(forms.Form):
    """A note for the successor."""

    text = forms.CharField(
        label=_("What they should know"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    section = forms.ChoiceField(label=_("Part"), choices=Section.choices, initial=Section.NOTES)
    day = forms.DateField(label=_("Day"), required=False, widget=DayInput())

    def note(self) -> Note:
        """The note as a value."""
        said = self.cleaned_data
        return Note(said["text"], Section(said["section"]), said["day"], reader_language())


class AskForm(forms.Form):
    """A question back, or its answer."""

    text = forms.CharField(
        label=_("Question"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 2})
    )
