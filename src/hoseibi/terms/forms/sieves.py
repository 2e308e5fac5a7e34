"""What of the terms is wanted, as addresses say it: `?q=legal&language=en&status=approved`."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.permissions import Reader
from hoseibi.ui.languages import own_name

from .. import queries
from ..choices import TermStatus
from ..permissions import statuses


def _languages(user: Reader) -> list[tuple[str, Any]]:
    return [("", _("All")), *((code, own_name(code)) for code in queries.languages_known(user))]


class SieveForm(forms.Form):
    """Words, a language, a status and a field of law; what makes no sense narrows nothing."""

    q = forms.CharField(label=_("Words"), max_length=200, required=False)
    language = forms.ChoiceField(label=_("Language"), required=False)
    status = forms.ChoiceField(label=_("Status"), required=False)
    field = forms.ChoiceField(label=_("Field of law"), required=False)

    def __init__(self, asked: Any, *, user: Reader) -> None:
        super().__init__(asked, auto_id="sieve-%s")
        known = statuses(user)
        named = [(one.value, one.label) for one in TermStatus if one in known]
        self._offer("language", _languages(user))
        self._offer("status", [("", _("All")), *named])
        self._offer("field", [("", _("All")), *queries.fields_known()])
        self.is_valid()

    def _offer(self, name: str, choices: list[tuple[str, Any]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def narrows(self) -> bool:
        """Whether anything is chosen."""
        return any(self.cleaned_data.values())

    def sieve(self) -> queries.Sieve:
        said = self.cleaned_data
        names = ("language", "status", "field")
        return queries.Sieve(said.get("q") or "", **{name: said.get(name) or "" for name in names})


class CandidateSieveForm(forms.Form):
    """In which language candidates are to be decided."""

    language = forms.ChoiceField(label=_("Language"), required=False)

    def __init__(self, asked: Any, *, user: Reader) -> None:
        super().__init__(asked, auto_id="sieve-%s")
        self.fields["language"].choices = _languages(user)  # type: ignore[attr-defined]
        self.is_valid()

    def narrows(self) -> bool:
        """Whether a language is chosen."""
        return bool(self.cleaned_data.get("language"))
