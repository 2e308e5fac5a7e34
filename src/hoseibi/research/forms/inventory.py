"""What people enter of a law in the inventory: how it stands, what it owes, what clashes."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.models import User
from hoseibi.corpus.models import Law
from hoseibi.partners.choices import FieldOfLaw
from hoseibi.ui.languages import by_language

from .. import queries
from ..actions import Clash, Helping, Listed, Owing, RuleMark, Stated
from ..choices import Confidentiality, ConflictState, RuleState, Standing
from ..models import InventoryEntry
from .fields import (
    ArticlesField,
    FewField,
    KeptForm,
    articles_in,
    both,
    day_field,
    language_field,
    text_field,
    unseen,
)


class StatementForm(forms.Form):
    """How a law stands, by one source."""

    status = forms.ChoiceField(label=_("How it stands"), choices=Standing.choices)
    since = day_field(label=_("Since"), required=False)
    source = forms.CharField(
        label=_("Who says so"),
        max_length=500,
        help_text=_("An official journal, an organ, a person, a finding."),
    )
    said_on = day_field(label=_("Said on"))
    held = forms.BooleanField(
        label=_("I hold this to be right; other sources stay beside it"),
        required=False,
        initial=True,
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["said_on"].initial = timezone.localdate()

    def clean_said_on(self) -> Any:
        """Not a day that is still to come."""
        if self.cleaned_data["said_on"] > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come."))
        return self.cleaned_data["said_on"]

    def stated(self) -> Stated:
        """The statement as a value."""
        names = ("status", "source", "since", "said_on", "held")
        return Stated(**{name: self.cleaned_data[name] for name in names})


class EntryForm(KeptForm):
    """A law of a country, or one that it lacks."""

    title = forms.CharField(label=_("Title"), max_length=300)
    law = forms.ModelChoiceField(
        label=_("Its text, if it is here"), queryset=Law.objects.none(), required=False
    )
    kind = forms.CharField(
        label=_("Kind"), max_length=60, required=False, help_text=_("Law, sub-decree, regulation.")
    )
    number = forms.CharField(label=_("Number"), max_length=100, required=False)
    field_of_law = forms.ChoiceField(label=_("Field of law"), choices=FieldOfLaw.choices)
    languages = forms.CharField(
        label=_("Languages it exists in"), max_length=100, required=False,
        help_text=_("Where its text is not here: Khmer, English."),
    )  # fmt: skip
    note = text_field(2, label=_("Note"), required=False)
    language = language_field(label=_("Language"))
    other_title = forms.CharField(label=_("Title, translated"), max_length=300, required=False)
    translated_to = language_field(label=_("Language of the translation"), required=False)
    field_order = ("country", "title", "law", "field_of_law")
    later = (
        *("kind", "number", "languages", "note", "language", "other_title", "translated_to"),
        "circle",
    )

    def __init__(self, *args: Any, user: User, **more: Any) -> None:
        super().__init__(*args, user=user, **more)
        own = queries.laws_known(user).prefetch_related("names")
        self.fields["law"].queryset = own  # type: ignore[attr-defined]
        self.fields["confidentiality"].initial = Confidentiality.PARTNER

    def listed(self, stated: Stated, of: InventoryEntry | None = None) -> Listed:
        """The entry as a value; of one that is changed, with what the form does not show of it."""
        said = self.cleaned_data
        other = said["translated_to"]
        first, second = self.initial["language"], self.initial["translated_to"]
        titles = unseen(of.title, (first, second)) if of else {}
        note = unseen(of.note, (first,)) if of else {}
        names = ("kind", "number", "field_of_law", "law", "languages")
        return Listed(
            titles={**titles, **both(said["title"], said["language"], said["other_title"], other)},
            stated=stated,
            note=note | ({said["language"]: said["note"]} if said["note"] else {}),
            keeping=self.keeping(),
            **{name: said[name] for name in names},
        )


def entry_as_entered(found: InventoryEntry, language: str) -> dict[str, Any]:
    """An entry as its form shows it."""
    titles = by_language(found.title)
    first = language if language in titles else next(iter(titles), "en")
    other = next((code for code in titles if code != first), "")
    names = ("kind", "number", "field_of_law", "languages", "confidentiality")
    keys = ("country_id", "circle_id", "law_id")
    return {
        **{name: getattr(found, name) for name in names},
        **{name.removesuffix("_id"): getattr(found, name) for name in keys},
        "title": titles.get(first, ""),
        "other_title": titles.get(other, ""),
        "language": first,
        "translated_to": other,
        "note": by_language(found.note).get(first, ""),
    }


class OfEntryForm(forms.Form):
    """Something that hangs on an entry; articles are looked for in the laws of its country."""

    prefix_of_ids = "of"

    def __init__(self, *args: Any, user: User, entry: InventoryEntry, **more: Any) -> None:
        super().__init__(*args, auto_id=f"{self.prefix_of_ids}-%s", **more)
        self.user, self.entry = user, entry

    def article(self, name: str) -> Any:
        """The first article that a field names."""
        return next(iter(articles_in(self, name, self.user, self.entry.country)), None)


class OwedForm(OfEntryForm):
    """A rule that a law owes."""

    prefix_of_ids = "owed"
    title = forms.CharField(label=_("What is owed"), max_length=300)
    language = language_field(label=_("Language"))
    article = forms.CharField(
        label=_("Article that owes it"), max_length=120, required=False,
        help_text=_("As the law calls it: Article 52."),
    )  # fmt: skip
    kept_here = ArticlesField(
        label=_("The article, if its text is here"), help_text=_("For example: Civil Code 36.")
    )
    organ = forms.CharField(label=_("Organ responsible"), max_length=300, required=False)
    due_on = day_field(label=_("Due"), required=False)
    state = forms.ChoiceField(label=_("State"), choices=RuleState.choices)
    source = forms.CharField(label=_("Source"), max_length=500, required=False)

    def clean(self) -> dict[str, Any]:
        """An article that exists."""
        values = super().clean() or {}
        self.meant = self.article("kept_here")
        return values

    def owing(self) -> Owing:
        """The rule as a value."""
        said = self.cleaned_data
        names = ("article", "organ", "due_on", "state", "source")
        return Owing(
            {said["language"]: said["title"]},
            meant=self.meant,
            **{name: said[name] for name in names},
        )


class RuleForm(OfEntryForm):
    """How far a rule has come."""

    prefix_of_ids = "rule"
    state = forms.ChoiceField(label=_("State"), choices=RuleState.choices)
    on = day_field(label=_("Since"))
    source = forms.CharField(label=_("Source"), max_length=500, required=False)
    issued_as = FewField(
        label=_("Issued as"), queryset=InventoryEntry.objects.none(), required=False
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        own = queries.entries(self.user).filter(country=self.entry.country)
        self.fields["issued_as"].queryset = own.exclude(pk=self.entry.pk)  # type: ignore[attr-defined]
        self.fields["on"].initial = timezone.localdate()

    def mark(self) -> RuleMark:
        """How far it is, as a value."""
        names = ("state", "on", "source", "issued_as")
        return RuleMark(**{name: self.cleaned_data[name] for name in names})


class DonorForm(forms.Form):
    """A donor who helps with a law."""

    donor = forms.CharField(label=_("Donor"), max_length=200)
    what = forms.CharField(label=_("With what"), max_length=300, required=False)
    since = day_field(label=_("From"), required=False)
    until = day_field(label=_("Until"), required=False)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, auto_id="donor-%s", **more)

    def helping(self) -> Helping:
        """The help as a value."""
        return Helping(**self.cleaned_data)


class ConflictForm(OfEntryForm):
    """Two provisions that clash."""

    prefix_of_ids = "clash"
    place = forms.CharField(label=_("Article of this law"), max_length=120)
    other = forms.CharField(
        label=_("The other law"),
        max_length=300,
        widget=forms.TextInput(attrs={"list": "laws-known", "autocomplete": "off"}),
        help_text=_("By its title in the inventory."),
    )
    other_place = forms.CharField(label=_("Article of the other law"), max_length=120)
    text = text_field(2, label=_("What clashes"))
    language = language_field(label=_("Language"))
    said_by = forms.CharField(label=_("Who says so"), max_length=300)
    said_on = day_field(label=_("Said on"))
    kept_here = ArticlesField(
        label=_("Article of this law, if its text is here"),
        help_text=_("For example: Civil Code 36."),
    )
    other_here = ArticlesField(
        label=_("Article of the other law, if its text is here"),
        help_text=_("For example: Civil Code 36."),
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["said_on"].initial = timezone.localdate()

    def clean_other(self) -> InventoryEntry:
        """A law of the same country, by one of its titles."""
        title = self.cleaned_data["other"].strip()
        own = queries.entries(self.user).filter(country=self.entry.country)
        near = own.filter(words__icontains=title)[:50]
        found = [one for one in near if title.casefold() in one.words.casefold().split("\n")]
        if not found:
            raise forms.ValidationError(
                _("The inventory of this country has no law of this title.")
            )
        return found[0]

    def clean(self) -> dict[str, Any]:
        """Articles that exist."""
        values = super().clean() or {}
        self.meant, self.other_meant = self.article("kept_here"), self.article("other_here")
        return values

    def clash(self) -> Clash:
        """The conflict as a value."""
        said = self.cleaned_data
        names = ("place", "other", "other_place", "said_by", "said_on")
        return Clash(
            texts={said["language"]: said["text"]},
            meant=self.meant,
            other_meant=self.other_meant,
            **{name: said[name] for name in names},
        )


class ConflictStateForm(forms.Form):
    """Where a conflict stands."""

    state = forms.ChoiceField(label=_("State"), choices=ConflictState.choices)
    how = forms.CharField(label=_("How it is settled"), max_length=500, required=False)
