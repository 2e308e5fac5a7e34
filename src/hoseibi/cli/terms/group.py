"""The commands of `hoseibi terms`."""

from __future__ import annotations

import click

from .drifting import drift
from .exporting import export
from .extracting import extract
from .finding import find
from .importing import import_
from .packing import pack


@click.group()
def terms() -> None:
    """Take in, give out and use term bases: TBX, CSV, TSV, JSON, Excel."""


terms.add_command(import_)
terms.add_command(export)
terms.add_command(find)
terms.add_command(pack)
terms.add_command(extract)
terms.add_command(drift)
