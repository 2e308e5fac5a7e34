"""What officers ask about an event."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hoseibi.ui.forms import TextsForm

from ..actions import Asked
from ..choices import FeedbackKind
from ..models import Event, FeedbackQuestion


class FeedbackForm(TextsForm):
    """A question; what may be chosen stands a line each, in the same order in every language."""

    asked = (
        ("text", _("Question"), 2, 500),
        ("options", _("To choose from, a line each"), 4, 2_000),
    )

    kind = forms.ChoiceField(label=_("How it is answered"), choices=FeedbackKind.choices)

    def __init__(
        self, event: Event, *args: Any, question: FeedbackQuestion | None = None, **more: Any
    ) -> None:
        known: dict[str, object] = {}
        initial: dict[str, object] = {}
        if question is not None:
            spoken = dict.fromkeys(code for one in question.options for code in one)
            lines = {c: "\n".join(o.get(c, "") for o in question.options) for c in spoken}
            known = {"text": question.text, "options": lines}
            initial = {"kind": question.kind}
        more = {"known": known, "initial": initial, "languages": event.languages} | more
        super().__init__(*args, **more)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if len({len(lines) for lines in self._lines().values()}) > 1:
            told = _(
                "The languages have different numbers of lines to choose from. Give the same in "
                "each, a line for every one."
            )
            self.add_error(None, told)
        return values

    def _lines(self) -> dict[str, list[str]]:
        given = self.texts("options")
        found = {code: [one.strip() for one in said.splitlines()] for code, said in given.items()}
        return {code: [one for one in lines if one] for code, lines in found.items()}

    def as_asked(self) -> Asked:
        """The question as a value."""
        lines = self._lines()
        count = max(map(len, lines.values()), default=0)
        options = [{code: said[at] for code, said in lines.items()} for at in range(count)]
        return Asked(self.texts("text"), self.cleaned_data["kind"], options)
