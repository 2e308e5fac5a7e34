"""New text that an English sentence announces, as provisions of the convention."""

from __future__ import annotations

import re

from ....conventions import Convention
from ....conventions.grammar import ARTICLE, DIVISION, grammar
from ....model.law import Provision, Sentence
from . import vocabulary as v
from .marks import as_system, normal
from .outline import Outline, is_article, lead

_NUMBER = re.compile(v.NUMBER)
_BRACKETED = re.compile(r"\([^()]{1,200}\)")
_PARAGRAPH_SYSTEMS = {"us-en": ("latin", "roman")}


def is_row(line: str) -> bool:
    """Whether a line is a row of a table, as plain text has them: between bars."""
    return len(line) > 2 and line[0] == line[-1] == "|"


def rows_of(lines: list[str]) -> tuple[Provision, ...]:
    """The rows of a table; nothing when a line is none."""
    if not all(map(is_row, lines)):
        return ()
    return tuple(
        Provision(
            "row",
            children=tuple(
                Provision("cell", text=(Sentence((cell.strip(),)),) if cell.strip() else ())
                for cell in line[1:-1].split("|")
            ),
        )
        for line in lines
        if line.strip("|-: ")
    )


class _Unit:
    """A provision being read."""

    def __init__(self, kind: str, num: str, number: str, words: str) -> None:
        self.kind = kind
        self.num = num
        self.number = number
        self.heading = ""
        self.lines = [words] if words else []
        self.children: list[_Unit] = []

    def done(self) -> Provision:
        if self.kind == "table":
            return Provision("table", children=rows_of(self.lines))
        text = tuple(Sentence((line,)) for line in self.lines)
        children = tuple(child.done() for child in self.children)
        heading = (self.heading,) if self.heading else ()
        return Provision(self.kind, self.num, self.number, heading, text, children)


def provisions_of(
    lines: list[str], convention: Convention, style: v.Style, rank: str
) -> tuple[Provision, ...]:
    """The lines as provisions; nothing when they do not begin with a mark.

    `rank` is the kind announced, or that of the place they go to (`paragraph`).
    """
    builder = _Builder(convention, style, rank)
    for line in lines:
        if not builder.take(line):
            return ()
    return tuple(unit.done() for unit in builder.units)


