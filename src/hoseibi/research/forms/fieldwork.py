"""Missions and interviews as they are entered; an interview often on a phone, with weak hands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from hoseibi.accounts.models import User
from hoseibi.partners.models import Organ, Person
from hoseibi.partners.queries import organs, people
from hoseibi.ui.languages import by_language

from .. import queries
from ..actions import Asked, Going, Talk
from ..choices import Consent
from ..models import Interview, Mission
from .fields import FewField, KeptForm, both, day_field, language_field, text_field, unseen

QUESTIONS = 3
"""So many questions a new interview has room for; more are added on its page."""


class AnswerForm(forms.Form):
    """One question and what was answered."""

    question = text_field(1, label=_("Question"), required=False)
    answer = text_field(3, label=_("Answer"), required=False)
    translation = text_field(2, label=_("Translation of the answer"), required=False)
    translated_to = language_field(label=_("Language of the translation"), required=False)

    def clean(self) -> dict[str, Any]:
        """An answer needs its question."""
        values = super().clean() or {}
        if (values.get("answer") or values.get("translation")) and not values.get("question"):
            self.add_error("question", _("Write down what was asked."))
        return values

    def asked(self) -> Asked:
        """The question as a value."""
        said = self.cleaned_data
        names = ("question", "answer", "translation", "translated_to")
        return Asked(**{name: said[name] for name in names})


class OneMoreForm(AnswerForm):
    """A question that is added to an interview."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["question"].required = True


