"""What became of a request, told by applications that it does not know."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from hoseibi.accounts.permissions import Reader

from ..models import Request


class Onward(NamedTuple):
    """Where one goes on from a request: a label, an address, and a few words about it."""

    label: str
    url: str
    said: str = ""


Telling = Callable[[Reader, Request], list[Onward]]

ANSWERED_BY: list[Telling] = []
"""Who can tell what answers a request (projects, courses, assignments). An application that stands
above adds itself when it is ready."""
NEXT_STEPS: list[Telling] = []
"""Who offers something to begin from a request, to those who may: buttons on its page."""


def answered_by(user: Reader, request: Request) -> list[Onward]:
    """What answers a request, as far as the reader may see it."""
    return [one for tell in ANSWERED_BY for one in tell(user, request)]


def next_steps(user: Reader, request: Request) -> list[Onward]:
    """What the reader may begin from a request."""
    return [one for tell in NEXT_STEPS for one in tell(user, request)]
