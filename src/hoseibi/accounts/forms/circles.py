"""What people enter about circles, seats, invitations and themselves, as clean values."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.partners import queries as partners
from hoseibi.partners.choices import OrganKind
from hoseibi.partners.models import Country, Organ, Person
from hoseibi.ui.forms import TextsForm, day_field
from hoseibi.ui.languages import FIRST, own_name

from ..actions import Newcomer, Opening, Place, Releasing
from ..choices import Role, Side
from ..models import Circle, User


class ProfileForm(forms.ModelForm):
    """The name others see, and the language in which pages speak."""

    language = forms.ChoiceField(label=_("Language of the pages"), required=False)

    class Meta:
        model = User
        fields = ("full_name", "language", "wants_letters")
        labels = {"wants_letters": _("Letters remind me of what waits for me")}  # noqa: RUF012
        help_texts = {  # noqa: RUF012
            "full_name": _("As it should stand beside what you do."),
            "wants_letters": _(
                "Rounds to answer and tasks, a week and a day before they are due and afterwards; "
                "meetings, the day before."
            ),
        }

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        choices = [(code, own_name(code)) for code in FIRST]
        self.fields["language"].choices = [("", _("as the browser asks")), *choices]


class CircleForm(TextsForm):
    """A circle that is to be opened: its names, its country, and the circle around it."""

    asked = (("name", _("Name"), 1, 300),)

    country = forms.ModelChoiceField(
        Country.objects.none(),
        label=_("Partner country"),
        required=False,
        empty_label=_("that of the circle around it, or none"),
    )
    parent = forms.ModelChoiceField(
        Circle.objects.none(),
        label=_("Inside"),
        required=False,
        empty_label=_("on its own"),
        help_text=_("Officers, experts and interpreters of a circle serve those inside it too."),
    )
    opened_on = day_field(_("Opened on"), initial=timezone.localdate)

    def __init__(self, *args: Any, circles: QuerySet[Circle], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["country"].queryset = partners.countries()
        self.fields["parent"].queryset = circles

    def clean(self) -> dict[str, Any]:
        if not self.texts("name"):
            raise ValidationError(_("Give the circle a name in one language at least."))
        return self.cleaned_data

    def opening(self) -> Opening:
        values = self.cleaned_data
        return Opening(self.texts("name"), values["country"], values["parent"], values["opened_on"])


class SeatForm(forms.Form):
    """Who sits as what and for whom: somebody known, or somebody who is entered on the way."""

    person = forms.ModelChoiceField(
        Person.objects.none(),
        label=_("Person"),
        required=False,
        empty_label=_("choose, or enter somebody below"),
    )
    name = forms.CharField(label=_("Name in Latin letters"), max_length=200, required=False)
    own_name = forms.CharField(label=_("Name in its own script"), max_length=200, required=False)
    organ = forms.ModelChoiceField(
        Organ.objects.none(), label=_("Organ"), required=False, empty_label=_("none of these")
    )
    organ_name = forms.CharField(
        label=_("An organ that is not in the list"), max_length=300, required=False
    )
    organ_country = forms.ModelChoiceField(
        Country.objects.none(), label=_("Country of that organ"), required=False
    )
    organ_kind = forms.ChoiceField(
        label=_("Kind of that organ"),
        choices=OrganKind.choices,
        required=False,
        initial=OrganKind.OTHER,
    )
    post = forms.CharField(label=_("Post"), max_length=200, required=False)
    email = forms.EmailField(
        label=_("E-mail address"), required=False, help_text=_("Seen by those who give seats.")
    )
    role = forms.ChoiceField(
        label=_("Role"), choices=[("", _("choose a role")), *Role.choices[::-1]]
    )
    side = forms.ChoiceField(label=_("Side"), choices=Side.choices, widget=forms.RadioSelect)
    since = day_field(_("Since"), initial=timezone.localdate)
    until = day_field(
        _("Until, if it is known"), required=False, help_text=_("The first day without the seat.")
    )

    def __init__(self, *args: Any, people: QuerySet[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = people
        self.fields["person"].label_from_instance = _with_organ
        self.fields["organ"].queryset = partners.organs()
        self.fields["organ_country"].queryset = partners.countries()

    def is_new(self) -> bool:
        """Whether somebody is entered who is not in the list."""
        return not self.data.get("person")

    def clean(self) -> dict[str, Any]:
        values = self.cleaned_data
        since, until = values.get("since"), values.get("until")
        if since and until and until < since:
            self.add_error("until", _("This is before the seat begins."))
        if values.get("person") is None and "person" not in self.errors:
            self._clean_newcomer(values)
        return values

    def _clean_newcomer(self, values: dict[str, Any]) -> None:
        name, organ = values.get("name", ""), values.get("organ")
        if not name:
            self.add_error("name", _("Choose somebody from the list, or say who it is."))
        elif partners.has_person(name, organ):
            self.add_error("name", _("Somebody of this name is in the list: choose them there."))
        if values.get("organ_name") and not values.get("organ_country"):
            self.add_error("organ_country", _("Say of which country this organ is."))

    def new_organ(self, language: str) -> tuple[Country, dict[str, str], str] | None:
        """An organ that is to be entered: its country, names and kind."""
        values = self.cleaned_data
        if values["organ"] is not None or not values["organ_name"]:
            return None
        names = {language: values["organ_name"]}
        return values["organ_country"], names, values["organ_kind"] or OrganKind.OTHER

    def newcomer(self, organ: Organ | None, language: str) -> Newcomer:
        values = self.cleaned_data
        post = {language: values["post"]} if values["post"] else None
        return Newcomer(values["name"], values["own_name"], organ, post, values["email"])

    def place(self, person: Person) -> Place:
        values = self.cleaned_data
        return Place(person, values["role"], values["side"], values["since"], values["until"])


def _with_organ(person: Person) -> str:
    return f"{person.name}, {person.organ}" if person.organ else person.name


class EndForm(forms.Form):
    """The day from which a seat gives no rights."""

    on = day_field(
        _("From this day on"), initial=timezone.localdate, help_text=_("The first day without it.")
    )


class InviteForm(forms.Form):
    """Where the person signs in from: the address of the account."""

    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("The account will have it. The link is not sent there: you hand it over."),
    )


class AcceptForm(forms.Form):
    """How somebody who is invited will sign in."""

    username = forms.CharField(
        label=_("User name"),
        max_length=150,
        validators=[UnicodeUsernameValidator()],
        widget=forms.TextInput(attrs={"autocomplete": "username"}),
        help_text=_("Short, without spaces: you sign in with it, or with your e-mail address."),
    )
    password = forms.CharField(
        label=_("Password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label=_("The password once more"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean(self) -> dict[str, Any]:
        values = self.cleaned_data
        if values.get("password") and values.get("password") != values.get("again"):
            self.add_error("again", _("The two passwords are not the same."))
        return values


class ReleasingForm(forms.Form):
    """Who released something, and on which day."""

    released_by = forms.CharField(
        label=_("Who released it"),
        max_length=300,
        help_text=_("Of the partner's side: a name, an office or a group."),
    )
    on = day_field(_("Day of the release"), initial=timezone.localdate)

    def releasing(self) -> Releasing:
        """The act as a value."""
        return Releasing(self.cleaned_data["released_by"], self.cleaned_data["on"])