class InterviewForm(KeptForm):
    """Who was asked, where and when, and whether they may be named."""

    called = forms.CharField(
        label=_("Who was asked, without the name"),
        max_length=200,
        help_text=_("As others read it: a judge of a court of first instance."),
    )
    name = forms.CharField(
        label=pgettext_lazy("person", "Name"),
        max_length=200,
        required=False,
        help_text=_("Shown to those who serve the country, and to others by consent alone."),
    )
    consent = forms.ChoiceField(
        label=_("Consent to be named"),
        choices=Consent.choices,
        initial=Consent.UNASKED,
        widget=forms.RadioSelect,
    )
    held_on = day_field(label=_("When"))
    place = forms.CharField(label=_("Where"), max_length=200, required=False)
    language = language_field(label=_("Language of the answers"))
    organ = forms.ModelChoiceField(label=_("Organ"), queryset=Organ.objects.none(), required=False)
    asked_by = forms.CharField(label=_("Asked by"), max_length=300, required=False)
    mission = FewField(label=_("Mission"), queryset=Mission.objects.none(), required=False)
    field_order = ("country", "called", "name", "consent", "held_on", "place")
    later = ("language", "organ", "asked_by", "mission", "confidentiality", "circle")

    def __init__(self, *args: Any, user: User, **more: Any) -> None:
        super().__init__(*args, user=user, **more)
        known: dict[str, Any] = {
            "organ": organs(),
            "mission": queries.missions(user),
        }
        for name, rows in known.items():
            self.fields[name].queryset = rows  # type: ignore[attr-defined]
        self.fields["held_on"].initial = timezone.localdate()
        self.fields["asked_by"].initial = str(user)

    def clean_held_on(self) -> Any:
        """Not a day that is still to come."""
        day = self.cleaned_data["held_on"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come."))
        return day

    def talk(self, answers: tuple[Asked, ...]) -> Talk:
        """The interview as a value."""
        names = (
            *("called", "held_on", "language", "name", "organ", "place", "consent"),
            *("asked_by", "mission"),
        )
        said = {name: self.cleaned_data[name] for name in names}
        return Talk(**said, person=self._known(), answers=answers, keeping=self.keeping())

    def _known(self) -> Person | None:
        """Who is known here by the name and the organ that were entered, if one is."""
        name, organ = self.cleaned_data["name"].strip(), self.cleaned_data["organ"]
        found = people().filter(name__iexact=name) if name else people().none()
        found = found.filter(organ=organ) if organ else found
        return found.first() if found.count() == 1 else None


class ConsentForm(forms.Form):
    """Whether somebody agrees to be named."""

    consent = forms.ChoiceField(label=_("Consent to be named"), choices=Consent.choices)


class MissionForm(KeptForm):
    """Who went, when, where, by what programme, and what was found, in short."""

    title = forms.CharField(label=_("Title"), max_length=300)
    begins_on = day_field(label=_("From"))
    ends_on = day_field(label=_("Until"))
    place = forms.CharField(label=_("Places"), max_length=300, required=False)
    people = forms.CharField(
        label=_("Who went"),
        max_length=700,
        required=False,
        help_text=_("Names, with a semicolon between. Who is known here is found by the name."),
    )
    programme = text_field(4, label=_("Programme"), required=False)
    summary = text_field(4, label=_("What was found, in short"), required=False)
    language = language_field(label=_("Language"))
    other_title = forms.CharField(label=_("Title, translated"), max_length=300, required=False)
    other_summary = text_field(3, label=_("What was found, translated"), required=False)
    translated_to = language_field(label=_("Language of the translation"), required=False)
    request = FewField(label=_("For the request"), queryset=Person.objects.none(), required=False)
    project = FewField(label=_("For the project"), queryset=Person.objects.none(), required=False)
    field_order = ("country", "title", "begins_on", "ends_on", "place", "people")
    later = ("other_title", "other_summary", "translated_to", "request", "project", "circle")

    def __init__(self, *args: Any, user: User, **more: Any) -> None:
        super().__init__(*args, user=user, **more)
        known: dict[str, Any] = {
            "request": queries.requests_known(user),
            "project": queries.projects_known(user),
        }
        for name, rows in known.items():
            self.fields[name].queryset = rows  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """It ends after it begins."""
        values = super().clean()
        begins, ends = values.get("begins_on"), values.get("ends_on")
        if begins and ends and ends < begins:
            self.add_error("ends_on", _("It cannot end before it begins."))
        return values

    def going(self, of: Mission | None = None) -> Going:
        """The mission as a value; of one that is changed, with what the form does not show."""
        said = self.cleaned_data
        first, second = self.initial["language"], self.initial["translated_to"]
        titles = unseen(of.title, (first, second)) if of else {}
        summary = unseen(of.summary, (first, second)) if of else {}
        programme = unseen(of.programme, (first,)) if of else {}
        language, other = said["language"], said["translated_to"]
        names = ("begins_on", "ends_on", "place", "request", "project")
        went = [one.strip() for one in re.split("[;；\\n]", said["people"]) if one.strip()]
        known = {one.name: one for one in people().filter(name__in=went)}
        return Going(
            titles={**titles, **both(said["title"], language, said["other_title"], other)},
            programme=_and(programme, {language: said["programme"]}),
            summary=_and(summary, both(said["summary"], language, said["other_summary"], other)),
            people=tuple(known.values()),
            others="; ".join(one for one in went if one not in known)[:500],
            keeping=self.keeping(),
            **{name: said[name] for name in names},
        )


def _and(kept: dict[str, str], said: Mapping[str, str]) -> dict[str, str]:
    """What stays, and what is said; saying nothing takes nothing away that is not shown."""
    return kept | {code: words for code, words in said.items() if words}


def mission_as_entered(found: Mission, language: str) -> dict[str, Any]:
    """A mission as its form shows it."""
    titles, summaries = by_language(found.title), by_language(found.summary)
    first = language if language in titles else next(iter(titles), "en")
    other = next((code for code in titles if code != first), "")
    names = ("begins_on", "ends_on", "place", "confidentiality")
    keys = ("country_id", "circle_id", "request_id", "project_id")
    went = [*(one.name for one in found.people.all()), found.others]
    return {
        **{name: getattr(found, name) for name in names},
        **{name.removesuffix("_id"): getattr(found, name) for name in keys},
        "title": titles.get(first, ""),
        "other_title": titles.get(other, ""),
        "summary": summaries.get(first, ""),
        "other_summary": summaries.get(other, ""),
        "programme": by_language(found.programme).get(first, ""),
        "language": first,
        "translated_to": other,
        "people": "; ".join(filter(None, went)),
    }


def of_mission(found: Mission | Interview) -> dict[str, Any]:
    """What an interview of a mission begins with."""
    keys = ("country_id", "circle_id", "confidentiality", "place")
    known = {name.removesuffix("_id"): getattr(found, name) for name in keys}
    return known | {"mission": found.pk}
