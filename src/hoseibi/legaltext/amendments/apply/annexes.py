"""Do instructions about annexes as wholes: new text for them, other numbers in their labels."""

from __future__ import annotations

import re

from ...conventions import print_mark
from ...model.law import Provision
from ...scripts import numerals
from .outcome import Misfit
from .places import plain
from .tree import Node

_SYSTEMS = ("kanji", "arabic-fullwidth", "arabic")
_NUMBERS = tuple((system, re.compile(numerals.pattern(system))) for system in _SYSTEMS)


def rewrite(nodes: list[Node], content: tuple[Provision, ...]) -> None:
    """New annexes, or new insides, in the place of annexes."""
    if not content:
        raise Misfit("amend-new-text-missing", "The new text was not read.")
    if any(provision.kind != "annex" for provision in content):
        _refill(nodes, content)
        return
    fresh = [Node(provision, None, new=True) for provision in content]
    known = {plain(node.num): node for node in nodes}
    for new in fresh:
        old = known.get(plain(new.num))
        if old is not None:
            new.before, new.form = old.before, new.form or old.form
    last = fresh[len(nodes) - 1 :] if len(fresh) > len(nodes) else []
    for node, new in zip(nodes, fresh, strict=False):
        together = last if last and new is last[0] else [new]
        if node.parent is not None:
            node.parent.insert(node.place, together)
    for node in nodes:
        node.remove()


def _refill(nodes: list[Node], content: tuple[Provision, ...]) -> None:
    """The label stays, and what stands below it is new."""
    if len(nodes) != 1:
        raise Misfit("amend-kind", "New text without labels stands for several annexes.")
    nodes[0].children = []
    nodes[0].insert(0, [Node(provision, nodes[0], new=True) for provision in content])


def renumber(nodes: list[Node], label: str) -> None:
    """The label named; each of several the next."""
    for further, node in enumerate(nodes):
        node.num = _counted_on(label, further)
        node.touch()


def shift(nodes: list[Node], by: int) -> None:
    """Every label so many numbers on."""
    for node in nodes:
        node.num = _counted_on(node.num, by)
        node.touch()


def _counted_on(label: str, by: int) -> str:
    """`別表第五` as `別表第四`, in the numerals that it has."""
    if not by:
        return label
    for system, pattern in _NUMBERS:
        found = pattern.search(label)
        value = numerals.parse(system, found[0]) if found and found[0] else None
        if found and value is not None:
            number = print_mark(f"{{{system}}}", str(value + by), ())
            return label[: found.start()] + number + label[found.end() :]
    raise Misfit("amend-unsupported", "{label} bears no number to count on from.", label=label)
