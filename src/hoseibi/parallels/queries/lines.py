"""Alignments as lines to be read: what stands in each language in one line, article by article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hoseibi.legaltext import Tie

from ..storage import GONE, REWORDED, Pair
from .words import article_of

MATCHED, MISSING, EXTRA = "matched", "missing", "extra"
MOVED, BEHIND, HAND = "moved", "behind", "hand"

Addresses = tuple[str, ...]


class Answer(NamedTuple):
    """What answers in one language: the addresses, one of the kinds of a tie (empty where a line is
    of another language alone), and what else is to be said of it."""

    addresses: Addresses
    kind: str
    marks: frozenset[str] = frozenset()

    @property
    def differs(self) -> bool:
        """Whether it is worth a look: no one for one in its place, or no longer of the day."""
        return self.kind not in (MATCHED, "") or bool(self.marks & {MOVED, BEHIND, REWORDED})


class Line(NamedTuple):
    """Provisions of the first text, and in each other language what answers them."""

    left: Addresses
    answers: tuple[Answer, ...]

    @property
    def differs(self) -> bool:
        return any(each.differs for each in self.answers)


class Block(NamedTuple):
    """An article or the heading of a division in each language, and its lines. An address is empty
    where a language has none."""

    left: str
    rights: Addresses
    moved: bool
    lines: list[Line]

    @property
    def differs(self) -> bool:
        alone = not self.left or not all(self.rights)
        return alone or self.moved or any(each.differs for each in self.lines)


def blocks(pairs: Sequence[Pair]) -> list[Block]:
    """A text beside others, in its order; what only another has stands where that one has it."""
    made = _Blocks(pairs)
    for line, place in _lines(pairs):
        made.put(line, place)
    return made.all()


_Place = tuple[int, str]
"""Where a line stands: -1 and an address of the first text, or the place of another and its own."""


class _Blocks:
    """The blocks of all texts in their order, to be filled with lines."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self.pairs = pairs
        self.answers = [{tie.left[0]: tie for tie in pair.articles if tie.left} for pair in pairs]
        self.home = [{right: tie for tie in pair.articles for right in tie.right} for pair in pairs]
        self.lines: dict[_Place, list[Line]] = {}
        alone: dict[_Place | None, list[_Place]] = defaultdict(list)
        for at, pair in enumerate(pairs):
            last: _Place | None = None
            for tie in pair.articles:
                if tie.left:
                    last = (-1, tie.left[0])
                else:
                    alone[last].append((at, tie.right[0]))
        self._enter(alone[None])
        for tie in pairs[0].articles:
            if tie.left:
                place = (-1, tie.left[0])
                self._enter([place, *alone[place]])

    def _enter(self, places: Iterable[_Place]) -> None:
        for place in places:
            self.lines.setdefault(place, [])

    def put(self, line: Line, place: _Place) -> None:
        at, address = place
        article = article_of(address)
        if at >= 0:
            tie = self.home[at].get(article)
            if tie and tie.left:
                at, article = -1, tie.left[0]
        self.lines.setdefault((at, article), []).append(line)

    def all(self) -> list[Block]:
        """All but what only holds others, such as the body, and has no words to be read."""
        shown = ((at, lines) for at, lines in self.lines.items() if lines or "_" in at[1])
        return [self._block(place, lines) for place, lines in shown]

    def _block(self, place: _Place, lines: list[Line]) -> Block:
        at, address = place
        if at >= 0:
            rights = tuple(address if at == each else "" for each in range(len(self.pairs)))
            return Block("", rights, False, lines)
        ties = [held.get(address) for held in self.answers]
        rights = tuple(tie.right[0] if tie and tie.right else "" for tie in ties)
        moved = any(tie.moved for tie in ties if tie)
        return Block(address, rights, moved, lines)


def _lines(pairs: Sequence[Pair]) -> Iterator[tuple[Line, _Place]]:
    """Every line with where it stands, in the order of the first text."""
    groups = _groups(pairs)
    alone: dict[str, list[tuple[int, Tie]]] = defaultdict(list)
    for at, pair in enumerate(pairs):
        last = ""
        for tie in pair.units:
            if tie.left:
                last = groups[tie.left[0]][0]
            else:
                alone[last].append((at, tie))
    for at, tie in alone[""]:
        yield _alone(at, tie, pairs), (at, tie.right[0])
    by_left = [{address: tie for tie in pair.units for address in tie.left} for pair in pairs]
    for first, group in _each_once(groups):
        answers = tuple(
            _answer(group, held, pair) for held, pair in zip(by_left, pairs, strict=True)
        )
        yield Line(group, answers), (-1, first)
        for at, tie in alone[first]:
            yield _alone(at, tie, pairs), (at, tie.right[0])


def _each_once(groups: dict[str, Addresses]) -> Iterator[tuple[str, Addresses]]:
    for address, group in groups.items():
        if address == group[0]:
            yield address, group


def _groups(pairs: Sequence[Pair]) -> dict[str, Addresses]:
    """By address of the first text, the provisions that stand in one line with it: those that any
    other language has as one."""
    order = [address for tie in pairs[0].units for address in tie.left]
    group: dict[str, list[str]] = {address: [address] for address in order}
    for pair in pairs:
        for tie in pair.units:
            for other in tie.left[1:]:
                one, two = group[tie.left[0]], group[other]
                if one is not two:
                    one += two
                    group.update(dict.fromkeys(two, one))
    place = {address: at for at, address in enumerate(order)}
    return {address: tuple(sorted(group[address], key=place.__getitem__)) for address in order}


def _answer(group: Addresses, held: dict[str, Tie], pair: Pair) -> Answer:
    ties = list(dict.fromkeys(held[address] for address in group if address in held))
    rights = tuple(dict.fromkeys(right for tie in ties for right in tie.right))
    marks = set()
    if any(tie.moved for tie in ties):
        marks.add(MOVED)
    if rights and any(address in pair.behind for address in group):
        marks.add(BEHIND)
    if any(tie.by == HAND for tie in ties):
        marks.add(HAND)
    if any(_is_reworded(tie, pair) for tie in ties):
        marks.add(REWORDED)
    return Answer(rights, Tie(group, rights).kind, frozenset(marks))


def _is_reworded(tie: Tie, pair: Pair) -> bool:
    """Whether somebody tied it when it had words that were a little other ones."""
    ends = tie.left, tie.right
    return any((one.left, one.right) == ends for one in pair.hands if one.state == REWORDED)


def _alone(at: int, tie: Tie, pairs: Sequence[Pair]) -> Line:
    marks = {HAND} if tie.by == HAND else set()
    if _is_reworded(tie, pairs[at]):
        marks.add(REWORDED)
    own = Answer(tie.right, EXTRA, frozenset(marks))
    return Line((), tuple(own if at == each else Answer((), "") for each in range(len(pairs))))


def counted(pair: Pair) -> dict[str, int]:
    """How many ties of units are of each kind; `moved`, `behind` and `hand` besides, and
    `reworded` and `gone`: ties by hand whose words changed, or are no longer there."""
    found = Counter(tie.kind for tie in pair.units)
    found[MOVED] = sum(tie.moved for tie in pair.units)
    found[BEHIND] = sum(
        bool(tie.right) and not pair.behind.isdisjoint(tie.left) for tie in pair.units
    )
    found[HAND] = sum(tie.by == HAND for tie in pair.units)
    for state in (REWORDED, GONE):
        found[state] = sum(one.state == state for one in pair.hands)
    return dict(found)
