"""What people enter about organs and their people, as clean values."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from hoseibi.partners import queries as partners
from hoseibi.partners.choices import OrganKind
from hoseibi.partners.models import Country, Organ, Person
from hoseibi.ui.forms import TextsForm, day_field
from hoseibi.ui.languages import by_language

from ..actions import OrganFacts, PersonFacts


def _contact() -> forms.CharField:
    return forms.CharField(
        label=_("Address, telephone, e-mail of the organ"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class OrganForm(TextsForm):
    """An organ: its names, what kind it is, and what it is a part of."""

    asked = (("name", _("Name"), 1, 200),)

    kind = forms.ChoiceField(label=_("Kind"), choices=OrganKind.choices)
    parent = forms.ModelChoiceField(
        Organ.objects.none(), label=_("Part of"), required=False, empty_label=_("nothing")
    )
    contact = _contact()
    closed_on = day_field(
        _("Closed on"), required=False, help_text=_("From this day on there is no such organ.")
    )

    def __init__(self, *args: Any, country: Country, organ: Organ | None, **more: Any) -> None:
        known = {"name": organ.name} if organ else {}
        super().__init__(*args, known=known, languages=by_language(country.name), **more)
        self.country = country
        siblings = partners.organs().filter(country=country)
        self.fields["parent"].queryset = siblings.exclude(pk=organ.pk) if organ else siblings
        if organ is not None:
            self.initial |= {"kind": organ.kind, "parent": organ.parent_id}
            self.initial |= {"closed_on": organ.closed_on, "contact": organ.contact}

    def clean(self) -> dict[str, Any]:
        if not self.texts("name"):
            raise ValidationError(_("Give the organ a name in one language at least."))
        return self.cleaned_data

    def facts(self) -> OrganFacts:
        said = self.cleaned_data
        return OrganFacts(
            self.country, self.texts("name"), said["kind"], said["parent"], said["closed_on"],
            said["contact"].strip(),
        )  # fmt: skip


class OwnOrganForm(TextsForm):
    """The names of one's own organ, and how it is reached."""

    asked = (("name", _("Name"), 1, 200),)

    contact = _contact()

    def __init__(self, *args: Any, organ: Organ, **more: Any) -> None:
        spoken = by_language(organ.country.name)
        super().__init__(*args, known={"name": organ.name}, languages=spoken, **more)
        self.initial["contact"] = organ.contact

    def clean(self) -> dict[str, Any]:
        if not self.texts("name"):
            raise ValidationError(_("Give the organ a name in one language at least."))
        return self.cleaned_data


class PersonForm(TextsForm):
    """Somebody: no more is asked than a letter needs."""

    asked = (("post", _("Post"), 1, 200),)

    name = forms.CharField(label=_("Name in Latin letters"), max_length=200)
    own_name = forms.CharField(label=_("Name in its own script"), max_length=200, required=False)
    organ = forms.ModelChoiceField(
        Organ.objects.none(), label=_("Organ"), required=False, empty_label=_("none")
    )
    email = forms.EmailField(
        label=_("E-mail address"), required=False, help_text=_("Seen by those who give seats.")
    )
    left_on = day_field(
        _("Left on"),
        required=False,
        help_text=_("Who left is offered no seat any more. What they said and did stays theirs."),
    )

    def __init__(
        self, *args: Any, person: Person, among: list[Organ] | None = None, **more: Any
    ) -> None:
        """`among` are the organs of which somebody may be, all of them when it is left out."""
        spoken = by_language(person.organ.country.name) if person.organ else ()
        super().__init__(*args, known={"post": person.post}, languages=spoken, **more)
        organs = partners.organs()
        if among is not None:
            organs = organs.filter(pk__in=[one.pk for one in among])
        self.fields["organ"].queryset = organs
        self.order_fields(["name", "own_name", "organ", *self.text_names("post")])
        self.initial |= {"name": person.name, "own_name": person.own_name, "email": person.email}
        self.initial |= {"organ": person.organ_id, "left_on": person.left_on}

    def facts(self) -> PersonFacts:
        said = self.cleaned_data
        return PersonFacts(
            said["name"].strip(), said["own_name"].strip(), said["organ"], self.texts("post"),
            said["email"], said["left_on"],
        )  # fmt: skip


class CountryForm(forms.Form):
    """Of which country an organ is to be entered."""

    country = forms.ModelChoiceField(Country.objects.none(), label=_("Country"))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["country"].queryset = partners.countries()
