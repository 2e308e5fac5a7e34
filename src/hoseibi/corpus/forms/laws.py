"""What a browser sends about laws, as clean values."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from i18nfield.strings import LazyI18nString

from hoseibi import legaltext
from hoseibi.corpus import actions, queries
from hoseibi.corpus.actions.imports import RESERVED_SLUGS
from hoseibi.corpus.choices import Authority, Status
from hoseibi.partners.choices import COUNTRY_NAMES, FieldOfLaw
from hoseibi.partners.models import Country
from hoseibi.ui.languages import own_name


def _day() -> forms.DateInput:
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


def _in_reader_language(name: object) -> str:
    return str(LazyI18nString(name)) if isinstance(name, dict) else str(name)


class LibraryFilters(forms.Form):
    """Filters of the library; a value that makes no sense is simply not asked for."""

    country = forms.CharField(max_length=2, required=False)
    field_of_law = forms.CharField(max_length=30, required=False)
    status = forms.CharField(max_length=20, required=False)
    language = forms.CharField(max_length=20, required=False)
    text = forms.CharField(max_length=200, required=False)
    order = forms.CharField(max_length=20, required=False)

    def filters(self) -> queries.LawFilters:
        values = _clean(self)
        return queries.LawFilters(**values | {"order": values["order"] or "country"})

    def is_narrowed(self) -> bool:
        return any(value for name, value in _clean(self).items() if name != "order")


class SearchFiltersForm(forms.Form):
    country = forms.CharField(max_length=2, required=False)
    field_of_law = forms.CharField(max_length=30, required=False)
    status = forms.CharField(max_length=20, required=False)
    language = forms.CharField(max_length=20, required=False)
    law = forms.CharField(max_length=80, required=False)

    def filters(self) -> queries.SearchFilters:
        return queries.SearchFilters(**_clean(self))

    def is_narrowed(self) -> bool:
        return any(_clean(self).values())


def _clean(form: forms.Form) -> dict[str, str]:
    form.is_valid()
    return {name: form.cleaned_data.get(name, "") for name in form.fields}


FORMS_IN = {
    "plain": _("Plain text"),
    "egov": "e-Gov XML",
    "akn": "Akoma Ntoso",
    "json": "JSON",
    "docx": "Word",
}


class ReadingForm(forms.Form):
    """How a source is to be read; empty means: find out."""

    form = forms.ChoiceField(label=_("Form"), required=False)
    convention = forms.ChoiceField(label=_("Convention"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found_out = ("", _("found out by itself"))
        forms_in = [(each, FORMS_IN.get(each, each)) for each in legaltext.FORMS_IN]
        self.fields["form"].choices = [found_out, *forms_in]
        codes = [(each.code, _convention_name(each)) for each in legaltext.conventions()]
        self.fields["convention"].choices = [found_out, *codes]

    def asked(self) -> dict[str, str]:
        return _clean(self)


def _convention_name(convention: legaltext.Convention) -> str:
    language = own_name(convention.language)
    country = dict(convention.country_name).get("en", convention.country)
    return f"{country} · {language}" if country else language


class DaysForm(forms.Form):
    """From which day a version holds, and until before which."""

    in_force_from = forms.DateField(
        label=_("In force from"),
        required=False,
        widget=_day(),
        help_text=_("Empty only for the first version of a law whose first day nobody knows."),
    )
    in_force_until = forms.DateField(
        label=_("In force until"),
        required=False,
        widget=_day(),
        help_text=_("The first day on which it no longer holds. Empty when it still does."),
    )

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        since, until = values.get("in_force_from"), values.get("in_force_until")
        if since and until and until <= since:
            self.add_error("in_force_until", _("This day must come after the first one."))
        return values


class AcceptForm(forms.Form):
    """What the library should know of a law that was read."""

    title = forms.CharField(label=_("Title"), max_length=500)
    title_en = forms.CharField(label=_("Title in English"), max_length=500, required=False)
    title_ja = forms.CharField(label=_("Title in Japanese"), max_length=500, required=False)
    slug = forms.SlugField(
        label=_("Name in addresses"),
        max_length=80,
        help_text=_(
            "Short, to be said aloud: jp-civil-code. A law of this name gets a new version."
        ),
    )
    country = forms.ChoiceField(label=_("Country"))
    number = forms.CharField(label=_("Number"), max_length=200, required=False)
    field_of_law = forms.ChoiceField(label=_("Field of law"), choices=FieldOfLaw.choices)
    status = forms.ChoiceField(label=_("Status"), choices=Status.choices)
    authority = forms.ChoiceField(label=_("Authority of this text"), choices=Authority.choices)
    in_force_from = forms.DateField(label=_("In force from"), required=False, widget=_day())
    in_force_until = forms.DateField(
        label=_("In force until"),
        required=False,
        widget=_day(),
        help_text=_("The first day on which it no longer holds. Empty when it still does."),
    )
    amending_act = forms.CharField(label=_("Amended by"), max_length=500, required=False)
    label = forms.CharField(label=_("Label of this version"), max_length=200, required=False)
    released = forms.BooleanField(
        label=_("Open to everybody at once"),
        required=False,
        help_text=_("Otherwise only those who sign in can read it, until it is released."),
    )

    def __init__(self, *args: Any, country: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered: dict[str, object] = {country: country.upper()} if country else {}
        known = {each.code: str(each.name) for each in Country.objects.all()}
        offered |= COUNTRY_NAMES | known
        named = ((code, _in_reader_language(name)) for code, name in offered.items())
        self.fields["country"].choices = sorted(named, key=lambda each: each[1])

    def clean_slug(self) -> str:
        slug = self.cleaned_data["slug"]
        if slug in RESERVED_SLUGS:
            raise ValidationError(_("This name is taken by a page. Choose another one."))
        return slug

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        since, until = values.get("in_force_from"), values.get("in_force_until")
        if since and until and until <= since:
            self.add_error("in_force_until", _("This day must come after the first one."))
        return values

    def entry(self, *, form: str, convention: str) -> actions.Entry:
        """What an officer says of the source, as `actions.import_law` takes it."""
        values = dict(self.cleaned_data)
        own = values.pop("title")
        titles = {
            language: title
            for language in ("en", "ja")
            if (title := values.pop(f"title_{language}"))
        }
        return actions.Entry(form=form, convention=convention, title=own, titles=titles, **values)
