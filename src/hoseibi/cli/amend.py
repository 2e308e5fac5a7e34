"""`hoseibi amend`: a law after the acts that amend it."""

from __future__ import annotations

import click

from hoseibi import legaltext
from hoseibi.legaltext import Amended, Law, Unreadable

from . import files, report


@click.command(
    epilog="""\b
Example:
  hoseibi amend elections.xml amendment.txt -o elections-new.xml

Ends with 1 when an instruction could not be read or did not fit; what fits is applied."""
)
@click.argument("law")
@click.argument("amendments", nargs=-1, required=True, metavar="AMENDMENT...")
@click.option("-o", "--out", default=files.STDIN, help="The file to write; else standard output.")
@files.reading_options
@click.pass_context
def amend(
    ctx: click.Context, law: str, amendments: tuple[str, ...], out: str, how: files.How
) -> None:
    """Apply each AMENDMENT, in the order given, to LAW.

    The law comes out in the form in which it was read. What does not fit changes nothing and is
    said on standard error, with what stands near it.
    """
    reading = files.read_law(law, how)
    amended = Amended(reading.law)
    for amendment in amendments:
        one = amended_by(amended.law, amendment)
        findings = (*amended.findings, *one.findings)
        amended = Amended(one.law, findings, (*amended.outcomes, *one.outcomes))
    files.write_bytes(legaltext.write(amended.law, files.form_of(reading)), out)
    report.print_findings(amended.findings, every=True)
    done = sum(outcome.applied for outcome in amended.outcomes)
    click.echo(f"{done:,} of {len(amended.outcomes):,} instructions applied.", err=True)
    if not amended.fits or any(finding.severity == "error" for finding in amended.findings):
        ctx.exit(1)


def amended_by(law: Law, file: str) -> Amended:
    """The law after one act; click.ClickException when the act cannot be taken at all."""
    try:
        return legaltext.amend(law, files.read_bytes(file))
    except (Unreadable, legaltext.NotAmendable) as trouble:
        raise click.ClickException(f"{files.called(file)}: {trouble}") from trouble
