"""`hoseibi convert`: a law from one form to another."""

from __future__ import annotations

import click

from hoseibi import legaltext

from . import files, printing, report


@click.command(
    epilog="""\b
Example:
  hoseibi convert civil-code.xml --to akn -o civil-code.akn.xml
  hoseibi convert civil-code.txt --to docx -o civil-code.docx
  hoseibi convert - --convention kh-km --to html < civil-code.txt > civil-code.html"""
)
@click.argument("file")
@click.option(
    "--to",
    "target",
    type=click.Choice([*legaltext.FORMS_OUT, "pdf"]),
    required=True,
    help="The form wanted.",
)
@click.option("-o", "--out", default=files.STDIN, help="The file to write; else standard output.")
@click.option("--findings", is_flag=True, help="Show every finding, not only how many there are.")
@files.reading_options
def convert(file: str, target: str, out: str, findings: bool, how: files.How) -> None:
    """Convert the law in FILE to another form.

    What is odd in the text is kept as it stands and reported on standard error.
    """
    reading = files.read_law(file, how)
    files.write_bytes(printing.written(reading.law, target), out)
    report.print_findings(reading.findings, every=findings)
