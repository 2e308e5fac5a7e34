"""The command: start the server, on standard input and output unless asked otherwise."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

import click

from .. import files

INSTALL = "pip install 'hoseibi[lsp]'"


@click.command(
    epilog="""\b
Example:
  hoseibi lsp
  hoseibi lsp --convention kh-km --only dangling-reference

An editor starts it; docs/howto/edit-with-checks.md says how."""
)
@click.option(
    "--convention",
    type=files.ConventionCode(),
    default="",
    help="How the laws are written, such as jp-ja; recognised by itself when left out.",
)
@click.option(
    "--manual",
    default="",
    metavar="URL",
    help="Where the manual pages of the checks are; a copy on this machine when left out.",
)
@click.option(
    "--tcp", type=click.IntRange(1, 65535), metavar="PORT", help="Serve this machine's port."
)
def lsp(convention: str, manual: str, tcp: int | None) -> None:
    """Show findings, references and articles in an editor, by the Language Server Protocol.

    For laws in plain text, of every convention. Nothing leaves the machine.
    """
    if find_spec("pygls") is None:
        raise click.ClickException(f"The language server is not installed: {INSTALL}")
    server = import_module(f"{__package__}.serving")
    server.serve(convention, manual, tcp)
