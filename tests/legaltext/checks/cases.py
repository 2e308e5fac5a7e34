"""Exhibits of checks as text that a jurist can write: a law, and what is to be found in it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from hoseibi.legaltext import Concept, Finding, Law, read, terms_from_csv, text_of, walk

CASES = Path(__file__).resolve().parents[2] / "cases" / "check"
FILES = sorted(CASES.glob("*/*.txt"))


class Case(NamedTuple):
    """`code` is that of the check, `findings` lines such as `art_3 “words”`; `fixed` is empty
    where the case is not about a fix; `beside` are texts of other laws, `terms` the term list."""

    code: str
    convention: str
    law: str
    findings: list[str]
    fixed: str
    beside: list[str]
    terms: tuple[Concept, ...]


def case(path: Path) -> Case:
    """The parts of a file: `=== law CONVENTION`, `=== findings`, `=== fixed`, and, where a check
    needs them, `=== terms` (CSV) and one or more `=== beside` (laws of the same convention). A sign
    written as [U+200B] is put in its place."""
    parts = re.split(r"^=== (.+)\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    pairs = list(zip(*[iter(parts)] * 2, strict=True))
    named = {name.split()[0]: (name, signs(body)) for name, body in pairs}
    head, law = named["law"]
    findings = [line for line in named["findings"][1].splitlines() if line.strip()]
    convention = head.split()[1] if " " in head else ""
    fixed = named.get("fixed", ("", ""))[1]
    beside = [signs(body) for name, body in pairs if name == "beside"]
    terms = terms_from_csv(named["terms"][1]) if "terms" in named else ()
    return Case(path.parent.name, convention, law, findings, fixed, beside, terms)


def signs(text: str) -> str:
    """`[U+200B]` as the sign itself."""
    return re.sub(r"\[U\+([0-9A-F]{4})\]", lambda found: chr(int(found[1], 16)), text)


def law_of(text: str, convention: str) -> Law:
    """A law as it is typed."""
    return read(text.encode(), form="plain", convention=convention).law


def as_lines(law: Law, findings: tuple[Finding, ...]) -> list[str]:
    """`art_3__para_1 “words”` for each finding."""
    placed = {place.address: place for place in walk(law)}
    lines = []
    for finding in findings:
        place = placed.get(finding.address)
        line = place.short if place else "law"
        if finding.span and place:
            said = text_of(place.provision)[finding.span.start : finding.span.end]
            line += f" “{said}”"
        lines.append(line)
    return lines
