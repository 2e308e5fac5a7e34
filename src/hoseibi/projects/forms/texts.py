"""Fields for a text in several languages: the reader's own first, one of them enough."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.conf import settings

from hoseibi.ui.languages import by_language, own_name, reader_language


def day_field(label: object, *, required: bool = False, help_text: object = "") -> forms.DateField:
    """A day, chosen in the way of the reader's device."""
    return forms.DateField(
        label=label,
        required=required,
        help_text=help_text,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class TextsForm(forms.Form):
    """A form with texts in several languages: `texts_` names them with label and lines. They stand
    where `place` says, before or after the other fields. `languages` are those of the
    project, asked besides those of the pages."""

    asked: tuple[tuple[str, object, int], ...] = ()

    def __init__(
        self,
        *args: object,
        known: dict[str, object] | None = None,
        languages: Iterable[str] = (),
        **kwargs: object,
    ):
        self.languages = frozenset(languages)
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        said = {
            name: by_language((known or {}).get(name, "")) for name, _label, _lines in self.asked
        }
        first = {}
        for name, label, lines in self.asked:
            for code in self._languages(said[name]):
                first[f"{name}_{code}"] = _field(f"{label} ({own_name(code)})", code, lines)
                self.initial.setdefault(f"{name}_{code}", said[name].get(code, ""))
        self.fields = {**first, **self.fields}

    def _languages(self, known: dict[str, str]) -> list[str]:
        own = reader_language()
        codes = {code for code, _name in settings.LANGUAGES} | set(known) | self.languages
        return sorted(codes, key=lambda code: (code != own, code))

    def texts(self, name: str) -> dict[str, str]:
        """What was written under a name, by language."""
        start = f"{name}_"
        return {
            key.removeprefix(start): text
            for key, text in self.cleaned_data.items()
            if key.startswith(start) and isinstance(text, str) and _is_language(key, start)
        }


def _is_language(key: str, start: str) -> bool:
    rest = key.removeprefix(start)
    return "_" not in rest and len(rest) <= 10


def _field(label: str, code: str, lines: int) -> forms.CharField:
    widget: forms.Widget = (
        forms.Textarea(attrs={"rows": lines, "lang": code, "class": "short"})
        if lines > 1
        else forms.TextInput(attrs={"lang": code, "maxlength": 500})
    )
    return forms.CharField(label=label, required=False, widget=widget)
