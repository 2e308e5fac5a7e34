"""What some words say before anybody looks at the law: steps towards a place, and which law."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from ..model.address import PREFIXES
from ..model.law import DIVISIONS

SUPPLEMENT, DIVISION, ANNEX, ARTICLE = 0, 1, 15, 20
PARAGRAPH, SENTENCE, POINT, PART = 30, 32, 40, 60

_LEVELS = {
    "supplement": SUPPLEMENT,
    "body": SUPPLEMENT,
    "annex": ANNEX,
    "article": ARTICLE,
    "paragraph": PARAGRAPH,
    "subparagraph": PARAGRAPH + 1,
    "sentence": SENTENCE,
    "line": SENTENCE,
    "list": POINT - 1,
    "part": PART,
    **{kind: DIVISION + rank for rank, kind in enumerate(DIVISIONS)},
}


def level_of(kind: str, depth: int) -> int:
    """How deep a step stands: outer steps have lower levels."""
    return POINT + depth if kind == "point" else _LEVELS[kind]


class Step(NamedTuple):
    """One step: `how` is empty for a number, else as in `vocabulary.Relative`."""

    level: int
    kind: str
    number: str = ""
    how: str = ""
    many: int = 1

    @property
    def segment(self) -> str:
        """As in an address."""
        prefix = PREFIXES.get(self.kind, self.kind)
        return f"{prefix}_{self.number}" if self.number else prefix


Way = tuple[Step, ...]


class Scope(NamedTuple):
    """Which law words are about. `how`: `this`, `same`, `own`, `former`, `title`."""

    how: str
    title: str = ""


@dataclass(slots=True)
class Item:
    """One reference as its words say it. `until` is the end of a range; `open` means that the
    words leave open which outer step it belongs to."""

    start: int
    end: int
    steps: list[Step]
    until: list[Step] = field(default_factory=list)
    scope: Scope | None = None
    nesting: tuple[int, ...] = ()
    quoted: bool = False
    open: bool = False
    closed: bool = False

    @property
    def outermost(self) -> int:
        return self.steps[0].level

    @property
    def innermost(self) -> int:
        return (self.until or self.steps)[-1].level
