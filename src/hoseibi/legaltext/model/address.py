"""Where a provision stands: a language-neutral name after the Akoma Ntoso naming convention.

`book_3__chp_5__art_709__para_2` is the full address, `art_709__para_2` its short form. An address
is derived from the tree, never stored in it: the identity of a provision is not its number.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

import msgspec

from .law import DIVISIONS, Law, Provision

PREFIXES = {
    "chapter": "chp",
    "subchapter": "subchp",
    "section": "sec",
    "subsection": "subsec",
    "division": "dvs",
    "subdivision": "subdvs",
    "article": "art",
    "paragraph": "para",
    "subparagraph": "subpara",
    "wrapup": "wrap",
    "supplement": "suppl",
    "annex": "annex",
    "tocitem": "item",
}
"""Kind to the word that stands for it in an address; other kinds stand for themselves."""

_ALONE = frozenset({"preface", "preamble", "toc"})
_DIVISIONS = frozenset(DIVISIONS)


class Placed(msgspec.Struct, frozen=True):
    """A provision in its place: full and short address, depth from the top, index of its parent."""

    address: str
    short: str
    provision: Provision
    depth: int
    parent: int


def walk(law: Law) -> list[Placed]:
    """Every provision of a law in reading order, with addresses unique in the law.

    `parent` is the position of the parent in the list, -1 at the top. The body has no segment of
    its own. A provision without a number counts by its place among its kind (`para_2`); beside
    numbered ones of its kind it is `para_nn_1`, so that it takes no number that another bears. A
    number used twice gets `~2`, `~3`, ... Linear in the number of provisions.
    """
    placed: list[Placed] = []
    places = _Places(placed)
    places.add(law.provisions, "", "", 0, -1)
    return placed


class _Places:
    """One pass over a law; the set of used addresses makes them unique."""

    def __init__(self, placed: list[Placed]) -> None:
        self.placed = placed
        self.used: dict[str, int] = {}
        self.used_short: set[str] = set()

    def add(
        self, provisions: tuple[Provision, ...], full: str, short: str, depth: int, parent: int
    ) -> None:
        ordinals: dict[str, int] = {}
        numbered = {provision.kind for provision in provisions if provision.number}
        for provision in provisions:
            kind = provision.kind
            if kind == "body":
                here = len(self.placed)
                self.placed.append(Placed("body", "body", provision, depth, parent))
                self.add(provision.children, full, short, depth + 1, here)
                continue
            mixed = kind in numbered and not provision.number
            counted = f"{kind} nn" if mixed else kind
            ordinal = ordinals[counted] = ordinals.get(counted, 0) + 1
            segment = _segment(provision, ordinal, mixed=mixed)
            address = self.unique(f"{full}__{segment}" if full else segment)
            brief = self.brief(kind, address, f"{short}__{segment}" if short else segment)
            here = len(self.placed)
            self.placed.append(Placed(address, brief, provision, depth, parent))
            if provision.children:
                # Divisions leave no trace in the short form of what stands inside them.
                inside = short if kind in _DIVISIONS else brief
                self.add(provision.children, address, inside, depth + 1, here)

    def unique(self, address: str) -> str:
        count = self.used.get(address, 0) + 1
        self.used[address] = count
        return address if count == 1 else f"{address}~{count}"

    def brief(self, kind: str, address: str, short: str) -> str:
        """The short form when nothing took it before; else the full one."""
        if kind in _DIVISIONS or short in self.used_short:
            return address
        self.used_short.add(short)
        return short


def _segment(provision: Provision, ordinal: int, *, mixed: bool) -> str:
    kind = provision.kind
    prefix = PREFIXES.get(kind, kind)
    if kind in _ALONE and ordinal == 1:
        return prefix
    if mixed:
        return f"{prefix}_nn_{ordinal}"
    return f"{prefix}_{provision.number or ordinal}"


def find(law: Law, address: str) -> Placed | None:
    """The provision at a full, short or otherwise unique address; None when there is none or two.

    A shortened address matches when its segments stand in the full address in the same order and
    the last one is the same: `chp_5__art_709` finds `book_3__chp_5__art_709`.
    """
    return look_up(walk(law), address)


def look_up(placed: list[Placed], address: str) -> Placed | None:
    """`find` over a walk made before."""
    for place in placed:
        if address in (place.short, place.address):
            return place
    wanted = address.split("__")
    found = [place for place in placed if _stands_in(wanted, place.address.split("__"))]
    return found[0] if len(found) == 1 else None


def _stands_in(wanted: list[str], segments: list[str]) -> bool:
    if wanted[-1] != segments[-1]:
        return False
    rest: Iterator[str] = iter(segments)
    return all(segment in rest for segment in wanted)


def near(placed: list[Placed], address: str, most: int = 3) -> list[str]:
    """Addresses that look like one that was not found, the likeliest first."""
    return get_close_matches(address, [place.short for place in placed], n=most, cutoff=0.6)
