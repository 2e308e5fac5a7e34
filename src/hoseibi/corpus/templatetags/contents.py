"""Contents of a law as a tree that folds, light enough for a code of 1,300 articles.

Branches are made when they are asked for: a page that shows fifty lines of a long code makes fifty.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from django.utils.translation import gettext_lazy as _

from hoseibi.corpus.queries import Contents, Entry

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

    is_here = is_open = shown = False
    is_row = False
    """Whether this is no division, but some articles of a long row."""

    def __init__(self, contents: Contents, entry: Entry, label: object = "") -> None:
        self.entry = entry
        self.label = label
        self._contents = contents

    @cached_property
    def children(self) -> Sequence[Node]:
        return _nodes(self._contents, self._contents.within(self.entry))

    @property
    def address(self) -> str:
        return self.entry.short_address

    @property
    def article(self) -> bool:
        return self.entry.article

    @property
    def count(self) -> int:
        return len(self.children)

    @property
    def span(self) -> str:
        """From which article to which a division goes, by their numbers; empty without any."""
        ends = self._ends
        if ends is None:
            return ""
        start, end = _number(ends[0]).partition("to")[0], _number(ends[1]).rpartition("to")[2]
        return start if start == end else f"{start}–{end}"

    @property
    def _ends(self) -> tuple[Entry, Entry] | None:
        return self._contents.ends(self.entry)

    @property
    def is_leaf(self) -> bool:
        """Whether nothing stands in it."""
        return not self._contents.within(self.entry)

    @property
    def last(self) -> Node:
        return self.children[-1]

    def open_the_way(self, address: str, divisions: Sequence[Entry]) -> None:
        """Open what leads to an address, which stands in these divisions from here on."""
        self.is_open = self.shown = True
        _open_the_way(self.children, address, divisions)


class Fold(Node):
    """Articles of a long row, or divisions, put together under one line."""

    def __init__(
        self, contents: Contents, children: Sequence[Node], *, label: object = "", is_row: bool
    ) -> None:
        super().__init__(contents, children[0].entry, label)
        self.children = children
        self.is_row = is_row

    @property
    def _ends(self) -> tuple[Entry, Entry]:
        return self.children[0].entry, self.children[-1].entry

    @property
    def is_leaf(self) -> bool:
        return False


def _number(entry: Entry) -> str:
    """The number without the word before it: what stands last in the address."""
    return entry.short_address.rpartition("_")[2].partition("~")[0]


def tree(contents: Contents, path: str = "", levels: int = 0) -> Sequence[Node]:
    """Contents as a tree.

    What stands on the way to `path` is open and whole. Elsewhere `levels` levels are shown; what is
    deeper is fetched when it is unfolded, so that a long code stays light. A short law is shown
    whole.
    """
    tops = _nodes(contents, contents.within())
    _show(tops, levels, short=len(contents) <= SHORT_LAW)
    here = contents.entry(path)
    if here:
        _open_the_way(tops, path, contents.above(here))
    shown = _later_supplements_together(contents, tops)
    if levels and sum(len(node.children) for node in shown if not node.label) <= MOST_OPEN:
        for node in shown:
            node.is_open = not node.label and any(not each.article for each in node.children)
    return shown


def _open_the_way(nodes: Iterable[Node], address: str, divisions: Sequence[Entry]) -> None:
    for node in nodes:
        if node.is_row and any(child.address == address for child in node.children):
            node.open_the_way(address, ())
        elif not node.is_row and divisions and node.entry.position == divisions[0].position:
            node.open_the_way(address, divisions[1:])
        elif not node.is_row and not divisions and node.address == address:
            node.is_here = True


def _show(nodes: Sequence[Node], levels: int, *, short: bool) -> None:
    """Show what stands in these divisions: all of a short law, else `levels` levels, as far as
    they are no more lines than a page carries easily."""
    if not short and levels <= 0:
        return
    light = sum(node.count for node in nodes) <= MOST_LINES
    for node in nodes:
        node.shown = short or light
        _show(node.children, levels - 1, short=short)


def _nodes(contents: Contents, entries: Sequence[Entry]) -> Sequence[Node]:
    """Lines for some entries; a long row of articles as folds of fifty, where what is no article
    stands where it stood."""
    nodes = [Node(contents, each) for each in entries]
    if sum(node.article for node in nodes) <= LONG_ROW:
        return nodes
    folded: list[Node] = []
    row: list[Node] = []
    for node, following in zip(nodes, [*nodes[1:], None], strict=True):
        if not node.article:
            folded.append(node)
            continue
        row.append(node)
        if len(row) == A_FOLD or following is None or not following.article:
            folded.append(Fold(contents, row, is_row=True))
            row = []
    return folded


def _later_supplements_together(contents: Contents, tops: Sequence[Node]) -> Sequence[Node]:
    """The supplements that amending laws left behind, under one fold: a code may have forty."""
    later = [node for node in tops if node.entry.kind == "supplement"][1:]
    if len(later) < FEW:
        return tops
    label = _("Supplementary provisions of amending laws")
    fold = Fold(contents, later, label=label, is_row=False)
    fold.shown = True
    fold.is_open = any(node.is_open or node.is_here for node in later)
    moved = {id(node) for node in later}
    return [*(node for node in tops if id(node) not in moved), fold]


def branch(contents: Contents, address: str) -> Node | None:
    """The line at an address, wherever it stands; of a long row, the fold that begins there."""
    here = contents.entry(address)
    if here is None:
        return None
    return _branch(_nodes(contents, contents.within()), address, contents.above(here))


def _branch(nodes: Iterable[Node], address: str, divisions: Sequence[Entry]) -> Node | None:
    for node in nodes:
        if divisions and not node.is_row and node.entry.position == divisions[0].position:
            return _branch(node.children, address, divisions[1:])
        if not divisions and node.address == address:
            return node
    return None
