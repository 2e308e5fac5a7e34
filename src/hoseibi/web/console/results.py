"""The command `annual-report`: the report of a fiscal year as a paper."""

from __future__ import annotations

from pathlib import Path

import click
from django.utils import timezone

from hoseibi import printing
from hoseibi.partners.models import Country
from hoseibi.results import queries
from hoseibi.results.queries.years import year_of

from .corpus import officer
from .site import HELP


@click.command(name="annual-report", context_settings=HELP)
@click.argument("year", type=click.IntRange(1950, 2150), required=False)
@click.option("--country", metavar="CODE", help="Of one country, such as xl.  [default: all]")
@click.option(
    "--language", type=click.Choice(queries.REPORT_LANGUAGES), default="en", show_default=True,
    help="The language of the paper.",
)  # fmt: skip
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write, .docx or .pdf.  [default: report-YEAR.docx]",
)
@click.option(
    "--as", "username", metavar="USER",
    help="Who reads it: it holds what they may see. Else the first officer does.",
)  # fmt: skip
def annual_report(
    year: int | None, country: str | None, language: str, out: Path | None, username: str | None
) -> None:
    """Write the report of the fiscal YEAR, the one in which it begins: what was asked, found and
    done, and what is left of it. Without a YEAR it is the last one that is over.

    \b
    Examples:
      hoseibi annual-report 2025
      hoseibi annual-report 2025 --country xl --language ja --out report.pdf
    """
    by = officer(username)
    wanted = year if year is not None else year_of(timezone.localdate()) - 1
    of = Country.objects.filter(code=country).first() if country else None
    if country and of is None:
        raise click.ClickException(f"No country has the code “{country}”.")
    target = out or Path(f"report-{wanted}.docx")
    to = target.suffix.removeprefix(".").lower()
    if to not in queries.REPORT_FORMS:
        raise click.ClickException("The report is written as .docx or .pdf.")
    paper = queries.annual_report(by, queries.Asked(wanted, of), language)
    try:
        target.write_bytes(queries.rendered(paper, to))
    except (printing.NoPrinter, printing.TooLarge) as trouble:
        raise click.ClickException(str(trouble)) from trouble
    click.echo(f"{paper.title}, written to {target}.")