class _Builder:
    """Takes line after line; `units` are the outermost provisions."""

    def __init__(self, convention: Convention, style: v.Style, rank: str) -> None:
        self.convention = convention
        self.style = style
        self.rank = style.ranks.get(rank)
        self.units: list[_Unit] = []
        self.divisions: list[tuple[int, _Unit]] = []
        self.article: _Unit | None = None
        self.levels: list[_Unit] = []
        self.outline = Outline()
        self.opened = True
        self.heading = ""

    def take(self, line: str) -> bool:
        """Put a line where it belongs; False when there is nothing yet that it belongs to."""
        if is_row(line):
            return self._row(line)
        marks, words = lead(line)
        if not marks:
            taken = self._head(line) or self._article_line(line) or self._heading_line(line)
            return taken or self._plain(line)
        for place, mark in enumerate(marks):
            rest = words if place == len(marks) - 1 else ""
            if is_article(mark):
                self._open(_article(mark, rest, self.style))
            else:
                self._mark(mark, rest, after_another=place > 0)
        self.opened = words.rstrip().endswith((":", "—"))
        return True

    def _head(self, line: str) -> bool:
        division = _division(line, self.convention)
        if division is None:
            return False
        rank, unit = division
        self.divisions = [(r, u) for r, u in self.divisions if r < rank]
        self._holder().append(unit)
        self.divisions.append(division)
        self.article, self.levels = None, []
        self.outline.clear()
        return True

    def _article_line(self, line: str) -> bool:
        """An article as the convention marks it: `Article 7a Scope`."""
        rules = grammar(self.convention)
        found = rules.match(line)
        label = rules.label(line)
        if found is None or label is None or label.what != ARTICLE:
            return False
        rest = line[found.end() :].strip()
        marks, words = lead(rest)
        unit = _article(found[0].strip(), "" if marks else rest, self.style)
        unit.number = rules.number((found.lastindex or 1) - 1, found[0])
        unit.heading = self.heading or unit.heading
        self.heading = ""
        self._open(unit)
        for place, mark in enumerate(marks):
            last = place == len(marks) - 1
            self._mark(mark, words if last else "", after_another=place > 0)
        return True

    def _heading_line(self, line: str) -> bool:
        """The heading of the article below, where the convention puts it in brackets above."""
        if self.convention.article.heading != "before" or _BRACKETED.fullmatch(line) is None:
            return False
        self.heading = line
        return True

    def _row(self, line: str) -> bool:
        """A row of a table, which stands below what came before it."""
        holder = self.levels[-1] if self.levels else self.article
        if holder is None:
            return False
        if not holder.children or holder.children[-1].kind != "table":
            holder.children.append(_Unit("table", "", "", ""))
        holder.children[-1].lines.append(line)
        return True

    def _plain(self, line: str) -> bool:
        holder = self.levels[-1] if self.levels else self.article
        if holder is None:
            if self.divisions:
                self._holder().append(_Unit("line", "", "", line))
            return bool(self.divisions)
        if holder.children:
            holder.children.append(_Unit("wrapup", "", "", line))
        else:
            holder.lines.append(line)
        self.opened = line.rstrip().endswith((":", "—"))
        return True

    def _holder(self) -> list[_Unit]:
        return self.divisions[-1][1].children if self.divisions else self.units

    def _open(self, article: _Unit) -> None:
        self._holder().append(article)
        self.article, self.levels = article, []
        self.outline.clear()

    def _mark(self, mark: str, words: str, *, after_another: bool) -> None:
        wanted = self.rank.systems if self.rank and self.article is None else ()
        level, system = _level(self.outline, mark, self.opened or after_another, wanted)
        unit = _Unit(self._kind(level, system), mark, normal(mark, (system,)), words)
        self.levels = self.levels[:level]
        if self.levels:
            self.levels[-1].children.append(unit)
        else:
            (self.article.children if self.article else self.units).append(unit)
        self.levels.append(unit)

    def _kind(self, level: int, system: str) -> str:
        if level:
            return "point"
        if self.rank is not None and self.article is None:
            return "paragraph" if self.rank.kind == "paragraph" else "point"
        paragraphs = _PARAGRAPH_SYSTEMS.get(self.convention.code, ("arabic",))
        return "paragraph" if system in paragraphs else "point"


def _level(outline: Outline, mark: str, opened: bool, wanted: tuple[str, ...]) -> tuple[int, str]:
    """The level of a mark; the first is of the kind announced: (i) a letter or a Roman numeral."""
    for system in wanted if not outline.stack else ():
        if as_system(mark, system) is not None:
            outline.stack.append((system, mark))
            return 0, system
    return outline.place(mark, opened)


def _division(line: str, convention: Convention) -> tuple[int, _Unit] | None:
    """A line that heads a division, with the division's rank."""
    rules = grammar(convention)
    found = rules.match(line)
    label = rules.label(line)
    if found is None or label is None or label.what != DIVISION:
        return None
    number = rules.number((found.lastindex or 1) - 1, found[0])
    unit = _Unit(label.kind, found[0].strip(), number, "")
    unit.heading = line[found.end() :].strip()
    return label.rank, unit


def _article(mark: str, rest: str, style: v.Style) -> _Unit:
    number = _NUMBER.search(mark)
    unit = _Unit("article", mark, number[0].rstrip(".") if number else "", "")
    if style.stopped or not rest.endswith((".", ";", ":")):
        unit.heading = rest
    else:
        unit.lines.append(rest)
    return unit
