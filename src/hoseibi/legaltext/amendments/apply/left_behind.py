"""References that an act left as they were although what they name was moved or taken out, in every
language whose references are read."""

from __future__ import annotations

from difflib import SequenceMatcher

from ...conventions import Convention
from ...model.finding import Finding
from ...model.instruction import Step
from ...model.law import Law, words
from ...model.reference import INTERNAL, RESOLVED, Reference
from ...references import references
from ..unwritten import Unwritten
from ..write import can_write, manner
from .outcome import reference_left
from .places import own_words
from .tree import Node, grow

_UNITS = ("article", "paragraph", "point")
_PREFIXES = {"article": "art", "paragraph": "para", "point": "point"}
_MOST = 100

Way = tuple[tuple[str, str], ...]
"""The kinds and numbers by which an article, paragraph or point is named."""


def left_behind(
    root: Node, law: Law, given: dict[int, str], convention: Convention
) -> list[Finding]:
    """A finding for each reference by number that still stands, where its number now means another
    provision or none. `given` are the addresses in the law given, by provision.

    References to several provisions (ranges, `each of the following`) and words beside which the
    act changed something are left to their drafter; supplementary provisions speak of the law as
    it was when they were made.
    """
    if not root.touched:
        return []
    left = _Left(root, law, given, convention)
    if not left.changed:
        return []
    found = map(left.finding, references(law))
    return [finding for finding in found if finding is not None][:_MOST]


class _Left:
    def __init__(self, root: Node, law: Law, given: dict[int, str], convention: Convention) -> None:
        self.convention = convention
        self.before = {given[id(node.origin)]: _way(node) for node in _units(grow(law))}
        self.nodes = {
            given[id(node.origin)]: node for node in root.walk() if id(node.origin) in given
        }
        standing = {id(node): _way(node) for node in _units(root)}
        self.now = {address: standing.get(id(node)) for address, node in self.nodes.items()}
        self.standing = set(standing.values())
        self.changed = {
            address for address, way in self.before.items() if self.now.get(address) != way
        }

    def finding(self, reference: Reference) -> Finding | None:
        if reference.kind != INTERNAL or reference.status != RESOLVED:
            return None
        holder = self.nodes.get(reference.address)
        if len(reference.targets) != 1 or reference.targets[0] not in self.changed:
            return None
        if holder is None or _is_supplementary(holder) or not _stands(reference, holder):
            return None
        target = reference.targets[0]
        moved = self.now.get(target) is not None
        if not moved and self.before[target] in self.standing:
            # Another provision was put in its place under its number: that one is meant now.
            return None
        name = self._name(self.nodes[target]) if moved else ""
        return reference_left(_address(holder), reference.words, name)

    def _name(self, node: Node) -> str:
        """A place as the country's acts name it; by its address where they have no words for it."""
        line = _line(node)
        steps = tuple(
            Step(each.kind, _number(each), each.num if each.number else "") for each in line
        )
        if can_write(self.convention):
            try:
                return manner(self.convention).place(steps, self.convention)
            except Unwritten:
                pass
        return "__".join(step.segment for step in steps)


def _units(root: Node) -> list[Node]:
    return [node for node in root.walk() if node.kind in _UNITS]


def _line(node: Node) -> list[Node]:
    """The article, paragraph and points down to a node."""
    line = [each for each in (node, *node.ancestors()) if each.kind in _UNITS]
    return line[::-1]


def _way(node: Node) -> Way:
    return tuple((each.kind, _number(each)) for each in _line(node))


def _number(node: Node) -> str:
    """The number, or the place among paragraphs that bear none."""
    if node.number or node.kind != "paragraph" or node.parent is None:
        return node.number
    alike = [each for each in node.parent.children if each.kind == "paragraph"]
    return str(next(at for at, each in enumerate(alike, start=1) if each is node))


def _is_supplementary(node: Node) -> bool:
    return any(each.kind == "supplement" for each in node.ancestors())


def _stands(reference: Reference, holder: Node) -> bool:
    """Whether the words of the reference and the signs beside them were left as they were."""
    was = "".join(words(sentence.runs) for sentence in holder.origin.text)
    now = own_words(holder)
    start, end = max(0, reference.span.start - 1), min(len(was), reference.span.end + 1)
    if was == now:
        return True
    blocks = SequenceMatcher(None, was, now, False).get_matching_blocks()
    return any(block.a <= start and end <= block.a + block.size for block in blocks)


def _address(node: Node) -> str:
    return "__".join(f"{_PREFIXES[kind]}_{number}" for kind, number in _way(node))
