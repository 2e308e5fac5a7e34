"""What people enter on the pages of joint studies, as clean values."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.choices import Side
from hoseibi.accounts.models import Circle
from hoseibi.corpus.models import Law
from hoseibi.meetings.actions.questions import LONGEST, Answering
from hoseibi.meetings.choices import Position
from hoseibi.ui.forms import TextsForm, day_field
from hoseibi.ui.languages import TO_CHOOSE, reader_language


class RoundForm(TextsForm):
    """The title of a round."""

    asked = (("title", _("Title"), 1, 300),)


class SummaryForm(TextsForm):
    """What came out of a round."""

    asked = (("summary", _("Summary"), 5),)


class GroupForm(TextsForm):
    """Which circle becomes a working group, of which side, and what it studies."""

    asked = (("aim", _("What it studies"), 2),)

    circle = forms.ModelChoiceField(label=_("Circle"), queryset=Circle.objects.none())
    side = forms.ChoiceField(
        label=_("Who sits in it"),
        choices=[("", _("both sides")), *Side.choices],
        required=False,
    )

    def __init__(self, circles: Iterable[Circle], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["circle"].queryset = circles  # type: ignore[attr-defined]
        self.order_fields(["circle", "side"])


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

    due_on = day_field(_("Answers until"))


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
