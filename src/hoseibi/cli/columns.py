"""`hoseibi columns`: one law in two to four languages side by side, in Word."""

from __future__ import annotations

import click

from hoseibi import legaltext
from hoseibi.legaltext import NoColumns, Sheet

from . import files


@click.command(
    epilog="""\b
Example:
  hoseibi columns code-ja.xml code-km.txt -o code.docx
  hoseibi convert code.docx --convention kh-km --to plain"""
)
@click.argument("laws", nargs=-1, required=True, metavar="FILE FILE...")
@click.option("-o", "--out", default=files.STDIN, help="The file to write; else standard output.")
@click.option("--note", default="", help="A line beneath the title.")
@files.reading_options
def columns(laws: tuple[str, ...], out: str, note: str, how: files.How) -> None:
    """Write the law in each FILE beside the others, provision by provision, as a Word document.

    Two to four files, one for each language; with three or more the sheet is turned. The document
    is read again as the first of them, or as the one whose --convention is named.
    """
    read = [files.read_law(law, how).law for law in laws]
    first = read[0]
    sheet = Sheet(legaltext.words(first.title) or first.identity.number, first.language, note=note)
    try:
        document = legaltext.columns_docx(read, sheet)
    except NoColumns as trouble:
        raise click.UsageError(str(trouble)) from trouble
    files.write_bytes(document, out)
