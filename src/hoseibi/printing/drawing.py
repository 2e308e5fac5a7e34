"""A drawing as a picture of points, for programs that cannot draw SVG."""

from __future__ import annotations

import struct
from typing import NamedTuple

from .fitting import fit
from .pdf import NoPrinter, png


class Picture(NamedTuple):
    """A PNG and its height as a share of its breadth."""

    content: bytes
    height: float


def picture(svg: str) -> Picture | None:
    """The drawing as PNG; nothing where it cannot be drawn, so that its words stand instead."""
    try:
        content = png(fit(svg))
    except NoPrinter:
        return None
    across, down = struct.unpack(">II", content[16:24])
    return Picture(content, down / across)
