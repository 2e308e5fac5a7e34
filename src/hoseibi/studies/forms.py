"""What people enter on the pages of joint studies, as clean values."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.choices import Side
from hoseibi.accounts.models import Circle
from hoseibi.corpus.models import Law
from hoseibi.meetings.actions.questions import LONGEST, Answering
from hoseibi.meetings.choices import Position
from hoseibi.ui.languages import TO_CHOOSE, own_name, reader_language


class InLanguages(forms.Form):
    """A text asked for in each language of the pages; one of them is enough."""

    name = "text"
    lines = 1
    label = _("Text")

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        first = reader_language()
        for code, _name in sorted(settings.LANGUAGES, key=lambda one: one[0] != first):
            widget = forms.Textarea(attrs={"rows": self.lines, "lang": code})
            line = forms.TextInput(attrs={"lang": code, "maxlength": 300})
            self.fields[f"{self.name}_{code}"] = forms.CharField(
                label=f"{self.label} ({own_name(code)})",
                required=False,
                widget=widget if self.lines > 1 else line,
            )

    def texts(self) -> dict[str, str]:
        """The text by language, where something was written."""
        start = f"{self.name}_"
        named = {key.removeprefix(start): text for key, text in self.cleaned_data.items()}
        return {code: text for code, text in named.items() if code in dict(settings.LANGUAGES)}


class RoundForm(InLanguages):
    """The title of a round."""

    name = "title"
    label = _("Title")


class SummaryForm(InLanguages):
    """What came out of a round."""

    name = "summary"
    lines = 5
    label = _("Summary")


class GroupForm(InLanguages):
    """Which circle becomes a working group, of which side, and what it studies."""

    name = "aim"
    lines = 2
    label = _("What it studies")

    circle = forms.ModelChoiceField(label=_("Circle"), queryset=Circle.objects.none())
    side = forms.ChoiceField(
        label=_("Who sits in it"),
        choices=[("", _("both sides")), *Side.choices],
        required=False,
    )

    def __init__(self, circles: Iterable[Circle], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["circle"].queryset = circles  # type: ignore[attr-defined]


def _language_field() -> forms.ChoiceField:
    return forms.ChoiceField(label=_("Written in"), choices=TO_CHOOSE)


class QuestionForm(forms.Form):
    """A question, and the article that it is about."""

    law = forms.ModelChoiceField(
        label=_("Law"), queryset=Law.objects.none(), required=False, empty_label=_("in general")
    )
    article = forms.CharField(
        label=_("Article"),
        max_length=60,
        required=False,
        help_text=_("Its number, for example 36 or 61-2. Without one the question is general."),
    )
    text = forms.CharField(label=_("Question"), widget=forms.Textarea(attrs={"rows": 4}))
    language = _language_field()

    def __init__(self, laws: Iterable[Law], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["law"].queryset = laws  # type: ignore[attr-defined]
        self.fields["law"].initial = next(iter(laws), None)
        self.fields["language"].initial = reader_language()


class SendForm(forms.Form):
    """The day until which answers are due."""

    due_on = forms.DateField(
        label=_("Answers until"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class SheetForm(forms.Form):
    """A sheet of questions that was filled in, and whose it is."""

    sheet = forms.FileField(
        label=_("Sheet that was filled in (Word)"),
        widget=forms.ClearableFileInput(attrs={"accept": ".docx"}),
        help_text=_("It says nothing on who is in favour: give positions on the pages."),
    )
    person = forms.ChoiceField(label=_("Whose answers"))
    language = _language_field()

    def __init__(self, people: Iterable[tuple[str, str]], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["person"].choices = list(people)  # type: ignore[attr-defined]
        self.fields["language"].initial = reader_language()


class AnswerForm(forms.Form):
    """What somebody thinks of a question, and the law that they draw on."""

    position = forms.ChoiceField(
        label=_("Where you stand"),
        choices=Position.choices,
        widget=forms.RadioSelect,
    )
    text = forms.CharField(
        label=_("Answer"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("In any language."),
    )
    legal_system = forms.CharField(
        label=_("Legal system cited"),
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"list": "systems", "autocomplete": "off"}),
        help_text=_("For example: Japan, Civil Code art. 166."),
    )
    language = _language_field()

    def answering(self) -> Answering:
        """The answer as a value."""
        said = self.cleaned_data
        return Answering(said["text"], said["language"], said["position"], said["legal_system"])
