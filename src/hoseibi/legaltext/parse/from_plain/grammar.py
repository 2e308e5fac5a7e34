"""A convention compiled for reading: one expression that tells what a line begins with."""

from __future__ import annotations

import re

import msgspec

from ...conventions import Convention, Mark, Style, compile_mark, follow_of
from ...scripts import numerals

DIVISION, ARTICLE, ITEM, TOC, PREAMBLE, SUPPLEMENT, ANNEX, TABLE, CAPTION = range(9)

_PLACE = re.compile(r"\{([\w-]+)\}")
_MEMO_LIMIT = 20_000


class Candidate(msgspec.Struct, frozen=True, gc=False):
    """One way to read a printed mark. `style` is -1 for a paragraph, 0, 1, ... for points by
    their usual nesting; `ordinal` is the number before any branch, 0 when there is none."""

    style: int
    number: str
    ordinal: int


class Label(msgspec.Struct, frozen=True, gc=False):
    """What a group of the expression stands for. `rank` orders divisions from the outside in."""

    what: int
    kind: str = ""
    rank: int = 0
    style: Style | None = None
    loose: bool = False


class Grammar:
    """The reading half of a convention. Compiled once per convention and kept."""

    def __init__(self, convention: Convention) -> None:
        self.convention = convention
        self.flags = re.IGNORECASE if convention.ignore_case else 0
        self.labels: list[Label] = []
        self._readers: list[list[Mark]] = []
        alternatives = [*self._tops(), *self._divisions(), *self._article(), self._items()]
        if convention.caption:
            alternatives.append(self._group(Label(CAPTION), f"{convention.caption}$"))
        alternatives.append(self._group(Label(TABLE), r"\|(?=.*\|$)"))
        self.match = re.compile("|".join(a for a in alternatives if a), self.flags).match
        self._numbers: dict[tuple[int, str], str] = {}
        self._candidates: dict[str, tuple[Candidate, ...]] = {}
        self.number_lines = [re.compile(p, re.IGNORECASE) for p in convention.number]

    # --- what a line can begin with ---

    def _group(self, label: Label, pattern: str, marks: list[Mark] | None = None) -> str:
        self.labels.append(label)
        self._readers.append(marks or [])
        return f"({pattern})"

    def _tops(self) -> list[str]:
        labels = self.convention.labels
        kinds = ((TOC, labels.toc), (PREAMBLE, labels.preamble), (ANNEX, labels.annex))
        whole = [
            self._group(Label(what), f"(?:{_alternatives(patterns)})(?=[\\s　（(:：.|]|$)")
            for what, patterns in kinds
            if patterns
        ]
        if labels.supplement:
            pattern = f"(?:{_alternatives(labels.supplement)})(?=[ 　]*(?:[（(].*)?(?:抄)?$)"
            whole.append(self._group(Label(SUPPLEMENT), pattern))
        return whole

    def _divisions(self) -> list[str]:
        return [
            self._style(style, Label(DIVISION, style.kind, rank, style))
            for rank, style in enumerate(self.convention.division)
        ]

    def _article(self) -> list[str]:
        style = self.convention.article
        strict = self._style(style, Label(ARTICLE, "article", 100, style))
        if not style.loose:
            return [strict]
        marks = [compile_mark(t, self.convention.branches, self.flags) for t in style.loose]
        label = Label(ARTICLE, "article", 100, style, loose=True)
        pattern = "|".join(mark.pattern + r"(?=[\s.:។៖]|$)" for mark in marks)
        return [strict, self._group(label, pattern, marks)]

    def _style(self, style: Style, label: Label) -> str:
        templates = [*style.ranges, *style.marks]
        marks = [compile_mark(t, self.convention.branches, self.flags) for t in templates]
        patterns = [
            mark.pattern + follow_of(mark.template, style.follow, style.refuse) for mark in marks
        ]
        return self._group(label, "|".join(patterns), marks)

    def _items(self) -> str:
        """Paragraphs and points together: which of them a mark is, only its place can tell."""
        styles: list[tuple[int, Style]] = [(-1, self.convention.paragraph)]
        styles += list(enumerate(self.convention.point))
        self._item_marks: list[tuple[int, Mark]] = []
        patterns: list[tuple[int, str]] = []
        for index, style in styles:
            for template in (*style.ranges, *style.marks):
                mark = compile_mark(template, self.convention.branches, self.flags)
                self._item_marks.append((index, mark))
                after = follow_of(template, style.follow, style.refuse)
                patterns.append((mark.places, mark.pattern + after))
        patterns.sort(key=lambda pair: -pair[0])
        return self._group(Label(ITEM), "|".join(p for _, p in patterns)) if patterns else ""

    def carries_words(self, group: int) -> bool:
        """Whether words follow this mark on its line (a paragraph does; a chapter has a heading)."""
        label = self.labels[group - 1]
        if label.what == ITEM:
            return True
        return label.what == ARTICLE and label.style is not None and label.style.text == "same"

    # --- what a mark says ---

    def number(self, group: int, printed: str) -> str:
        """The number in normal form of a division's or article's mark."""
        key = (group, printed)
        found = self._numbers.get(key)
        if found is None:
            readings = (mark.read(printed) for mark in self._readers[group])
            found = next((reading for reading in readings if reading is not None), "")
            if len(self._numbers) < _MEMO_LIMIT:
                self._numbers[key] = found
        return found

    def candidates(self, printed: str) -> tuple[Candidate, ...]:
        """Every way to read the mark of a paragraph or point."""
        found = self._candidates.get(printed)
        if found is None:
            readings = ((style, mark.read(printed)) for style, mark in self._item_marks)
            found = tuple(
                Candidate(style, number, _ordinal(number))
                for style, number in readings
                if number is not None
            )
            if len(self._candidates) < _MEMO_LIMIT:
                self._candidates[printed] = found
        return found


def _alternatives(patterns: tuple[str, ...]) -> str:
    def system(place: re.Match[str]) -> str:
        return f"(?:{numerals.pattern(place.group(1))})"

    return "|".join(_PLACE.sub(system, pattern) for pattern in patterns)


_LEADING = re.compile(r"\d+")


def _ordinal(number: str) -> int:
    match = _LEADING.match(number)
    return int(match.group()) if match else 0


_KEPT: dict[int, Grammar] = {}


def grammar(convention: Convention) -> Grammar:
    """The grammar of a convention, compiled on first use."""
    kept = _KEPT.get(id(convention))
    if kept is None or kept.convention is not convention:
        kept = _KEPT[id(convention)] = Grammar(convention)
    return kept
