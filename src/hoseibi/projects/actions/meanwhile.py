"""Two people at one form: who saves second writes over nothing that they have not seen."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from hoseibi.errors import Refusal


class ChangedMeanwhile(Refusal):
    """`seen` is how it stands now: who saves again with it writes over that knowingly."""

    message = _(
        "Somebody saved this after you opened it. What you wrote still stands below, unsaved: look"
        " at theirs in another window, and save again."
    )

    def __init__(self, seen: str) -> None:
        super().__init__()
        self.seen = seen


def require_unchanged(changed_at: datetime, seen: str) -> None:
    """Refuse what was written on an earlier state; `seen` is the moment of the last change as the
    form had it, empty where nobody had one before them."""
    if seen and changed_at.isoformat() != seen:
        raise ChangedMeanwhile(changed_at.isoformat())
