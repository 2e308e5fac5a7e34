"""Two versions of a law as one row of lines, each change under the hand that made it: what a
document with tracked changes by author and date is written from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from ...comparison import compare
from ...comparison.whole import whole_rows
from ...model.address import walk
from ...model.change import IN, OUT, SAME, Break, Piece, Row, Signed, SignedRow, Token
from ...model.law import Inline, Law, words
from ...model.timeline import State
from ...render.lines import how_of, law_rows
from .blame import Runs, Trace, traced, whole_trace

_NOBODY = Trace((), (), ())
Step = tuple[int, Law]
"""A hand, and an article as it left it."""


class Chain(msgspec.Struct, frozen=True):
    """What became of one article: its short address in the old and in the new law, each empty where
    that has it not; its text in the old law, and after every hand. The last step is the new one."""

    old: str
    new: str
    base: Law
    steps: tuple[Step, ...]


def signed_rows(old: Law, new: Law, chains: Sequence[Chain], otherwise: int = 0) -> list[Row]:
    """Every line of both laws as `whole_rows` has them, changes signed. What no chain explains is
    signed by the hand `otherwise`. Linear in the laws and in the articles of the chains."""
    writer = _Writer(otherwise)
    for chain in chains:
        writer.learn(chain)
    rows = whole_rows(old, compare(old, new))
    names = zip(_names(rows, old, IN), _names(rows, new, OUT), strict=True)
    return [writer.row(row, *each) for row, each in zip(rows, names, strict=True)]


def _names(rows: list[Row], law: Law, without: str) -> list[str]:
    """The short address of each line in one of the two laws: its own lines are those of the rows
    without what came or went, so that lines inside what came are known too."""
    lines = iter(law_rows(law))
    found = []
    for row in rows:
        line = next(lines, None) if how_of(row) != without else None
        found.append(line.new if line else "")
    return found


class _Writer:
    """`came` and `went` say by short address whose the words of a provision are, new or old; `by`
    whose hand was the last in an article."""

    def __init__(self, otherwise: int) -> None:
        self.otherwise = otherwise
        self.came: dict[str, Trace] = {}
        self.went: dict[str, Trace] = {}
        self.by: dict[str, int] = {}

    def learn(self, chain: Chain) -> None:
        laws = [chain.base, *(law for _hand, law in chain.steps)]
        hands = [f"{at} {hand}" for at, (hand, _law) in enumerate(chain.steps)]
        last = chain.steps[-1][0] if chain.steps else self.otherwise
        self.by |= {address: last for address in (chain.old, chain.new) if address}
        self.came |= _named(chain.new, laws[-1], _followed(laws, hands))
        # What went is what came, seen from the end.
        self.went |= _named(chain.old, laws[0], _followed(laws[::-1], hands[::-1]))

    def row(self, row: Row, old: str, new: str) -> Row:
        """A line that is called so in the two laws, signed."""
        how = how_of(row)
        if not how and not _differs(row):
            return row
        came, went = self.came.get(new), self.went.get(old)
        last = self.by.get(_article(new), self.by.get(_article(old), self.otherwise))
        whole = _whole(went if how == OUT else came, how, last) if how else last
        if how == OUT:
            # A line that went went at once, whatever was taken out of it before.
            went = None
        here, there = came or _NOBODY, went or _NOBODY
        return SignedRow(
            row.kind,
            row.status,
            row.depth,
            row.before,
            row.after,
            row.old,
            row.new,
            tuple(_signed(row.heading, here.heading, there.heading, whole)),
            tuple(_signed(row.text, here.text, there.text, whole)),
            by=(whole,) if how else (),
            number=tuple(_number(row, here, there, whole)),
        )


def _followed(laws: list[Law], hands: list[str]) -> list[Trace]:
    """Whose every word of the last law is, as the number of the step and the hand; nobody's what
    was in the first."""
    traces = [whole_trace(place.provision, "") for place in walk(laws[0])]
    for before, after, hand in zip(laws, laws[1:], hands, strict=False):
        traces = traced(traces, before, State("", "", after, hand))
    return traces


def _named(address: str, law: Law, traces: list[Trace]) -> dict[str, Trace]:
    """The traces under the addresses of the whole law."""
    placed = walk(law)
    top = next((place.short for place in placed if place.provision.kind == "article"), "")
    if not address or not top:
        return {}
    return {
        address + place.short[len(top) :]: trace
        for place, trace in zip(placed, traces, strict=True)
        if place.short.startswith(top)
    }


def _article(short: str) -> str:
    """The article that a provision stands in, by its short address."""
    steps = short.split("__")
    at = next((at for at, step in enumerate(steps) if step.startswith("art_")), -1)
    return "__".join(steps[: at + 1])


def _differs(row: Row) -> bool:
    return row.before != row.after or any(p.how != SAME for p in (*row.heading, *row.text))


def _whole(trace: Trace | None, how: str, otherwise: int) -> int:
    """Who put a whole line there, which was first done; or took it out, which was last done."""
    runs = (*trace.num, *trace.heading, *trace.text) if trace else ()
    steps = sorted((int(hand.partition(" ")[0]), hand) for _size, hand in runs if hand)
    return _known(steps[0 if how == IN else -1][1], otherwise) if steps else otherwise


def _number(row: Row, came: Trace, went: Trace, whole: int) -> Iterator[Piece]:
    if row.before == row.after:
        if row.before:
            yield Piece(SAME, (row.before,))
        return
    for how, num, trace in ((OUT, row.before, went), (IN, row.after, came)):
        if num:
            hand = trace.num[0][1] if trace.num else ""
            yield Signed(how, (num,), (_known(hand, whole),))


def _known(hand: str, otherwise: int) -> int:
    return int(hand.partition(" ")[2]) if hand else otherwise


def _signed(pieces: tuple[Piece, ...], came: Runs, went: Runs, otherwise: int) -> Iterator[Piece]:
    """Pieces cut where the hand changes."""
    told = {IN: _Spent(came), OUT: _Spent(went)}
    for piece in pieces:
        if piece.how == SAME:
            for token in piece.tokens:
                told[IN].skip(token)
                told[OUT].skip(token)
            yield piece
            continue
        for hand, tokens in _by_hand(piece.tokens, told[piece.how]):
            yield Signed(piece.how, tuple(tokens), (_known(hand, otherwise),))


def _by_hand(tokens: Sequence[Token], told: _Spent) -> Iterator[tuple[str, list[Token]]]:
    last: str | None = None
    held: list[Token] = []
    for token in tokens:
        for part, hand in told.cut(token):
            # A break, and words that nobody is known for, go with what stands before them.
            hand = hand or last or ""
            if last is not None and hand != last and held and last:
                yield last, held
                held = []
            held.append(part)
            last = hand
    if held:
        yield last or "", held


class _Spent:
    """Runs that are used up as the words come by."""

    def __init__(self, runs: Runs) -> None:
        self.runs = list(runs)[::-1]

    def take(self, most: int) -> tuple[int, str]:
        """So many of the next words, at most, and whose they are."""
        if not self.runs:
            return most, ""
        size, hand = self.runs.pop()
        if size > most:
            self.runs.append((size - most, hand))
            size = most
        return size, hand

    def skip(self, token: Token) -> None:
        left = _size(token)
        while left > 0:
            left -= self.take(left)[0]

    def cut(self, token: Token) -> Iterator[tuple[Token, str]]:
        """A token in parts of one hand each; what cannot be cut is its first hand's."""
        size = _size(token)
        if not isinstance(token, str):
            hand = self.take(size)[1] if size else ""
            yield token, hand
            return
        at = 0
        while at < size:
            taken, hand = self.take(size - at)
            yield token[at : at + taken], hand
            at += taken


def _size(token: Token) -> int:
    if isinstance(token, Break):
        return 0
    return len(words((token,))) if isinstance(token, Inline) else len(token)
