"""Divisions that are put over articles that stand, or taken away from over them: only the line that
heads them comes or goes."""

from __future__ import annotations

from itertools import groupby

from ...model.law import Provision
from .pairs import Pairs
from .rows import CAME, GONE, HEADED, INSTEAD, KEPT, Item, items_of


class Heads:
    """Tells such divisions from those that come or go with what stands in them."""

    def __init__(self, pairs: Pairs, *, alone: bool = True) -> None:
        """Without `alone`, all divisions come and go with what stands in them."""
        self.pairs = pairs
        self.alone = alone
        self._under: set[int] = set()
        self._headed: set[int] = set()

    def sorted(self, item: Item, old: Provision, new: Provision) -> tuple[list[Item], list[Item]]:
        """Of divisions that come or go: what is told of their articles and heads, and the divisions
        of which nothing stays. `old` and `new` are what holds them."""
        row: list[Item] = []
        whole: list[Item] = []
        here = {id(child) for child in old.children}
        now = {id(self.pairs.mate(child)) for child in new.children}
        for one in item.old if item.what == GONE else ():
            if self.alone and any(id(child) in now for child in one.children):
                row.append(Item(HEADED, old, old=(one,)))
                self._under |= {id(child) for child in one.children}
                row += [Item(GONE, old, old=(child,)) for child in one.children]
            else:
                whole.append(Item(GONE, old, old=(one,)))
        for one in item.new if item.what == CAME else ():
            mate = self.pairs.mate(one.children[0]) if _flat(one) else None
            if self.alone and mate is not None and id(mate) in here:
                self._headed.add(id(one))
                row.append(Item(HEADED, old, new=(one,), before=mate))
                self._under |= {id(child) for child in one.children}
                row += [Item(CAME, old, new=(child,)) for child in one.children]
            else:
                anchor = item.anchor or self._head_before(one, new)
                whole.append(Item(CAME, old, (), (one,), anchor, item.before, item.last))
        if item.what == INSTEAD:
            whole.append(item)
        return row, _together(whole)

    def _head_before(self, division: Provision, holder: Provision) -> Provision | None:
        """The division before, when only its head came: it stands when this one is told."""
        place = next(i for i, child in enumerate(holder.children) if child is division)
        before = holder.children[place - 1] if place else None
        return before if id(before) in self._headed else None

    def apart(self, row: list[Item]) -> list[Item]:
        """The row in which what goes from under one division and comes under another stays."""
        heads = [item for item in row if item.what == HEADED]
        if not heads:
            return row
        gone = {id(old): old for item in row if item.what == GONE for old in item.old}
        staying: dict[int, Provision] = {}
        for new in [new for item in row if item.what == CAME for new in item.new]:
            mate = self.pairs.mate(new)
            under = {id(new), id(mate)} & self._under
            if mate is not None and id(mate) in gone and under:
                staying[id(new)] = mate
        return _joined(row, staying)


def _flat(division: Provision) -> bool:
    return bool(division.children) and all(c.kind == "article" for c in division.children)


def _together(whole: list[Item]) -> list[Item]:
    """Neighbours of a fate in one item again."""
    out: list[Item] = []
    for item in whole:
        joins = out and out[-1].what == item.what != INSTEAD
        if joins and (item.what == GONE or item.anchor is out[-1].anchor):
            out[-1].old += item.old
            out[-1].new += item.new
        else:
            out.append(item)
    return out


def _joined(row: list[Item], staying: dict[int, Provision]) -> list[Item]:
    """The row put together anew, with pairs of those that stay."""
    kept = {id(old) for old in staying.values()}
    out: list[Item] = []
    for _, group in groupby(row, lambda item: (id(item.holder), item.what == HEADED)):
        items = list(group)
        if items[0].what == HEADED:
            out += items
            continue
        pairs: list[tuple[Provision | None, Provision | None]] = []
        for item in items:
            if item.what == KEPT:
                pairs.append((item.old[0], item.new[0]))
                continue
            pairs += [(old, None) for old in item.old if id(old) not in kept]
            pairs += [(staying.get(id(new)), new) for new in item.new]
        out += items_of(pairs, items[0].holder)
    return out
