"""A sheet of feedback as somebody answers it, on a telephone and without an account."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hoseibi.ui.languages import in_reader

from ..actions.sheets import LONGEST
from ..choices import FeedbackKind
from ..models import FeedbackQuestion


class SheetForm(forms.Form):
    """A sheet of feedback, and the code on the screen for who opened no link of their own. The
    field `website` is hidden from people: what fills it in is a machine."""

    website = forms.CharField(
        label=_("Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )

    def __init__(
        self, questions: Iterable[FeedbackQuestion], *args: Any, by_code: bool, **more: Any
    ) -> None:
        super().__init__(*args, **more)
        if by_code:
            self.fields["code"] = forms.CharField(
                label=_("Code on the screen"),
                max_length=20,
                widget=forms.TextInput(
                    attrs={"autocomplete": "off", "autocapitalize": "characters", "class": "code"}
                ),
            )
        for one in questions:
            self.fields[f"question-{one.pk}"] = _of_sheet(one)

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            raise forms.ValidationError(_("Leave this field empty."))
        return ""

    def answers(self) -> dict[int, str]:
        """What was answered, by the key of the question."""
        given = self.cleaned_data.items()
        asked = ((name.partition("question-")[2], said) for name, said in given)
        return {int(key): said for key, said in asked if key and said}


def _of_sheet(one: FeedbackQuestion) -> forms.Field:
    label = in_reader(one.text)
    if one.kind == FeedbackKind.TEXT:
        area = forms.Textarea(attrs={"rows": 3})
        return forms.CharField(label=label, required=False, max_length=LONGEST, widget=area)
    if one.kind == FeedbackKind.CHOICE:
        choices = [(str(at), in_reader(said)) for at, said in enumerate(one.options)]
    else:
        ends = {1: _("1 (not at all)"), 5: _("5 (very much)")}
        choices = [(str(mark), ends.get(mark, str(mark))) for mark in range(1, 6)]
    return forms.ChoiceField(label=label, choices=choices, required=False, widget=forms.RadioSelect)
