"""What people enter of rooms, holidays, material and timetables that are given out."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from hoseibi.partners.models import Country
from hoseibi.ui.forms import TextsForm, day_field
from hoseibi.ui.languages import TO_CHOOSE, own_name

from ..actions.material import LARGEST, Said
from ..choices import LectureLetter, Rights
from ..models import Session

LANGUAGES = ("en", "ja")
"""In which letters to lecturers are written; each has a template of ours."""


class RoomForm(TextsForm):
    """A room in which sessions are held."""

    asked = (("name", _("Name"), 1, 200),)

    place = forms.CharField(label=_("Where it is"), max_length=300, required=False)
    seats = forms.IntegerField(
        label=_("Seats"), min_value=1, max_value=32767, required=False,
        help_text=_("A course with more trainees than this is told of."),
    )  # fmt: skip


class HolidayForm(TextsForm):
    """A day on which nobody works in a country."""

    asked = (("name", _("Name"), 1, 200),)

    country = forms.ModelChoiceField(label=_("Country"), queryset=Country.objects.none())
    day = day_field(_("Day"))

    def __init__(self, countries: QuerySet[Country], *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["country"].queryset = countries  # type: ignore[attr-defined]


class MaterialForm(TextsForm):
    """What is said of material."""

    asked = (("title", _("Title"), 1, 300),)

    session = forms.ModelChoiceField(
        label=_("Session"), queryset=Session.objects.none(), required=False,
        empty_label=_("of the course as a whole"),
    )  # fmt: skip
    language = forms.ChoiceField(
        label=_("Language"), choices=[("", "—"), *TO_CHOOSE], required=False
    )
    authors = forms.CharField(label=_("Authors"), max_length=300, required=False)
    rights = forms.ChoiceField(
        label=_("Rights"),
        choices=Rights.choices,
        help_text=_("Ask whoever wrote it. “May be published” opens it to everybody."),
    )

    def __init__(self, sessions: QuerySet[Session], *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["session"].queryset = sessions  # type: ignore[attr-defined]

    def said(self) -> Said:
        """What was entered, as a value."""
        known = self.cleaned_data
        return Said(
            self.texts("title"),
            known["session"],
            known["language"],
            known["authors"],
            known["rights"],
        )


def file_field() -> forms.FileField:
    """A file of a course; how large it may be is written at `actions.material.LARGEST`."""
    return forms.FileField(label=_("File"), help_text=_("PDF or Word, for example; at most 25 MB."))


class FileForm(forms.Form):
    """A file that takes the place of another."""

    file = file_field()

    def clean_file(self) -> Any:
        return small(self.cleaned_data["file"])


def small(file: Any) -> Any:
    """A file that trainees can take along, or an error."""
    if file.size > LARGEST:
        raise forms.ValidationError(
            _("This file is too large for trainees to take along: 25 MB at most. Make its pictures "
              "smaller, or divide it.")
        )  # fmt: skip
    return file


class BringForm(MaterialForm):
    """Material that is new, with its file."""

    file = file_field()

    def clean_file(self) -> Any:
        return small(self.cleaned_data["file"])


class GiveForm(forms.Form):
    """A timetable that is to be given out."""

    note = forms.CharField(
        label=_("Why it changed"), max_length=500, required=False,
        help_text=_("Stands in the letters and beside the number."),
    )  # fmt: skip
    tells = forms.BooleanField(
        label=_("Write to those whom it concerns"), required=False, initial=True
    )


class LetterForm(forms.Form):
    """A letter to who teaches, and where it goes."""

    kind = forms.ChoiceField(label=_("Letter"), choices=LectureLetter.choices)
    language = forms.ChoiceField(
        label=_("Language"), choices=[(code, own_name(code)) for code in LANGUAGES]
    )
    email = forms.EmailField(label=_("E-mail address"))
