"""The lists in the words of an article: how many items each has, whatever marks count them.

An item is a point as it was read, or what begins with a mark where nothing was read into the text:
`一、`, `(2)`, `б)`. Marks of one shape that follow one another are one list.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..figures import plain
from ..model.span import Span
from ..scripts import numerals
from .sides import Side

FEWEST = 2
"""Items that make a list."""

_KANJI = "一二三四五六七八九十百"
_LETTERS = (
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдежзиклмнопрстуфхцчшщэюя",
    "កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអ",
)
_MARK = re.compile(
    rf"(?:^|(?<=[\n\0])|(?P<inside>[:;：；。.] ?(?:(?<=[:;] )\w{{1,7}} )?))"
    rf"(?P<mark>[(（]?(?P<said>[0-9]{{1,2}}|[{_KANJI}]{{1,3}}|[a-zа-яក-អ])"
    rf"(?:[)）、．]|\.(?=[ \t\u3000])))"
)
_SHOWN = re.compile(rf"[0-9]+|[{_KANJI}]+|[^\W\d_]+")
_RANGE = re.compile(r"([0-9]+)to([0-9]+)")


class Item(NamedTuple):
    """One item: where it begins, the shape of its mark, its place in the row and how many it
    stands for (“3 to 5: deleted” for three). One that stands inside a text is `inside`: it is an
    item only where it is the next of its row."""

    span: Span
    shape: str
    value: int
    many: int = 1
    inside: bool = False


class Listed(NamedTuple):
    """One list of an article."""

    items: tuple[Item, ...]

    @property
    def size(self) -> int:
        """How many items it has."""
        return sum(one.many for one in self.items)


def lists(found: Iterable[Item]) -> list[Listed]:
    """The lists that some items make, in the order in which they begin; a single item is none."""
    made: list[list[Item]] = []
    rows: list[list[Item]] = []
    for item in found:
        at = next((at for at, row in enumerate(rows) if row[-1].shape == item.shape), len(rows))
        if at < len(rows) and _goes_on(rows[at][-1], item):
            del rows[at + 1 :]
            rows[at].append(item)
        elif item.value == 1 and not item.inside:
            rows[at:] = [[item]]
            made.append(rows[-1])
        elif item.value == 1 and at == len(rows):
            rows.append([item])
            made.append(rows[-1])
    return [Listed(tuple(row)) for row in made if len(row) >= FEWEST]


def _goes_on(last: Item, item: Item) -> bool:
    """Whether an item is of the row of another; a number that is printed twice is two items."""
    if item.inside:
        return item.value == last.value + last.many
    return item.value >= max(FEWEST, last.value)


def items(side: Side, block: str) -> list[Item]:
    """Every item in an article, in reading order."""
    return list(_items(side, block))


def _items(side: Side, block: str) -> Iterator[Item]:
    for place in side.within(block):
        provision = place.provision
        text = side.text(place.short)
        if provision.kind == "point":
            yield _point(place.short, provision.num, provision.number)
        yield from _marked(place.short, side.reader.own(plain(text)), provision.kind == "point")


def _point(address: str, num: str, number: str) -> Item:
    between = _RANGE.search(number)
    first = int(between[1]) if between else _whole(number)
    many = int(between[2]) - first + 1 if between else 1
    return Item(Span(address, 0, 0), _shape(num, address), first, max(1, many))


def _whole(number: str) -> int:
    found = re.match("[0-9]+", number)
    return int(found[0]) if found else 0


def _shape(mark: str, address: str) -> str:
    """`1)`, `23)` and `２）` have one shape; so have `d.` and `đ.`, letters of one script. Points
    in points have another."""
    nested = max(1, address.count("__point_"))
    return _SHOWN.sub(lambda found: _kind(found[0]), plain(mark).strip()) + str(nested)


def _kind(said: str) -> str:
    if said.isdecimal():
        return "1"
    if said[0] in _KANJI:
        return "一"
    return unicodedata.name(said[0], "").partition(" ")[0]


def _marked(address: str, text: str, is_point: bool) -> Iterator[Item]:
    """The marks in a text: at its beginning, and inside it. What a point begins with was read."""
    for found in _MARK.finditer(text):
        inside = found["inside"] is not None
        value = _value(found["said"])
        if value and (inside or not is_point):
            span = Span(address, *found.span("mark"))
            yield Item(span, _shape(found["mark"], address), value, inside=inside)


def _value(said: str) -> int:
    if said.isdecimal():
        return int(said)
    if said[0] in _KANJI:
        return numerals.parse("kanji", said) or 0
    return next((row.index(said) + 1 for row in _LETTERS if said in row), 0)
