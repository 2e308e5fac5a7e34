"""How proceedings are to be."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hoseibi.ui.forms import TextsForm
from hoseibi.ui.languages import own_name

from ..actions import Preparing
from ..choices import Layout
from ..models import Event, Proceedings
from ..queries import languages_of


class ProceedingsForm(TextsForm):
    """Foreword, languages, and how these stand."""

    asked = (("foreword", _("Foreword"), 5, 20_000),)

    languages = forms.MultipleChoiceField(label=_("Languages"), widget=forms.CheckboxSelectMultiple)
    layout = forms.ChoiceField(label=_("How languages stand"), choices=Layout.choices)
    tells_feedback = forms.BooleanField(
        label=_("Tell what people thought of the event"),
        required=False,
        help_text=_("How often each answer was given; what people wrote stays with the circle."),
    )

    def __init__(self, event: Event, kept: Proceedings, *args: Any, **more: Any) -> None:
        names = ("languages", "layout", "tells_feedback")
        initial = {name: getattr(kept, name) for name in names}
        known: dict[str, object] = {"foreword": kept.foreword}
        super().__init__(*args, known=known, initial=initial, languages=event.languages, **more)
        choices = [(code, own_name(code)) for code in languages_of(event)]
        self.fields["languages"].choices = choices  # type: ignore[attr-defined]

    def preparing(self) -> Preparing:
        """How they are to be, as a value."""
        said = self.cleaned_data
        return Preparing(
            self.texts("foreword"),
            tuple(said["languages"]),
            said["layout"],
            said["tells_feedback"],
        )
