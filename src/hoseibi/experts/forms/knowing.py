"""How fields of law, languages, systems, countries and skills are ticked, for a person as for a
post."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hoseibi.experts.actions import Known
from hoseibi.experts.choices import Level, Matter
from hoseibi.experts.queries.vocabulary import Vocabulary

LANGUAGES = 5
"""Languages that can be given at once."""

TICKED = (Matter.FIELD, Matter.SYSTEM, Matter.COUNTRY, Matter.SKILL)


class DayInput(forms.DateInput):
    """A day as browsers ask for it."""

    def __init__(self) -> None:
        super().__init__(attrs={"type": "date"}, format="%Y-%m-%d")


class KnowingForm(forms.Form):
    """Ticks for each matter, and languages with their level."""

    def __init__(self, names: Vocabulary, *args: Any, known: Iterable[Any] = (), **kwargs: Any):
        """`known` is what was entered before: rows with `matter`, `key` and `level`."""
        super().__init__(*args, **kwargs)
        rows = list(known)
        for matter in TICKED:
            self.fields[matter.value] = forms.MultipleChoiceField(
                label=matter.label,
                required=False,
                choices=list(names[matter].items()),
                initial=[one.key for one in rows if one.matter == matter],
                widget=forms.CheckboxSelectMultiple,
            )
        spoken = [one for one in rows if one.matter == Matter.LANGUAGE]
        for place in range(LANGUAGES):
            before = spoken[place] if place < len(spoken) else None
            self._add_language(names, place, before)

    def _add_language(self, names: Vocabulary, place: int, before: Any) -> None:
        self.fields[f"language-{place}"] = forms.ChoiceField(
            label=_("Language"),
            required=False,
            choices=[("", "–"), *names[Matter.LANGUAGE].items()],
            initial=before.key if before else "",
        )
        self.fields[f"level-{place}"] = forms.TypedChoiceField(
            label=_("Level"),
            coerce=int,
            empty_value=None,
            required=False,
            choices=[("", "–"), *Level.choices],
            initial=before.level if before else "",
        )

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        for place in range(LANGUAGES):
            if said.get(f"language-{place}") and not said.get(f"level-{place}"):
                self.add_error(f"level-{place}", _("Say how well."))
        return said

    def ticks(self) -> list[forms.BoundField]:
        """The fields that are ticked."""
        return [self[matter.value] for matter in TICKED]

    def languages(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """The fields of each language: which, and how well."""
        return [(self[f"language-{place}"], self[f"level-{place}"]) for place in range(LANGUAGES)]

    def known(self) -> list[Known]:
        """What was ticked, as values."""
        said = self.cleaned_data
        found = [Known(str(one), key) for one in TICKED for key in said[one.value]]
        for place in range(LANGUAGES):
            if said[f"language-{place}"]:
                level = Level(said[f"level-{place}"])
                found.append(Known(str(Matter.LANGUAGE), said[f"language-{place}"], level))
        return found
