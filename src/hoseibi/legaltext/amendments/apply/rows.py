"""Whether new provisions go on where the numbers beside them stop: a gap shows another text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.finding import WARNING, Finding
from ...parse.from_plain import order
from .tree import Node

_MARK = re.compile(r"\((?P<base>[0-9]+|[a-z]+|[A-Z]+)(?P<branch>[-A-Za-z0-9]*)\)$")
_ROMAN = re.compile(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_UNITS = ("paragraph", "point")


def gaps(new: list[Node], line: int) -> list[Finding]:
    """A finding for the first new provision whose number has none before it: `(7)` where the last
    is `(5)`, `(7A)` where there is no `(7)`."""
    for node in new:
        siblings = node.parent.children if node.parent is not None else []
        others = [s.num for s in siblings if s is not node and s.kind in _UNITS and s.num]
        if node.kind not in _UNITS or _goes_on(node.num, others):
            continue
        holder = node.parent
        while holder is not None and not holder.num:
            holder = holder.parent
        within = holder.num if holder is not None else ""
        return [_finding(node.num, within, line)]
    return []


def disordered(new: list[Node], line: int) -> list[Finding]:
    """A finding when new provisions are not told in the order of their numbers."""
    for one, other in zip(new, new[1:], strict=False):
        if one.parent is other.parent and order.goes_back(other.number, one.number):
            return [
                Finding(
                    "amend-number-order",
                    WARNING,
                    "The act gives {num} before {other}: see whether one is meant otherwise.",
                    (("num", one.num), ("other", other.num)),
                    line=line,
                )
            ]
    return []


def _finding(num: str, within: str, line: int) -> Finding:
    return Finding(
        "amend-number-gap",
        WARNING,
        "{num} was added to {within}, where no number leads up to it: see whether the text given is"
        " the one that the act amends.",
        (("num", num), ("within", within)),
        line=line,
    )


def _goes_on(num: str, others: list[str]) -> bool:
    """Whether a number is a first, or has the one before it among the others, in some system."""
    found = list(_readings(num))
    known = {reading for other in others for reading in _readings(other)}
    known |= {(system, value, "") for system, value, _ in known}
    return not found or any(_led_up_to(reading, known) for reading in found)


def _led_up_to(reading: tuple[str, int, str], known: set[tuple[str, int, str]]) -> bool:
    system, value, branch = reading
    return value == 1 and not branch or (system, value if branch else value - 1, "") in known


def _readings(num: str) -> Iterator[tuple[str, int, str]]:
    """The systems that a mark may belong to, its number there, and what branches off."""
    found = _MARK.match(num)
    if found is None:
        return
    base, branch = found["base"], found["branch"]
    if base.isdecimal():
        yield "figures", int(base[:9]), branch
        return
    case = "capitals" if base.isupper() else "letters"
    letters = base.lower()
    if len(set(letters)) == 1:
        yield case, 26 * (len(letters) - 1) + ord(letters[0]) - 96, branch
        yield f"{case} doubled {len(letters)}", ord(letters[0]) - 96, branch
    if _ROMAN.match(letters):
        yield f"{case} Roman", _roman(letters), branch


def _roman(letters: str) -> int:
    values = [_VALUES[letter] for letter in letters]
    following = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, following, strict=True))
