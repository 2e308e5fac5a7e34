"""Letters for tests, made through the product's own actions."""

from __future__ import annotations

from django.utils import timezone

from hoseibi.accounts.models import Circle, User
from hoseibi.letters import actions
from hoseibi.letters.models import Letter
from hoseibi.letters.queries import Matter

from .people import reader


def letter(
    by: User | None = None,
    circle: Circle | None = None,
    *,
    goes: bool = False,
    kind: str = "letter",
) -> Letter:
    """A letter to an account, perhaps about a circle, perhaps one that may leave by itself."""
    about = Matter("round 1", "week", "Torts", "/studies/", circle=circle and circle.pk)
    more = actions.More(kind, about=((kind, about),), send_after=timezone.now() if goes else None)
    return actions.write(by, reader(), "A question", "One question is open.", more)
