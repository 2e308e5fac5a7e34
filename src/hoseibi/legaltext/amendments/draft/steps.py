"""Ways to provisions, as instructions name them."""

from __future__ import annotations

import re

from ...model.instruction import Step
from ...model.law import Provision

Steps = tuple[Step, ...]
_RELATED = re.compile(r"[（(][^（）()]{1,60}関係[）)]$")


def step(provision: Provision) -> Step:
    """A step, with the number as printed."""
    return Step(provision.kind, provision.number, provision.num if provision.number else "")


def top_steps(top: Provision) -> Steps:
    """The way to a part at the top; an annex by its label alone."""
    if top.kind == "annex":
        return (Step("annex", "", _RELATED.sub("", _label(top.num))),)
    return (Step(top.kind),)


def _label(num: str) -> str:
    """The words that name an annex; in scripts that part words by spaces, with a space between."""
    return (" " if num.upper() != num.lower() else "").join(num.split())
