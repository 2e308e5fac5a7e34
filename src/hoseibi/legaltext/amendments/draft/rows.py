"""What becomes of a row of siblings, in the order in which an act tells it.

What moves down is told from the last, what moves up from the first, so that no number is given
while another still has it; what stays is told in its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import msgspec

from ...model.law import Provision
from ...parse.from_plain.order import order_key

KEPT, GONE, CAME, INSTEAD, HEADED = "kept", "gone", "came", "instead", "headed"

Pair = tuple[Provision | None, Provision | None]


class Item(msgspec.Struct):
    """One provision that stays, or neighbours that go or come together.

    `holder` is what holds them in the old law. Of what comes, `anchor` is the old form of the
    sibling before it, `before` of the one behind it; `last` says that no sibling follows.
    `instead` is new text in the place of old of the same numbers. `headed` is only the line that
    heads a division: it goes (`old`), or comes before `before` (`new`).
    """

    what: str
    holder: Provision
    old: tuple[Provision, ...] = ()
    new: tuple[Provision, ...] = ()
    anchor: Provision | None = None
    before: Provision | None = None
    last: bool = False

    @property
    def direction(self) -> int:
        """1 for one that moves down, -1 for one that moves up."""
        if self.what != KEPT:
            return 0
        old, new = order_key(self.old[0].number), order_key(self.new[0].number)
        return (new > old) - (new < old)


def items_of(pairs: list[Pair], holder: Provision) -> list[Item]:
    """A row of pairs, in the order of the new law, with neighbours of a fate put together: what
    goes, then what comes in its place."""
    items: list[Item] = []
    for staying, group in groupby(_ranges_apart(pairs), lambda pair: None not in pair):
        run = list(group)
        if staying:
            items += [Item(KEPT, holder, (old,), (new,)) for old, new in run if old and new]
            continue
        for one in [old for old, _ in run if old is not None]:
            _put(items, Item(GONE, holder, old=(one,)))
        for one in [new for _, new in run if new is not None]:
            _put(items, Item(CAME, holder, new=(one,)))
    return _beside(_instead(items))


def _put(items: list[Item], item: Item) -> None:
    """One more; with the item before it where their fate and kind are the same."""
    last = items[-1] if items else None
    if last is not None and last.what == item.what and _kind(last) == _kind(item):
        last.old += item.old
        last.new += item.new
    else:
        items.append(item)


def _kind(item: Item) -> str:
    return (item.old + item.new)[-1].kind


def _ranges_apart(pairs: list[Pair]) -> Iterator[Pair]:
    """One number for several repealed provisions is not renumbered: it goes, and others come."""
    for old, new in pairs:
        if old and new and old.number != new.number and "to" in old.number + new.number:
            yield old, None
            yield None, new
        else:
            yield old, new


def _instead(items: list[Item]) -> list[Item]:
    """What went and what came under the same numbers is new text for the old."""
    out: list[Item] = []
    for item in items:
        last = out[-1] if out else None
        if last is not None and last.what == GONE and item.what == CAME and _same(last, item):
            out[-1] = Item(INSTEAD, item.holder, last.old, item.new)
        else:
            out.append(item)
    return out


def _same(gone: Item, came: Item) -> bool:
    """Whether both reach from the same number to the same."""
    first, last = (gone.old[0], came.new[0]), (gone.old[-1], came.new[-1])
    return (
        first[0].kind == first[1].kind
        and first[0].number.split("to")[0] == first[1].number.split("to")[0]
        and last[0].number.split("to")[-1] == last[1].number.split("to")[-1]
    )


def _beside(items: list[Item]) -> list[Item]:
    """Say of what comes what it stands beside."""
    for place, item in enumerate(items):
        if item.what != CAME:
            continue
        kind = item.new[0].kind
        before = [i for i in items[:place] if i.what in (KEPT, INSTEAD)]
        behind = [i for i in items[place + 1 :] if i.what in (KEPT, INSTEAD)]
        if before and before[-1].old[-1].kind == kind:
            item.anchor = before[-1].old[-1]
        if behind and behind[0].old[0].kind == kind:
            item.before = behind[0].old[0]
        item.last = not behind
    return items


def chains(items: list[Item]) -> Iterator[tuple[int, list[Item]]]:
    """The row cut into runs that move together, each with its direction and in order of telling."""
    runs: list[tuple[int, list[Item]]] = []
    for item, direction in zip(items, _directions(items), strict=True):
        if runs and direction and runs[-1][0] == direction:
            runs[-1][1].append(item)
        else:
            runs.append((direction, [item]))
    for direction, run in runs:
        yield direction, _from_the_last(run) if direction > 0 else run


def _directions(items: list[Item]) -> list[int]:
    """What comes or goes moves with its neighbours."""
    own = [item.direction if item.what == KEPT else None for item in items]
    ahead: list[int] = []
    following = 0
    for direction in reversed(own):
        following = direction if direction is not None else following
        ahead.append(following)
    ahead.reverse()
    found: list[int] = []
    before = 0
    for item, direction, following in zip(items, own, ahead, strict=True):
        if direction is None:
            direction = _drawn(item, before, following)
        else:
            before = direction
        found.append(direction)
    return found


def _drawn(item: Item, before: int, following: int) -> int:
    if item.what in (INSTEAD, HEADED):
        return following if before == following else 0
    if item.what == CAME:
        return following if following > 0 else before
    # What goes makes room for what moves down before it.
    return before if before > 0 else following or before


def _from_the_last(run: list[Item]) -> list[Item]:
    """From the last to the first; what comes is told behind what it is put beside, and behind what
    makes room for it."""
    out: list[Item] = []
    held: list[Item] = []
    for item in reversed(run):
        if item.what == CAME:
            out += held
            held = [item]
        elif item.what == GONE or item.what == HEADED:
            out.append(item)
        elif held and held[0].anchor is not None and held[0].anchor is item.old[-1]:
            out += [item, *held]
            held = []
        else:
            out += [*held, item]
            held = []
    return [*out, *held]
