"""Who is invited, and lists of many."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hoseibi.ui.languages import own_name

from ..actions import Inviting
from ..models import Event, Quota
from .registering import LETTERS_IN


class InviteForm(forms.Form):
    """Whom to invite, one on each line: name, and e-mail address behind a comma or tab."""

    people = forms.CharField(
        label=_("Who is invited"),
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("One on each line: the name, then a comma and the e-mail address if known."),
    )
    language = forms.ChoiceField(
        label=_("Language of the letter"),
        choices=[(code, own_name(code)) for code in LETTERS_IN],
    )
    quota = forms.ModelChoiceField(
        label=_("Group"), queryset=Quota.objects.none(), required=False, empty_label=_("any")
    )

    def __init__(self, event: Event, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["quota"].queryset = event.quotas.all()  # type: ignore[attr-defined]
        if not event.quotas.all():
            del self.fields["quota"]

    def clean_people(self) -> list[tuple[str, str]]:
        """Names with addresses; a line whose address is none is told by its number."""
        found, check = [], forms.EmailField(required=False)
        for number, line in enumerate(self.cleaned_data["people"].splitlines(), start=1):
            name, _comma, email = line.replace("\t", ",").partition(",")
            if not line.strip():
                continue
            try:
                found.append((name.strip(), check.clean(email.strip())))
            except forms.ValidationError as trouble:
                said = _("Line {number}: “{email}” is no e-mail address.")
                raise forms.ValidationError(
                    said.format(number=number, email=email.strip())
                ) from trouble
            if not name.strip():
                raise forms.ValidationError(
                    _("Line {number}: write the name.").format(number=number)
                )
        return found

    def inviting(self) -> list[Inviting]:
        said = self.cleaned_data
        quota = said.get("quota")
        return [Inviting(name, email, said["language"], quota) for name, email in said["people"]]


class ListForm(forms.Form):
    """A file of participants."""

    file = forms.FileField(
        label=_("List of participants (Excel or CSV)"),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.csv"}),
        help_text=_("Nothing is entered before you have seen what was understood."),
    )
