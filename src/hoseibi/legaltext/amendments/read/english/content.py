"""New text that an English sentence announces, as provisions of the convention."""

from __future__ import annotations

import re

from ....conventions import Convention
from ....conventions.grammar import DIVISION, grammar
from ....model.law import Provision, Sentence
from . import vocabulary as v
from .marks import normal
from .outline import Outline, is_article, lead

_NUMBER = re.compile(v.NUMBER)
_PARAGRAPH_SYSTEMS = {"us-en": ("latin", "roman")}
_LONGEST_HEADING = 300


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
        text = tuple(
            Sentence((line,)) for line in (self.lines[:1] if self.kind != "line" else self.lines)
        )
        more = tuple(Provision("wrapup", text=(Sentence((line,)),)) for line in self.lines[1:])
        children = tuple(child.done() for child in self.children)
        heading = (self.heading,) if self.heading else ()
        if not self.children:
            text, more = tuple(Sentence((line,)) for line in self.lines), ()
        return Provision(self.kind, self.num, self.number, heading, text, (*children, *more))


def provisions_of(
    lines: list[str], convention: Convention, style: v.Style, rank: str, depth: int
) -> tuple[Provision, ...]:
    """The lines as provisions; nothing when they do not begin with a mark.

    `rank` is the kind announced (`paragraph`), `depth` that of the place they go to.
    """
    units: list[_Unit] = []
    article: _Unit | None = None
    levels: list[_Unit] = []
    outline = Outline()
    first_kind = style.ranks[rank].kind if rank in style.ranks else ""
    opened = True
    divisions: list[tuple[int, _Unit]] = []
    for line in lines:
        marks, words = lead(line)
        division = None if marks else _division(line, convention)
        if division is not None:
            rank, unit = division
            divisions = [(r, u) for r, u in divisions if r < rank]
            (divisions[-1][1].children if divisions else units).append(unit)
            divisions.append(division)
            article, levels = None, []
            outline.clear()
            continue
        if not marks:
            if divisions and article is None and not levels:
                divisions[-1][1].children.append(_Unit("line", "", "", line))
                continue
            holder = levels[-1] if levels else article
            if holder is None:
                return ()
            _plain_line(holder, article, levels, line)
            opened = line.rstrip().endswith((":", "—"))
            continue
        for place, mark in enumerate(marks):
            rest = words if place == len(marks) - 1 else ""
            if is_article(mark):
                article = _article(mark, rest)
                (divisions[-1][1].children if divisions else units).append(article)
                levels = []
                outline.clear()
                continue
            level, system = outline.place(mark, opened or place > 0)
            kind = _kind(level, system, article is not None, first_kind, convention)
            unit = _Unit(kind, mark, normal(mark, (system,)), rest)
            levels = levels[:level]
            parents = levels[-1].children if levels else (article.children if article else units)
            parents.append(unit)
            levels.append(unit)
        opened = words.rstrip().endswith((":", "—"))
    return tuple(unit.done() for unit in units)


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


def _article(mark: str, rest: str) -> _Unit:
    number = _NUMBER.search(mark)
    unit = _Unit("article", mark, number[0].rstrip(".") if number else "", "")
    unit.heading = rest
    return unit


def _plain_line(holder: _Unit, article: _Unit | None, levels: list[_Unit], line: str) -> None:
    if holder.children:
        holder.children.append(_Unit("wrapup", "", "", line))
    else:
        holder.lines.append(line)


def _kind(level: int, system: str, in_article: bool, first: str, convention: Convention) -> str:
    if level:
        return "point"
    if first and not in_article:
        return "paragraph" if first == "paragraph" else "point"
    paragraphs = _PARAGRAPH_SYSTEMS.get(convention.code, ("arabic",))
    return "paragraph" if system in paragraphs else "point"
