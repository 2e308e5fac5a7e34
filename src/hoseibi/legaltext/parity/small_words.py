"""The small words that carry a rule: must, may, must not, not, and, or."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from operator import attrgetter

import msgspec
from msgspec.structs import replace

from ..figures import plain
from ..model.span import Span
from ..model.toml import compiled
from .sides import Pair, Side
from .unlike import Spot

_ENDED = r"[。；;។](?=.)|[.!?](?= \w)"
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_CLAUSE = re.compile("[,、，]")
_BLANK = " \0"
_KINDS = ("barred", "must", "may")
_END = 3
"""Signs behind what stands at the end of a sentence: the stop, a bracket."""


class Said(msgspec.Struct, frozen=True, dict=True):
    """The words of one unit, or of a sentence of it, as they are compared: in small letters, idle
    words and what stands in brackets blanked.

    whole   with all of them
    start   where in the unit they begin
    beside  what nothing answers of the article, which may say what is missed here
    """

    side: Side
    address: str
    text: str
    whole: str
    start: int = 0
    beside: str = ""

    def first(self, source: str) -> Span | None:
        """Where an expression first matches."""
        found = compiled(source).search(self.text) if source else None
        return self._span(found) if found else None

    def all(self, source: str) -> int:
        """How often an expression matches."""
        return len(compiled(source).findall(self.text)) if source else 0

    @property
    def is_one_sentence(self) -> bool:
        """Whether no sentence ends but the last."""
        return not self._ends(self.text.rstrip(_BLANK))

    @property
    def denies(self) -> bool:
        """Whether a word stands there that denies."""
        return self.first(self.side.wording.negation) is not None

    @property
    def may_deny(self) -> bool:
        """Whether a word stands there that may deny, an idle one among them."""
        denying = self.side.wording.denying
        return bool(denying) and bool(compiled(denying).search(f"{self.whole} {self.beside}"))

    def word(self, span: Span) -> str:
        return self.side.text(self.address)[span.start : span.end]

    def sentences(self) -> list[Said]:
        """Each sentence by itself."""
        ends = [0, *self._ends(self.text.rstrip(_BLANK)), len(self.whole)]
        return [
            replace(self, text=self.text[one:two], whole=self.whole[one:two], start=one)
            for one, two in pairwise(ends)
        ]

    def _ends(self, text: str) -> list[int]:
        parts = self.side.wording.parts
        ended = compiled(f"{_ENDED}|{parts}" if parts else _ENDED)
        return [one.end() for one in ended.finditer(text)]

    @cached_property
    def _bound(self) -> tuple[str, Span | None]:
        words = self.side.wording
        text = self.text.rstrip(_BLANK)
        if words.aside:
            text = compiled(words.aside).sub(_blank, text)
        found = {
            name: [*compiled(getattr(words, name)).finditer(text)]
            for name in _KINDS
            if getattr(words, name)
        }
        if words.last:
            ended = (name for name, all_ in found.items() if all_ and _is_last(all_[-1], text))
            name = next(ended, "")
            return name, self._span(found[name][-1]) if name else None
        said = [name for name, all_ in found.items() if all_]
        name = said[0] if len(said) == 1 else ""
        return name, self._span(found[name][0]) if name else None

    @property
    def kind(self) -> str:
        """Whether a sentence requires (`must`), allows (`may`) or forbids (`barred`); empty where
        it does several of these, or none. In a language that says so at the end, by its end."""
        return self._bound[0]

    @property
    def binding(self) -> Span | None:
        """The words by which it does."""
        return self._bound[1]

    @property
    def allows_plainly(self) -> bool:
        """Whether what it allows is neither denied in its own clause nor allowed only somehow."""
        words, where = self.side.wording, self.binding
        if where is None or not words.save or compiled(words.save).search(self.text):
            return False
        before, behind = self.text[: where.start - self.start], self.text[where.end - self.start :]
        clause = _CLAUSE.split(before)[-1] + " " + _CLAUSE.split(behind)[0]
        return not compiled(words.negation).search(clause)

    def _span(self, found: re.Match[str]) -> Span:
        return Span(self.address, found.start() + self.start, found.end() + self.start)


def units(pair: Pair) -> Iterator[tuple[Said, Said]]:
    """The units that answer one another one by one."""
    for article in pair.articles:
        alone = [
            " ".join(
                pair_side.text(at) for tie in article.units if not other(tie) for at in own(tie)
            )
            for pair_side, own, other in (
                (pair.left, attrgetter("left"), attrgetter("right")),
                (pair.right, attrgetter("right"), attrgetter("left")),
            )
        ]
        for tie in article.units:
            if len(tie.left) == len(tie.right) == 1:
                here, there = said(pair.left, tie.left[0]), said(pair.right, tie.right[0])
                yield replace(here, beside=alone[0]), replace(there, beside=alone[1])


def sentences(pair: Pair) -> Iterator[tuple[Said, Said]]:
    """The sentences of such units, where both have as many; else the units. Beside each stands the
    one before and the one after that deny though what answers them does not: sentences are not
    divided alike."""
    for left, right in units(pair):
        here, there = left.sentences(), right.sentences()
        if len(here) != len(there):
            yield left, right
            continue
        for at, (one, other) in enumerate(zip(here, there, strict=True)):
            yield _with_spare(one, at, here, there), _with_spare(other, at, there, here)


def _with_spare(one: Said, at: int, own: list[Said], others: list[Said]) -> Said:
    around = [place for place in (at - 1, at + 1) if 0 <= place < len(own)]
    spare = [own[place].whole for place in around if not others[place].denies]
    return replace(one, beside=" ".join((one.beside, *spare)))


def firsts(pair: Pair) -> Iterator[tuple[Said, Said]]:
    """The sentences of units that answer one another one by one; where one version has more of
    them, the first of both."""
    for left, right in units(pair):
        here, there = left.sentences(), right.sentences()
        if len(here) == len(there):
            yield from zip(here, there, strict=True)
        else:
            yield here[0], there[0]


def bound(pair: Pair) -> Iterator[tuple[Said, Said]]:
    """The same, the first of both only if what each says no other sentence of it says otherwise."""
    for left, right in units(pair):
        here, there = left.sentences(), right.sentences()
        if len(here) == len(there):
            yield from zip(here, there, strict=True)
        elif all(
            {one.kind for one in side} <= {side[0].kind, "", "barred"} for side in (here, there)
        ):
            yield here[0], there[0]


def said(side: Side, address: str) -> Said:
    whole = side.reader.own(plain(side.text(address)))
    text = _BRACKETS.sub(_blank, _BRACKETS.sub(_blank, whole))
    idle = side.wording.idle
    return Said(side, address, compiled(idle).sub(_blank, text) if idle else text, whole)


def _is_last(found: re.Match[str], text: str) -> bool:
    return found.end() >= len(text) - _END


def _blank(found: re.Match[str]) -> str:
    return "\0" * len(found[0])


def spot(left: Said, right: Said, here: Span | None, there: Span | None) -> Spot:
    """A place in both; a side without the word is meant as a whole."""
    words = {
        "left": left.word(here) if here else "–",
        "right": right.word(there) if there else "–",
    }
    whole = Span(left.address, 0, 0), Span(right.address, 0, 0)
    return Spot(here or whole[0], there or whole[1], words)
