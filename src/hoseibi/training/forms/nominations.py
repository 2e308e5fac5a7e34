"""What an organ enters of somebody whom it nominates. Nothing of anybody's health is asked."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from hoseibi.partners.models import Organ, Person

from ..actions.nominations import Nominating
from ..choices import NominationState, Sex
from ..models import Nomination
from ..queries.nominations import Sieve


def _lines(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, "class": "short"})


class NominationForm(forms.Form):
    """Somebody whom an organ sends, with what it says of them. It can be saved half written; what
    is still wanting is listed, and asked for when it is sent."""

    name = forms.CharField(label=_("Name as in the passport"), max_length=200)
    own_name = forms.CharField(label=_("Name in its own script"), max_length=200, required=False)
    sex = forms.ChoiceField(
        label=_("Sex"),
        choices=[("", _("not given")), *Sex.choices],
        required=False,
        help_text=_("Only counted: how many women and men were trained. It may be left out."),
    )
    post = forms.CharField(label=_("Post"), max_length=300, required=False)
    years = forms.IntegerField(
        label=_("Years of practice"), min_value=0, max_value=70, required=False
    )
    education = forms.CharField(
        label=_("Education"), max_length=2000, required=False, widget=_lines(2)
    )
    duties = forms.CharField(
        label=_("Present duties"), max_length=4000, required=False, widget=_lines(4)
    )
    languages = forms.CharField(label=_("Languages, and how well"), max_length=200, required=False)
    expects = forms.CharField(
        label=_("What they want to learn and use it for"),
        max_length=4000,
        required=False,
        widget=_lines(4),
    )
    endorsed_by = forms.CharField(
        label=_("Who endorses the nomination: name and office"), max_length=300, required=False
    )

    def nominating(self) -> Nominating:
        """What was entered, as a value."""
        names = ("name", "own_name", "post", "years", "education", "duties", "languages",
                 "expects", "endorsed_by", "sex")  # fmt: skip
        return Nominating(**{name: self.cleaned_data[name] for name in names})


class NewNominationForm(NominationForm):
    """Somebody of the organ who is nominated, or a person who is entered by this."""

    person = forms.ModelChoiceField(
        label=_("Somebody of your organ"),
        queryset=Person.objects.none(),
        required=False,
        empty_label=_("somebody who is not on the list yet"),
    )
    field_order = ("person",)

    def __init__(self, people: QuerySet[Person], *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["person"].queryset = people  # type: ignore[attr-defined]
        self.fields["name"].required = False

    def clean(self) -> dict[str, Any]:
        """The name of who was chosen stands where none was written."""
        said = super().clean() or {}
        person = said.get("person")
        if person is not None:
            said["name"] = said.get("name") or person.name
            said["own_name"] = said.get("own_name") or person.own_name
            said["post"] = said.get("post") or str(person.post or "")
        if not said.get("name"):
            self.add_error("name", _("Choose somebody, or write the name."))
        return said


class EndorsementForm(forms.Form):
    """The endorsement that the head of the organ signed."""

    file = forms.FileField(
        label=_("Signed endorsement"), help_text=_("A PDF, PNG or JPEG file, at most 5 MB.")
    )


class SieveForm(forms.Form):
    """What the list of nominees is narrowed to."""

    words = forms.CharField(label=_("Name or post"), required=False)
    state = forms.ChoiceField(
        label=_("State"),
        choices=[
            ("", _("all")),
            *[one for one in NominationState.choices if one[0] != NominationState.WRITING],
        ],
        required=False,
    )
    organ = forms.ModelChoiceField(
        label=_("Organ"), queryset=Organ.objects.none(), required=False, empty_label=_("all")
    )

    def __init__(self, organs: QuerySet[Organ], *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["organ"].queryset = organs  # type: ignore[attr-defined]

    def sieve(self) -> Sieve:
        """What was asked for; what cannot be understood is left out."""
        self.is_valid()
        said = getattr(self, "cleaned_data", {})
        organ = said.get("organ")
        return Sieve(said.get("words", ""), said.get("state", ""), organ.pk if organ else 0)


def as_entered(nomination: Nomination) -> dict[str, Any]:
    """A nomination as its form shows it."""
    names = ("name", "own_name", "post", "years", "education", "duties", "languages", "expects",
             "endorsed_by", "sex")  # fmt: skip
    return {name: getattr(nomination, name) for name in names}
