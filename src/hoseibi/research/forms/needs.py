"""A need as it is entered, traced, weighed, bound and answered."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.models import User
from hoseibi.intake.models import Request
from hoseibi.partners.choices import FieldOfLaw
from hoseibi.partners.models import Country
from hoseibi.projects.models import Project
from hoseibi.ui.languages import by_language, own_name

from .. import queries
from ..actions import Bond, Measure, Points, Wanting
from ..choices import Bearing
from ..models import Criterion, Need, SurveyFinding
from ..models.needs import HIGHEST
from .fields import (
    ArticlesField,
    KeptForm,
    articles_in,
    both,
    day_field,
    language_field,
    text_field,
)

_NUMBERS = re.compile(r"\d+")
LANGUAGES = [code for code, _name in settings.LANGUAGES]


def findings_named(user: User, text: str, country: Country | None) -> list[SurveyFinding]:
    """The findings that a text names by their numbers; an unknown number is said."""
    keys = [int(each) for each in _NUMBERS.findall(text) if len(each) < 10]
    known = {one.pk: one for one in queries.findings(user).filter(pk__in=keys, country=country)}
    unknown = [f"F{key}" for key in keys if key not in known]
    if unknown:
        said = _("There is no finding {number} of this country that is open to you.")
        raise forms.ValidationError(said.format(number="; ".join(unknown)))
    return list(known.values())


def requests_named(user: User, text: str, country: Country | None) -> list[Request]:
    """The requests that a text names by their references."""
    said = [one.strip() for one in re.split(r"[;；,\n]+", text) if one.strip()]
    own = queries.requests_known(user).filter(reference__in=said, country=country)
    known = {one.reference: one for one in own}
    unknown = [one for one in said if one not in known]
    if unknown:
        told = _("There is no request {reference} of this country that is open to you.")
        raise forms.ValidationError(told.format(reference="; ".join(unknown)))
    return list(known.values())


class NeedForm(KeptForm):
    """What is needed, by which findings, for which request."""

    title = forms.CharField(label=_("What is needed, in a few words"), max_length=300)
    text = text_field(3, label=_("What is needed, and by whom"), required=False)
    findings = forms.CharField(
        label=_("Findings that show it"),
        max_length=300,
        required=False,
        help_text=_("By their numbers: F12; F15."),
    )
    requests = forms.CharField(
        label=_("Requests that ask for it"),
        max_length=300,
        required=False,
        help_text=_("By their references, with a semicolon between."),
    )
    field_of_law = forms.ChoiceField(label=_("Field of law"), choices=FieldOfLaw.choices)
    language = language_field(label=_("Language"))
    other_title = forms.CharField(
        label=_("In a few words, translated"), max_length=300, required=False
    )
    translated_to = language_field(label=_("Language of the translation"), required=False)
    field_order = ("country", "title", "text", "findings", "requests", "field_of_law")
    later = ("language", "other_title", "translated_to", "circle")

    def clean(self) -> dict[str, Any]:
        """Findings and requests that exist."""
        values = super().clean()
        self.shown_by, self.asked_in = [], []
        try:
            self.shown_by = findings_named(
                self.user, values.get("findings", ""), values.get("country")
            )
        except forms.ValidationError as error:
            self.add_error("findings", error)
        try:
            self.asked_in = requests_named(
                self.user, values.get("requests", ""), values.get("country")
            )
        except forms.ValidationError as error:
            self.add_error("requests", error)
        return values

    def wanting(self) -> Wanting:
        """The need as a value."""
        said = self.cleaned_data
        other = said["translated_to"]
        return Wanting(
            titles=both(said["title"], said["language"], said["other_title"], other),
            texts={said["language"]: said["text"]},
            field_of_law=said["field_of_law"],
            findings=tuple(self.shown_by),
            requests=tuple(self.asked_in),
            keeping=self.keeping(),
        )


class TraceForm(forms.Form):
    """How a finding bears on a need."""

    finding = forms.CharField(
        label=_("Finding"),
        max_length=300,
        widget=forms.TextInput(attrs={"list": "findings-known", "autocomplete": "off"}),
        help_text=_("By its number: F12."),
    )
    bearing = forms.ChoiceField(label=_("How it bears on the need"), choices=Bearing.choices)
    note = forms.CharField(label=_("In what way"), max_length=500, required=False)

    def __init__(self, *args: Any, user: User, need: Need, **more: Any) -> None:
        super().__init__(*args, auto_id="trace-%s", **more)
        self.user, self.need = user, need

    def clean_finding(self) -> SurveyFinding:
        """The finding that is named first."""
        number = (_NUMBERS.findall(self.cleaned_data["finding"]) or ["0"])[0]
        (found,) = findings_named(self.user, number, self.need.country)
        return found


class BindForm(forms.Form):
    """What asked for a need, and what meets it."""

    requests = forms.CharField(
        label=_("Requests that ask for it"),
        max_length=300,
        required=False,
        help_text=_("By their references, with a semicolon between."),
    )
    projects = forms.ModelMultipleChoiceField(
        label=_("Projects that meet it"),
        queryset=Project.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    articles = ArticlesField(label=_("Articles that meet it"))

    def __init__(self, *args: Any, user: User, need: Need, **more: Any) -> None:
        super().__init__(*args, auto_id="bind-%s", **more)
        self.user, self.need = user, need
        own = queries.projects_known(user).filter(country=need.country_id)
        self.fields["projects"].queryset = own  # type: ignore[attr-defined]

    def clean_requests(self) -> list[Request]:
        """Requests that exist."""
        return requests_named(self.user, self.cleaned_data["requests"], self.need.country)

    def clean(self) -> dict[str, Any]:
        """Articles that exist."""
        values = super().clean() or {}
        self.meant = articles_in(self, "articles", self.user, self.need.country)
        return values

    def bond(self) -> Bond:
        """What it is bound to, as a value."""
        said = self.cleaned_data
        return Bond(tuple(said["requests"]), tuple(said["projects"]), tuple(self.meant))


def bound(trace: queries.Trace) -> dict[str, Any]:
    """What a need is bound to, as its form shows it."""
    return {
        "requests": "; ".join(one.reference for one in trace.requests),
        "projects": [one.pk for one in trace.projects],
        "articles": "; ".join(f"{one.law.title} {one}" for one in trace.anchors),
    }


class AcceptForm(forms.Form):
    """By whom a need was accepted, and when."""

    accepted_by = forms.CharField(
        label=_("Accepted by"), max_length=300, help_text=_("A name, an office or a meeting.")
    )
    on = day_field(label=_("On"))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, auto_id="accept-%s", **more)
        self.fields["on"].initial = timezone.localdate()


class SetAsideForm(forms.Form):
    """Why a need is not followed."""

    reason = text_field(2, label=_("Why it is set aside"))


class ScoresForm(forms.Form):
    """What a need is worth by each criterion, and why."""

    def __init__(self, weighed: Iterable[queries.Weighed], *args: Any, **more: Any) -> None:
        super().__init__(*args, auto_id="score-%s", **more)
        self.rows = list(weighed)
        choices = [("", "–"), *((str(one), str(one)) for one in range(HIGHEST + 1))]
        for row in self.rows:
            given = row.score
            self.fields[f"points-{row.criterion.pk}"] = forms.ChoiceField(
                label=_("{criterion}, weight {weight}").format(
                    criterion=row.criterion, weight=row.criterion.weight
                ),
                help_text=str(row.criterion.question),
                choices=choices,
                required=False,
                initial=str(given.points) if given else "",
            )
            self.fields[f"reason-{row.criterion.pk}"] = forms.CharField(
                label=_("Reason"), required=False, initial=given.reason if given else ""
            )

    def clean(self) -> dict[str, Any]:
        """Each score needs its reason."""
        values = super().clean() or {}
        for row in self.rows:
            key = row.criterion.pk
            if values.get(f"points-{key}") and not values.get(f"reason-{key}", "").strip():
                self.add_error(f"reason-{key}", _("Each score needs its reason, in a sentence."))
        return values

    def points(self) -> list[Points]:
        """The scores as values."""
        said = self.cleaned_data
        return [
            Points(row.criterion, int(said[f"points-{row.criterion.pk}"]),
                   said[f"reason-{row.criterion.pk}"])
            for row in self.rows
            if said[f"points-{row.criterion.pk}"]
        ]  # fmt: skip


class CriterionForm(forms.Form):
    """A criterion by which needs are weighed, in the languages of the pages."""

    weight = forms.IntegerField(label=_("Weight"), min_value=1, max_value=20, initial=1)

    def __init__(self, *args: Any, criterion: Criterion | None = None, **more: Any) -> None:
        more.setdefault("initial", _as_kept(criterion))
        key = criterion.pk if criterion else "new"
        super().__init__(*args, auto_id=f"criterion-{key}-%s", **more)
        for code in LANGUAGES:
            self.fields[f"name_{code}"] = forms.CharField(
                label=_("Criterion, {language}").format(language=own_name(code)),
                max_length=200, required=code == "en",
            )  # fmt: skip
            self.fields[f"question_{code}"] = forms.CharField(
                label=_("What is asked, {language}").format(language=own_name(code)),
                max_length=500, required=False,
            )  # fmt: skip

    def measure(self) -> Measure:
        """The criterion as a value."""
        said = self.cleaned_data
        return Measure(
            {code: said[f"name_{code}"] for code in LANGUAGES},
            {code: said[f"question_{code}"] for code in LANGUAGES},
            said["weight"],
        )


def _as_kept(criterion: Criterion | None) -> dict[str, Any]:
    if criterion is None:
        return {}
    names = {f"name_{code}": said for code, said in by_language(criterion.name).items()}
    asked = {f"question_{code}": said for code, said in by_language(criterion.question).items()}
    return {**names, **asked, "weight": criterion.weight}
