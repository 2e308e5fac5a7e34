"""`hoseibi terms export`: a term base in another form, or a part of it."""

from __future__ import annotations

import click
import msgspec

from hoseibi.legaltext import TERM_STATUSES, Concept

from .. import files, report
from .bases import FORMS, form_wanted, read_base, write_base


@click.command(
    epilog="""\b
Example:
  hoseibi terms export base.tbx -o base.xlsx
  hoseibi terms export base.tbx --languages ja,en --status approved -o for-partner.csv"""
)
@click.argument("base")
@click.option("-o", "--out", default=files.STDIN, help="The file to write; else standard output.")
@click.option("--to", type=click.Choice(FORMS), help="The form; else by the ending of the file.")
@click.option("--languages", default="", help="Only terms in these languages: ja,en,km.")
@click.option(
    "--status",
    type=click.Choice(TERM_STATUSES),
    multiple=True,
    help="Only terms of this status; may be repeated.",
)
def export(base: str, out: str, to: str | None, languages: str, status: tuple[str, ...]) -> None:
    """Write the term base BASE in another form, or a part of it.

    Each form says all that the base says, and is read again as the same base.
    """
    form = form_wanted(to, out)
    reading = read_base(base)
    wanted = {one.strip() for one in languages.split(",") if one.strip()}
    concepts = [part(one, wanted, set(status)) for one in reading.concepts]
    chosen = [one for one in concepts if one.terms or not (wanted or status)]
    report.print_findings(reading.findings, every=False)
    if not chosen:
        raise click.ClickException(f"{base} has no term in these languages of this status.")
    write_base(chosen, form, out)
    click.echo(f"{len(chosen):,} concepts written.", err=True)


def part(concept: Concept, languages: set[str], statuses: set[str]) -> Concept:
    """A concept with its terms of some languages and statuses; all where none is named."""
    if not (languages or statuses):
        return concept
    terms = tuple(
        term
        for term in concept.terms
        if (not languages or not languages.isdisjoint((term.language, term.language[:2])))
        and (not statuses or term.status in statuses)
    )
    return msgspec.structs.replace(concept, terms=terms)
