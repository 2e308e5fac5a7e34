"""`hoseibi amend`: a law after the acts that amend it."""

from __future__ import annotations

import click

from hoseibi import legaltext
from hoseibi.legaltext import Amended, Law, Reading, Unreadable

from . import files, printing, report
from .at import built, say, state_on
from .days import Day


@click.command(
    epilog="""\b
Example:
  hoseibi amend elections.xml amendment.txt -o elections-new.xml
  hoseibi amend elections.xml act.txt@promulgated=2019-06-14 --on 2020-04-01

With --on, an act may have days behind an @, as in `hoseibi at`. Ends with 1 when an instruction
could not be read or did not fit, or depends on the day of another act; what fits is applied."""
)
@click.argument("law")
@click.argument("amendments", nargs=-1, required=True, metavar="AMENDMENT...")
@click.option("-o", "--out", default=files.STDIN, help="The file to write; else standard output.")
@click.option(
    "--on",
    "day",
    type=Day(),
    help="Apply only what has taken effect by this day, as the acts say it.",
)
@files.reading_options
@click.pass_context
def amend(ctx: click.Context, /, law: str, how: files.How, **asked: str) -> None:
    """Apply each AMENDMENT, in the order given, to LAW.

    The law comes out in the form in which it was read; in a file that ends in .docx or .pdf, as a
    Word document or a PDF. What does not fit changes nothing and is said on standard error, with
    what stands near it.
    """
    reading = files.read_law(law, how)
    if asked["day"]:
        _on_day(ctx, reading, asked)
        return
    amended = Amended(reading.law)
    for amendment in asked["amendments"]:
        one = amended_by(amended.law, amendment)
        findings = (*amended.findings, *one.findings)
        amended = Amended(one.law, findings, (*amended.outcomes, *one.outcomes))
    _write(amended.law, reading, asked["out"])
    report.print_findings(amended.findings, every=True)
    done = sum(outcome.applied for outcome in amended.outcomes)
    click.echo(f"{done:,} of {len(amended.outcomes):,} instructions applied.", err=True)
    if not amended.fits or any(finding.severity == "error" for finding in amended.findings):
        ctx.exit(1)


def _on_day(ctx: click.Context, reading: Reading, asked: dict[str, str]) -> None:
    """The law with what has taken effect by a day."""
    timeline = built(reading.law, tuple(asked["amendments"]))
    state = state_on(timeline, asked["day"])
    _write(state.law, reading, asked["out"])
    say(timeline, state)
    if any(finding.severity == "error" for finding in timeline.findings):
        ctx.exit(1)


def _write(law: Law, reading: Reading, out: str) -> None:
    """The law in the form it was read in, or as the ending of the file says."""
    files.write_bytes(printing.written(law, printing.form_wanted(files.form_of(reading), out)), out)


def amended_by(law: Law, file: str) -> Amended:
    """The law after one act; click.ClickException when the act cannot be taken at all."""
    try:
        return legaltext.amend(law, files.read_bytes(file))
    except (Unreadable, legaltext.NotAmendable) as trouble:
        raise click.ClickException(f"{files.called(file)}: {trouble}") from trouble
