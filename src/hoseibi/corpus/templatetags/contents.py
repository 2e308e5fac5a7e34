"""Contents of a law as a tree that folds, light enough for a code of 1,300 articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext_lazy as _

from hoseibi.corpus.queries import Entry

FEW = 3
MOST_OPEN = 45
"""So many lines of the second level are shown unfolded where there is room."""

SHORT_LAW = 120
"""Contents of so many lines are shown whole."""


class Node:
    """A line of contents: a division with what it holds, or an article."""

    __slots__ = ("above", "children", "depth", "entry", "is_here", "is_open", "label", "shown")

    def __init__(self, entry: Entry, above: Node | None, label: object = "") -> None:
        self.entry = entry
        self.label = label
        self.above = above
        self.depth: int = above.depth + 1 if above else 0
        self.children: list[Node] = []
        self.is_here = self.is_open = self.shown = False

    @property
    def address(self) -> str:
        return self.entry.short_address

    @property
    def article(self) -> bool:
        return self.entry.article

    @property
    def number(self) -> str:
        """The number without the word before it: what stands last in the address."""
        return self.address.rpartition("_")[2].partition("~")[0]

    @property
    def count(self) -> int:
        return len(self.children)

    @property
    def span(self) -> str:
        """From which article to which a division goes, by their numbers; empty without any."""
        numbers = [each.number for each in self._articles()]
        if not numbers:
            return ""
        first, last = numbers[0].partition("to")[0], numbers[-1].rpartition("to")[2]
        return first if first == last else f"{first}–{last}"

    def _articles(self) -> Iterator[Node]:
        for child in self.children:
            if child.article:
                yield child
            else:
                yield from child._articles()

    def open_the_way(self) -> None:
        self.is_here = True
        above = self.above
        while above:
            above.is_open = above.shown = True
            above = above.above


def tree(entries: Iterable[Entry], path: str = "", levels: int = 0) -> list[Node]:
    """Contents as a tree.

    What stands on the way to `path` is open and whole. Elsewhere `levels` levels are shown; what is
    deeper is fetched when it is unfolded, so that a long code stays light. A short law is shown
    whole.
    """
    nodes: dict[int, Node] = {}
    tops: list[Node] = []
    for entry in entries:
        above = nodes.get(entry.parent)
        node = nodes[entry.position] = Node(entry, above)
        (above.children if above else tops).append(node)
    short = len(nodes) <= SHORT_LAW
    for node in nodes.values():
        node.shown = short or node.depth < levels
        if node.address == path:
            node.open_the_way()
    shown = _later_supplements_together(tops)
    if levels and sum(len(node.children) for node in shown if not node.label) <= MOST_OPEN:
        for node in shown:
            node.is_open = not node.label and any(not each.article for each in node.children)
    return shown


def _later_supplements_together(tops: list[Node]) -> list[Node]:
    """The supplements that amending laws left behind, under one fold: a code may have forty."""
    later = [node for node in tops if node.entry.kind == "supplement"][1:]
    if len(later) < FEW:
        return tops
    fold = Node(later[0].entry, None, _("Supplementary provisions of amending laws"))
    fold.children, fold.shown = later, True
    fold.is_open = any(node.is_open for node in later)
    moved = {id(node) for node in later}
    kept = [node for node in tops if id(node) not in moved]
    return [*kept, fold]


def branch(nodes: Iterable[Node], address: str) -> Node | None:
    """The division at an address, wherever it stands in the tree."""
    for node in nodes:
        if node.address == address:
            return node
        if address.startswith(node.entry.address) or not node.article:
            found = branch(node.children, address)
            if found:
                return found
    return None
