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
from ..phrases import phrases
from ..phrases.names import Names
from ..unwritten import Unwritten
from .outcome import reference_left
from .places import own_words
from .tree import Node, grow

_UNITS = ("article", "paragraph", "point")
_PREFIXES = {"article": "art", "paragraph": "para", "point": "point"}
_MOST = 100

Way = tuple[Step, ...]


def stale(root: Node, law: Law, given: dict[int, str], convention: Convention) -> list[Finding]:
    """A finding for each reference by number that still stands, where its number now means another
    provision or none. `given` are the addresses in the law given, by provision."""
    if not root.touched:
        return []
    before = {given[id(node.origin)]: _way(node) for node in _units(grow(law))}
    nodes = {given[id(node.origin)]: node for node in root.walk() if id(node.origin) in given}
    now = {id(node): _way(node) for node in _units(root)}
    ways = {address: now.get(id(node)) for address, node in nodes.items()}
    changed = {address for address, way in before.items() if ways.get(address) != way}
    if not changed:
        return []
    state = (before, ways, set(now.values()), changed)
    found = (
        _finding(reference, nodes, state, convention)
        for reference in references(law)
        if reference.kind == INTERNAL and reference.status == RESOLVED
    )
    return [finding for finding in found if finding is not None][:_MOST]


def _units(root: Node) -> list[Node]:
    return [node for node in root.walk() if node.kind in _UNITS]


def _way(node: Node) -> Way:
    """The numbers by which an article, paragraph or point is named."""
    line = [each for each in (node, *node.ancestors()) if each.kind in _UNITS]
    return tuple(Step(each.kind, _number(each)) for each in reversed(line))


def _number(node: Node) -> str:
    """The number, or the place among paragraphs that bear none."""
    if node.number or node.kind != "paragraph" or node.parent is None:
        return node.number
    alike = [each for each in node.parent.children if each.kind == "paragraph"]
    return str(next(at for at, each in enumerate(alike, start=1) if each is node))


_State = tuple[dict[str, Way], "dict[str, Way | None]", set[Way], set[str]]


def _finding(
    reference: Reference, nodes: dict[str, Node], state: _State, convention: Convention
) -> Finding | None:
    before, ways, standing, changed = state
    target = next((one for one in reference.targets if one in changed), "")
    holder = nodes.get(reference.address)
    if not target or holder is None or not _stands(reference, holder):
        return None
    way = ways.get(target)
    if way is None and before[target] in standing:
        # Another provision was put in its place under its number: that one is meant now.
        return None
    moved = _printed(way, convention) if way else ""
    return reference_left(_address(holder), reference.words, moved)


def _stands(reference: Reference, holder: Node) -> bool:
    """Whether the words of the reference were left as they were."""
    was = "".join(words(sentence.runs) for sentence in holder.origin.text)
    now = own_words(holder)
    start, end = reference.span.start, reference.span.end
    if was == now:
        return True
    blocks = SequenceMatcher(None, was, now, False).get_matching_blocks()
    return any(block.a <= start and end <= block.a + block.size for block in blocks)


def _printed(way: Way, convention: Convention) -> str:
    told = phrases(convention.code)
    try:
        if told is not None:
            return Names(told, convention).chain(way, [way[-1].number], "nom")
    except Unwritten:
        pass
    return "__".join(step.segment for step in way)


def _address(node: Node) -> str:
    return "__".join(f"{_PREFIXES[step.kind]}_{step.number}" for step in _way(node))
