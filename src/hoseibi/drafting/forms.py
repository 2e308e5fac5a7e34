"""What people enter on the pages of drafts, as clean values."""

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
from hoseibi.partners.models import Person
from hoseibi.ui.languages import OWN_NAMES, reader_language

from .actions import NEW, Publishing
from .choices import DECIDED, ProposalState, ReleasedAs
from .models import Hand, Unit


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
        label=_("What changed"), required=False, widget=forms.Textarea(attrs={"rows": 4})
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
    language = forms.ChoiceField(
        label=_("Written in"), choices=list(OWN_NAMES.items()), initial=reader_language
    )

    def saying(self, unit: Unit, answers: Opinion | None) -> Saying:
        """The opinion as a value, on the article of a unit."""
        said = self.cleaned_data
        return Saying(anchor=unit.anchor, answers=answers, **said)  # type: ignore[arg-type]


class CopyForm(forms.Form):
    """What a Word copy of a draft is to hold: which languages, which version, whose changes."""

    languages = forms.MultipleChoiceField(
        label=_("Languages"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Two to four stand side by side."),
    )
    version = forms.ChoiceField(label=_("Version"))
    changes = forms.ChoiceField(
        label=_("Tracked changes"),
        choices=(
            ("none", _("none: the text as it stands")),
            ("made", _("what was changed since a version, by author and date")),
            ("proposed", _("the open proposals, each under its author")),
        ),
        widget=forms.RadioSelect,
        initial="none",
    )
    since = forms.ChoiceField(label=_("Changed since"), required=False)

    def __init__(
        self,
        languages: list[tuple[str, str]],
        versions: list[tuple[str, str]],
        data: object,
        first: str,
    ) -> None:
        super().__init__(data)
        self.fields["languages"].choices = languages
        self.fields["languages"].initial = [first]
        self.fields["version"].choices = versions
        self.fields["since"].choices = versions[1:] or versions
        self.fields["since"].initial = versions[-1][0]

    def clean(self) -> dict[str, object]:
        said = super().clean()
        changes, version = said.get("changes"), said.get("version")
        if changes in ("made", "proposed") and len(said.get("languages", ())) > 1:
            self.add_error(
                "languages", _("Tracked changes are shown in one language at a time. Choose one.")
            )
        if changes == "proposed" and version != "now":
            self.add_error(
                "version",
                _("Proposals change the draft as it is now. Choose that version."),
            )
        said["since"] = said.get("since") or self.fields["since"].choices[-1][0]
        order = [key for key, _name in self.fields["version"].choices]
        if changes == "made" and version and order.index(version) >= order.index(said["since"]):
            self.add_error("since", _("Choose a version that is older than the one you take."))
        return said


class ReturnedFileForm(forms.Form):
    """A Word file that is brought back."""

    file = forms.FileField(
        label=_("Word file"),
        widget=forms.ClearableFileInput(attrs={"accept": ".docx"}),
        help_text=_("With tracked changes and comments, as it came from its readers (.docx)."),
    )
    language = forms.ChoiceField(
        label=_("Language"),
        required=False,
        help_text=_("Needed only when the file was not taken away from here."),
    )

    def __init__(self, languages: list[tuple[str, str]], data: object, files: object) -> None:
        super().__init__(data, files)
        self.fields["language"].choices = [("", _("as the file says")), *languages]


class TakingForm(forms.Form):
    """Who each hand of a returned file is, and the reason of what is taken from it."""

    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Why these changes are proposed, as far as it is known."),
    )
    as_one = forms.ChoiceField(
        label=_("Proposals"),
        choices=(
            ("article", _("one for each article, so that each is decided on alone")),
            ("author", _("one for all that one person changed")),
        ),
        widget=forms.RadioSelect,
        initial="article",
        required=False,
    )

    def __init__(self, hands: list[Hand], people: list[Person], data: object) -> None:
        super().__init__(data)
        self.known = {str(one.pk): one for one in people}
        names = [(key, _called(one)) for key, one in self.known.items()]
        for hand in hands:
            entered = [(NEW, _("somebody new, entered under this name"))] if hand.name else []
            other = hand.person and str(hand.person_id) not in self.known
            gone = [(str(hand.person_id), str(hand.person))] if other else []
            if other:
                self.known[str(hand.person_id)] = hand.person
            self.fields[f"who-{hand.pk}"] = forms.ChoiceField(
                label=_("Who this is"),
                required=False,
                choices=[("", _("nobody of the circle: the name stays")), *entered, *gone, *names],
                initial=str(hand.person_id or ""),
            )

    def of(self, hand: Hand) -> forms.BoundField:
        """The field that says who a hand is."""
        return self[f"who-{hand.pk}"]

    def people(self) -> dict[int, Person | str | None]:
        """Who each hand is: a person, `new`, or None for the name alone."""
        told = {
            int(name.partition("-")[2]): value
            for name, value in self.cleaned_data.items()
            if name.startswith("who-")
        }
        return {
            key: self.known.get(value, NEW if value == NEW else None) for key, value in told.items()
        }


def _called(person: Person) -> str:
    return f"{person.name} ({person.organ})" if person.organ else person.name
