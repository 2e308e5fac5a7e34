"""Cases of comparison as a jurist writes them: a law before, a law after, what is told of it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from hoseibi import legaltext
from hoseibi.legaltext import Headline, Law

CASES = Path(__file__).resolve().parents[2] / "cases" / "compare"


class Case(NamedTuple):
    """`told` is one line for each article, `words` the edited texts with [-what went-]{+came+}."""

    name: str
    convention: str
    before: str
    after: str
    told: list[str]
    words: list[str]


def cases() -> list[Case]:
    """Every case, by folder and file name; the folder is the code of a convention."""
    return [_case(path) for path in sorted(CASES.rglob("*.txt"))]


def _case(path: Path) -> Case:
    parts = re.split(r"^=== (\w+)\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    said = dict(zip(parts[1::2], parts[2::2], strict=True))
    lines = {key: said.get(key, "").strip().splitlines() for key in ("told", "words")}
    name = f"{path.parent.name}/{path.stem}"
    return Case(name, path.parent.name, said["before"], said["after"], **lines)


def law(text: str, convention: str) -> Law:
    """A law as it was typed."""
    return legaltext.read(text.encode(), form="plain", convention=convention).law


def told(line: Headline) -> str:
    """`renumbered: 第二条 -> 第三条`"""
    before, after = ", ".join(line.before), ", ".join(line.after)
    return f"{line.kind}: {before} -> {after}".replace(":  ->", ": ->").rstrip()


def marked(old: Law, comparison: legaltext.Comparison) -> list[str]:
    """The texts and headings that changed, with signs."""
    found = []
    for change in comparison.changes:
        for edit in (change.heading, change.text):
            if edit:
                found.append("".join(map(_signs, edit.pieces)))
    return [line for line in found if "[-" in line or "{+" in line]


def _signs(piece: object) -> str:
    tokens = piece.tokens  # type: ignore[attr-defined]
    text = "".join(token for token in tokens if isinstance(token, str))
    if not text:
        return ""
    return {"same": "{}", "out": "[-{}-]", "in": "{{+{}+}}"}[piece.how].format(text)  # type: ignore[attr-defined]
