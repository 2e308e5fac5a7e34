"""Figures that one version has and the other has not."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from ..figures import NUMBER, PLACE, Figure
from ..model.alignment import Tie
from ..model.span import Span
from .sides import Article, Pair, Side

_NOTHING = Span("", 0, 0)


class Spot(NamedTuple):
    """A place in both versions that a check found; `said` fills the places of its message."""

    left: Span
    right: Span
    said: dict[str, str] = {}


class _At(NamedTuple):
    """A figure at its address."""

    address: str
    figure: Figure

    @property
    def span(self) -> Span:
        return Span(self.address, self.figure.start, self.figure.end)


def unlike_figures(pair: Pair, kinds: Collection[str], *, both: bool = False) -> Iterator[Spot]:
    """Figures of some kinds that differ, where both languages are known to write them; with `both`,
    only where each version has one that the other lacks."""
    known = pair.left.reader.kinds & pair.right.reader.kinds
    wanted = frozenset(kinds) & known
    if not wanted:
        return
    for article in pair.articles:
        for tie in article.units:
            if tie.left and tie.right:
                for spot in _in_tie(pair, article, tie, wanted):
                    if not both or (spot.left.end and spot.right.end):
                        yield spot


def _in_tie(pair: Pair, article: Article, tie: Tie, kinds: frozenset[str]) -> Iterator[Spot]:
    left, right = _of(pair.left, tie.left), _of(pair.right, tie.right)
    only_left = _lacking(left, kinds, right, pair.right, tie.right)
    only_right = _lacking(right, kinds, left, pair.left, tie.left)
    if not only_left and not only_right:
        return
    addresses = article.addresses
    here, there = _of(pair.left, addresses[0]), _of(pair.right, addresses[1])
    for one, other in _paired(only_left, only_right):
        gone = one is not None and not _is_in(one.figure, there)
        come = other is not None and not _is_in(other.figure, here)
        if gone or come:
            yield _spot(pair, tie, one, other)


def _of(side: Side, addresses: Collection[str]) -> list[_At]:
    return [_At(address, figure) for address in addresses for figure in side.figures(address)]


def _lacking(
    own: list[_At], kinds: frozenset[str], others: list[_At], side: Side, where: Collection[str]
) -> list[_At]:
    """Figures that the other version says in no way."""
    missing: list[_At] = []
    for one in own:
        figure = one.figure
        one_thing = figure.kind == NUMBER and figure.value == 1
        if figure.kind not in kinds or one_thing or not figure.sure:
            continue
        if _is_in(figure, others) or any(figure.same(known.figure) for known in missing):
            continue
        text = "\n".join(map(side.text, where))
        if not side.reader.may_say(text, figure):
            missing.append(one)
    return missing


def _is_in(figure: Figure, others: list[_At]) -> bool:
    """Whether a figure stands among others, or its bare number does, as the unit may be unknown."""
    for other in others:
        if figure.same(other.figure):
            return True
        bare = {NUMBER, PLACE} & {figure.kind, other.figure.kind}
        if bare and figure.printed == other.figure.printed:
            return True
    return False


def _paired(left: list[_At], right: list[_At]) -> Iterator[tuple[_At | None, _At | None]]:
    """One by one where both lack as many; else each by itself."""
    if len(left) == len(right):
        yield from zip(left, right, strict=True)
        return
    yield from ((one, None) for one in left)
    yield from ((None, one) for one in right)


def _spot(pair: Pair, tie: Tie, one: _At | None, other: _At | None) -> Spot:
    return Spot(
        one.span if one else Span(tie.left[0], 0, 0),
        other.span if other else Span(tie.right[0], 0, 0),
        {"left": _words(pair.left, one), "right": _words(pair.right, other)},
    )


def _words(side: Side, at: _At | None) -> str:
    if at is None:
        return "–"
    return side.text(at.address)[at.figure.start : at.figure.end].strip()
