"""How a request is weighed and answered, as it is entered on its pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.models import User
from hoseibi.ui.languages import own_name

from ..actions import Asked, Deciding, Given, Mark, Wording
from ..choices import LEVELS, Criterion, Outcome
from ..models import Request, Score, ScreeningQuestion, TechnicalityMark

POINTS = (
    ("3", _("3 fully")),
    ("2", _("2 largely")),
    ("1", _("1 hardly")),
    ("0", _("0 not at all")),
)
REASON = {"rows": 2}
BLANK = 3
"""So many empty questions are offered beside those that there are."""


def _day(label: Any, **more: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget, initial=timezone.localdate, **more)


class ScreenersForm(forms.Form):
    """Who is asked to screen."""

    screeners = forms.ModelMultipleChoiceField(
        User.objects.none(), label=_("Who screens it"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, people: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["screeners"].queryset = people


class ScoresForm(forms.Form):
    """A score and its reason for each question; what is left out waits."""

    def __init__(
        self, questions: Iterable[ScreeningQuestion], given: dict[int, Score], data: Any = None
    ) -> None:
        super().__init__(data)
        self.questions = list(questions)
        for question in self.questions:
            score = given.get(question.pk)
            self.fields[f"points-{question.pk}"] = forms.ChoiceField(
                label=str(question.text),
                choices=POINTS,
                required=False,
                widget=forms.RadioSelect,
                initial=str(score.points) if score else None,
            )
            self.fields[f"reason-{question.pk}"] = forms.CharField(
                label=_("Reason"),
                required=False,
                max_length=4000,
                widget=forms.Textarea(attrs=REASON),
                initial=score.reason if score else "",
            )

    def rows(self) -> Iterator[tuple[ScreeningQuestion, forms.BoundField, forms.BoundField]]:
        """Each question with its two fields."""
        for one in self.questions:
            yield one, self[f"points-{one.pk}"], self[f"reason-{one.pk}"]

    def given(self) -> list[Given]:
        """The scores that were given."""
        said = self.cleaned_data
        return [
            Given(one.pk, int(said[f"points-{one.pk}"]), said[f"reason-{one.pk}"])
            for one in self.questions
            if said[f"points-{one.pk}"]
        ]


class RubricForm(forms.Form):
    """A level and its reason by each criterion."""

    def __init__(self, given: dict[str, TechnicalityMark], data: Any = None) -> None:
        super().__init__(data)
        for each in Criterion:
            mark = given.get(each)
            self.fields[f"level-{each}"] = forms.ChoiceField(
                label=each.label,
                choices=[(str(at), f"{at} · {words}") for at, words in enumerate(LEVELS[each])],
                required=False,
                widget=forms.RadioSelect,
                initial=str(mark.level) if mark else None,
            )
            self.fields[f"reason-{each}"] = forms.CharField(
                label=_("Reason"),
                required=False,
                max_length=4000,
                widget=forms.Textarea(attrs=REASON),
                initial=mark.reason if mark else "",
            )

    def rows(self) -> Iterator[tuple[Criterion, forms.BoundField, forms.BoundField]]:
        """Each criterion with its two fields."""
        for each in Criterion:
            yield each, self[f"level-{each}"], self[f"reason-{each}"]

    def marks(self) -> list[Mark]:
        """The marks that were given."""
        said = self.cleaned_data
        return [
            Mark(each, int(said[f"level-{each}"]), said[f"reason-{each}"])
            for each in Criterion
            if said[f"level-{each}"]
        ]


class DecisionForm(forms.Form):
    """Whether it is adopted, by whom, when and why."""

    outcome = forms.ChoiceField(
        label=_("Outcome"), choices=Outcome.choices, widget=forms.RadioSelect
    )
    decided_by = forms.CharField(
        label=_("Decided by"), max_length=300, help_text=_("The office or meeting that decided.")
    )
    decided_on = _day(_("Decided on"))

    def __init__(self, request: Request, data: Any = None) -> None:
        super().__init__(data)
        self.languages = list(dict.fromkeys((request.language, "en", "ja")))
        said = _("The reply is in this language; left empty, the reason stands there in another.")
        for code in self.languages:
            self.fields[f"reason_{code}"] = forms.CharField(
                label=_("Reason ({language})").format(language=own_name(code)),
                required=False,
                max_length=4000,
                widget=forms.Textarea(attrs={"rows": 3, "lang": code}),
                help_text=said if code == request.language else "",
            )

    def deciding(self) -> Deciding:
        """The decision as a value."""
        said = self.cleaned_data
        reason = {code: said[f"reason_{code}"] for code in self.languages}
        return Deciding(said["outcome"], reason, said["decided_by"], said["decided_on"])


class WordingForm(forms.Form):
    """The subject and the text of a reply, or of its template. `seen` is the moment at which what
    they begin with was saved."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)
    subject = forms.CharField(label=_("Subject"), max_length=300)
    text = forms.CharField(
        label=_("Text"), widget=forms.Textarea(attrs={"rows": 14}), max_length=20_000
    )

    def wording(self, language: str) -> Wording:
        """What was written, in a language."""
        return Wording(language, self.cleaned_data["subject"], self.cleaned_data["text"])


class AnswerForm(forms.Form):
    """How a reply goes, and when."""

    by = forms.ChoiceField(
        label=_("It goes"),
        choices=[("outbox", _("by e-mail, through the outbox")), ("paper", _("on paper"))],
        widget=forms.RadioSelect,
        initial="outbox",
    )
    on = _day(_("On"))


class QuestionsForm(forms.Form):
    """A version of the screening questions, with room for some more."""

    note = forms.CharField(
        label=_("Why they change"), max_length=2000, widget=forms.Textarea(attrs=REASON)
    )

    def __init__(self, asked: list[Asked], data: Any = None) -> None:
        super().__init__(data)
        self.count = len(asked) + BLANK
        filled = [*asked, *[Asked({}, {}, 1)] * BLANK]
        for at, one in enumerate(filled):
            for code in ("en", "ja"):
                self.fields[f"text_{code}-{at}"] = forms.CharField(
                    label=_("Question ({language})").format(language=own_name(code)),
                    max_length=500,
                    required=False,
                    initial=one.text.get(code, ""),
                    widget=forms.TextInput(attrs={"lang": code}),
                )
                self.fields[f"guidance_{code}-{at}"] = forms.CharField(
                    label=_("What to look at ({language})").format(language=own_name(code)),
                    max_length=1000,
                    required=False,
                    initial=one.guidance.get(code, ""),
                    widget=forms.TextInput(attrs={"lang": code}),
                )
            self.fields[f"weight-{at}"] = forms.IntegerField(
                label=_("Weight"), min_value=1, max_value=5, initial=one.weight, required=False
            )

    def rows(self) -> Iterator[tuple[int, list[forms.BoundField]]]:
        """The fields of each question."""
        names = ("text_en", "text_ja", "guidance_en", "guidance_ja", "weight")
        for at in range(self.count):
            yield at + 1, [self[f"{name}-{at}"] for name in names]

    def asked(self) -> list[Asked]:
        """The questions that have words."""
        said = self.cleaned_data
        made = [
            Asked(
                {code: said[f"text_{code}-{at}"] for code in ("en", "ja")},
                {code: said[f"guidance_{code}-{at}"] for code in ("en", "ja")},
                said[f"weight-{at}"] or 1,
            )
            for at in range(self.count)
        ]
        return [one for one in made if any(one.text.values())]
