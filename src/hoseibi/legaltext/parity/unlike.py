"""Figures that one version has and the other has not."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from fractions import Fraction
from typing import NamedTuple

from msgspec.structs import replace

from ..figures import AMOUNT, DATE, FOLD, NUMBER, PERIOD, PLACE, SHARE, Figure
from ..model.alignment import Tie
from ..model.span import Span
from .sides import Article, Pair, Side

_YEAR = 12
"""Months."""

_WITH_UNITS = frozenset({PERIOD, AMOUNT, SHARE})


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
    here, there = _whole(pair.left, article, 0), _whole(pair.right, article, 1)
    for mine, theirs in _in_another_unit((only_left, only_right), (here, there)):
        only_left.remove(mine)
        only_right.remove(theirs)
        yield _spot(pair, tie, mine, theirs)
    for mine, theirs in [*_with_a_year(pair, tie, (only_left, only_right))]:
        only_left.remove(mine)
        only_right.remove(theirs)
    only_left = [one for one in only_left if not _is_bare(pair.left, one.figure, right)]
    only_right = [one for one in only_right if not _is_bare(pair.right, one.figure, left)]
    for one, other in _paired(only_left, only_right):
        gone = one is not None and not _is_in(pair.left, one.figure, there)
        come = other is not None and not _is_in(pair.right, other.figure, here)
        if one and not other:
            gone = gone and not _is_meant(pair.right, article.addresses[1], one.figure)
        if other and not one:
            come = come and not _is_meant(pair.left, article.addresses[0], other.figure)
        if gone or come:
            yield _spot(pair, tie, one, other)


def _in_another_unit(
    lacking: tuple[list[_At], list[_At]], whole: tuple[list[_At], list[_At]]
) -> Iterator[tuple[_At, _At]]:
    """Figures of one number and two units, each on one side only: they explain one another, so that
    a bare number elsewhere does not."""
    own = [one for one in lacking[0] if not _says(whole[1], one.figure)]
    others = [one for one in lacking[1] if not _says(whole[0], one.figure)]
    for one in own:
        other = next((each for each in others if _is_of_one_number(one.figure, each.figure)), None)
        if other:
            others.remove(other)
            yield one, other


def _with_a_year(
    pair: Pair, tie: Tie, lacking: tuple[list[_At], list[_At]]
) -> Iterator[tuple[_At, _At]]:
    """Periods that are a year apart where the shorter one stands beside words for a year: “a year
    and six months” are eighteen months."""
    for one, other in [(one, other) for one in lacking[0] for other in lacking[1]]:
        if not one.figure.kind == other.figure.kind == PERIOD:
            continue
        months = Fraction(one.figure.value), Fraction(other.figure.value)
        side, where = (pair.right, tie.right) if months[0] > months[1] else (pair.left, tie.left)
        year = replace(one.figure, value=Fraction(_YEAR), unit="month")
        beside = one.figure.unit == other.figure.unit == "month"
        beside &= min(months) < _YEAR and max(months) - min(months) == _YEAR
        if beside and any(side.reader.may_say(side.text(address), year) for address in where):
            yield one, other


def _is_of_one_number(one: Figure, other: Figure) -> bool:
    return one.kind == other.kind and one.kind in _WITH_UNITS and one.printed == other.printed


def _whole(side: Side, article: Article, at: int) -> list[_At]:
    """The figures of an article with those of its heading."""
    block = (article.left, article.right)[at]
    headed = [_At(block, figure) for figure in side.headed(block)]
    return headed + _of(side, article.addresses[at])


def _of(side: Side, addresses: Collection[str]) -> list[_At]:
    return [_At(address, figure) for address in addresses for figure in side.figures(address)]


def _lacking(
    own: list[_At], kinds: frozenset[str], others: list[_At], side: Side, where: Collection[str]
) -> list[_At]:
    """Figures of which the other version says neither the value nor words that may stand for it."""
    missing: list[_At] = []
    for one in own:
        figure = one.figure
        one_thing = figure.kind == NUMBER and figure.value == 1
        if figure.kind not in kinds or one_thing or not figure.sure:
            continue
        if any(figure.same(each.figure) for each in (*others, *missing)):
            continue
        text = "\n".join(side.undated(address) for address in where)
        if not side.reader.may_say(text, figure):
            missing.append(one)
    return missing


def _is_meant(side: Side, addresses: Collection[str], figure: Figure) -> bool:
    """Whether words anywhere in an article may stand for a figure that has none in its place."""
    return any(side.reader.may_say(side.undated(address), figure) for address in addresses)


def _is_in(side: Side, figure: Figure, others: list[_At]) -> bool:
    """Whether a figure stands among others, or its bare number does."""
    return _says(others, figure) or _is_bare(side, figure, others)


def _says(others: list[_At], figure: Figure) -> bool:
    return any(figure.same(other.figure) for other in others)


def _is_bare(side: Side, figure: Figure, others: list[_At]) -> bool:
    """Whether its bare number stands among others, as the unit may be unknown, or be said by other
    words (“five times the monthly wage”); or the year of which it is the first or last day, or
    that of the calendar that it may be."""
    year = side.reader.calendar_year(figure) if figure.kind == PERIOD else _whole_year(figure)
    for other in others:
        kinds = {figure.kind, other.figure.kind}
        bare = {NUMBER, PLACE} & kinds or kinds == {PERIOD, FOLD}
        if bare and figure.printed and figure.printed == other.figure.printed:
            return True
        if year and other.figure.printed == year:
            return True
        if year and other.figure.kind == DATE and str(other.figure.value).startswith(str(year)):
            return True
    return False


def _whole_year(figure: Figure) -> int:
    """The year that begins or ends on a day: “from 2024 on” is from its first day; else 0."""
    value = str(figure.value)
    ends = figure.kind == DATE and value.endswith(("-01-01", "-12-31")) and value[0] != "-"
    return int(value.split("-")[0]) if ends else 0


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
