"""What is said of a law that is here: its names, kind and days, and its standing by language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from hoseibi import legaltext
from hoseibi.corpus import actions
from hoseibi.corpus.choices import LAW_KINDS, Authority, DateKind, Status
from hoseibi.corpus.models import LanguageVersion, Law
from hoseibi.partners.choices import FieldOfLaw
from hoseibi.ui.languages import OWN_NAMES, own_name

MOST_ROWS = 100
FREE_ROWS = 2
"""Empty rows at the end of a list, for what is to be added; saving brings new ones."""


class DescriptionForm(forms.Form):
    """The law as such."""

    field_of_law = forms.ChoiceField(label=_("Field of law"), choices=FieldOfLaw.choices)
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    number = forms.CharField(
        label=_("Number"), max_length=200, required=False, help_text=_("As it is printed.")
    )
    code = forms.CharField(
        label=_("Official identifier"),
        max_length=100,
        required=False,
        help_text=_("Such as the law ID of e-Gov: 129AC0000000089."),
    )

    def __init__(self, *args: Any, law: Law, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        held = {law.kind: LAW_KINDS.get(law.kind, law.kind)} if law.kind else {}
        kinds = {"": _("not said")} | LAW_KINDS | held
        self.fields["kind"].choices = list(kinds.items())


class NameForm(forms.Form):
    """A title, or a short or other name; without words it is no name."""

    text = forms.CharField(label=_("Name"), max_length=500, required=False)
    language = forms.ChoiceField(label=_("Language"), required=False)
    short = forms.BooleanField(label=_("Short or other name"), required=False)

    def __init__(self, *args: Any, languages: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = [
            ("", "–"),
            *((each, own_name(each)) for each in languages),
        ]

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("text") and not values.get("language") and "language" not in self.errors:
            self.add_error("language", _("Say in which language this name is."))
        return values


class DateForm(forms.Form):
    """A day in the life of a law; without a day it is none."""

    kind = forms.ChoiceField(
        label=_("What happened"), required=False, choices=[("", "–"), *DateKind.choices]
    )
    day = forms.DateField(
        label=_("Day"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    source = forms.CharField(label=_("According to"), max_length=300, required=False)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("day") and not values.get("kind") and "kind" not in self.errors:
            self.add_error("kind", _("Say what happened on this day."))
        return values


class StandingForm(forms.Form):
    """A law in one language."""

    status = forms.ChoiceField(label=_("Status"), choices=Status.choices)
    authority = forms.ChoiceField(label=_("Authority of this text"), choices=Authority.choices)
    source = forms.CharField(label=_("Source of this text"), max_length=500, required=False)


_Names = forms.formset_factory(NameForm, extra=FREE_ROWS, max_num=MOST_ROWS, validate_max=True)
_Dates = forms.formset_factory(DateForm, extra=FREE_ROWS, max_num=MOST_ROWS, validate_max=True)


class Describing:
    """The forms of the page together: `main`, `names`, `dates`, and one of `texts` a language."""

    def __init__(self, law: Law, sent: QueryDict | None) -> None:
        held = {name: getattr(law, name) for name in ("field_of_law", "kind", "number", "code")}
        self.refusal = ""
        self.main = DescriptionForm(sent, initial=held, law=law)
        self.names = _Names(
            sent,
            prefix="names",
            initial=list(law.names.values("text", "language", "short")),
            form_kwargs={"languages": _languages(law)},
        )
        days = list(law.dates.values("kind", "day", "source"))
        self.dates = _Dates(sent, prefix="dates", initial=days)
        self.texts = [(each, _standing(each, sent)) for each in law.languages.all()]

    def is_valid(self) -> bool:
        texts = [form.is_valid() for _text, form in self.texts]
        parts = [self.main.is_valid(), self.names.is_valid(), self.dates.is_valid()]
        return all(parts) and all(texts)

    @property
    def has_errors(self) -> bool:
        return bool(self.refusal) or (self.main.is_bound and not self.is_valid())

    def refuse(self, why: str) -> None:
        """Say on the page why what was sent is not kept."""
        self.refusal = why

    def description(self) -> actions.Description:
        return actions.Description(
            names=self._names(), dates=self._dates(), **self.main.cleaned_data
        )

    def standings(self) -> dict[LanguageVersion, actions.Standing]:
        return {text: actions.Standing(**form.cleaned_data) for text, form in self.texts}

    def _names(self) -> tuple[tuple[str, str, bool], ...]:
        rows = (form.cleaned_data for form in self.names if form.cleaned_data.get("text"))
        return tuple((row["language"], row["text"], row["short"]) for row in rows)

    def _dates(self) -> tuple[tuple[str, date, str], ...]:
        rows = (form.cleaned_data for form in self.dates if form.cleaned_data.get("day"))
        return tuple((row["kind"], row["day"], row["source"]) for row in rows)


def _standing(text: LanguageVersion, sent: QueryDict | None) -> StandingForm:
    held = {"status": text.status, "authority": text.authority, "source": text.source}
    return StandingForm(sent, prefix=f"text-{text.pk}", initial=held)


def _languages(law: Law) -> list[str]:
    """Every language that a name may be in: those known by name, of conventions, and held."""
    known = {*OWN_NAMES, *(each.language for each in legaltext.conventions())}
    known |= {*law.names.values_list("language", flat=True)}
    return sorted(known, key=own_name)
