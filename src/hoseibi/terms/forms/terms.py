"""A term as it is entered or changed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hoseibi import legaltext
from hoseibi.ui.languages import to_choose

from ..models import ConceptTerm
from ..storage import term_of

PARTS = {
    "noun": _("noun"),
    "verb": _("verb"),
    "adjective": _("adjective"),
    "adverb": _("adverb"),
    "other": _("other"),
}
"""`legaltext.PARTS_OF_SPEECH` in the words of the pages."""


class TermForm(forms.Form):
    """What a language calls a concept, and what is to be known of it."""

    language = forms.ChoiceField(label=_("Language"))
    text = forms.CharField(label=_("The term"), max_length=500)
    usage = forms.CharField(
        label=_("When it is right"),
        max_length=500,
        required=False,
        help_text=_("For example: in the Civil Code; of companies only."),
    )
    note = forms.CharField(
        label=_("Note"), required=False, widget=forms.Textarea(attrs={"rows": 2, "class": "short"})
    )
    reading = forms.CharField(
        label=_("Read aloud"),
        max_length=500,
        required=False,
        help_text=_("Kana for Japanese, or how an interpreter says it."),
    )
    part_of_speech = forms.ChoiceField(label=_("Part of speech"), required=False)
    source = forms.CharField(
        label=_("Source"),
        max_length=500,
        required=False,
        help_text=_("The article or the document that the term is from."),
    )

    def __init__(self, *args: Any, of: ConceptTerm | None = None, **more: Any) -> None:
        self.of = of
        begun = {} if of is None else {name: getattr(of, name) for name in self.base_fields}
        super().__init__(*args, initial=begun | (more.pop("initial", None) or {}), **more)
        self._offer("language", to_choose(()), begun.get("language", ""))
        self._offer("part_of_speech", [("", "–"), *PARTS.items()], begun.get("part_of_speech", ""))

    def _offer(self, name: str, choices: list[tuple[str, Any]], own: str) -> None:
        """The choices, and what the term has already, which a list may have called otherwise."""
        known = {code for code, _name in choices}
        more = [(own, own)] if own and own not in known else []
        self.fields[name].choices = [*choices, *more]  # type: ignore[attr-defined]

    def term(self) -> legaltext.Term:
        """The term as a value; what the form does not ask stays."""
        said = self.cleaned_data
        kept = (
            {} if self.of is None else {"kind": self.of.kind, "examples": term_of(self.of).examples}
        )
        return legaltext.Term(**said, **kept)
