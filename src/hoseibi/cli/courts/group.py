"""The commands of `hoseibi courts`."""

from __future__ import annotations

import click

from .figuring import figures
from .mapping import map_
from .simulating import simulate


@click.group()
def courts() -> None:
    """Reckon with the cases of courts: figures, the way that cases really take, and what if."""


courts.add_command(figures)
courts.add_command(map_)
courts.add_command(simulate)
