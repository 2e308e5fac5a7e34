"""Where the items of a table of contents lead: to the provisions that bear the same label."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.address import Placed
from ..model.law import DIVISIONS, Provision, words

_LEAD_TO = frozenset((*DIVISIONS, "article", "supplement", "annex"))


class Contents:
    """The divisions, articles and parts of a law by label; `names` are what links call them.

    Of several with the same label the first is led to first: both stand in reading order.
    """

    def __init__(self, placed: Sequence[Placed], names: Sequence[str]) -> None:
        self._waiting: dict[str, list[str]] = {}
        if not any(place.provision.kind == "toc" for place in placed):
            return
        for place, name in zip(reversed(placed), reversed(names), strict=True):
            if place.provision.kind in _LEAD_TO and (label := _label(place.provision)):
                self._waiting.setdefault(label, []).append(name)

    def target(self, item: Provision) -> str:
        """The name of what an item leads to; empty when nothing bears its label."""
        waiting = self._waiting.get(_label(item))
        return waiting.pop() if waiting else ""


def _label(provision: Provision) -> str:
    """Number and heading without white space, which is set differently in the two places."""
    return "".join((provision.num + words(provision.heading)).split())
