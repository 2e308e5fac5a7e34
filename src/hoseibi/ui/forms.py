"""What forms of every application ask for in the same way: a day, a text in several languages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, TypeVar

from django import forms
from django.db.models import Model, Q, QuerySet

from .languages import by_language, offered, own_name

Row = TypeVar("Row", bound=Model)


def day_field(label: object, **more: Any) -> forms.DateField:
    """A day, chosen in the way of the reader's device."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget, **more)


def with_chosen(choices: QuerySet[Row], *chosen: Row | None) -> QuerySet[Row]:
    """What may be chosen, and what is chosen already: somebody who left, an activity that is no
    longer planned. Without it a form that is saved for another field would take it away."""
    keys = [one.pk for one in chosen if one is not None]
    if not keys:
        return choices
    either = Q(pk__in=choices.order_by().values("pk")) | Q(pk__in=keys)
    found = choices.model._default_manager.filter(either)
    return found.order_by(*choices.query.order_by or choices.model._meta.ordering)


class Asked(NamedTuple):
    """A text asked for in several languages: the name that its fields begin with, what is asked
    for, in how many lines, and how many characters it may have."""

    name: str
    label: object
    lines: int = 1
    longest: int | None = None

    @property
    def most(self) -> int | None:
        """How many characters it may have; a text of one line is never a page."""
        return self.longest or (500 if self.lines == 1 else None)


def texts_fields(asked: Asked, languages: Iterable[str]) -> dict[str, forms.CharField]:
    """A field for a text in each language, none of them required: `title_en`, `title_ja`."""
    return {f"{asked.name}_{code}": _field(asked, code) for code in languages}


def _field(asked: Asked, code: str) -> forms.CharField:
    if asked.lines > 1:
        attrs = {"rows": asked.lines, "lang": code, "class": "short"}
        widget: forms.Widget = forms.Textarea(attrs=attrs)
    else:
        widget = forms.TextInput(attrs={"lang": code})
    label = f"{asked.label} ({own_name(code)})"
    return forms.CharField(label=label, required=False, max_length=asked.most, widget=widget)


class TextsForm(forms.Form):
    """A form with texts in several languages, which stand before its other fields. `asked` says
    which: name, label, and where they differ lines and longest, as in `Asked`. `known` is what
    they say already, by name; `languages` are those of the project or of the country."""

    asked: Sequence[tuple[Any, ...]] = ()

    def __init__(
        self,
        *args: Any,
        known: dict[str, object] | None = None,
        languages: Iterable[str] = (),
        **more: Any,
    ) -> None:
        super().__init__(*args, **more)
        self.codes: dict[str, list[str]] = {}
        first: dict[str, forms.Field] = {}
        for one in (Asked(*each) for each in self.asked):
            said = by_language((known or {}).get(one.name, ""))
            self.codes[one.name] = offered(languages, said)
            first |= texts_fields(one, self.codes[one.name])
            for code, words in said.items():
                self.initial.setdefault(f"{one.name}_{code}", words)
        self.fields = {**first, **self.fields}

    def text_names(self, name: str) -> list[str]:
        """The names of the fields of a text."""
        return [f"{name}_{code}" for code in self.codes[name]]

    def texts(self, name: str) -> dict[str, str]:
        """What was written as a text, by language."""
        given = {code: self.cleaned_data.get(f"{name}_{code}", "") for code in self.codes[name]}
        return {code: words for code, words in given.items() if words}
