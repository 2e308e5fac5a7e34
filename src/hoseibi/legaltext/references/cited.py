"""Which provisions the numbers in references stand for, so that they can be written anew."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..model.law import Law
from ..model.reference import OTHER_LAW, RESOLVED, Reference
from .chains import items_of
from .find import Finder, Meaning
from .items import Item, Step
from .laws import Namer
from .mentions import Mention
from .places import Places
from .resolve import Resolver
from .scan import LINK, NUMBER, RELATIVE, UNIT, Scanner, Token
from .split import Split

_STANDING = ("this", "own")
_NEIGHBOURS = ("previous", "next")


class Cited(NamedTuple):
    """A number in some words, and the provision that it stands for (its position in the walk of
    the law that is cited). `step` says how the words name it."""

    start: int
    end: int
    step: Step
    place: int


class Citing:
    """The references of one law, read once, with what they need to be written anew."""

    def __init__(self, law: Law, scan: Scanner) -> None:
        self._finder = _Recorder(law, scan)
        self.scan = scan
        self.references = self._finder.all()
        self.places = self._finder.places
        self._tokened: tuple[int, list[Token]] = (-1, [])
        self._index = {place.address: here for here, place in enumerate(self.places.placed)}

    def own(self, one: int) -> tuple[int, ...]:
        """The positions that a resolved reference of the law to itself means."""
        reference = self.references[one]
        if reference.status != RESOLVED:
            return ()
        return tuple(self._index[target] for target in reference.targets)

    def abroad(self, one: int, places: Places) -> tuple[int, ...]:
        """The positions in another law, by its places, that a reference to it means."""
        if self.references[one].status != OTHER_LAW:
            return ()
        item = self._finder.items[one]
        steps = self._finder.whole.get(one, list(item.steps))
        whole = Item(item.start, item.end, steps, item.until)
        return (
            Resolver(places, self._finder.scan).item(whole, max(places.body, 0), main=True).places
        )

    def numbers(self, one: int, targets: tuple[int, ...], places: Places) -> list[Cited]:
        """The numbers in the words of a reference, with what each stands for in `places`."""
        reference = self.references[one]
        item = self._finder.items[one]
        here = self._index[reference.address]
        tokens = [t for t in self.tokens(here) if self._innermost(here, t) == one]
        return numbers_of(self.scan, self.places.words(here), (item, tokens), (targets, places))

    def place(self, one: int) -> int:
        """The position of the provision in whose words a reference stands."""
        return self._index[self.references[one].address]

    def at(self, address: str) -> int:
        """The position of a full address."""
        return self._index[address]

    def beside(self, one: int, target: int) -> tuple[Token, int] | None:
        """The piece of a reference that names a place by where it stands, and the provision that
        it stands for: the target or what holds it."""
        here = self._index[self.references[one].address]
        for token in self.tokens(here):
            if token.what != RELATIVE or token.step is None or token.step.how not in _NEIGHBOURS:
                continue
            if token.step.many == 1 and self._innermost(here, token) == one:
                while target >= 0 and self.places.placed[target].provision.kind != token.step.kind:
                    target = self.places.placed[target].parent
                return (token, target) if target >= 0 else None
        return None

    def tokens(self, here: int) -> list[Token]:
        """The pieces that references are made of in the words at a position."""
        if self._tokened[0] != here:
            self._tokened = (here, list(self.scan.tokens(self.places.words(here))))
        return self._tokened[1]

    def _innermost(self, here: int, token: Token) -> int:
        """The reference with the fewest words around a token; -1 for none."""
        around = [
            (reference.span.end - reference.span.start, one)
            for one, reference in self._finder.at(here)
            if reference.span.start <= token.start and token.end <= reference.span.end
        ]
        return min(around, default=(0, -1))[1]


class _Recorder(Finder):
    """A finder that keeps what its references were read from; `whole` are the steps in another law
    with those that its words leave out."""

    def __init__(self, law: Law, scan: Scanner) -> None:
        super().__init__(law, scan)
        self.items: list[Item] = []
        self.whole: dict[int, list[Step]] = {}
        self._here: dict[int, list[tuple[int, Reference]]] = {}

    def at(self, here: int) -> list[tuple[int, Reference]]:
        """The references in the words at a position, with their places in the list of all."""
        return self._here.get(here, [])

    def _reference(self, here: int, text: str, item: Item) -> Reference:
        reference = super()._reference(here, text, item)
        self._here.setdefault(here, []).append((len(self.items), reference))
        self.items.append(item)
        return reference

    def _outside(self, here: int, item: Item, mention: Mention | None, law: str) -> Meaning:
        if mention is not None:
            self.whole[len(self.items)] = list(mention.followed_by(item.steps))
        return super()._outside(here, item, mention, law)


def loose(scan: Scanner, finder: Places, text: str) -> Iterator[Cited]:
    """Numbers in a heading or a table of contents that name provisions of the law itself."""
    split = Split(scan, text)
    resolver, body, namer = Resolver(finder, scan), finder.body, Namer(scan.words.laws)
    for _, items in items_of(scan, text, split.chains) if body >= 0 else ():
        for item in items:
            scope = namer.before(text, item.start) or namer.after(text, item.end)
            if item.steps[0].how or (scope is not None and scope.how not in _STANDING):
                continue
            outcome = resolver.item(item, body, main=True)
            tokens = [t for t in scan.tokens(text) if item.start <= t.start and t.end <= item.end]
            yield from numbers_of(scan, text, (item, tokens), (outcome.places, finder))


def numbers_of(
    scan: Scanner,
    text: str,
    said: tuple[Item, list[Token]],
    meant: tuple[tuple[int, ...], Places],
) -> list[Cited]:
    """Each numbered piece of an item beside the provision that it stands for.

    Pieces that bear their unit find their step by it; numbers alone take the steps left over, the
    innermost last, since what a reference leaves out is always the outermost.
    """
    (item, tokens), (targets, places) = said, meant
    if not targets:
        return []
    links = (t.start for t in tokens if t.what == LINK and t.how == "to")
    split = next(links, len(text)) if item.until else len(text)
    pairs = [
        (targets[0], _paired(scan, text, [t for t in tokens if t.start < split], item.steps)),
        (targets[-1], _paired(scan, text, [t for t in tokens if t.start >= split], item.until)),
    ]
    found: list[Cited] = []
    for target, side in pairs:
        for token, step in side:
            place = _denoted(places, target, step)
            if place >= 0:
                found.append(Cited(token.start, token.end, step, place))
    return found


def _paired(
    scan: Scanner, text: str, tokens: list[Token], steps: list[Step]
) -> Iterator[tuple[Token, Step]]:
    rest = [step for step in steps if step.number]
    for token in tokens:
        if token.what == UNIT and token.step in rest:
            rest.remove(token.step)
            yield token, token.step
    bare = [token for token in tokens if token.what == NUMBER]
    for token, step in zip(bare, rest[-len(bare) :] if bare else [], strict=False):
        if scan.reads(text[token.start : token.end], step):
            yield token, step


def _denoted(places: Places, target: int, step: Step) -> int:
    """The provision of a step's kind and number that is the target or holds it; -1 for none."""
    while target >= 0:
        if places.placed[target].provision.kind == step.kind and places.has(target, step.number):
            return target
        target = places.placed[target].parent
    return -1
