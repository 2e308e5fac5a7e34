"""What a place in an activity is called for people: `Result 2 · indicator 1 · target · value`."""

from __future__ import annotations

import re

from lxml import etree

from .safely import ACTIVITY, local, upwards
from .table import words

GROUPS = frozenset(
    (
        "budget",
        "planned-disbursement",
        "transaction",
        "document-link",
        "result",
        "location",
        "contact-info",
        "country-budget-items",
        "conditions",
    )
)
"""Elements that a person knows by themselves; all others are a field of the project."""

DOT = " · "


def field(node: etree._Element, attribute: str = "") -> str:
    """The name of a field: of an element, or of an attribute of it."""
    steps = _steps(node)
    if attribute:
        steps.append(words()["attributes"].get(attribute, attribute))
    told = [step for step in steps if step]
    if not told or _first(node) not in GROUPS:
        told = [words()["elements"][ACTIVITY], *told]
    return _without_echo(DOT.join(told))


def _without_echo(name: str) -> str:
    """A date is not called `start date · date`, nor a code by its element and `code`."""
    name = re.sub(r"(\bdate|\bstart|\bend) · date$", r"\1", name)
    return name[:1].upper() + name[1:].removesuffix(DOT + "code")


def _steps(node: etree._Element) -> list[str]:
    return [_step(one) for one in reversed(upwards(node))]


def _step(node: etree._Element) -> str:
    name = local(node)
    kinds: dict[str, str] = words()["types"].get(name, {})
    called = kinds.get(node.get("type", "")) or words()["elements"].get(name, name)
    before = sum(1 for _ in node.itersiblings(node.tag, preceding=True))
    alone = before == 0 and next(node.itersiblings(node.tag), None) is None
    return called if alone or name == "narrative" or name in _BY_TYPE else f"{called} {before + 1}"


_BY_TYPE = frozenset(("activity-date",))


def _first(node: etree._Element) -> str:
    """The name of the element right inside the activity in which a node stands."""
    within = upwards(node)
    return local(within[-1]) if within else ""
