"""Templates of letters, and where a letter goes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from hoseibi.experts.actions import Bringing
from hoseibi.experts.choices import LetterKind, letter_kinds
from hoseibi.experts.queries.letters import LANGUAGES
from hoseibi.ui.languages import own_name


class TemplateForm(forms.Form):
    """A Word file, and which letter it is the template of."""

    kind = forms.ChoiceField(label=_("Letter"), choices=letter_kinds)
    language = forms.ChoiceField(
        label=_("Language"), choices=[(code, own_name(code)) for code in LANGUAGES]
    )
    file = forms.FileField(
        label=_("Word file"),
        widget=forms.ClearableFileInput(attrs={"accept": ".docx"}),
        help_text=_("Names in double braces are filled: {{ person.name }}."),
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > settings.LARGEST_FILE:
            raise forms.ValidationError(_("This file is too large."))
        return file

    def bringing(self) -> Bringing:
        """The template as a value."""
        said = self.cleaned_data
        file = said["file"]
        return Bringing(said["kind"], said["language"], file.read(), file.name)


class OutForm(forms.Form):
    """To whom a letter goes."""

    kind = forms.ChoiceField(label=_("Letter"), choices=LetterKind.choices)
    language = forms.ChoiceField(
        label=_("Language"), choices=[(code, own_name(code)) for code in LANGUAGES]
    )
    email = forms.EmailField(label=_("E-mail address"))
    name = forms.CharField(label=_("To whom"), max_length=200, required=False)

    def __init__(self, kinds: Iterable[LetterKind], *args: Any) -> None:
        """`kinds` are the letters whose time has come."""
        super().__init__(*args)
        self.fields["kind"].choices = [(one.value, one.label) for one in kinds]  # type: ignore[attr-defined]
