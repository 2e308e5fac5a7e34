"""Which references a check may rely on: those whose words leave no doubt of which law they mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

import msgspec

from ..model.address import Placed
from ..model.reference import DANGLING, RELATIVE, Reference
from ..model.toml import compiled
from ..parse.from_plain.order import order_key
from ..parse.place import address_of
from .text import Text

_REACH = 600

_ARTICLE = "art_"
_ASIDE = frozenset({"supplement", "annex"})
_END = 1_000_000

HOLE = 8
"""So many articles in a row are not left out by repeal alone."""
FEW = 5
SHARE = 0.05
"""A text that references to more articles than these lead out of is only a part of a law."""


def certain(text: Text, wanted: Callable[[Reference], bool]) -> Iterator[tuple[Reference, Placed]]:
    """Those of the references wanted that are of the law's own words and name neither another law
    nor a row of a table, and the provisions in which they stand."""
    for one in filter(wanted, text.references):
        place = text.at[one.address]
        if not text.is_aside(place) and not text.is_codified(place) and _is_own(text, one):
            yield one, place


def _is_own(text: Text, one: Reference) -> bool:
    here = text.order[one.address]
    said, known = text.words[here], text.lexicon
    before = said[max(0, one.span.start - _REACH) : one.span.start]
    if known.beside and compiled(known.beside).search(before):
        return False
    if known.beyond and compiled(known.beyond).match(said, one.span.end):
        return False
    return not (known.intro and compiled(known.intro).search(_above(text, here)))


def _above(text: Text, here: int) -> str:
    """The words above the list that a point stands in."""
    parent = text.placed[here].parent
    while parent >= 0 and text.placed[parent].provision.kind == "point":
        parent = text.placed[parent].parent
    is_point = text.placed[here].provision.kind == "point"
    return text.words[parent] if is_point and parent >= 0 else ""


class Lost(msgspec.Struct, frozen=True):
    """References that lead out of a text: single ones, those into a `hole` (a long row of articles
    that is not there), and whether only a `part` of the law can be here."""

    single: tuple[tuple[Reference, Placed], ...] = ()
    hole: int = 0
    part: bool = False


def lost(text: Text) -> Lost:
    """Certain references by number to articles that a text does not have at all; from a supplement,
    neither in the main part nor in any supplement."""
    everywhere = frozenset(place.provision.number for row in text.articles for place in row)
    main = frozenset(place.provision.number for row in _main(text) for place in row)
    missing = holes(text)
    found = [
        (one, place, number)
        for one, place, number in _by_number(text)
        if number and number not in (everywhere if _is_aside(text, place) else main)
    ]
    single = [(one, place) for one, place, number in found if not _is_in(number, missing)]
    hole = len(found) - len(single)
    named = len({number for _, _, number in found})
    many = named > FEW and len(found) > SHARE * len(text.references)
    return Lost(tuple(single), hole, part=many or hole > FEW)


def _main(text: Text) -> list[list[Placed]]:
    """The rows of articles of the main part."""
    return [row for row in text.articles if not _is_aside(text, row[0])]


def _is_aside(text: Text, place: Placed) -> bool:
    return text.top(place).provision.kind in _ASIDE


def _by_number(text: Text) -> Iterator[tuple[Reference, Placed, str]]:
    """Dangling references with the number of the article that they name."""
    sure, convention = text.lexicon.sure, text.convention
    if not sure or convention is None:
        return
    for one, place in certain(text, _is_lost):
        named = compiled(sure).match(one.words)
        if named:
            address = address_of(named["article"], convention)
            yield one, place, address[len(_ARTICLE) :] if address.startswith(_ARTICLE) else ""


def _is_lost(one: Reference) -> bool:
    return one.status == DANGLING and one.kind != RELATIVE


def holes(text: Text) -> list[tuple[int, int]]:
    """First and last articles of the main part between which more are missing than repeal takes
    away; where there is such a hole, the end may be missing too."""
    numbers = [[place.provision.number for place in row] for row in _main(text)]
    pairs = ((_last(one), _first(other)) for row in numbers for one, other in pairwise(row))
    found = [(before, after) for before, after in pairs if after - before > HOLE]
    if not found:
        return []
    return [*found, (max(_last(number) for row in numbers for number in row), _END)]


def _last(number: str) -> int:
    """Of articles printed together (38to84), the last one's number."""
    return _first(number.rpartition("to")[2])


def _first(number: str) -> int:
    key = order_key(number.partition("to")[0])
    return key[0][0] if key else 0


def _is_in(number: str, holes: list[tuple[int, int]]) -> bool:
    return any(before < _first(number) < after for before, after in holes)
