"""A convention compiled for reading: one expression that tells what a line begins with."""

from __future__ import annotations

import re

import msgspec

from ..scripts import numerals
from .convention import Convention, Style
from .literals import INVISIBLE
from .marks import Compiler, Mark, after
from .paper import HEADING_MARK

DIVISION, ARTICLE, ITEM, TOC, PREAMBLE, SUPPLEMENT, ANNEX, TABLE, CAPTION, DOUBTFUL = range(10)

BACKSLASH = "\\ \t\u00a0\u3000"
"""What stands before words that look like a mark and are none."""

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
    """The reading half of a convention. Compiled once per convention and kept.

    `match` tells what a line begins with: `labels[found.lastindex - 1]`.
    """

    def __init__(self, convention: Convention) -> None:
        self.convention = convention
        self.labels: list[Label] = []
        self._compiler = Compiler(convention.branches, dict(convention.kept))
        self._readers: list[list[Mark]] = []
        alternatives = [*self._tops(), *self._divisions(), *self._article(), self._items()]
        if convention.caption:
            alternatives.append(self._group(Label(CAPTION), f"(?:{convention.caption})$"))
        alternatives.append(self._group(Label(TABLE), rf"(?<![{INVISIBLE}])\|(?=.*\|$)"))
        whole = "|".join(alternative for alternative in alternatives if alternative)
        self.match = re.compile(f"[{INVISIBLE}]*(?:{whole})").match
        self._numbers: dict[tuple[int, str], str] = {}
        self._candidates: dict[str, tuple[Candidate, ...]] = {}
        self.caption = re.compile(convention.caption).match if convention.caption else None
        self.number_lines = [re.compile(p, re.IGNORECASE) for p in convention.number]

    # --- what a line can begin with ---

    def _group(self, label: Label, pattern: str, marks: list[Mark] | None = None) -> str:
        self.labels.append(label)
        self._readers.append(marks or [])
        return f"({pattern})"

    def _tops(self) -> list[str]:
        labels = self.convention.labels
        kinds = (
            (TOC, labels.toc),
            (PREAMBLE, labels.preamble),
            (SUPPLEMENT, labels.supplement),
            (ANNEX, labels.annex),
        )
        return [
            self._group(Label(what), f"(?:{_alternatives(patterns)})(?={labels.rest})")
            for what, patterns in kinds
            if patterns
        ]

    def _divisions(self) -> list[str]:
        return [
            self._style(style, Label(DIVISION, style.kind, rank, style))
            for rank, style in enumerate(self.convention.division)
        ]

    def _article(self) -> list[str]:
        """The strict marks; the loose ones, which count when their number follows; and the
        doubtful ones, with a small letter before or after the number, which are an article only
        where one is missing. The last group matches nothing: it is what a doubtful mark becomes."""
        style = self.convention.article
        groups = [self._style(style, Label(ARTICLE, "article", 100, style))]
        if style.loose:
            marks = [self._compiler.mark(template, style.tail) for template in style.loose]
            pattern = "|".join(_full(mark, style, capital=False) for mark in marks)
            label = Label(ARTICLE, "article", 100, style, loose=True)
            groups.append(self._group(label, pattern, marks))
        small = self._small_marks(style)
        patterns = [_full(mark, style, capital=False) for mark in small]
        if style.capital:
            marks = self._marks(style)
            patterns = [_full(mark, style, capital=False) for mark in (*marks, *small)]
            small = [*marks, *small]
        if patterns:
            label = Label(DOUBTFUL, "article", 100, style)
            groups.append(self._group(label, "|".join(patterns), small))
            groups.append(self._group(Label(ARTICLE, "article", 100, style), "(?!)", small))
        return groups

    def _small_marks(self, style: Style) -> list[Mark]:
        """The marks in small letters, where that makes a difference."""
        small = (mark.lower() for mark in style.marks if mark.lower() != mark)
        return [self._compiler.mark(template, style.tail) for template in small]

    def _style(self, style: Style, label: Label) -> str:
        marks = self._marks(style)
        longest = sorted(marks, key=lambda mark: (mark.template[-1] == "}", -len(mark.template)))
        pattern = "|".join(_full(mark, style, capital=style.capital) for mark in longest)
        return self._group(label, pattern, marks)

    def _marks(self, style: Style) -> list[Mark]:
        compiler, tail = self._compiler, style.tail
        ranges = [compiler.mark(template, tail, is_range=True) for template in style.ranges]
        return ranges + [compiler.mark(template, tail) for template in style.marks]

    def _items(self) -> str:
        """Paragraphs and points together: which of them a mark is, only its place can tell."""
        styles: list[tuple[int, Style]] = [(-1, self.convention.paragraph)]
        styles += list(enumerate(self.convention.point))
        self._item_marks: list[tuple[int, Mark]] = []
        patterns: list[tuple[int, str]] = []
        for index, style in styles:
            for mark in self._marks(style):
                self._item_marks.append((index, mark))
                full = _full(mark, style, capital=style.capital)
                patterns.append((mark.template.count("{"), full))
        patterns.sort(key=lambda pair: -pair[0])
        unique = dict.fromkeys(pattern for _, pattern in patterns)
        return self._group(Label(ITEM), "|".join(unique)) if unique else ""

    # --- what a mark says ---

    def label(self, line: str) -> Label | None:
        """What a line begins with, or None."""
        found = self.match(line)
        return self.labels[(found.lastindex or 1) - 1] if found else None

    def is_paper(self, line: str) -> bool:
        """Whether a line is, or begins with, a mark of its file and not of the law."""
        return line[:1] == "#" and HEADING_MARK.match(line) is not None

    def escaped(self, words: str) -> str:
        """The same words, with a backslash before what would be a mark of the file."""
        return "\\" + words if self.is_paper(words.lstrip(BACKSLASH)) else words

    def number(self, index: int, printed: str) -> str:
        """The number in normal form of a division's or article's mark."""
        key = (index, printed)
        found = self._numbers.get(key)
        if found is None:
            readings = (mark.read(printed) for mark in self._readers[index])
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
                dict.fromkeys(
                    Candidate(style, number, ordinal_of(number))
                    for style, number in readings
                    if number is not None
                )
            )
            if len(self._candidates) < _MEMO_LIMIT:
                self._candidates[printed] = found
        return found


def _full(mark: Mark, style: Style, *, capital: bool) -> str:
    refuse = f"(?!{style.refuse})" if style.refuse else ""
    return mark.pattern + after(mark.template, style, capital=capital) + refuse


def _alternatives(patterns: tuple[str, ...]) -> str:
    def system(place: re.Match[str]) -> str:
        return f"(?:{numerals.pattern(place.group(1))})"

    return "|".join(_PLACE.sub(system, pattern) for pattern in patterns)


_LEADING = re.compile(r"\d+")


def ordinal_of(number: str) -> int:
    """The number before any branch; 0 when there is none."""
    match = _LEADING.match(number)
    return int(match.group()) if match else 0


_KEPT: dict[int, Grammar] = {}


def grammar(convention: Convention) -> Grammar:
    """The grammar of a convention, compiled on first use."""
    kept = _KEPT.get(id(convention))
    if kept is None or kept.convention is not convention:
        kept = _KEPT[id(convention)] = Grammar(convention)
    return kept
