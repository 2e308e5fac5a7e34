"""What people enter where a draft goes out as Word and comes back."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from hoseibi.partners.models import Person

from ..actions import NEW
from ..models import Hand


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
