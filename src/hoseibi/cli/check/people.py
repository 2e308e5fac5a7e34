"""Findings for people: a sentence, the line of the law, and a caret under the words meant."""

from __future__ import annotations

import click
from rich.cells import cell_len

from hoseibi import legaltext
from hoseibi.legaltext import Finding, Placed

from .. import report
from .looking import Looked, places

WIDTH = 88
"""Cells of a line of the law that are shown."""
_CUT = "…"


def show(looked: Looked, findings: tuple[Finding, ...]) -> None:
    """Each finding of a file with its place, on standard output."""
    placed = places(looked.law)
    for finding in findings:
        place = placed.get(finding.address)
        where = f"{finding.line}:{finding.column}" if finding.line else ""
        short = place.short if place else where or "law"
        said = report.one_line(finding.sentence)
        click.echo(f"{looked.file}: {short}: {finding.severity} {finding.code}\n  {said}")
        for line in excerpt(finding, place) if place else ():
            click.echo(f"    {line}".rstrip())


def excerpt(finding: Finding, place: Placed) -> list[str]:
    """The words around what was found, and under them the carets; without a span, the beginning."""
    said = legaltext.text_of(place.provision)
    if finding.span is None:
        said = " ".join(filter(None, (place.provision.num, *_headed(place), said)))
        return [clip(report.one_line(said), WIDTH)] if said else []
    start, end = finding.span.start, finding.span.end
    before = tail(report.one_line(said[:start]), WIDTH // 3)
    meant = clip(report.one_line(said[start:end]), WIDTH // 2)
    after = clip(report.one_line(said[end:]), WIDTH - cells(before) - cells(meant))
    return [before + meant + after, " " * cells(before) + "^" * max(1, cells(meant))]


def _headed(place: Placed) -> tuple[str, ...]:
    return (legaltext.words(place.provision.heading),)


def cells(words: str) -> int:
    """How many cells of a terminal some words take."""
    return cell_len(words)


def clip(words: str, width: int) -> str:
    """The beginning of some words, cut to a width."""
    if cells(words) <= width:
        return words
    kept, taken = [], 1
    for sign in words:
        taken += cells(sign)
        if taken > width:
            break
        kept.append(sign)
    return "".join(kept) + _CUT


def tail(words: str, width: int) -> str:
    """The end of some words, cut to a width."""
    if cells(words) <= width:
        return words
    kept, taken = [], 1
    for sign in reversed(words):
        taken += cells(sign)
        if taken > width:
            break
        kept.append(sign)
    return _CUT + "".join(reversed(kept))
