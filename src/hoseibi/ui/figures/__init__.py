"""Figures drawn on the server where shape matters: inline SVG, and its table one tap away."""

from .bars import bars
from .bullet import bullet
from .fans import fan
from .lines import lines
from .matrix import Cell, Matrix, matrix
from .sparkline import sparkline
from .values import Drawing, Series

__all__ = [
    "Cell",
    "Drawing",
    "Matrix",
    "Series",
    "bars",
    "bullet",
    "fan",
    "lines",
    "matrix",
    "sparkline",
]
