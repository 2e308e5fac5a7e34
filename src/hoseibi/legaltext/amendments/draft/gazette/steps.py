"""Ways to provisions, and the order of numbers."""

from __future__ import annotations

import re

from ....model.instruction import Step
from ....model.law import Provision

Steps = tuple[Step, ...]
_RELATED = re.compile(r"[（(][^（）()]{1,60}関係[）)]$")


def order_of(number: str) -> list[int]:
    return [int(piece) for piece in number.replace("to", "-").split("-") if piece.isdecimal()]


def step(provision: Provision) -> Step:
    return Step(provision.kind, provision.number)


def article_steps(steps: Steps, article: Provision) -> Steps:
    """An article is named without the divisions that it stands in."""
    top = steps[:1] if steps and steps[0].kind == "supplement" else ()
    return (*top, step(article))


def top_steps(top: Provision) -> Steps:
    """The way to a part at the top; an annex by its label alone."""
    if top.kind == "annex":
        return (Step("annex", "", _RELATED.sub("", "".join(top.num.split()))),)
    return (Step(top.kind),)
