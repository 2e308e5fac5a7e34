"""A law as a document for the command line; what is missing for PDF is said on standard error."""

from __future__ import annotations

import click

from hoseibi import legaltext, printing
from hoseibi.legaltext import Law, Printable

DOCUMENTS = ("docx", "pdf")


def form_wanted(form: str, out: str) -> str:
    """The form to write: a document where the name of the file says so, else the form given."""
    ending = out.lower().rpartition(".")[2]
    return ending if ending in DOCUMENTS else form


def written(law: Law, form: str) -> bytes:
    """A law in any form; raises click.ClickException when PDF cannot be made here."""
    return pdf(legaltext.law_print(law)) if form == "pdf" else legaltext.write(law, form)


def pdf(printable: Printable) -> bytes:
    """The PDF; raises click.ClickException when typst is not installed."""
    try:
        printed = printing.pdf(printable)
    except printing.NoPrinter as trouble:
        raise click.ClickException(str(trouble)) from trouble
    if printed.advice:
        click.echo(printed.advice, err=True)
    return printed.content
