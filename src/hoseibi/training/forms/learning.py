"""What people enter of tests, job reports and evaluations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hoseibi.ui.forms import TextsForm
from hoseibi.ui.languages import TO_CHOOSE, in_reader

from ..actions.evaluations import LONGEST, Wondering
from ..actions.learning import MOST_OPTIONS, Asking, Reporting
from ..choices import Asked
from ..models import Course, EvaluationQuestion, ExamQuestion, Objective, Session


class QuestionForm(TextsForm):
    """A question of a test; its answers stand a line each, in the same order in every language."""

    asked = (("text", _("Question"), 3, 1000), ("options", _("Answers, a line each"), 5, 4000))

    right = forms.IntegerField(
        label=_("Number of the right answer"), min_value=1, max_value=MOST_OPTIONS
    )
    objective = forms.ModelChoiceField(
        label=_("Learning objective"), queryset=Objective.objects.none()
    )

    def __init__(self, course: Course, *args: Any, question: ExamQuestion | None = None) -> None:
        known: dict[str, object] = {}
        initial: dict[str, object] = {}
        if question is not None:
            spoken = dict.fromkeys(code for one in question.options for code in one)
            lines = {c: "\n".join(o.get(c, "") for o in question.options) for c in spoken}
            known = {"text": question.text, "options": lines}
            initial = {"right": question.right + 1, "objective": question.objective_id}
        super().__init__(*args, known=known, initial=initial)
        self.fields["objective"].queryset = course.objectives.all()  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        counts = {len(said.split("\n")) for said in self._lines().values()}
        if len(counts) > 1:
            self.add_error(
                None,
                _(
                    "The languages have different numbers of answers. Give the same answers in "
                    "each, a line for every one."
                ),
            )
        return cleaned

    def _lines(self) -> dict[str, str]:
        given = self.texts("options") if hasattr(self, "cleaned_data") else {}
        return {code: said.replace("\r", "").strip("\n") for code, said in given.items()}

    def asking(self) -> Asking:
        """What was entered."""
        lines = {code: said.split("\n") for code, said in self._lines().items()}
        count = max(map(len, lines.values()), default=0)
        options = tuple({code: said[at] for code, said in lines.items()} for at in range(count))
        said = self.cleaned_data
        return Asking(self.texts("text"), options, said["right"] - 1, said["objective"])


class SittingForm(forms.Form):
    """A test as it is taken: what may be answered to each question, and none is required."""

    def __init__(self, questions: Iterable[ExamQuestion], *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for one in questions:
            choices = [(str(at), in_reader(option)) for at, option in enumerate(one.options)]
            self.fields[f"question-{one.pk}"] = forms.ChoiceField(
                label=str(one.text), choices=choices, required=False, widget=forms.RadioSelect
            )

    def answers(self) -> dict[int, int]:
        """What was chosen, by the key of the question."""
        given = self.cleaned_data.items()
        return {int(name.partition("-")[2]): int(said) for name, said in given if said}


class JobReportForm(forms.Form):
    """A job report in one language."""

    language = forms.ChoiceField(label=_("Language of this report"), choices=TO_CHOOSE)
    organ = forms.CharField(
        label=_("The organ and what it does"), required=False, max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip
    duties = forms.CharField(
        label=_("My own duties"), required=False, max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip
    problems = forms.CharField(
        label=_("Problems that I meet"), required=False, max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 6}),
    )  # fmt: skip
    questions = forms.CharField(
        label=_("What I want to ask"), required=False, max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip

    def reporting(self) -> Reporting:
        """What was entered."""
        return Reporting(**self.cleaned_data)


class WonderingForm(TextsForm):
    """What trainees are asked of a course or a session."""

    asked = (("text", _("Question"), 2, 500),)

    kind = forms.ChoiceField(label=_("Answered by"), choices=Asked.choices, initial=Asked.GRADE)
    session = forms.ModelChoiceField(
        label=_("Of a session (empty: of the whole course)"),
        queryset=Session.objects.none(),
        required=False,
    )

    def __init__(
        self, course: Course, *args: Any, question: EvaluationQuestion | None = None
    ) -> None:
        known = {"text": question.text} if question else {}
        initial = {"kind": question.asked, "session": question.session_id} if question else {}
        super().__init__(*args, known=known, initial=initial)
        self.fields["session"].queryset = course.sessions.all()  # type: ignore[attr-defined]

    def wondering(self) -> Wondering:
        """What was entered."""
        said = self.cleaned_data
        return Wondering(self.texts("text"), said["kind"], said["session"])


class SheetForm(forms.Form):
    """An evaluation as a trainee gives it: grades from 1 to 5, and words."""

    def __init__(self, questions: Iterable[EvaluationQuestion], *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for one in questions:
            self.fields[f"question-{one.pk}"] = _of_sheet(one)

    def answers(self) -> dict[int, str]:
        """What was answered, by the key of the question."""
        given = self.cleaned_data.items()
        return {int(name.partition("-")[2]): said for name, said in given if said}


def _of_sheet(one: EvaluationQuestion) -> forms.Field:
    label = f"{one.session}: {one.text}" if one.session_id else str(one.text)
    if one.asked == Asked.WORDS:
        attrs = {"rows": 3}
        return forms.CharField(
            label=label, required=False, max_length=LONGEST, widget=forms.Textarea(attrs=attrs)
        )
    ends = {1: _("1 (not at all)"), 5: _("5 (very much)")}
    grades = [(str(grade), ends.get(grade, str(grade))) for grade in range(1, 6)]
    return forms.ChoiceField(label=label, choices=grades, required=False, widget=forms.RadioSelect)
