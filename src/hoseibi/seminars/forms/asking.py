"""What somebody in the hall asks, on a telephone and without an account."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hoseibi.ui.languages import TO_CHOOSE, reader_language

from ..actions import FromFloor
from ..actions.box import LONGEST
from ..choices import ItemKind
from ..models import Event, ProgrammeItem, Registration


class AskForm(forms.Form):
    """A question, what it is about, its language, and a name for who wants to give one. The field
    `website` is hidden from people: what fills it in is a machine."""

    text = forms.CharField(
        label=_("Your question"),
        max_length=LONGEST,
        strip=True,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    about = forms.ChoiceField(label=_("What it is about"), required=False)
    language = forms.ChoiceField(label=_("Language of the question"))
    name = forms.CharField(
        label=_("Your name, if you want to give it"),
        max_length=100,
        required=False,
        help_text=_("It is shown with the question on the screen. Without it nobody is named."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    website = forms.CharField(
        label=_("Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )

    def __init__(self, event: Event, items: list[ProgrammeItem], *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.event = event
        self.places: dict[str, dict[str, Any]] = {}
        choices: list[tuple[str, str]] = [("", str(_("The event as a whole")))]
        for item in items:
            if item.kind == ItemKind.BREAK:
                continue
            choices.append((str(item.pk), str(item.title)))
            self.places[str(item.pk)] = {"item": item}
            for one in item.anchors.all():
                key = f"{item.pk}-{one.pk}"
                choices.append((key, f"— {one.law.title}, {one}"))
                self.places[key] = {"item": item, "anchor": one}
        self.fields["about"].choices = choices  # type: ignore[attr-defined]
        own = [code for code, _name in TO_CHOOSE]
        first = [*dict.fromkeys((reader_language(), *event.languages))]
        order = sorted(TO_CHOOSE, key=lambda one: one[0] not in first)
        self.fields["language"].choices = order  # type: ignore[attr-defined]
        self.initial.setdefault("language", next((c for c in first if c in own), "en"))

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            raise forms.ValidationError(_("Leave this field empty."))
        return ""

    def asking(self, by: Registration | None = None) -> FromFloor:
        said = self.cleaned_data
        about = self.places.get(said["about"], {})
        return FromFloor(said["text"], said["language"], name=said["name"], asked_by=by, **about)
