"""What changes of a law in two columns, each article, annex and table of contents shown whole."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import chain, takewhile

import msgspec

from ...conventions import Convention
from ...model.law import DIVISIONS, Law, Provision, words
from ...model.wording import wording
from ...render.to_plain import plain_provision, plain_runs
from ..unwritten import Unwritten

_HOLDERS = ("body", "supplement")
_DIVISIONS = frozenset(DIVISIONS)
_OTHER = {
    "preamble": "the preamble",
    "preface": "the enacting words",
}


class Block(msgspec.Struct, frozen=True):
    """Lines of the old text and of the new that stand beside one another."""

    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()


class _Item(msgspec.Struct, frozen=True):
    """An article, an annex, or the head of a division, with the heads of those around it."""

    lines: tuple[str, ...]
    heads: tuple[str, ...] = ()
    is_head: bool = False


def title_block(old: Law, new: Law) -> Iterator[Block]:
    if words(old.title) != words(new.title):
        yield Block((plain_runs(old.title),), (plain_runs(new.title),))


def contents_block(old: Law, new: Law, convention: Convention) -> Iterator[Block]:
    """Raises Unwritten where the contents come or go as a whole."""
    before, after = (
        tuple(_lines(top, convention) for top in law.provisions if top.kind == "toc")
        for law in (old, new)
    )
    if before != after:
        yield Block(*(side[0] if side else () for side in (before, after)))


def provision_blocks(old: Law, new: Law, convention: Convention) -> Iterator[Block]:
    """Of the body, then of the supplementary provisions under their label."""
    for kind in _HOLDERS:
        before, after = (_tops(law, kind) for law in (old, new))
        if len(before) != len(after):
            raise Unwritten("supplementary provisions that come or go")
        for one, other in zip(before, after, strict=True):
            found = list(_blocks(*(list(_items(each, (), convention)) for each in (one, other))))
            if kind == "supplement" and (found or words(one.heading) != words(other.heading)):
                yield Block((_label(one),), (_label(other),))
            yield from found


def annex_blocks(old: Law, new: Law, convention: Convention) -> Iterator[Block]:
    """Annexes that come stand behind the label of the one before them."""
    olds, news = (
        [_lines(top, convention) for top in law.provisions if top.kind == "annex"]
        for law in (old, new)
    )
    left_out = wording(convention.language).unchanged
    for how, i, end, j, stop in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        if how == "equal":
            continue
        if how == "insert" and i:
            label = (f"{_label_of(new, j - 1)}　{left_out}",)
            yield Block(label, label)
        yield Block(tuple(chain(*olds[i:end])), tuple(chain(*news[j:stop])))


def _label_of(law: Law, at: int) -> str:
    annex = _tops(law, "annex")[at]
    return annex.num or plain_runs(annex.heading)


def refuse_others(old: Law, new: Law) -> None:
    """Raise Unwritten where a part differs that no column shows."""
    for kind, name in _OTHER.items():
        if _tops(old, kind) != _tops(new, kind):
            raise Unwritten(f"a change in {name}")


def _tops(law: Law, kind: str) -> list[Provision]:
    return [top for top in law.provisions if top.kind == kind]


def _label(supplement: Provision) -> str:
    return supplement.num or plain_runs(supplement.heading)


def _items(holder: Provision, heads: tuple[str, ...], convention: Convention) -> Iterator[_Item]:
    for child in holder.children:
        if child.kind not in _DIVISIONS:
            yield _Item(_lines(child, convention), heads)
            continue
        head = _lines(msgspec.structs.replace(child, children=()), convention)
        yield _Item(head, heads, is_head=True)
        yield from _items(child, (*heads, *head), convention)


def _lines(provision: Provision, convention: Convention) -> tuple[str, ...]:
    text = plain_provision(provision, convention)
    return tuple(filter(None, (line.strip(" 　") for line in text.split("\n"))))


def _blocks(olds: list[_Item], news: list[_Item]) -> Iterator[Block]:
    """What differs; a head with those around it and what follows it, which say where it stands."""
    opened = (_Opened(), _Opened())
    for i, end, j, stop in _stretches(olds, news):
        if i and j and olds[i - 1].is_head:
            i, j = i - 1, j - 1  # what begins a division is shown below its head
        headed = any(item.is_head for item in chain(olds[i:end], news[j:stop]))
        more = _up_to_words(olds, end) if headed else 0
        shown = (olds[i : end + more], news[j : stop + more])
        yield Block(
            *(told.lines(side, headed=headed) for told, side in zip(opened, shown, strict=True))
        )


def _stretches(olds: list[_Item], news: list[_Item]) -> list[tuple[int, int, int, int]]:
    """What differs, from where to where in both; one stretch where only heads stand between."""
    keys, others = ([item.lines for item in side] for side in (olds, news))
    found: list[tuple[int, int, int, int]] = []
    for how, i, end, j, stop in SequenceMatcher(None, keys, others, autojunk=False).get_opcodes():
        if how == "equal":
            continue
        last = found[-1] if found else None
        if last and all(item.is_head for item in olds[last[1] : i]):
            found[-1] = (last[0], end, last[2], stop)
        else:
            found.append((i, end, j, stop))
    return found


def _up_to_words(items: list[_Item], begin: int) -> int:
    """How many of the items that follow, the same in both columns, lead to one that is no head."""
    for count, item in enumerate(items[begin:], start=1):
        if not item.is_head:
            return count
    return 0


class _Opened:
    """A column so far: the heads under which its last line stands, which are not said again."""

    def __init__(self) -> None:
        self.heads: tuple[str, ...] = ()

    def lines(self, side: list[_Item], *, headed: bool) -> tuple[str, ...]:
        out: list[str] = []
        for item in side:
            if headed and self.heads[: len(item.heads)] != item.heads:
                same = sum(1 for _ in takewhile(_alike, zip(self.heads, item.heads, strict=False)))
                out += item.heads[same:]
            if headed:
                self.heads = (*item.heads, *(item.lines if item.is_head else ()))
            out += item.lines
        return tuple(out)


def _alike(pair: tuple[str, str]) -> bool:
    return pair[0] == pair[1]
