"""`hoseibi draft`: the amending act that makes one text of another."""

from __future__ import annotations

import click

from hoseibi import legaltext

from . import files


@click.command(
    epilog="""\b
Example:
  hoseibi draft elections.xml elections-new.xml -o amendment.txt

`hoseibi amend OLD amendment.txt` then gives NEW; with --follow, NEW with references repaired."""
)
@click.argument("old")
@click.argument("new")
@click.option("-o", "--out", default=files.STDIN, help="The file to write; else standard output.")
@click.option(
    "--follow",
    is_flag=True,
    help="References that NEW leaves as they were follow what they mean to its new number.",
)
@files.reading_options
def draft(old: str, new: str, out: str, follow: bool, how: files.How) -> None:
    """Draft the act that amends the law OLD so that it reads as NEW.

    The smallest instructions are told: words before sentences, paragraphs before articles.
    """
    laws = [files.read_law(file, how).law for file in (old, new)]
    try:
        text = legaltext.draft_amendment(*laws, follow=follow)
    except legaltext.NotAmendable as trouble:
        raise click.ClickException(str(trouble)) from trouble
    files.write_bytes(text.encode("utf-8"), out)
