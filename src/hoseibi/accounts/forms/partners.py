"""What people enter about organs and their people, as clean values."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from hoseibi.partners import queries as partners
from hoseibi.partners.choices import OrganKind
from hoseibi.partners.models import Country, Organ, Person
from hoseibi.ui.languages import by_language, own_name

from ..actions import OrganFacts, PersonFacts
from .circles import day_field


class _InLanguages(forms.Form):
    """A form with one field said in several languages: those of the pages, the partner's own, and
    those in which it is said already."""

    def say(self, prefix: str, label: str, languages: list[str], said: dict[str, str]) -> None:
        """Add the fields of `prefix`."""
        pages = [code for code, _name in settings.LANGUAGES]
        self.codes = list(dict.fromkeys([*pages, *languages, *said]))
        for code in self.codes:
            self.fields[f"{prefix}_{code}"] = forms.CharField(
                label=f"{label} ({own_name(code)})",
                max_length=200,
                required=False,
                initial=said.get(code, ""),
                widget=forms.TextInput(attrs={"lang": code}),
            )

    def told(self, prefix: str) -> dict[str, str]:
        """What was entered, by language."""
        given = {code: self.cleaned_data.get(f"{prefix}_{code}", "") for code in self.codes}
        return {code: words for code, words in given.items() if words}


def _contact() -> forms.CharField:
    return forms.CharField(
        label=_("Address, telephone, e-mail of the organ"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class OrganForm(_InLanguages):
    """An organ: its names, what kind it is, and what it is a part of."""

    kind = forms.ChoiceField(label=_("Kind"), choices=OrganKind.choices)
    parent = forms.ModelChoiceField(
        Organ.objects.none(), label=_("Part of"), required=False, empty_label=_("nothing")
    )
    contact = _contact()
    closed_on = day_field(
        _("Closed on"), required=False, help_text=_("From this day on there is no such organ.")
    )

    def __init__(self, *args: Any, country: Country, organ: Organ | None, **more: Any) -> None:
        super().__init__(*args, **more)
        self.country = country
        siblings = partners.organs().filter(country=country)
        self.fields["parent"].queryset = siblings.exclude(pk=organ.pk) if organ else siblings
        said = by_language(organ.name) if organ else {}
        self.say("name", gettext("Name"), list(by_language(country.name)), said)
        self.order_fields([f"name_{code}" for code in self.codes])
        if organ is not None:
            self.initial |= {"kind": organ.kind, "parent": organ.parent_id}
            self.initial |= {"closed_on": organ.closed_on, "contact": organ.contact}

    def clean(self) -> dict[str, Any]:
        if not self.told("name"):
            raise ValidationError(_("Give the organ a name in one language at least."))
        return self.cleaned_data

    def facts(self) -> OrganFacts:
        said = self.cleaned_data
        return OrganFacts(
            self.country, self.told("name"), said["kind"], said["parent"], said["closed_on"],
            said["contact"].strip(),
        )  # fmt: skip


class OwnOrganForm(_InLanguages):
    """The names of one's own organ, and how it is reached."""

    contact = _contact()

    def __init__(self, *args: Any, organ: Organ, **more: Any) -> None:
        super().__init__(*args, **more)
        own = list(by_language(organ.country.name))
        self.say("name", gettext("Name"), own, by_language(organ.name))
        self.order_fields([f"name_{code}" for code in self.codes])
        self.initial["contact"] = organ.contact

    def clean(self) -> dict[str, Any]:
        if not self.told("name"):
            raise ValidationError(_("Give the organ a name in one language at least."))
        return self.cleaned_data


class PersonForm(_InLanguages):
    """Somebody: no more is asked than a letter needs."""

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
        super().__init__(*args, **more)
        known = partners.organs()
        if among is not None:
            known = known.filter(pk__in=[one.pk for one in among])
        self.fields["organ"].queryset = known
        own = list(by_language(person.organ.country.name)) if person.organ else []
        self.say("post", gettext("Post"), own, by_language(person.post))
        self.order_fields(["name", "own_name", "organ", *(f"post_{code}" for code in self.codes)])
        self.initial |= {"name": person.name, "own_name": person.own_name, "email": person.email}
        self.initial |= {"organ": person.organ_id, "left_on": person.left_on}

    def facts(self) -> PersonFacts:
        said = self.cleaned_data
        return PersonFacts(
            said["name"].strip(), said["own_name"].strip(), said["organ"], self.told("post"),
            said["email"], said["left_on"],
        )  # fmt: skip


class CountryForm(forms.Form):
    """Of which country an organ is to be entered."""

    country = forms.ModelChoiceField(Country.objects.none(), label=_("Country"))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["country"].queryset = partners.countries()
