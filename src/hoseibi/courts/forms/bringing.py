"""Files of courts that come in, and which column of them is which."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.models import User
from hoseibi.partners.models import Country, Organ

from ..actions.tables import Brought
from ..choices import COLUMNS
from ..permissions import serves
from ..queries.kept import own_courts


class OfCourtForm(forms.Form):
    """Something of a court, or of all courts of a country for ours who serve it."""

    court = forms.ModelChoiceField(label=_("Court"), queryset=Organ.objects.none(), required=False)

    def __init__(self, *args: Any, user: User, country: Country, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["court"]
        field.queryset = own_courts(user, country)
        field.required = not serves(user, country.pk)
        field.empty_label = _("All courts") if not field.required else None
        self.country = country


class BringForm(OfCourtForm):
    """A file with its title and origin."""

    title = forms.CharField(label=_("Title"), max_length=200)
    file = forms.FileField(label=_("File"))
    source = forms.CharField(
        label=_("Where it is from"),
        max_length=300,
        required=False,
        help_text=_("Such as the report and the page that it was taken from."),
    )
    field_order = ("title", "court", "file", "source")

    def brought(self) -> Brought:
        """The file that came."""
        said = self.cleaned_data
        came = said["file"]
        return Brought(came.read(), came.name, said["title"], said["court"], said["source"])


class BringLogForm(BringForm):
    """A log, with the heads of its columns where they are not recognised."""

    case = forms.CharField(label=_("Column of the case"), max_length=100, required=False)
    activity = forms.CharField(label=_("Column of the activity"), max_length=100, required=False)
    moment = forms.CharField(label=_("Column of the moment"), max_length=100, required=False)
    field_order = (*BringForm.field_order, "case", "activity", "moment")

    def columns(self) -> dict[str, str]:
        """The heads that were given."""
        names = ("case", "activity", "moment")
        return {name: self.cleaned_data[name] for name in names if self.cleaned_data[name]}


class ColumnsForm(forms.Form):
    """Which head of a table is which column."""

    def __init__(
        self, *args: Any, heads: list[str], mapping: dict[str, str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        offered = [("", _("not in this table")), *((head, head) for head in dict.fromkeys(heads))]
        for name, label in COLUMNS.items():
            self.fields[name] = forms.ChoiceField(
                label=label, choices=offered, required=False, initial=mapping.get(name, "")
            )

    def mapping(self) -> dict[str, str]:
        """The head of each column, empty where it is not used."""
        return {name: self.cleaned_data[name] for name in COLUMNS}


class ReleaseForm(forms.Form):
    """Who on the partner's side decided to release something."""

    released_by = forms.CharField(
        label=_("Who decided it on the partner's side"), max_length=200, required=False
    )
