"""What was understood of a source: its outline, and its lines with the findings beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hoseibi import legaltext
from hoseibi.corpus.queries import Line

LINES_AT_THE_TOP = 60
LINES_AROUND = 2
MOST_LINES = 600
LONGEST_LINE = 400
OUTLINE_LINES = 400
OUTLINED = frozenset((*legaltext.DIVISIONS, "article", "supplement", "annex", "preamble"))


class OutlineLine(NamedTuple):
    """A line of the outline: a division or an article, how deep, and what it holds."""

    depth: int
    kind: str
    num: str
    heading: str
    inside: int


class ShownLine(NamedTuple):
    """A line of the source, or (number 0) a gap of `skipped` lines without findings."""

    number: int
    text: str
    findings: list[legaltext.Finding]
    skipped: int
    worst: str


def outline(law: legaltext.Law) -> list[OutlineLine]:
    """Divisions and articles in reading order, the first few hundred."""
    lines = []
    for placed in legaltext.walk(law):
        provision = placed.provision
        if provision.kind in OUTLINED:
            heading = legaltext.words(provision.heading)
            inside = len(provision.children)
            lines.append(OutlineLine(placed.depth, provision.kind, provision.num, heading, inside))
            if len(lines) == OUTLINE_LINES:
                break
    return lines


def shown_lines(lines: Sequence[Line]) -> list[ShownLine]:
    """The beginning of a source and every line with a finding, each with its neighbours."""
    wanted = set(range(min(LINES_AT_THE_TOP, len(lines))))
    for place, line in enumerate(lines):
        if line.findings:
            wanted.update(range(max(0, place - LINES_AROUND), place + LINES_AROUND + 1))
        if len(wanted) > MOST_LINES:
            break
    return list(_with_gaps(lines, sorted(place for place in wanted if place < len(lines))))


def _with_gaps(lines: Sequence[Line], places: Sequence[int]) -> Iterator[ShownLine]:
    before = -1
    for place in places:
        if place > before + 1:
            yield ShownLine(0, "", [], place - before - 1, "")
        line = lines[place]
        text = line.text if len(line.text) <= LONGEST_LINE else f"{line.text[:LONGEST_LINE]} …"
        yield ShownLine(line.number, text, line.findings, 0, _worst(line.findings))
        before = place
    if before + 1 < len(lines):
        yield ShownLine(0, "", [], len(lines) - before - 1, "")


def _worst(findings: Sequence[legaltext.Finding]) -> str:
    severities = {finding.severity for finding in findings}
    return next((each for each in legaltext.SEVERITIES if each in severities), "")
