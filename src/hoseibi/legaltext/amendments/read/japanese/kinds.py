"""What new text is, told by where it goes, what it is called, and how its first line begins."""

from __future__ import annotations

import re

from ....conventions.grammar import ARTICLE, CAPTION, DIVISION, ITEM, Candidate, Grammar, Label
from ....model.instruction import Target
from . import vocabulary as v

BAR = re.compile(r"[｜|]")
_ANNEX = re.compile(rf"[（(]?{v.ANNEX}[）)]?")
_OF_BODY = ("条", "項", "号")
_TOPS = ("toc", "lawtitle", "preamble", "preface")
_NAMED = {"目次": "toc", "前文": "preamble", "制定文": "preface"}
_TABLED = ("annex", "table", "row", "group", "column", "note")
_ANNEXED = ("別表", "様式", "図", "書式")


def kind_of(lines: list[str], target: Target, unit: str, rules: Grammar) -> str:
    """`article`, `paragraph`, `point0` (号), `point1` (イ), `table`, `annex`, `toc`, `words`."""
    last = target.steps[-1].kind if target.steps else ""
    first = rules.label(lines[0])
    if first is not None and first.what == CAPTION and len(lines) > 1:
        return kind_of(lines[1:], target, unit, rules)
    top = _top(lines[0], last, unit)
    if top:
        return top
    if unit == "表" or last in _TABLED or BAR.match(lines[0]):
        return _in_table(lines[0], first, rules)
    return _in_body(lines[0], first, target, unit, rules)


def _top(line: str, last: str, unit: str) -> str:
    """A part that stands at the top of a law; empty for anything else."""
    if re.match(v.OWN_PART, line):
        return "supplement"
    if unit in _NAMED or last in _TOPS:
        return _NAMED.get(unit, last)
    annexed = unit in _ANNEXED or (unit not in _OF_BODY and _heads_annex(last, line))
    return "annex" if annexed else ""


def _heads_annex(last: str, line: str) -> bool:
    """Whether a line is the label of an annex, where one may stand."""
    return last in (*_TABLED, "supplement", "body") and _ANNEX.match(line) is not None


def _in_table(line: str, first: Label | None, rules: Grammar) -> str:
    """What is added to a row or an annex: points, or rows."""
    if first is not None and first.what == ITEM and not BAR.match(line):
        styles = [c.style for c in _candidates(line, rules) if c.style >= 0]
        return f"point{min(styles, default=0)}"
    return "table"


def _in_body(line: str, first: Label | None, target: Target, unit: str, rules: Grammar) -> str:
    last = target.steps[-1].kind if target.steps else ""
    candidates = _candidates(line, rules)
    numbered = any(c.style == -1 for c in candidates)
    if first is not None and first.what in (ARTICLE, DIVISION):
        return "article"
    if unit == "項" or (unit == "" and _is_paragraph(last, first, numbered)):
        return "paragraph"
    if first is not None and first.what == ITEM:
        return f"point{_depth(candidates, target)}"
    return "words"


def _is_paragraph(last: str, first: Label | None, numbered: bool) -> bool:
    if first is None:
        return last in ("paragraph", "article", "supplement")
    return numbered and last in ("paragraph", "article", "supplement")


def _candidates(line: str, rules: Grammar) -> tuple[Candidate, ...]:
    found = rules.match(line)
    return rules.candidates(line[: found.end()]) if found else ()


def _depth(candidates: tuple[Candidate, ...], target: Target) -> int:
    """How deep the first point stands: as deep as the point that it goes to, or one deeper."""
    styles = [c.style for c in candidates if c.style >= 0]
    points = sum(step.kind == "point" for step in target.steps)
    for depth in (points - 1, points, points + 1):
        if depth in styles:
            return depth
    return min(styles, default=0)
