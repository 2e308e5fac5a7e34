"""The commands of `hoseibi iati`."""

from __future__ import annotations

import click

from .checking import check
from .exporting import export
from .refreshing import refresh
from .showing import show


@click.group()
def iati() -> None:
    """Check, show and write files of IATI 2.03, the standard in which aid is published."""


iati.add_command(check)
iati.add_command(show)
iati.add_command(refresh)
iati.add_command(export)
