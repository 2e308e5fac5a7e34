"""What is done elsewhere for an indicator of a project, told by applications that stand above."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from hoseibi.accounts.permissions import Reader

from ..models import Indicator


class Served(NamedTuple):
    """Something that is done for an indicator: who does it, in which language it is said, until
    when, where it stands (`good` when it is done, `bad` when it is late), and its page."""

    said: str
    who: str
    language: str
    due_on: date | None
    state: str
    look: str
    url: str


SERVING: list[Callable[[Reader, Indicator], list[Served]]] = []
"""An application adds its own when it is ready, so that projects need not know it."""


def served(user: Reader, indicator: Indicator) -> list[Served]:
    """What is done for an indicator, as far as somebody may know of it."""
    return [one for tell in SERVING for one in tell(user, indicator)]
