"""`hoseibi terms import`: what an import would do, and then the import."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from hoseibi import legaltext
from hoseibi.legaltext import Concept, TermPreview

from .. import files, report
from .bases import FORMS, form_wanted, read_base, write_base
from .waiting import waiting

SHOWN = 20


class Told(msgspec.Struct, frozen=True):
    """What an import does, as other programs get it."""

    base: str
    written: bool
    added: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: int
    untouched: int
    concepts: int
    conflicts: tuple[str, ...]
    findings: tuple[str, ...]


@click.command(
    "import",
    epilog="""\b
Example:
  hoseibi terms import partner.tbx --into base.tbx
  hoseibi terms import partner.tbx --into base.tbx --write
  hoseibi terms import jlt_j2e.json --into base.tbx --write --format json""",
)
@click.argument("incoming", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--into", "base", required=True, metavar="BASE", help="The base; made where it is not."
)
@click.option("--write", is_flag=True, help="Do it; without this it is only shown.")
@click.option("--to", type=click.Choice(FORMS), help="The form of BASE; else by its ending.")
@report.format_option
def import_(
    incoming: tuple[str, ...], base: str, write: bool, to: str | None, format_: str
) -> None:
    """Show what the terms of each FILE would add to BASE, change in it, and contradict.

    The form is recognised by the content; Japan's Standard Legal Terms Dictionary is too. Where a
    file and the base contradict one another, the base stands and the conflict is told.
    """
    form = form_wanted(to, base)
    known = read_base(base).concepts if Path(base).is_file() else ()
    new: list[Concept] = []
    findings: list[str] = []
    for file in incoming:
        with waiting(f"Reading {files.called(file)}"):
            reading = read_base(file)
        new += reading.concepts
        findings += [f"{files.called(file)}: {report.line_of(one)}" for one in reading.findings]
    with waiting(f"Comparing {len(new):,} concepts with {len(known):,}"):
        preview = legaltext.preview_terms(known, new)
    if write:
        with waiting(f"Writing {base}"):
            write_base(preview.merged, form, base)
    told = told_of(preview, base, findings, write=write)
    if format_ == "json":
        report.print_json(told)
    else:
        print_told(told)


def told_of(preview: TermPreview, base: str, findings: list[str], *, write: bool) -> Told:
    """A preview in words and numbers."""
    return Told(
        base,
        write,
        tuple(one.code for one in preview.added),
        tuple(one.after.code for one in preview.changed),
        len(preview.unchanged),
        preview.untouched,
        len(preview.merged),
        tuple(one.sentence for one in preview.conflicts),
        tuple(findings),
    )


def print_told(told: Told) -> None:
    """For people: numbers, then conflicts and findings."""
    for name, codes in (("add", told.added), ("change", told.changed)):
        some = ", ".join(codes[:5]) + (", ..." if len(codes) > 5 else "")
        click.echo(report.one_line(f"{name:<8} {len(codes):>7,}  {some}").rstrip())
    click.echo(f"{'as it is':<8} {told.unchanged:>7,}  ({told.untouched:,} are not in the import)")
    _some(f"{len(told.conflicts):,} conflicts; the base stands", told.conflicts)
    _some(f"{len(told.findings):,} findings", told.findings)
    done = "written" if told.written else "not written; --write does it"
    click.echo(f"{told.base}: {told.concepts:,} concepts, {done}.")


def _some(head: str, sentences: tuple[str, ...]) -> None:
    if not sentences:
        return
    click.echo(f"{head}:")
    for sentence in sentences[:SHOWN]:
        click.echo(f"  {report.one_line(sentence)}")
    if len(sentences) > SHOWN:
        click.echo(f"  ... and {len(sentences) - SHOWN:,} more; --format json has all.")
