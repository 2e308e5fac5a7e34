"""What some words say before anybody looks at the law: steps towards a place, and which law."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import NamedTuple

from ..model.address import PREFIXES
from ..model.law import DIVISIONS
from ..scripts import numerals

SUPPLEMENT, DIVISION, ANNEX, ARTICLE = 0, 1, 15, 20
PARAGRAPH, SENTENCE, TABLE, POINT, LINE, PART = 30, 32, 36, 40, 55, 60

_LEVELS = {
    "supplement": SUPPLEMENT,
    "body": SUPPLEMENT,
    "annex": ANNEX,
    "article": ARTICLE,
    "paragraph": PARAGRAPH,
    "subparagraph": PARAGRAPH + 1,
    "sentence": SENTENCE,
    "line": LINE,
    "table": TABLE,
    "list": POINT - 1,
    "part": PART,
    **{kind: DIVISION + rank for rank, kind in enumerate(DIVISIONS)},
}


def level_of(kind: str, depth: int) -> int:
    """How deep a step stands: outer steps have lower levels."""
    return POINT + depth if kind == "point" else _LEVELS[kind]


_FIGURES = re.compile("[〇一二三四五六七八九十百千]{1,9}")


def label(printed: str) -> str:
    """The name of an annex without what differs from one way of printing to another."""
    name = _FIGURES.sub(_figures, re.split("[（(\n]", printed, maxsplit=1)[0])
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", name)).lower()


def _figures(found: re.Match[str]) -> str:
    number = numerals.parse("kanji", found[0])
    return found[0] if number is None else str(number)


class Step(NamedTuple):
    """One step: `how` is empty for a number, else as in `vocabulary.Relative`; `sign` as in
    `vocabulary.Unit`, and `line` where lines are counted; `until` says that its number may be two,
    the first and the last of several."""

    level: int
    kind: str
    number: str = ""
    how: str = ""
    many: int = 1
    sign: str = ""
    until: bool = False

    @property
    def ends(self) -> list[str]:
        """The first and the last of the numbers that it may stand for."""
        return self.number.split("-")

    def numbered(self, number: str) -> Step:
        """The same step with one number."""
        return self._replace(number=number, until=False)

    @property
    def segment(self) -> str:
        """As in an address."""
        prefix = PREFIXES.get(self.kind, self.kind)
        number = self.ends[0] if self.until else self.number
        return f"{prefix}_{number}" if number else prefix


Way = tuple[Step, ...]


class Scope(NamedTuple):
    """Which law words are about. `how`: `this`, `same`, `own`, `former`, `title`."""

    how: str
    title: str = ""


@dataclass(slots=True)
class Item:
    """One reference as its words say it. `until` is the end of a range; `open` means that the
    words leave open which outer step it belongs to; `comma` is where a comma
    stands before its inner steps: how many steps came before it, where those end, where these
    begin; `host` is the item whose brackets it stands in
    (`hosted` when its outer steps are from there), `revised` that the
    amendment of the place is meant, `follows` that its outer steps are those of the item before;
    `gone` that the law has it no longer;
    `law` is the other law that it turned out to be in; `before` is the item whose law it shares
    (`through`: unless this law has the place), `whole` that what stands in its brackets
    is in its law, `adapted` that it is one of the places applied in the sentence before,
    `applied` that it may be one of those, `noted` that it stands in a note on an amendment."""

    start: int
    end: int
    steps: list[Step]
    until: list[Step] = field(default_factory=list)
    comma: tuple[int, int, int] | None = None
    scope: Scope | None = None
    host: Item | None = None
    hosted: bool = False
    revised: bool = False
    gone: bool = False
    follows: bool = False
    law: str | None = None
    before: Item | None = None
    through: bool = False
    whole: bool = False
    adapted: bool = False
    applied: bool = False
    noted: bool = False
    quoted: bool = False
    open: bool = False
    closed: bool = False

    @property
    def outermost(self) -> int:
        return self.steps[0].level

    @property
    def innermost(self) -> int:
        return (self.until or self.steps)[-1].level
