"""What people enter about letters, as clean values."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from .actions import Rewording
from .choices import Pace
from .models import Letter
from .queries import Paced, Sieve


class SieveForm(forms.Form):
    """Which letters are shown."""

    state = forms.CharField(required=False)
    kind = forms.CharField(required=False)
    q = forms.CharField(required=False, max_length=200)

    def sieve(self) -> Sieve:
        if not self.is_valid():
            return Sieve()
        said = self.cleaned_data
        return Sieve(said["state"], said["kind"], said["q"].replace("\x00", "").strip())


class RewordForm(forms.Form):
    """The words of a letter before it goes."""

    address = forms.EmailField(label=_("E-mail address"), required=False)
    subject = forms.CharField(label=_("Subject"), max_length=300)
    text = forms.CharField(label=_("Text of the letter"), widget=forms.Textarea(attrs={"rows": 16}))
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, letter: Letter, data: Any = None) -> None:
        initial = {name: getattr(letter, name) for name in ("address", "subject", "text")}
        super().__init__(data, initial=initial | {"seen": letter.edits})
        if letter.user_id is not None:
            del self.fields["address"]

    def again(self, letter: Letter) -> RewordForm:
        """The same words, begun on the letter as it stands now."""
        return RewordForm(letter, {**self.data.dict(), "seen": str(letter.edits)})

    def rewording(self) -> Rewording:
        said = self.cleaned_data
        return Rewording(said["subject"], said["text"], said["seen"], said.get("address", ""))


class ReasonForm(forms.Form):
    """Why a letter is held back or discarded."""

    reason = forms.CharField(
        label=_("Reason"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )


class WishesForm(forms.Form):
    """How often somebody is told of each kind of matter, and whether letters remind them at all."""

    any_at_all = forms.BooleanField(
        label=_("Letters remind me of what waits for me"), required=False
    )

    def __init__(self, paced: list[Paced], *, any_at_all: bool, data: Any = None) -> None:
        super().__init__(data, initial={"any_at_all": any_at_all})
        self.paced = paced
        for kind, pace in paced:
            self.fields[kind.code] = forms.ChoiceField(
                label=kind.label,
                help_text=kind.when,
                choices=Pace.choices,
                initial=pace.value,
                required=False,
            )

    def kinds(self) -> list[forms.BoundField]:
        """The fields of the kinds, in their order."""
        return [self[kind.code] for kind, _pace in self.paced]

    def wishes(self) -> dict[str, Pace]:
        said = self.cleaned_data
        return {one.code: Pace(said[one.code]) for one, _pace in self.paced if said[one.code]}
