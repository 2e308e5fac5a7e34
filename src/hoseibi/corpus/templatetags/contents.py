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

MOST_LINES = 200
"""So many lines of a longer law are shown at once; what is beyond is fetched as it unfolds."""

LONG_ROW, A_FOLD = SHORT_LAW, 50
"""Articles that stand in so long a row without a division are folded by so many."""


class Node:
    """A line of contents: a division with what it holds, or an article."""

    __slots__ = ("above", "children", "entry", "is_here", "is_open", "is_row", "label", "shown")

    def __init__(self, entry: Entry, above: Node | None, label: object = "") -> None:
        self.entry = entry
        self.label = label
        self.above = above
        self.children: list[Node] = []
        self.is_here = self.is_open = self.shown = False
        self.is_row = False
        """Whether this is no division, but some articles of a long row."""

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
            if child.article and not child.is_row:
                yield child
            else:
                yield from child._articles()

    @property
    def last(self) -> Node:
        return self.children[-1]

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
    tops = _by_fifties(tops, None)
    for node in list(nodes.values()):
        node.children = _by_fifties(node.children, node)
    _show(tops, levels, short=len(nodes) <= SHORT_LAW)
    for node in nodes.values():
        if node.address == path:
            node.open_the_way()
    shown = _later_supplements_together(tops)
    if levels and sum(len(node.children) for node in shown if not node.label) <= MOST_OPEN:
        for node in shown:
            node.is_open = not node.label and any(not each.article for each in node.children)
    return shown


def _show(nodes: list[Node], levels: int, *, short: bool) -> None:
    """Show what stands in these divisions: all of a short law, else `levels` levels, as far as
    they are no more lines than a page carries easily."""
    light = levels > 0 and sum(node.count for node in nodes) <= MOST_LINES
    for node in nodes:
        node.shown = short or light
        _show(node.children, levels - 1, short=short)


def _by_fifties(nodes: list[Node], above: Node | None) -> list[Node]:
    """A long row of articles as folds of fifty; what is no article stands where it stood."""
    if sum(node.article for node in nodes) <= LONG_ROW:
        return nodes
    folded: list[Node] = []
    for node in nodes:
        fold = folded[-1] if folded else None
        if not node.article:
            folded.append(node)
            continue
        if fold is None or not fold.is_row or fold.count == A_FOLD:
            fold = Node(node.entry, above)
            fold.is_row = True
            folded.append(fold)
        fold.children.append(node)
        node.above = fold
    return folded


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
