"""Fields that several forms of research have: of which country something is, and who may know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django import forms
from django.forms.models import ModelChoiceIterator
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.models import User
from hoseibi.partners.models import Country
from hoseibi.ui.languages import TO_CHOOSE, by_language

from .. import queries
from ..actions import Keeping
from ..choices import Confidentiality

OFFERED = 40
"""So many rows a choice offers, the newest."""


def day_field(**more: Any) -> forms.DateField:
    """A day, as browsers let one choose it."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(widget=widget, **more)


def text_field(rows: int = 3, **more: Any) -> forms.CharField:
    """Several lines of words."""
    return forms.CharField(widget=forms.Textarea(attrs={"rows": rows}), **more)


class FewChoices(ModelChoiceIterator):
    """The newest rows and the one that is chosen: ten thousand options would choke a phone."""

    def __iter__(self) -> Iterator[tuple[Any, Any]]:
        if self.field.empty_label is not None:
            yield ("", self.field.empty_label)
        shown = list(self.queryset[:OFFERED])
        chosen = self.field.chosen
        if chosen and all(str(one.pk) != str(chosen) for one in shown):
            shown += list(self.queryset.filter(pk=chosen))
        yield from (self.choice(one) for one in shown)


class FewField(forms.ModelChoiceField):
    """One of many rows, of which the newest are offered. The others are chosen on their own pages,
    from which a link leads to the form."""

    iterator = FewChoices
    chosen: object = None

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> forms.BoundField:
        """The field as it is shown knows which row is chosen."""
        bound = super().get_bound_field(form, field_name)
        value = bound.value()
        self.chosen = value if str(value or "").isdecimal() else None
        return bound


class KeptForm(forms.Form):
    """Something of a country, with who may know of it. What folds away on a phone is `later`."""

    country = forms.ModelChoiceField(label=_("Country"), queryset=Country.objects.none())
    confidentiality = forms.ChoiceField(
        label=_("Who may know"),
        choices=Confidentiality.choices,
        initial=Confidentiality.DEPARTMENT,
    )
    circle = forms.ModelChoiceField(
        label=_("Circle"),
        queryset=Country.objects.none(),
        required=False,
        help_text=_("Whose it is. Needed where the circle only may know of it."),
    )
    later: Sequence[str] = ()

    def __init__(self, *args: Any, user: User, **more: Any) -> None:
        super().__init__(*args, **more)
        self.user = user
        countries = queries.countries_to_enter(user)
        self.fields["country"].queryset = countries  # type: ignore[attr-defined]
        self.fields["circle"].queryset = queries.circles_to_keep(user, None)  # type: ignore[attr-defined]
        if len(countries) == 1:
            self.fields["country"].initial = countries[0].pk

    def clean(self) -> dict[str, Any]:
        """A circle is needed where it alone may know."""
        values = super().clean() or {}
        if values.get("confidentiality") == Confidentiality.CIRCLE and not values.get("circle"):
            self.add_error("circle", _("Say which circle it is that alone may know of this."))
        return values

    def keeping(self) -> Keeping:
        """Of which country it is, and who may know."""
        said = self.cleaned_data
        return Keeping(said["country"], said["confidentiality"], said["circle"])

    def first_fields(self) -> list[forms.BoundField]:
        """What is asked at once."""
        return [one for one in self if one.name not in self.later]

    def later_fields(self) -> list[forms.BoundField]:
        """What may be added, and is folded away."""
        return [one for one in self if one.name in self.later]

    def later_is_needed(self) -> bool:
        """Whether something that is folded away has to be mended."""
        return any(one.errors for one in self.later_fields())


def language_field(**more: Any) -> forms.ChoiceField:
    """A language, by its own name."""
    return forms.ChoiceField(choices=TO_CHOOSE, **more)


def both(first: str, language: str, second: str, other: str) -> Mapping[str, str]:
    """Words in a language and their translation, by language."""
    found = {language: first.strip(), other: second.strip()}
    if other == language or not second.strip():
        found = {language: first.strip()}
    return found


def unseen(words: Any, shown: Iterable[str]) -> dict[str, str]:
    """The words of something in the languages that its form does not show: they stay."""
    return {code: said for code, said in by_language(words).items() if code not in shown}


class ArticlesField(forms.CharField):
    """Articles by name: `Civil Code 36; Civil Code 41`."""

    def __init__(self, **more: Any) -> None:
        more.setdefault("label", _("Articles"))
        said = _("As you would say them, with a semicolon between: Civil Code 36; Civil Code 41.")
        more.setdefault("help_text", said)
        super().__init__(required=False, max_length=500, **more)


def articles_in(form: forms.Form, name: str, user: User, country: Country | None) -> list[Any]:
    """The articles that a field names; what no law here has is said beside the field."""
    text = form.cleaned_data.get(name, "")
    if not text or country is None:
        return []
    found = queries.articles_meant(user, country, text)
    unknown = [said for said, meant in found if meant is None]
    if unknown:
        said = _("No law here has {article}. Write the name of the law and the number.")
        form.add_error(name, said.format(article="; ".join(unknown)))
    return [meant for _said, meant in found if meant is not None]
