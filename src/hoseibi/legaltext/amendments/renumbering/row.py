"""Which provisions get which numbers, when one or a row of them is renumbered."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...conventions import Compiler, Convention
from ...model.address import Placed, look_up, near
from ...model.law import DIVISIONS
from ...parse.place import address_of
from ..apply import numbers
from ..apply.tree import Node
from .result import NotRenumbered

_NUMBERED = frozenset(("article", "paragraph", "point", *DIVISIONS))
_NORMAL = re.compile(r"[0-9]+(?:-[0-9]+)*[a-z]{0,6}")
_LAST = re.compile(r"((?:[0-9]+-)*)([0-9]{1,9})([a-z]*)")
_FIGURE = re.compile(r"[0-9]{1,9}")
_MOST = 10_000
END = "end"


class Asked(NamedTuple):
    """What is wanted: the address, its new number, and the last of the row that goes along (empty
    for none, `end` for all after it)."""

    address: str
    number: str
    until: str = ""


def chosen(
    nodes: list[Node], placed: list[Placed], asked: Asked, rules: Convention
) -> list[tuple[Node, str]]:
    """The nodes with the numbers that they are to bear. Raises NotRenumbered."""
    first = _node(nodes, placed, asked.address, rules)
    number = number_of(asked.number, first, rules)
    row = _row(nodes, placed, first, asked, rules)
    wanted = [(node, _shifted(node.number, first.number, number)) for node in row]
    _refuse_taken(first, wanted)
    return [(node, new) for node, new in wanted if new != node.number]


def _node(nodes: list[Node], placed: list[Placed], typed: str, rules: Convention) -> Node:
    address = address_of(typed, rules) or typed
    place = look_up(placed, address)
    if place is None:
        alike = ", ".join(near(placed, address))
        raise NotRenumbered(
            f"The law has no {typed}, or more than one."
            + (f" Near it: {alike}." if alike else " Name its full address.")
        )
    node = nodes[placed.index(place)]
    if node.kind not in _NUMBERED or not node.number:
        raise NotRenumbered(f"{typed} bears no number that could be changed.")
    return node


def number_of(typed: str, node: Node, rules: Convention) -> str:
    """A number as typed, in normal form: `12-2`, `第十二条の二`, `Article 12`, `(b)`."""
    wanted = typed.strip()
    if _NORMAL.fullmatch(wanted):
        return wanted
    style = rules.paragraph if node.kind == "paragraph" else numbers.style_of(node, rules)
    compiler = Compiler(rules.branches, rules.kept)
    for mark in style.marks if style else ():
        read = compiler.mark(mark, style.tail if style else "").read(wanted)
        if read:
            return read
    raise NotRenumbered(f"“{typed}” is no number of a provision; write one such as 12 or 12-2.")


def _row(
    nodes: list[Node], placed: list[Placed], first: Node, asked: Asked, rules: Convention
) -> list[Node]:
    """The first and those that go along: what stands after it in its row, up to the last."""
    if not asked.until:
        return [first]
    peers = numbers.peers(first)
    begin = next(place for place, node in enumerate(peers) if node is first)
    row = [node for node in peers[begin:] if _goes_along(node, first)]
    if asked.until == END:
        return row
    last = _node(nodes, placed, asked.until, rules)
    end = next((place for place, node in enumerate(row) if node is last), -1)
    if end < 0:
        raise NotRenumbered(f"{asked.until} does not stand after {asked.address} in the same row.")
    return row[: end + 1]


def _goes_along(node: Node, first: Node) -> bool:
    """Articles 12-3 and 12-4 follow 12-2; Article 13 does not."""
    if "-" not in first.number:
        return bool(node.number)
    base = numbers.base_of(first.number)
    return node.number == base or node.number.startswith(f"{base}-")


def _shifted(number: str, first: str, to: str) -> str:
    """A number as far from its new place as the first of the row is from its own."""
    if number == first:
        return to
    (base, last, rest), (new_base, new_last, new_rest) = _cut(first), _cut(to)
    if base != new_base or rest != new_rest:
        raise NotRenumbered(
            f"Only {first} can become {to}; those after it have no number to go on with. Renumber"
            " them one by one."
        )
    by = new_last - last
    return "to".join(_on(end, base, by) for end in number.split("to"))


def _cut(number: str) -> tuple[str, int, str]:
    """`12-2` as `12-`, 2 and nothing; `31a` as nothing, 31 and `a`."""
    found = _LAST.fullmatch(number)
    return (found[1], int(found[2]), found[3]) if found else (number, 0, "")


def _on(number: str, base: str, by: int) -> str:
    """So many further on in the figure that stands after the base."""
    found = _FIGURE.match(number, len(base))
    if not number.startswith(base) or found is None:
        raise NotRenumbered(f"{number} cannot be moved {by} on; renumber it by hand.")
    return f"{base}{int(found[0]) + by}{number[found.end() :]}"


def _refuse_taken(first: Node, wanted: list[tuple[Node, str]]) -> None:
    moved = {id(node) for node, _ in wanted}
    taken = {node.number for node in numbers.peers(first) if id(node) not in moved}
    clash = next((new for _, new in wanted if new in taken), "")
    if clash:
        raise NotRenumbered(
            f"The number {clash} is taken by another {first.kind}. Renumber that one first, or let"
            " the row go along up to its end."
        )
    if any(int(piece) < 1 for _, new in wanted for piece in re.findall(r"\d+", new)[:1]):
        raise NotRenumbered("A number would fall below 1.")
    if len(wanted) > _MOST:
        raise NotRenumbered(f"More than {_MOST:,} provisions would get other numbers.")
