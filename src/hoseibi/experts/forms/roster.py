"""What somebody says of themselves, and by what the roster is narrowed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hoseibi.experts.actions import Days
from hoseibi.experts.choices import Level, Matter, PeriodKind
from hoseibi.experts.models import Expert
from hoseibi.experts.queries import Sieve
from hoseibi.experts.queries.vocabulary import Vocabulary
from hoseibi.partners.models import Organ, Person

from .knowing import DayInput, KnowingForm


class ExpertForm(KnowingForm):
    """What an expert knows, and who they are in one sentence."""

    about = forms.CharField(
        label=_("In one sentence"),
        max_length=300,
        required=False,
        help_text=_("What others should know of you. No address, no birthday, nothing of health."),
    )

    def __init__(self, names: Vocabulary, *args: Any, expert: Expert, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"about": expert.about})
        super().__init__(names, *args, **kwargs)


class EnterForm(forms.Form):
    """Who is put on the roster."""

    person = forms.ModelChoiceField(label=_("Person"), queryset=Person.objects.none())

    def __init__(self, people: Iterable[Person], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = people  # type: ignore[attr-defined]


class ConsentForm(forms.Form):
    """Until when somebody may be found."""

    until = forms.DateField(
        label=_("Until"),
        required=False,
        widget=DayInput(),
        help_text=_("Empty: until it is taken back."),
    )


class PeriodForm(forms.Form):
    """What some days are."""

    kind = forms.ChoiceField(label=_("What these days are"), choices=PeriodKind.choices)
    begins_on = forms.DateField(label=_("From"), widget=DayInput())
    ends_on = forms.DateField(label=_("Until"), widget=DayInput())
    place = forms.CharField(label=_("Place"), max_length=200, required=False)
    note = forms.CharField(label=_("Note"), max_length=300, required=False)

    def days(self) -> Days:
        """The days as a value."""
        said = self.cleaned_data
        kind = PeriodKind(said["kind"])
        return Days(kind, said["begins_on"], said["ends_on"], said["place"], said["note"])


class SieveForm(forms.Form):
    """By what the roster is narrowed; everything may stay empty."""

    words = forms.CharField(label=_("Name or words"), max_length=100, required=False)

    def __init__(self, names: Vocabulary, organs: Iterable[Organ], *args: Any) -> None:
        super().__init__(*args)
        for matter in Matter:
            self.fields[matter.value] = forms.ChoiceField(
                label=matter.label,
                required=False,
                choices=[("", _("any")), *names[matter].items()],
            )
        self.fields["level"] = forms.TypedChoiceField(
            label=_("At least"), coerce=int, empty_value=0, required=False,
            choices=[("", _("any level")), *Level.choices],
        )  # fmt: skip
        self.fields["organ"] = forms.ModelChoiceField(
            label=_("Home organisation"), queryset=organs, required=False, empty_label=_("any")
        )
        for name, label in (("begins_on", _("Free from")), ("ends_on", _("until"))):
            self.fields[name] = forms.DateField(label=label, required=False, widget=DayInput())

    def sieve(self) -> Sieve:
        """What was asked for; a field that cannot be read asks for nothing."""
        self.is_valid()
        said = self.cleaned_data
        organ = said.get("organ")
        return Sieve(
            words=said.get("words", "").strip(),
            keys={one.value: said.get(one.value, "") for one in Matter},
            level=said.get("level") or 0,
            organ=organ.pk if organ else None,
            begins_on=said.get("begins_on"),
            ends_on=said.get("ends_on"),
        )
