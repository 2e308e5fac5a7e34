"""The terms of reference of a post, who is chosen for it, what they answer, and how it ends."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.models import Circle
from hoseibi.experts.actions import Answering, Choosing, Terms, Wish
from hoseibi.experts.choices import AssignmentState, Matter, Term
from hoseibi.experts.models import Assignment
from hoseibi.experts.queries import PostSieve
from hoseibi.experts.queries.vocabulary import Vocabulary
from hoseibi.partners.models import Country, Organ
from hoseibi.ui.languages import by_language, own_name, reader_language

from .knowing import DayInput, KnowingForm

TEXTS = (
    ("role", _("Role"), 1),
    ("background", _("Background"), 4),
    ("duties", _("Duties, one a line"), 5),
    ("products", _("What is to come of it, one a line"), 4),
)
"""The texts of a post: by name, as asked for, in so many lines."""


class PostChoice(forms.ModelChoiceField):
    """A post to choose, with its years: the same role is filled again and again."""

    def label_from_instance(self, obj: Assignment) -> str:
        years = dict.fromkeys((obj.begins_on.year, obj.ends_on.year))
        return f"{obj} ({'–'.join(map(str, years))})"


class PostForm(KnowingForm):
    """The terms of reference of a post."""

    circle = forms.ModelChoiceField(
        label=_("Work that it serves"), queryset=Circle.objects.none(), empty_label="–"
    )
    term = forms.ChoiceField(label=_("Term"), choices=Term.choices)
    post_organ = forms.ModelChoiceField(
        label=_("Posted at"), queryset=Organ.objects.none(), required=False, empty_label="–"
    )
    begins_on = forms.DateField(label=_("From"), widget=DayInput())
    ends_on = forms.DateField(label=_("Until"), widget=DayInput())
    report_months = forms.IntegerField(
        label=_("A report every so many months"), min_value=1, max_value=24, initial=6
    )
    follows = PostChoice(
        label=_("Successor of"), queryset=Assignment.objects.none(), required=False, empty_label="–"
    )
    needed = forms.MultipleChoiceField(
        label=_("Needed, and not only wished"),
        choices=Matter.choices,
        required=False,
        initial=[Matter.FIELD, Matter.LANGUAGE],
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(
        self,
        names: Vocabulary,
        choices: tuple[QuerySet[Circle], QuerySet[Organ], QuerySet[Assignment]],
        *args: Any,
        post: Assignment | None = None,
        **kwargs: Any,
    ) -> None:
        """`choices` are the circles, organs and earlier posts that can be chosen."""
        known = list(post.wanted.all()) if post else []
        kwargs.setdefault("initial", _initial(post))
        super().__init__(names, *args, known=known, **kwargs)
        for name, found in zip(("circle", "post_organ", "follows"), choices, strict=True):
            self.fields[name].queryset = found  # type: ignore[attr-defined]
        first = reader_language()
        self.codes = sorted(dict(settings.LANGUAGES), key=lambda code: code != first)
        for name, label, rows in TEXTS:
            for code in self.codes:
                self.fields[f"{name}_{code}"] = _text(f"{label} ({own_name(code)})", code, rows)

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if not any(said.get(f"role_{code}") for code in self.codes):
            self.add_error(f"role_{self.codes[0]}", _("Say what the post is, in one language."))
        begins, ends = said.get("begins_on"), said.get("ends_on")
        if begins and ends and ends < begins:
            self.add_error("ends_on", _("The last day lies before the first. Turn them round."))
        return said

    def texts(self) -> list[list[forms.BoundField]]:
        """The fields of the texts, the languages of one together."""
        return [[self[f"{name}_{code}"] for code in self.codes] for name, _label, _rows in TEXTS]

    def frame(self) -> list[forms.BoundField]:
        """The fields of where and when."""
        names = ("circle", "term", "post_organ", "begins_on", "ends_on", "report_months", "follows")
        return [self[name] for name in names]

    def terms(self) -> Terms:
        """The terms of reference as a value."""
        said = self.cleaned_data
        by_name = {
            name: {code: said[f"{name}_{code}"] for code in self.codes if said[f"{name}_{code}"]}
            for name, _label, _rows in TEXTS
        }
        wishes = tuple(Wish(one, one.matter in said["needed"]) for one in self.known())
        frame = {name: said[name] for name in ("circle", "begins_on", "ends_on", "report_months")}
        more = {name: said[name] for name in ("post_organ", "follows")}
        return Terms(term=Term(said["term"]), wishes=wishes, **by_name, **frame, **more)


def _text(label: str, code: str, rows: int) -> forms.CharField:
    attrs: dict[str, object] = {"lang": code}
    if rows == 1:
        attrs["maxlength"] = 200
    widget = forms.Textarea(attrs | {"rows": rows}) if rows > 1 else forms.TextInput(attrs)
    return forms.CharField(label=label, required=False, widget=widget)


def _initial(post: Assignment | None) -> dict[str, Any]:
    if post is None:
        return {}
    names = ("circle", "term", "post_organ", "begins_on", "ends_on", "report_months", "follows")
    found: dict[str, Any] = {name: getattr(post, name) for name in names}
    for name, _label, _rows in TEXTS:
        said = by_language(getattr(post, name))
        found |= {f"{name}_{code}": words for code, words in said.items()}
    found["needed"] = {one.matter for one in post.wanted.all() if one.needed}
    return found


class PostSieveForm(forms.Form):
    """By what the list of posts is narrowed."""

    words = forms.CharField(label=_("Name or role"), max_length=100, required=False)
    state = forms.ChoiceField(
        label=_("State"), choices=[("", _("any")), *AssignmentState.choices], required=False
    )
    term = forms.ChoiceField(
        label=_("Term"), choices=[("", _("any")), *Term.choices], required=False
    )
    country = forms.ModelChoiceField(
        label=_("Country"), queryset=Country.objects.none(), required=False, empty_label=_("any")
    )
    on = forms.DateField(label=_("There on"), required=False, widget=DayInput())

    def __init__(self, countries: QuerySet[Country], *args: Any) -> None:
        super().__init__(*args)
        self.fields["country"].queryset = countries  # type: ignore[attr-defined]

    def sieve(self) -> PostSieve:
        """What was asked for."""
        self.is_valid()
        said = self.cleaned_data
        country = said.get("country")
        return PostSieve(
            said.get("words", "").strip(), said.get("state", ""), said.get("term", ""),
            country.pk if country else None, said.get("on"),
        )  # fmt: skip


class ChoiceForm(forms.Form):
    """Who is chosen, and why."""

    expert = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Why they are chosen"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    despite = forms.BooleanField(label=_("In spite of what stands in the way"), required=False)

    def choosing(self) -> Choosing:
        """The choice as a value."""
        return Choosing(self.cleaned_data["reason"], self.cleaned_data["despite"])


class AnswerForm(forms.Form):
    """What somebody answers who was asked."""

    accepts = forms.ChoiceField(
        label=_("Answer"),
        choices=[("yes", _("Accepted")), ("no", _("Refused"))],
        widget=forms.RadioSelect,
    )
    on = forms.DateField(label=_("On"), required=False, widget=DayInput())
    reason = forms.CharField(
        label=_("Reason"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def answering(self) -> Answering:
        """The answer as a value."""
        said = self.cleaned_data
        return Answering(said["accepts"] == "yes", said["reason"], said["on"])


class EndForm(forms.Form):
    """The last day, and why it is that."""

    on = forms.DateField(label=_("Last day"), required=False, widget=DayInput())
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Needed when it ends before its time."),
    )


class ReasonForm(forms.Form):
    """Why something is given up."""

    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 3}))
