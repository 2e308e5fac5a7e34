"""What some words say before anybody looks at the law: steps towards a place, and which law."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from ..conventions import convention
from ..model.address import PREFIXES
from ..model.law import DIVISIONS
from ..scripts import numerals

SUPPLEMENT, DIVISION, ANNEX, ARTICLE = 0, 1, 15, 20
PARAGRAPH, SENTENCE, TABLE, POINT, LINE, PART = 30, 32, 36, 40, 55, 60
PARTS = frozenset((SENTENCE, LINE, PART))
LETTER, FIGURE = "letter", "figure"
"""The sign of a point whose number is said in one of these: Buchstabe a is not 1."""

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
}


def level_of(kind: str, depth: int, code: str) -> int:
    """How deep a step stands in laws of a convention: outer steps have lower levels."""
    if kind == "point":
        return POINT + depth
    level = _LEVELS.get(kind)
    return _divisions(code)[kind] if level is None else level


@cache
def _divisions(code: str) -> dict[str, int]:
    """The level of each kind of division: those of a convention in its order among the places that
    they have in the order of all."""
    own = [style.kind for style in convention(code).division]
    inner = iter(dict.fromkeys(own))
    order = [next(inner) if kind in own else kind for kind in DIVISIONS]
    return {kind: DIVISION + rank for rank, kind in enumerate(order)}


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
    `vocabulary.Unit`, `line` where lines are counted, or how the number of a point is said;
    `until` says that its number may be two, the first and the last of several."""

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
    `applied` that it may be one of those, `noted` that it stands in a note on an amendment; `doubt`
    is the paragraph on whose unsure beginning its count depends."""

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
    doubt: int = -1

    @property
    def outermost(self) -> int:
        return self.steps[0].level

    @property
    def innermost(self) -> int:
        return (self.until or self.steps)[-1].level


def part_of(step: Step) -> str:
    """The part of a provision that a step names."""
    if step.kind == "part" or step.how:
        return step.number
    return f"{step.kind}-{step.number}" if step.number else step.kind


def is_inner(step: Step) -> bool:
    """Whether a step is a paragraph or point of an article."""
    return step.level > ARTICLE and step.level not in PARTS


def is_within(step: Step, first: Step) -> bool:
    """Whether a step is one that another takes the place of, or below it."""
    return step.level == SENTENCE or (first.level != SENTENCE and step.level >= first.level)


def unmarked(text: str, items: list[Item], headed: re.Pattern[str] | None) -> list[Item]:
    """The items of words, without a numbered place at their beginning that is the mark of what
    follows."""
    first = items[0] if items else None
    if first is None or first.start or first.steps[0].how:
        return items
    alone = not text[first.end :].strip(" .:")
    return items[1:] if alone or (headed and headed.match(text, first.end)) else items


def is_alike(item: Item, other: Item) -> bool:
    """Whether two items may be in one law: Articles 5 and 7:908 are numbered in two ways."""
    numbers = [each.steps[0].number for each in (item, other) if each.outermost == ARTICLE]
    return len({":" in number and "-" not in number for number in numbers}) < 2


def address_of(steps: tuple[Step, ...]) -> tuple[str, ...]:
    """The address in another law, as far as the words give it: of `各号`, what they are the items
    of; of a supplement, the law's own."""
    known = [
        "suppl_1" if step.level == SUPPLEMENT else step.segment
        for step in steps
        if step.level not in PARTS and step.kind != "body" and not _is_row(step)
    ]
    return ("__".join(known),) if known else ()


def _is_row(step: Step) -> bool:
    return step.how in ("each", "those") and not step.number
