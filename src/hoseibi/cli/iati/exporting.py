"""`hoseibi iati export`: the public file, which the web part writes."""

from __future__ import annotations

import click

from .. import handover


@click.command(
    add_help_option=False,
    context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False},
)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def export(arguments: tuple[str, ...]) -> None:
    """Write the public file of projects, as they were published.

    It is the web part's `hoseibi iati-export`, whose options it takes.

    \b
    Example:
      hoseibi iati export --out activities.xml
    """
    handover.run(["iati-export", *arguments])
