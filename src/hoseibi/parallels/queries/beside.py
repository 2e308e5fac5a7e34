"""A page of texts beside one another, with the rows of the corpus that its words are read from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from django.db.models import Q

from hoseibi.accounts.queries.kept import Kept
from hoseibi.corpus.models import LawVersion, Provision

from ..storage import Pair
from .lines import Block, blocks
from .words import article_of


class Shown(NamedTuple):
    """Which articles and headings of divisions are shown, and how many on a page."""

    takes: Callable[[Block], bool]
    size: int = 30


class Place(NamedTuple):
    """The row in which an address stands, and the part of the address that lies inside of it."""

    row: Provision
    inside: str


class BesidePage(NamedTuple):
    """Some blocks, which page of how many they are, how many there are in all, and the rows by
    version and short address."""

    blocks: list[Block]
    page: int
    pages: int
    total: int
    rows: dict[tuple[int, str], Provision]

    def place(self, version: LawVersion, address: str) -> Place | None:
        """Where an address is read: in its own row, or in the nearest around it."""
        return place_in(self.rows, version.pk, address)


def beside_page(
    versions: Sequence[LawVersion],
    pairs: Sequence[Pair],
    shown: Shown,
    *,
    page: int,
    at: str = "",
) -> BesidePage:
    """A page of a text (the first of the versions) beside the others; `at` is an address whose page
    is wanted. One query."""
    found = [each for each in _blocks(pairs) if shown.takes(each)]
    pages = max(1, -(-len(found) // shown.size))
    number = _page_of(found, at, shown.size) or min(max(page, 1), pages)
    on_page = found[(number - 1) * shown.size : number * shown.size]
    return BesidePage(on_page, number, pages, len(found), rows_at(versions, on_page))


MOST_KEPT = 60_000
"""Lines that are kept in the memory of a process, those last asked for: about 40 MB."""


class _Set(NamedTuple):
    """Alignments, and the blocks that were made of them."""

    pairs: tuple[Pair, ...]
    blocks: list[Block]


def _blocks(pairs: Sequence[Pair]) -> list[Block]:
    """The blocks of whole texts; made once for alignments that are at hand."""
    key = tuple(map(id, pairs))
    held = _kept.get(key)
    if held is None:
        held = _Set(tuple(pairs), blocks(pairs))
        _kept.keep(key, held)
    return held.blocks


def _lines_in(held: _Set) -> int:
    return sum(len(each.lines) for each in held.blocks)


# What is kept holds its alignments, so that no other ever gets the same identity meanwhile.
_kept: Kept[tuple[int, ...], _Set] = Kept(MOST_KEPT, _lines_in)


def whole(versions: Sequence[LawVersion], pairs: Sequence[Pair], *, differs: bool) -> BesidePage:
    """All of it as one page, to be taken away."""
    found = [each for each in blocks(pairs) if each.differs or not differs]
    return BesidePage(found, 1, 1, len(found), rows_at(versions, found))


def _page_of(found: Sequence[Block], at: str, size: int) -> int:
    article = article_of(at) if at else ""
    places = (n for n, each in enumerate(found) if article and article in (each.left, *each.rights))
    place = next(places, None)
    return 0 if place is None else place // size + 1


def rows_at(
    versions: Sequence[LawVersion], shown: Iterable[Block]
) -> dict[tuple[int, str], Provision]:
    """The rows that the words of some blocks are read from."""
    names: list[set[str]] = [set() for _each in versions]
    for block in shown:
        for at, address in enumerate((block.left, *block.rights)):
            names[at].add(address)
        for line in block.lines:
            for at, side in enumerate((line.left, *(each.addresses for each in line.answers))):
                names[at].update(prefix for address in side for prefix in _around(address))
    wanted = Q()
    for version, own in zip(versions, names, strict=True):
        wanted |= Q(version=version.pk, short_address__in=own - {""})
    rows = Provision.objects.filter(wanted).order_by("-position")
    return {(row.version_id, row.short_address): row for row in rows}


def place_in(rows: dict[tuple[int, str], Provision], version: int, address: str) -> Place | None:
    """Where an address is read: in its own row, or in the nearest around it."""
    for prefix in _around(address):
        row = rows.get((version, prefix))
        if row:
            return Place(row, address[len(prefix) + 2 :])
    return None


def _around(address: str) -> list[str]:
    """An address and every address around it, from the inside out."""
    segments = address.split("__")
    return ["__".join(segments[:end]) for end in range(len(segments), 0, -1)]


def stands_on(page: BesidePage, address: str) -> bool:
    """Whether the article of an address is on a page."""
    article = article_of(address)
    return any(article in (each.left, *each.rights) for each in page.blocks)
