"""Ways to provisions, and the order in which numbers are given."""

from __future__ import annotations

from ...model.instruction import Step
from ...model.law import Provision

Steps = tuple[Step, ...]


def ordered(
    units: list[tuple[Provision, Provision, Steps]],
) -> list[tuple[Provision, Provision, Steps]]:
    """The same for units of several divisions."""
    down = [unit for unit in units if moves_down(unit[0], unit[1])]
    down.sort(key=lambda unit: order_of(unit[0].number), reverse=True)
    others = [unit for unit in units if not moves_down(unit[0], unit[1])]
    others.sort(key=lambda unit: order_of(unit[0].number))
    return [*down, *others]


def in_turn(
    pairs: list[tuple[Provision | None, Provision | None]],
) -> list[tuple[Provision, Provision]]:
    """Pairs in an order in which no number is given while another still has it: what moves down
    from the last, what moves up from the first."""
    kept = [(old, new) for old, new in pairs if old is not None and new is not None]
    down = [pair for pair in kept if moves_down(*pair)]
    return [*reversed(down), *(pair for pair in kept if not moves_down(*pair))]


def moves_down(old: Provision, new: Provision) -> bool:
    return order_of(new.number) > order_of(old.number)


def order_of(number: str) -> list[int]:
    return [int(piece) for piece in number.replace("to", "-").split("-") if piece.isdecimal()]


def step(provision: Provision) -> Step:
    """A step, with the number as printed."""
    return Step(provision.kind, provision.number, provision.num if provision.number else "")


def child_steps(steps: Steps, child: Provision) -> Steps:
    return (*steps, step(child))


def article_steps(steps: Steps, article: Provision) -> Steps:
    """An article is named without the divisions that it stands in."""
    top = steps[:1] if steps and steps[0].kind == "supplement" else ()
    return (*top, step(article))


def anchor_steps(steps: Steps, anchor: Provision) -> Steps:
    return article_steps(steps, anchor) if anchor.kind == "article" else (*steps, step(anchor))


def top_steps(top: Provision) -> Steps:
    if top.kind == "annex":
        return (Step("annex", "", _label(top.num)),)
    return (Step(top.kind),)


def _label(num: str) -> str:
    """The words that name an annex; in scripts that part words by spaces, with a space between."""
    return (" " if num.upper() != num.lower() else "").join(num.split())
