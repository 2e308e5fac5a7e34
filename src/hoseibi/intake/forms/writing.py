"""The application form as it is filled in, and what the department files it under."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Self

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _

from hoseibi.partners import queries as partners
from hoseibi.partners.choices import FieldOfLaw
from hoseibi.partners.models import Country, Organ
from hoseibi.ui.languages import TO_CHOOSE, by_language, reader_language

from ..actions import Contact, Filing, Writing
from ..choices import FORM, FormItem, RequestKind
from ..models import Request

LONGEST = 20_000
"""So many characters may an item have."""
ALSO = ("en", "ja")
"""Languages in which a title is asked for besides that of the form: letters and lists use them."""
LONG_AGO = datetime.min.replace(tzinfo=UTC)
TALL = frozenset((FormItem.ISSUES, FormItem.PURPOSE, FormItem.OUTPUTS, FormItem.ACTIVITIES))


class ItemsForm(forms.Form):
    """Items 6 to 10, each in a field of its own; `seen` is when what they begin with was saved."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, language: str = "en", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.language = language
        for item in FormItem:
            attrs = {"rows": 5 if item in TALL else 3, "lang": language}
            self.fields[f"item-{item}"] = forms.CharField(
                label=item.label,
                required=False,
                max_length=LONGEST,
                widget=forms.Textarea(attrs=attrs),
            )

    def chapters(self) -> Iterator[tuple[int, Any, list[tuple[str, forms.BoundField]]]]:
        """The numbered items of the form: number, label, and (number, field) of each part."""
        for section in FORM:
            fields = [(section.numbered(item), self[f"item-{item}"]) for item in section.items]
            yield section.number, section.label, fields

    def texts(self) -> dict[str, str]:
        """What was written, by item; empty where nothing was."""
        return {item.value: self.cleaned_data[f"item-{item}"] for item in FormItem}

    def seen_at(self) -> datetime | None:
        """When the form was opened, by what was then saved. Words that are no moment were written
        by nobody's browser: they count as long ago, so that nothing is written over."""
        said = self.cleaned_data.get("seen")
        if not said:
            return None
        try:
            found = parse_datetime(said)
        except ValueError:
            found = None
        return found if found is not None and timezone.is_aware(found) else LONG_AGO

    def again(self, request: Request) -> Self:
        """The same words, begun on the request as it stands now."""
        data = {**self.data.dict(), "seen": request.changed_at.isoformat()}
        return type(self)(data, initial=self.initial, language=self.language)


class WritingForm(ItemsForm):
    """Items 3 to 10 of the form."""

    language = forms.ChoiceField(label=_("Language of this form"), choices=TO_CHOOSE)
    title = forms.CharField(label=_("Title of the request"), max_length=300)
    title_en = forms.CharField(label=_("Title in English"), max_length=300, required=False)
    title_ja = forms.CharField(label=_("Title in Japanese"), max_length=300, required=False)
    kind = forms.ChoiceField(
        label=_("Type of cooperation"), choices=RequestKind.choices, widget=forms.RadioSelect
    )
    agency = forms.CharField(
        label=_("Implementing agency, if it is not in the list"), max_length=300, required=False
    )
    address = forms.CharField(label=_("Postal address"), max_length=500, required=False)
    contact_person = forms.CharField(label=_("Contact person"), max_length=200, required=False)
    telephone = forms.CharField(label=_("Telephone"), max_length=60, required=False)
    fax = forms.CharField(label=_("Fax"), max_length=60, required=False)
    email = forms.EmailField(label=_("E-mail address"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].initial = reader_language()
        for code in ALSO:
            self.fields[f"title_{code}"].widget.attrs["lang"] = code

    @property
    def contact(self) -> list[forms.BoundField]:
        """Item 5 of the form."""
        names = ("agency", "address", "contact_person", "telephone", "fax", "email")
        return [self[name] for name in names]

    def writing(self) -> Writing:
        """The form as a value."""
        said = self.cleaned_data
        titles = {code: said[f"title_{code}"] for code in ALSO} | {said["language"]: said["title"]}
        contact = Contact(**{one.name: said[one.name] for one in self.contact})
        return Writing(titles, said["language"], said["kind"], contact, self.texts())


def as_written(request: Request, texts: dict[str, str]) -> dict[str, Any]:
    """A request as the first values of its form."""
    titles = by_language(request.title)
    own = titles.get(request.language, "")
    names = ("agency", "address", "contact_person", "telephone", "fax", "email", "kind", "language")
    values = {name: getattr(request, name) for name in names}
    also = {f"title_{code}": titles.get(code, "") for code in ALSO if code != request.language}
    items = {f"item-{item}": text for item, text in texts.items()}
    return {**values, **also, **items, "title": own, "seen": request.changed_at.isoformat()}


class FilingForm(forms.Form):
    """Items 1 and 2, and what only the department says of a request."""

    country = forms.ModelChoiceField(Country.objects.none(), label=_("Applicant government"))
    organ = forms.ModelChoiceField(
        Organ.objects.none(),
        label=_("Implementing agency"),
        required=False,
        empty_label=_("not in the list"),
    )
    entered_on = forms.DateField(
        label=_("Date of entry"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        initial=timezone.localdate,
    )
    field_of_law = forms.ChoiceField(label=_("Main field of law"), choices=FieldOfLaw.choices)
    further = forms.MultipleChoiceField(
        label=_("It also touches"),
        choices=FieldOfLaw.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, country: Country | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["country"].queryset = partners.countries()
        organs = partners.organs()
        if country is not None:
            organs = organs.filter(country=country)
            self.fields["country"].disabled = True
            self.fields["country"].initial = country
        self.fields["organ"].queryset = organs
        self.fields["organ"].label_from_instance = lambda one: f"{one.country} · {one}"

    def clean_entered_on(self) -> Any:
        day = self.cleaned_data["entered_on"]
        if day > timezone.localdate():
            raise ValidationError(_("This day is still to come. Give the day of the request."))
        return day

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        organ, country = said.get("organ"), said.get("country")
        if organ and country and organ.country_id != country.pk:
            self.add_error("organ", _("This organ is not of that country."))
        return said

    def filing(self) -> Filing:
        """What was entered, as a value."""
        said = self.cleaned_data
        return Filing(
            said["country"],
            said["organ"],
            said["entered_on"],
            said["field_of_law"],
            tuple(said["further"]),
        )


class TranslationForm(ItemsForm):
    """The title and the items in another language."""

    title = forms.CharField(label=_("Title of the request"), max_length=300, required=False)

    def writing(self, language: str) -> Writing:
        """The translation as a value."""
        return Writing({language: self.cleaned_data["title"]}, language, texts=self.texts())


class ReasonForm(forms.Form):
    """Why something is done that others will ask about."""

    why = forms.CharField(label=_("Why"), widget=forms.Textarea(attrs={"rows": 3}), max_length=4000)
