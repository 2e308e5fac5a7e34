"""The table of contents and headings: lines that repeat a number, and numbers that they name."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.address import Placed
from ...model.law import DIVISIONS, words
from ...references.cited import Citing, loose
from ..apply.tree import Node
from .result import TextEdit

_DIVISIONS = frozenset(DIVISIONS)
_LISTED = _DIVISIONS | {"article"}


def contents_edits(placed: list[Placed], nodes: list[Node], citing: Citing) -> list[TextEdit]:
    """Edits to what repeats or names a renumbered provision outside the running words."""
    found = [*_lines(placed, nodes)]
    taken = {(edit.address, edit.part, edit.start) for edit in found}
    for here, place in enumerate(placed):
        for edit in _named(here, place, nodes, citing):
            if (edit.address, edit.part, edit.start) not in taken:
                found.append(edit)
    return found


def _lines(placed: list[Placed], nodes: list[Node]) -> Iterator[TextEdit]:
    """A line of the contents begins as the provision does that it stands for; both have the same
    order."""
    items = [place for place in placed if place.provision.kind == "tocitem"]
    listed = [
        (place.provision, node)
        for place, node in zip(placed, nodes, strict=True)
        if place.provision.kind in _LISTED
    ]
    at = 0
    for item in items:
        line = words(item.provision.heading)
        for skip in range(at, len(listed)):
            provision, node = listed[skip]
            if provision.num and _heads(line, provision.num, words(provision.heading)):
                at = skip + 1
                if node.num != provision.num:
                    yield TextEdit(0, item.address, "heading", 0, len(provision.num), node.num)
                break


def _heads(line: str, num: str, heading: str) -> bool:
    rest = line[len(num) :]
    return line.startswith(num) and _bare(rest).startswith(_bare(heading))


def _bare(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def _named(here: int, place: Placed, nodes: list[Node], citing: Citing) -> Iterator[TextEdit]:
    """Numbers in a heading, and in the words of the contents."""
    provision = place.provision
    parts = [("heading", words(provision.heading))]
    if provision.kind in ("toc", "tocitem"):
        parts.append(("text", citing.places.words(here)))
    for part, text in parts:
        for cited in loose(citing.scan, citing.places, text) if text else ():
            new = nodes[cited.place].number
            if new == citing.places.labels[cited.place] or (
                citing.places.labels[cited.place] != cited.step.number
            ):
                continue
            written = citing.scan.rewritten(text[cited.start : cited.end], cited.step, new)
            if written is not None:
                yield TextEdit(0, place.address, part, cited.start, cited.end, written)
