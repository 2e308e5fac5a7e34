"""`hoseibi iati check`: what is to be mended before a file is published."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click
import msgspec

from hoseibi.iati import (
    Finding,
    NotOfficial,
    Official,
    Report,
    Unreadable,
    complete,
    official,
    usual_folder,
)
from hoseibi.iati import check as checked

from .. import files, report

format_option = click.option(
    "--format",
    "--to",
    "format_",
    type=report.FORMATS,
    default="text",
    show_default=True,
    help="For people, or for other programs.",
)


class Checked(msgspec.Struct, frozen=True):
    """What came of one file."""

    file: str
    valid: bool
    activities: int
    findings: tuple[Finding, ...]
    proved: tuple[str, ...]


class Told(msgspec.Struct, frozen=True):
    """A finding as other programs get it."""

    rule: str
    severity: str
    activity: str
    path: str
    field: str
    sentence: str
    line: int
    source: str


def for_programs(one: Checked) -> dict[str, object]:
    """What came of a file, each finding with its whole sentence."""
    findings = [
        Told(*(getattr(finding, name) for name in Told.__struct_fields__))
        for finding in one.findings
    ]
    return {**msgspec.structs.asdict(one), "findings": findings}


@click.command(
    epilog="""\b
Example:
  hoseibi iati check activities.xml
  hoseibi iati check *.xml --official standard --format json"""
)
@click.argument("files_", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--official",
    "folder",
    type=click.Path(path_type=Path),
    help="Where the official files lie, for their proof besides.  [default: var/iati, if there]",
)
@format_option
@click.pass_context
def check(ctx: click.Context, files_: tuple[str, ...], folder: Path | None, format_: str) -> None:
    """Check each FILE of activities: order, number, codes, rules.

    Our own table always checks. Where the official schema, lists of codes and ruleset lie
    (`hoseibi iati refresh` fetches them) they add their proof. Ends with 1 when there is an error.
    """
    proof = proof_in(folder)
    today = dt.datetime.now(dt.UTC).date()
    outcomes = [outcome(file, today, proof) for file in files_]
    if format_ == "json":
        report.print_json([for_programs(one) for one in outcomes])
    else:
        for one in outcomes:
            print_outcome(one)
        click.echo(by_whom(proof, folder), err=True)
    if not all(one.valid for one in outcomes):
        ctx.exit(1)


def proof_in(folder: Path | None) -> Official | None:
    """The official files of a folder; those of the usual one when they are there.

    Raises click.ClickException when a folder was named that does not hold them.
    """
    if folder is None and not complete(usual_folder()):
        return None
    try:
        return official(folder or usual_folder())
    except NotOfficial as trouble:
        raise click.ClickException(str(trouble)) from trouble


def outcome(file: str, today: dt.date, proof: Official | None) -> Checked:
    """What is to be mended in one file."""
    source = files.read_bytes(file)
    try:
        told: Report = checked(source, today, proof)
    except Unreadable as trouble:
        raise click.ClickException(f"{files.called(file)}: {trouble}") from trouble
    return Checked(files.called(file), told.valid, told.activities, told.findings, told.proved)


def print_outcome(one: Checked) -> None:
    """The findings of a file, each on its lines, and how many there are."""
    for finding in one.findings:
        click.echo(line_of(one.file, finding))
        click.echo(f"    {report.one_line(finding.sentence)}")
    click.echo(f"{one.file}: {summed(one)}")


def line_of(file: str, finding: Finding) -> str:
    """`a.xml:12 error own.missing XL-1 | Project · state`."""
    named = report.one_line(f"{finding.activity} | {finding.field}".lstrip(" |"))
    return f"{file}:{finding.line} {finding.severity} {finding.rule} {named}"


def summed(checked_: Checked) -> str:
    """`2 activities, 1 error, 3 warnings`."""
    errors = sum(finding.severity == "error" for finding in checked_.findings)
    counts = (
        (checked_.activities, "activity", "activities"),
        (errors, "error", "errors"),
        (len(checked_.findings) - errors, "warning", "warnings"),
    )
    return ", ".join(
        f"{count:,} {single if count == 1 else many}" for count, single, many in counts
    )


def by_whom(proof: Official | None, folder: Path | None) -> str:
    """By what the files were checked."""
    if proof is None:
        return (
            "Checked by our own table of the standard."
            " `hoseibi iati refresh` fetches the official files for their proof besides."
        )
    place = folder or usual_folder()
    return f"Checked by our own table, and by schema, lists of codes and ruleset in {place}."
