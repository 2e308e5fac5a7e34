"""`hoseibi terms pack`: what an interpreter takes along for some articles."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from hoseibi import legaltext, printing
from hoseibi.legaltext import TermPack

from .. import files, several
from .bases import read_base, tell_of_missing

FORMS = ("docx", "pdf", "html", "json")


@click.command(
    epilog="""\b
Example:
  hoseibi terms pack code-ja.xml --terms base.tbx --articles "art_709, art_715-720" \\
    --languages ja,en,km -o pack.docx
  hoseibi terms pack code-ja.xml --beside code-km.txt --terms base.tbx --articles 709 \\
    --languages ja,km -o pack.html"""
)
@click.argument("law")
@click.option("--terms", "base", required=True, metavar="BASE", help="The term base.")
@click.option("--articles", required=True, help='Addresses, numbers and ranges: "art_1, art_5-9".')
@click.option("--languages", required=True, help="The languages wanted, the reader's first: ja,en.")
@click.option(
    "--beside",
    multiple=True,
    metavar="LAW",
    help="The same law in another language: sentences of it stand beside; may be repeated.",
)
@click.option("--to", type=click.Choice(FORMS), help="The form; else by the ending of the file.")
@click.option("-o", "--out", default=files.STDIN, help="The file to write; else standard output.")
@several.reading_options
def pack(law: str, base: str, out: str, hows: several.Hows, **asked: str | tuple[str, ...]) -> None:
    """Write the terms that stand in some articles of LAW, in every language, with definitions.

    As Word, PDF, a page for a phone, or JSON. Each concept with the articles in which it stands and
    a sentence from them; forbidden terms are shown as such.
    """
    form = str(asked["to"] or Path(out).suffix.lower().lstrip("."))
    if form not in FORMS:
        raise click.UsageError(f"Name a file that ends in {', '.join(FORMS)}, or say --to.")
    languages = [one.strip() for one in str(asked["languages"]).split(",") if one.strip()]
    if not languages:
        raise click.UsageError("Name at least one language: --languages ja,en.")
    laws = several.read_laws([law, *asked["beside"]], hows)
    concepts = read_base(base).concepts
    tell_of_missing(languages, concepts, base)
    try:
        made = legaltext.term_pack(laws, concepts, str(asked["articles"]), languages)
    except legaltext.NoTermList as trouble:
        raise click.ClickException(f"{files.called(law)}: {trouble}") from trouble
    files.write_bytes(written(made, form), out)
    click.echo(f"{len(made.concepts):,} concepts in {len(made.articles):,} articles.", err=True)


def written(made: TermPack, form: str) -> bytes:
    """A pack in a form. Raises click.ClickException where PDF cannot be made here."""
    if form == "json":
        return msgspec.json.format(msgspec.json.encode(made), indent=2) + b"\n"
    if form == "html":
        return legaltext.term_pack_html(made, made.languages[0]).encode()
    paper = printing.term_pack_paper(made)
    if form == "docx":
        return printing.to_docx(paper)
    try:
        printed = printing.to_pdf(paper)
    except printing.NoPrinter as trouble:
        raise click.ClickException(str(trouble)) from trouble
    if printed.advice:
        click.echo(printed.advice, err=True)
    return printed.content
