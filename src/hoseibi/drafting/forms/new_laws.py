"""What people enter to begin a draft of a new law."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from hoseibi import legaltext
from hoseibi.accounts.models import Circle
from hoseibi.partners.choices import FieldOfLaw
from hoseibi.partners.models import Country
from hoseibi.partners.queries import countries
from hoseibi.ui.languages import own_name, reader_language

from ..queries import NewText

TEXTS = 4
"""Languages that a draft can begin in."""


class NewLawForm(forms.Form):
    """What a new law is called, for whom it is drafted, and up to four texts to begin from."""

    title = forms.CharField(label=_("Title of the law"), max_length=300)
    slug = forms.SlugField(
        label=_("Name in addresses"),
        max_length=80,
        help_text=_("Short, to be said aloud, for example xl-secured-transactions."),
    )
    circle = forms.ModelChoiceField(
        label=_("Circle"), queryset=Circle.objects.none(), empty_label=None
    )
    country = forms.ModelChoiceField(
        label=_("Country"),
        queryset=Country.objects.none(),
        required=False,
        empty_label=_("that of the circle"),
    )
    field_of_law = forms.ChoiceField(label=_("Field of law"), choices=FieldOfLaw.choices)

    def __init__(self, circles: QuerySet[Circle], *args: Any) -> None:
        super().__init__(*args)
        self.fields["circle"].queryset = circles  # type: ignore[attr-defined]
        self.fields["country"].queryset = countries()  # type: ignore[attr-defined]
        self.names = list(self.fields)
        codes = [
            ("", "—"),
            *((each.code, _convention_name(each)) for each in legaltext.conventions()),
        ]
        for place in range(TEXTS):
            self.fields[f"convention_{place}"] = forms.ChoiceField(
                label=_("Language and manner of drafting"), choices=codes, required=place == 0
            )
            self.fields[f"title_{place}"] = forms.CharField(
                label=_("Title in this language"), max_length=300, required=False
            )
            self.fields[f"file_{place}"] = forms.FileField(label=_("File"), required=False)
            self.fields[f"words_{place}"] = forms.CharField(
                label=_("or its words"),
                required=False,
                strip=False,
                widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false"}),
            )

    def about(self) -> list[forms.BoundField]:
        """The fields on the law as such."""
        return [self[name] for name in self.names]

    def rows(self) -> list[tuple[forms.BoundField, ...]]:
        """The fields of each text."""
        parts = ("convention", "title", "file", "words")
        return [tuple(self[f"{part}_{place}"] for part in parts) for place in range(TEXTS)]

    def sources(self) -> list[tuple[int, str, str, bytes]]:
        """By place: how a text is written, its title, and its bytes, empty for one to be written.
        A file goes before words."""
        found = []
        for place in range(TEXTS):
            convention, title, file, words = (
                self.cleaned_data.get(f"{part}_{place}")
                for part in ("convention", "title", "file", "words")
            )
            if convention:
                source = file.read() if file else (words or "").encode("utf-8", "replace")
                title = title or (self.cleaned_data["title"] if place == 0 else "")
                found.append((place, convention, title, source))
        return found

    def show(self, texts: Sequence[NewText]) -> None:
        """Let the fields hold the texts as they were read: a file cannot be sent back."""
        self.data = self.data.copy()
        read = iter(texts)
        for place, _convention, _title, source in self.sources():
            if f"file_{place}" in self.errors:
                continue
            one = next(read)
            if source.strip() or f"file_{place}" in self.files:
                self.data[f"words_{place}"] = one.text


def _convention_name(one: legaltext.Convention) -> str:
    """A language by its own name, and whose manner it is."""
    names = dict(one.name)
    return f"{own_name(one.language)} · {names.get(reader_language()) or names['en']}"
