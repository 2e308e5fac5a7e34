"""What people enter on the pages of drafts, proposals, releases and opinions."""

from __future__ import annotations

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.choices import Side
from hoseibi.accounts.forms import ReleasingForm
from hoseibi.meetings.actions import Deciding, Saying
from hoseibi.meetings.actions.questions import LONGEST
from hoseibi.meetings.choices import Position
from hoseibi.meetings.models import Opinion
from hoseibi.ui.languages import TO_CHOOSE, reader_language

from ..actions import Publishing
from ..choices import DECIDED, ProposalState, ReleasedAs
from ..models import Unit


class ProposalForm(forms.Form):
    """The title and the reason of a proposal; its words are fields by language."""

    title = forms.CharField(
        label=_("Title"), max_length=300, help_text=_("By which people can speak of it.")
    )
    reason = forms.CharField(
        label=_("Reason"), required=False, widget=forms.Textarea(attrs={"rows": 5})
    )


class RemarkForm(forms.Form):
    """What somebody says on a proposal."""

    text = forms.CharField(label=_("What you think"), widget=forms.Textarea(attrs={"rows": 3}))


class DecisionForm(forms.Form):
    """What was decided on a proposal, by whom and why."""

    outcome = forms.ChoiceField(
        label=_("Outcome"),
        choices=[(state.value, state.label) for state in ProposalState if state in DECIDED],
        widget=forms.RadioSelect,
    )
    decided_by = forms.CharField(
        label=_("Who decided"),
        max_length=300,
        help_text=_("Of the partner's side: a name, an office or a group."),
    )
    decided_on = forms.DateField(
        label=_("On which day"),
        initial=timezone.localdate,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    reason = forms.CharField(label=_("Why"), widget=forms.Textarea(attrs={"rows": 4}))
    dissent = forms.CharField(
        label=_("Dissent"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def deciding(self, title: str, language: str) -> Deciding:
        """The decision as a value."""
        values = self.cleaned_data
        return Deciding(
            outcome=values["outcome"],
            text=title,
            reason=values["reason"],
            language=language,
            decided_by=values["decided_by"],
            side=Side.PARTNER,
            dissent=values["dissent"],
            on=values["decided_on"],
        )


class FreezeForm(forms.Form):
    """The name of a frozen version, and what changed since the one before."""

    name = forms.CharField(
        label=_("Name"), max_length=200, help_text=_("For example: Second reading, June 2027.")
    )
    summary = forms.CharField(
        label=_("What changed since the last one"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class BeginForm(forms.Form):
    """Which circle writes the draft, what it is called, and the languages that it is written in."""

    name = forms.CharField(label=_("Name"), max_length=300)
    slug = forms.SlugField(
        label=_("Name in addresses"),
        max_length=80,
        help_text=_("Small letters, digits and hyphens, for example civil-code-reform-2027."),
    )
    circle = forms.ChoiceField(label=_("Circle"))
    languages = forms.MultipleChoiceField(label=_("Languages"), widget=forms.CheckboxSelectMultiple)

    def __init__(
        self, circles: list[tuple[int, str]], languages: list[tuple[str, str]], data: object
    ) -> None:
        super().__init__(data)
        self.fields["circle"].choices = circles
        self.fields["languages"].choices = languages
        self.fields["languages"].initial = [code for code, _name in languages]


class ReleaseForm(ReleasingForm):
    """As what a frozen version is released, by whom and when, and from which day it is law."""

    status = forms.ChoiceField(
        label=_("Released as"), choices=ReleasedAs.choices, widget=forms.RadioSelect
    )
    since = forms.DateField(
        label=_("In force from"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("For what is adopted or in force. A published draft has no such day."),
    )
    amending_act = forms.CharField(
        label=_("Amended by"),
        required=False,
        max_length=500,
        help_text=_("The act by which this becomes law, where a law in force changes."),
    )
    field_order = ("status", "since", "amending_act", "released_by", "on")

    def publishing(self) -> Publishing:
        """The release as a value."""
        values = self.cleaned_data
        is_draft = values["status"] == ReleasedAs.DRAFT
        return Publishing(
            values["status"],
            self.releasing(),
            None if is_draft else values["since"],
            values["amending_act"],
        )


class TakeBackForm(forms.Form):
    """Why a release is withdrawn."""

    reason = forms.CharField(
        label=_("Why it is withdrawn"), widget=forms.Textarea(attrs={"rows": 2})
    )


class OpinionForm(forms.Form):
    """What somebody thinks of an article, the words that it is about, the law they draw on."""

    position = forms.ChoiceField(
        label=_("Where you stand"),
        choices=Position.choices,
        initial=Position.OPEN,
        widget=forms.RadioSelect,
    )
    text = forms.CharField(
        label=_("What you think"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("In any language."),
    )
    words = forms.CharField(
        label=_("About the words"),
        required=False,
        max_length=2_000,
        help_text=_("Copied from the article; empty where the whole article is meant."),
    )
    legal_system = forms.CharField(
        label=_("Legal system cited"),
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"list": "systems", "autocomplete": "off"}),
        help_text=_("For example: Japan, Civil Code art. 166."),
    )
    language = forms.ChoiceField(label=_("Written in"), choices=TO_CHOOSE, initial=reader_language)

    def saying(self, unit: Unit, answers: Opinion | None) -> Saying:
        """The opinion as a value, on the article of a unit."""
        said = self.cleaned_data
        return Saying(anchor=unit.anchor, answers=answers, **said)  # type: ignore[arg-type]
