"""PDF for the command line: what is missing on this machine is said on standard error."""

from __future__ import annotations

import click

from hoseibi import printing
from hoseibi.legaltext import Printable


def pdf(printable: Printable) -> bytes:
    """The PDF; raises click.ClickException when typst is not installed."""
    try:
        printed = printing.pdf(printable)
    except printing.NoPrinter as trouble:
        raise click.ClickException(str(trouble)) from trouble
    if printed.advice:
        click.echo(printed.advice, err=True)
    return printed.content
