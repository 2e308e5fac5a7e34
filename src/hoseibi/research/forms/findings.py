"""A finding as it is entered, often on a phone: first the claim, what it rests on, and how sure."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.db.models import Model
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.models import User
from hoseibi.library.actions import store
from hoseibi.library.models import StoredFile
from hoseibi.partners.choices import FieldOfLaw

from .. import queries
from ..actions import Finding, Source
from ..choices import CRITERIA, Confidence, Confidentiality, SourceKind
from ..models import Interview, Mission, SurveyFinding
from .fields import (
    ArticlesField,
    FewField,
    KeptForm,
    articles_in,
    both,
    day_field,
    language_field,
    text_field,
)

LEVELS = [
    (level.value, format_lazy("{}: {}", level.label, CRITERIA[level])) for level in Confidence
]
"""How sure one can be, each with the criterion by which it is chosen."""


def small_enough(file: Any) -> Any:
    """A file that was sent, if it is not larger than is kept here."""
    if file is not None and file.size > settings.LARGEST_FILE:
        raise forms.ValidationError(
            _("This file is too large. Split it, or cite the page that matters.")
        )
    return file


class FindingForm(KeptForm):
    """A finding with one source; more sources are added on its page."""

    claim = text_field(
        label=_("The finding, in one sentence"),
        help_text=_("It can be true or false. In the language that you write best."),
    )
    kind = forms.ChoiceField(label=_("It rests on"), choices=SourceKind.choices)
    cited = forms.CharField(
        label=_("Source"),
        max_length=500,
        required=False,
        help_text=_("Title and year of a document or statistic, or what was seen."),
    )
    interview = FewField(label=_("Interview"), queryset=Interview.objects.none(), required=False)
    source_place = forms.CharField(
        label=_("Place in it"), max_length=200, required=False,
        help_text=_("Page, article or question."),
    )  # fmt: skip
    confidence = forms.ChoiceField(
        label=_("How sure is it"),
        choices=LEVELS,
        initial=Confidence.SAID,
        widget=forms.RadioSelect,
    )
    language = language_field(label=_("Language of the claim"))
    translation = text_field(2, label=_("Translation"), required=False)
    translated_to = language_field(label=_("Language of the translation"), required=False)
    file = forms.FileField(label=_("File of the source"), required=False)
    source_article = ArticlesField(
        label=_("Article it rests on"), help_text=_("For example: Civil Code 36.")
    )
    dated_on = day_field(label=_("Date of the source"), required=False)
    articles = ArticlesField(label=_("Articles it is about"))
    laws = forms.ModelMultipleChoiceField(
        label=_("Laws it is about"), queryset=Interview.objects.none(), required=False
    )
    field_of_law = forms.ChoiceField(label=_("Field of law"), choices=FieldOfLaw.choices)
    place = forms.CharField(label=_("Place"), max_length=200, required=False)
    found_by = forms.CharField(label=_("Found by"), max_length=200, required=False)
    found_on = day_field(label=_("Found on"))
    true_on = day_field(label=_("Day of the fact"), required=False)
    mission = FewField(label=_("Mission"), queryset=Mission.objects.none(), required=False)
    field_order = (
        *("country", "claim", "kind", "cited", "interview", "source_place", "confidence"),
        "confidentiality",
    )
    later = (
        *("language", "translation", "translated_to", "file", "source_article", "dated_on"),
        *("articles", "laws", "field_of_law", "place", "found_by", "found_on", "true_on"),
        *("mission", "circle"),
    )

    def __init__(self, *args: Any, user: User, **more: Any) -> None:
        super().__init__(*args, user=user, **more)
        known: dict[str, Any] = {
            "interview": queries.interviews(user),
            "mission": queries.missions(user),
            "laws": queries.laws_known(user).prefetch_related("names"),
        }
        for name, rows in known.items():
            self.fields[name].queryset = rows  # type: ignore[attr-defined]
        self.fields["field_of_law"].initial = FieldOfLaw.CIVIL
        self.fields["found_on"].initial = timezone.localdate()
        self.fields["found_by"].initial = str(user)

    def clean_file(self) -> StoredFile | None:
        """The file, not larger than is kept here."""
        return small_enough(self.cleaned_data["file"])

    def clean(self) -> dict[str, Any]:
        """A source by any of its ways, and articles that exist."""
        values = super().clean()
        country = values.get("country")
        self.about = articles_in(self, "articles", self.user, country)
        self.rests_on = articles_in(self, "source_article", self.user, country)
        named = [values.get(name) for name in ("cited", "interview", "file", "source_article")]
        if not any(named):
            self.add_error("cited", _("Say what it rests on, or choose the interview."))
        today = timezone.localdate()
        for name in ("found_on", "true_on"):
            if values.get(name) and values[name] > today:
                self.add_error(name, _("This day is still to come."))
        return values

    def finding(self) -> Finding:
        """The finding as a value; its file is kept in the library."""
        said = self.cleaned_data
        named = ("field_of_law", "confidence", "found_on", "true_on", "place", "found_by")
        return Finding(
            claim=both(said["claim"], said["language"], said["translation"], said["translated_to"]),
            language=said["language"],
            sources=tuple(self._sources()),
            mission=said["mission"] or (said["interview"].mission if said["interview"] else None),
            laws=tuple(said["laws"]),
            articles=tuple(self.about),
            keeping=self.keeping(),
            **{name: said[name] for name in named},
        )

    def _sources(self) -> list[Source]:
        said = self.cleaned_data
        kept = {"place": said["source_place"], "dated_on": said["dated_on"]}
        file = said["file"]
        if file is not None:
            file = store(file.read(), file.name, by=self.user, origin=said["cited"])
        kind = SourceKind.INTERVIEW if said["interview"] and not file else said["kind"]
        articles = [Source(SourceKind.PROVISION, article=one) for one in self.rests_on]
        if said["cited"] or file or said["interview"]:
            own = Source(kind, said["cited"], file=file, interview=said["interview"], **kept)
            return [own, *articles]
        return articles


class SourceForm(forms.Form):
    """One more source of a finding."""

    kind = forms.ChoiceField(label=_("Kind"), choices=SourceKind.choices)
    cited = forms.CharField(label=_("Source"), max_length=500, required=False)
    place = forms.CharField(label=_("Place in it"), max_length=200, required=False)
    dated_on = day_field(label=_("Date of the source"), required=False)
    interview = FewField(label=_("Interview"), queryset=Interview.objects.none(), required=False)
    article = ArticlesField(label=_("Article"), help_text=_("For example: Civil Code 36."))
    file = forms.FileField(label=_("File of the source"), required=False)

    def __init__(self, *args: Any, user: User, of: SurveyFinding, **more: Any) -> None:
        super().__init__(*args, auto_id="source-%s", **more)
        self.user, self.of = user, of
        own = queries.interviews(user).filter(country=of.country_id)
        self.fields["interview"].queryset = own  # type: ignore[attr-defined]

    def clean_file(self) -> StoredFile | None:
        """The file, not larger than is kept here."""
        return small_enough(self.cleaned_data["file"])

    def clean(self) -> dict[str, Any]:
        """A source by any of its ways."""
        values = super().clean() or {}
        self.rests_on = articles_in(self, "article", self.user, self.of.country)
        if not any(values.get(name) for name in ("cited", "interview", "article", "file")):
            self.add_error("cited", _("Say what it rests on, or choose the interview."))
        return values

    def source(self) -> Source:
        """The source as a value; its file is kept in the library."""
        said, file = self.cleaned_data, self.cleaned_data["file"]
        if file is not None:
            file = store(file.read(), file.name, by=self.user, origin=said["cited"])
        named = {name: said[name] for name in ("kind", "cited", "place", "dated_on", "interview")}
        return Source(**named, file=file, article=next(iter(self.rests_on), None))


class ConfirmForm(forms.Form):
    """That something is still so."""

    on = day_field(label=_("Seen on"))
    how = forms.CharField(
        label=_("How you know"),
        max_length=300,
        help_text=_("Whom you asked, or what you read."),
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["on"].initial = timezone.localdate()


class OpenForm(forms.Form):
    """Who may know of something, from now on."""

    confidentiality = forms.ChoiceField(label=_("Who may know"), choices=Confidentiality.choices)


def like(found: Model) -> dict[str, Any]:
    """What a later finding begins with: all that the earlier one is about."""
    names = ("country_id", "circle_id", "mission_id", "confidentiality", "field_of_law", "place")
    known = {name.removesuffix("_id"): getattr(found, name) for name in names}
    return known | {"laws": [one.pk for one in found.laws.all()]}  # type: ignore[attr-defined]
