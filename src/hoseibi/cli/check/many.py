"""`hoseibi corpus check`: the checks over many laws at once."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from typing import Any

import click
import msgspec
from rich.console import Console
from rich.table import Table

from hoseibi import legaltext
from hoseibi.legaltext import Unreadable

from .. import files, report
from ..archive import Collection, Item
from ..corpus import SHOWN, collection_options, outcomes, ranked
from .command import CheckCode


class Outcome(msgspec.Struct, frozen=True):
    """What checks found in one file: how often each, and which are errors; or the trouble."""

    name: str
    place: int
    found: dict[str, int] = {}
    errors: tuple[str, ...] = ()
    trouble: str = ""


class Summary(msgspec.Struct):
    """The figures of a corpus: how often each check found something, and in how many laws.

    `errors` are the findings of level error, as lines `file: address code`.
    """

    laws: int = 0
    findings: dict[str, int] = {}
    laws_with: dict[str, int] = {}
    errors: list[str] = []
    unreadable: dict[str, str] = {}
    seconds: float = 0.0


@click.command(
    "check",
    epilog="""\b
Example:
  hoseibi corpus check laws/ --jobs 4
  hoseibi corpus check laws.tar.xz --only dangling-reference --format json""",
)
@collection_options
@click.option("--only", type=CheckCode(), multiple=True, help="Only this check; may be repeated.")
@report.format_option
@files.reading_options
@click.pass_context
def check_many(
    ctx: click.Context, /, path: Path, format_: str, how: files.How, **asked: Any
) -> None:
    """Look at every law in a folder or a tar archive, and count what was found.

    Nothing is unpacked to the disk. Ends with 1 when there is a finding of level error.
    """
    began = time.monotonic()
    collection = Collection(path, asked["suffixes"], whole=bool(asked["cluster"]))
    summary = Summary()
    for outcome in outcomes(collection, partial(look_at, how=how, only=asked["only"]), asked):
        add(summary, outcome)
    summary.findings = ranked(summary.findings)
    summary.errors.sort()
    summary.unreadable = dict(sorted(summary.unreadable.items()))
    summary.seconds = round(time.monotonic() - began, 3)
    if format_ == "json":
        report.print_json(summary)
    else:
        print_summary(summary)
    if summary.errors or summary.unreadable:
        ctx.exit(1)


def look_at(item: Item, how: files.How, only: tuple[str, ...]) -> Outcome:
    """What checks find in one file."""
    if item.trouble:
        return Outcome(item.name, item.place, trouble=item.trouble)
    try:
        source = files.read_bytes(item.path) if item.path else item.source
        law = how.read(source).law
    except (Unreadable, click.ClickException) as trouble:
        return Outcome(item.name, item.place, trouble=str(trouble))
    try:
        findings = legaltext.check(law, only)
    except Exception as bug:
        # A bug ends the whole run, as it should; but only here is it known which law shows it.
        bug.add_note(f"while checking {item.name}")
        raise
    errors = tuple(f"{f.address} {f.code}" for f in findings if f.severity == "error")
    return Outcome(item.name, item.place, report.by_code(findings), errors)


def add(summary: Summary, outcome: Outcome) -> None:
    """Count one file in."""
    if outcome.trouble:
        summary.unreadable[outcome.name] = outcome.trouble
        return
    summary.laws += 1
    summary.errors += [f"{outcome.name}: {error}" for error in outcome.errors]
    for code, count in outcome.found.items():
        summary.findings[code] = summary.findings.get(code, 0) + count
        summary.laws_with[code] = summary.laws_with.get(code, 0) + 1


def print_summary(summary: Summary) -> None:
    """The table for people; the first errors, and files that could not be read, beside it."""
    table = Table(box=None, pad_edge=False)
    table.add_column("check")
    table.add_column("findings", justify="right")
    table.add_column("laws", justify="right")
    for code, count in summary.findings.items():
        table.add_row(code, f"{count:,}", f"{summary.laws_with[code]:,}")
    table.add_row("all", f"{sum(summary.findings.values()):,}", f"{summary.laws:,}")
    Console(markup=False, highlight=False).print(table)
    click.echo(f"{summary.seconds:.1f} seconds")
    lines = [*summary.errors, *(f"{name}: {why}" for name, why in summary.unreadable.items())]
    for line in lines[:SHOWN]:
        click.echo(report.one_line(line), err=True)
    if len(lines) > SHOWN:
        click.echo(f"... and {len(lines) - SHOWN:,} more; --format json names all.", err=True)
