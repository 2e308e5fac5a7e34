"""How results and findings are printed, for people and for other programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

import click
import msgspec

from hoseibi.legaltext import Disparity, Finding

FORMATS = click.Choice(["text", "json"])

_CONTROLS = dict.fromkeys((*range(32), *range(127, 160)), "\N{REPLACEMENT CHARACTER}")
_CONTROLS |= {ord("\t"): " ", ord("\n"): " "}


def format_option(command: Any) -> Any:
    """`--format text|json`, the same in every command that has it."""
    return click.option(
        "--format",
        "format_",
        type=FORMATS,
        default="text",
        show_default=True,
        help="For people, or for other programs.",
    )(command)


def one_line(text: str) -> str:
    """Text from a law made fit for one line of a terminal: nothing in it can steer the terminal."""
    return text.translate(_CONTROLS)


def print_json(value: object) -> None:
    """As UTF-8 JSON, indented, keys in the order given."""
    encoded = msgspec.json.format(msgspec.json.encode(value), indent=2)
    click.echo(encoded)


def by_code(findings: Iterable[Finding | Disparity]) -> dict[str, int]:
    """How often each code occurs, the most frequent first."""
    return dict(Counter(finding.code for finding in findings).most_common())


def counted(figures: dict[str, int]) -> str:
    """`3 odd-line, 1 legacy-font`."""
    return ", ".join(f"{count:,} {name}" for name, count in figures.items())


def line_of(finding: Finding) -> str:
    """`12:5 warning odd-line: A sentence.`, with the address where there is no line."""
    place = f"{finding.line}:{finding.column}" if finding.line else finding.address or "law"
    said = one_line(finding.sentence)
    return f"{place} {finding.severity} {finding.code}: {said}"


def print_findings(findings: tuple[Finding, ...], *, every: bool) -> None:
    """On standard error: how many there are, and each of them when asked for."""
    if every:
        for finding in findings:
            click.echo(line_of(finding), err=True)
    if findings:
        total = f"{len(findings):,} finding{'s' if len(findings) > 1 else ''}"
        hint = "" if every else " (--findings shows each)"
        click.echo(f"{total}: {counted(by_code(findings))}{hint}", err=True)
