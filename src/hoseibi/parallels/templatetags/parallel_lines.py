"""Texts beside one another, set to be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from hoseibi.corpus import storage as corpus
from hoseibi.corpus.models import LawVersion, Provision
from hoseibi.corpus.templatetags.linking import Linker
from hoseibi.corpus.templatetags.rows import Cell, cells_of
from hoseibi.parallels.models import TranslationMark
from hoseibi.parallels.queries.accepted import Judged
from hoseibi.parallels.queries.beside import BesidePage
from hoseibi.parallels.queries.lines import Answer, Block, Line
from hoseibi.parallels.queries.noted import Noted
from hoseibi.parallels.queries.repairs import Repair
from hoseibi.parallels.queries.standings import ToDo
from hoseibi.parallels.storage import HandTie

from .parallel_deviations import Pointer

register = template.Library()

SIGNS = {
    "matched": ("=", _("one for one")),
    "missing": ("−", _("missing here")),
    "extra": ("+", _("only here")),
    "split": ("1→n", _("split")),
    "merged": ("n→1", _("merged")),
    "regrouped": ("n→n", _("grouped otherwise")),
    "moved": ("↕", _("moved")),
    "behind": ("⟳", _("its words are older than those beside it")),
    "hand": ("✎", _("tied by hand")),
    "reworded": ("≈", _("words changed since the tie by hand")),
    "gone": ("?", _("ties by hand whose words are gone")),
}
"""A sign and a word for everything that is told of a tie."""


_NUMBERED = {"para", "subpara", "point", "item"}
"""Segments of an address inside an article that count."""


class Told(NamedTuple):
    """A thing that is told of a tie: its name, its sign, its words, and how often it is so."""

    name: str
    sign: str
    words: str
    count: int = 0


class Side(NamedTuple):
    """One language in a line: its cells, and what is told of them."""

    language: str
    number: int
    cells: list[tuple[str, Cell]]
    told: list[Told]
    addresses: tuple[str, ...]
    is_empty: bool


class SetLine(NamedTuple):
    """A line as it is set: its sides, whether it is worth a look, and what was found there."""

    sides: list[Side]
    differs: bool
    found: Sequence[Judged] = ()


class Head(NamedTuple):
    """What an article or division is called in a language, and its address; empty where it has
    none."""

    language: str
    address: str
    num: str
    heading: str
    told: list[Told]


class SetBlock(NamedTuple):
    """A block as it is set; `found` is what concerns it as a whole."""

    key: str
    heads: list[Head]
    article: bool
    lines: list[SetLine]
    block: Block
    found: Sequence[Judged] = ()


def told(name: str, count: int = 0) -> Told:
    """What is told of a tie, by its name."""
    sign, words = SIGNS[name]
    return Told(name, sign, str(words), count)


def set_blocks(
    page: BesidePage, versions: Sequence[LawVersion], noted: Noted, *, differs: bool = False
) -> list[SetBlock]:
    """The blocks of a page as they are set, each with what was found there; of each only the lines
    that differ, where that is asked."""
    noted.put(page.blocks)
    setter = _Setter(page, versions, noted)
    return [setter.block(each, differs=differs) for each in page.blocks]


class SetChoice(NamedTuple):
    """A provision that can be chosen, as it is set, and the addresses that it is tied to now."""

    address: str
    side: Side
    tied_to: tuple[str, ...]


def set_choices(
    found: Repair, versions: Sequence[LawVersion]
) -> list[tuple[Head, list[SetChoice]]]:
    """The provisions of two articles, each under its heading, to choose from."""
    setter = _Setter(found.page, versions)
    block = found.page.blocks[0]
    columns = []
    for at, choices in enumerate((found.left, found.right)):
        head = setter.head(at, (block.left, *block.rights)[at], block)
        columns.append(
            (head, [SetChoice(one.address, setter.line(one.line).sides[at], one.tied_to)
                    for one in choices])
        )  # fmt: skip
    return columns


class _Setter:
    """Sets the words of the rows of one page; each row is read once."""

    def __init__(
        self, page: BesidePage, versions: Sequence[LawVersion], noted: Noted | None = None
    ) -> None:
        self.page, self.versions = page, versions
        self.noted = noted or Noted(())
        self.languages = [each.language_version.language for each in versions]
        self.read: dict[int, dict[str, Cell]] = {}

    def block(self, block: Block, *, differs: bool) -> SetBlock:
        addresses = (block.left, *block.rights)
        heads = [self.head(at, address, block) for at, address in enumerate(addresses)]
        first = next(at for at, address in enumerate(addresses) if address)
        row = self.page.rows.get((self.versions[first].pk, addresses[first]))
        shown = (each for each in block.lines if each.differs or not differs)
        lines = [self.line(each)._replace(found=self.noted.of_line(each)) for each in shown]
        key = f"{self.languages[first]}-{addresses[first]}" if first else addresses[0]
        found = self.noted.of_block(block)
        return SetBlock(key, heads, bool(row and row.article), lines, block, found)

    def head(self, at: int, address: str, block: Block) -> Head:
        names = ["moved"] if at and address and block.moved else []
        if not block.lines and bool(address) != bool(block.left):
            names = ["extra"] if address else ["missing"]
        said = [told(one) for one in names]
        row = self.page.rows.get((self.versions[at].pk, address)) if address else None
        if row is None:
            return Head(self.languages[at], address, "", "", said)
        return Head(self.languages[at], address, row.num, row.heading, said)

    def line(self, line: Line) -> SetLine:
        left = self.side(0, line.left, [])
        rights = [
            self.side(at, each.addresses, _told_of(each))
            for at, each in enumerate(line.answers, start=1)
        ]
        return SetLine([left, *rights], line.differs)

    def side(self, at: int, addresses: tuple[str, ...], names: Iterable[str]) -> Side:
        cells = [(address, self.cell(at, address)) for address in addresses]
        held = [(address, cell) for address, cell in cells if cell]
        said = [told(one) for one in names]
        return Side(self.languages[at], at + 1, held, said, addresses, not addresses)

    def cell(self, at: int, address: str) -> Cell | None:
        place = self.page.place(self.versions[at], address)
        if place is None:
            return None
        if place.row.pk not in self.read:
            self.read[place.row.pk] = self.cells(at, place.row)
        cell = self.read[place.row.pk].get(place.inside)
        if cell and not place.inside:  # the number and the heading stand above the lines
            return cell._replace(num="", heading=SafeString(""), hangs=False)
        return cell

    def cells(self, at: int, row: Provision) -> dict[str, Cell]:
        """The cells of a row by their place in it, the words that are meant marked."""

        def mark(inside: str) -> Linker | None:
            meant = self.noted.meant_in(at, "__".join(filter(None, (row.short_address, inside))))
            return Pointer(meant) if meant else None

        return dict(cells_of(corpus.provision_of(row), self.languages[at], mark))


def _told_of(answer: Answer) -> list[str]:
    kinds = [answer.kind] if answer.kind not in ("matched", "") else []
    return [
        *kinds,
        *(one for one in ("moved", "behind", "hand", "reworded") if one in answer.marks),
    ]


def told_in_all(counts: dict[str, int]) -> list[Told]:
    """What is told of a whole pair of texts, with how often it is so."""
    return [told(name, counts[name]) for name in SIGNS if counts.get(name)]


STATES = {
    "stands": ("✎", _("stands")),
    "followed": ("→", _("followed its words to another number")),
    "reworded": ("≈", _("its words changed a little; look whether it still holds")),
    "gone": ("?", _("its words are gone; it is not applied")),
}
"""What became of a tie by hand in these texts."""


@register.filter
def state_of(hand: HandTie) -> Told:
    """What became of a tie by hand, with its sign."""
    sign, words = STATES[hand.state]
    return Told(hand.state, sign, str(words))


@register.filter
def places(addresses: Iterable[str]) -> str:
    """Short addresses as people read them in a list: `4 (2)`, and what is no article as it is."""
    return ", ".join(map(place, addresses)) or "—"


@register.filter
def place(address: str) -> str:
    """A place in an article by its numbers, without a word of any language: `4`, `4 (2) (1)`."""
    segments = [one.partition("_") for one in address.split("__")]
    kinds, numbers = [kind for kind, _sep, _number in segments], [one[2] for one in segments]
    counted = all(one and "_" not in one for one in numbers)
    if kinds[0] != "art" or not counted or not set(kinds[1:]) <= _NUMBERED:
        return address
    return " ".join([numbers[0], *(f"({one})" for one in numbers[1:])])


STANDING = {
    "missing": ("−", _("missing")),
    "stale": ("⟳", _("stale: what it translates has changed")),
    "machine": ("◌", _("made by a machine")),
    "draft": ("◐", _("drafted")),
    "checked": ("●", _("checked")),
    "authoritative": ("★", _("authoritative")),
}
"""A sign and a word for how far a translation is."""


def standing(name: str, count: int = 0) -> Told:
    """How far a translation is, by its name."""
    sign, words = STANDING[name]
    return Told(name, sign, str(words), count)


def standing_in_all(counts: dict[str, int]) -> list[Told]:
    """How far a whole translation is."""
    return [standing(name, count) for name, count in counts.items()]


class SetStanding(NamedTuple):
    """A provision with its translation as it is set."""

    name: str
    sides: list[Side]
    told: Told
    mark: TranslationMark | None
    said_of: tuple[LawVersion, ...]
    place: str


def set_to_do(found: ToDo, versions: Sequence[LawVersion]) -> list[SetStanding]:
    """A page of provisions with their translations, as it is set."""
    setter = _Setter(found.rows, versions)
    made = []
    for one, line, block in zip(found.shown, found.lines, found.rows.blocks, strict=True):
        head = setter.head(0, block.left, block)
        name = head.num or head.heading or block.left
        sides = setter.line(line).sides
        place = one.tie.right[0] if one.tie.right else ""
        made.append(SetStanding(name, sides, standing(one.state), one.mark, one.said_of, place))
    return made
