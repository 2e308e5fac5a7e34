"""What a figure shows, and the scale on which it is drawn."""

from __future__ import annotations

import math
import zlib
from dataclasses import dataclass

from django.utils import formats

LOOKS = 6
"""So many looks (colour and pattern, or colour and dash) are told apart; then they begin again."""


@dataclass(frozen=True)
class Series:
    """One row of numbers, a value for each label; `None` where nothing is known."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class Drawing:
    """What is drawn: `title` names it for who hears it and above the table, `labels` stand along
    the bottom (what follows a line break, beneath), `along` says what they are (`Year`), `unit`
    what is counted (`requests`). A scale that is given in `top` stays the same however high the
    values are."""

    title: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    along: str = ""
    unit: str = ""
    top: float | None = None

    @property
    def key(self) -> str:
        """A name for the parts of this figure, the same whenever it is drawn."""
        return f"fig-{zlib.crc32(repr((self.title, self.labels)).encode()):08x}"


@dataclass(frozen=True)
class Scale:
    """From a value to a height on the paper: `bottom` is where nothing stands."""

    top: float
    step: float
    bottom: float
    height: float

    def y(self, value: float) -> float:
        """Where a value stands, counted from above."""
        return round(self.bottom - self.height * value / self.top, 1)

    @property
    def ticks(self) -> list[float]:
        """The values that are written at the side."""
        return [self.step * number for number in range(round(self.top / self.step) + 1)]


def scale(drawing: Drawing, highest: float, bottom: float, height: float) -> Scale:
    """A scale from nothing to a round number at or above the highest value, in up to 6 steps. What
    is counted in whole numbers has no steps between them."""
    if drawing.top:
        step = next(
            drawing.top / parts for parts in (5, 4, 3, 6, 2, 1) if _is_round(drawing.top / parts)
        )
        return Scale(drawing.top, step, bottom, height)
    highest = max(highest, 1e-9)
    power = 10.0 ** math.floor(math.log10(highest / 4))
    step = next(power * by for by in (1, 2, 4, 5, 10, 20) if power * by * 5 >= highest)
    step = max(step, 1.0) if _is_whole(drawing) else step
    return Scale(math.ceil(round(highest / step, 6)) * step, step, bottom, height)


def _is_round(value: float) -> bool:
    return float(value).is_integer() or value < 1


def _is_whole(drawing: Drawing) -> bool:
    values = [value for each in drawing.series for value in each.values if value is not None]
    return all(float(value).is_integer() for value in values)


def number(value: float | None) -> str:
    """A number as the reader writes it; a dash where there is none."""
    if value is None:
        return "–"
    if float(value).is_integer():
        return formats.number_format(int(value), force_grouping=True)
    return formats.number_format(round(value, 2), force_grouping=True).rstrip("0")


def look(position: int) -> int:
    """The look of the series at a position, from 1."""
    return position % LOOKS + 1
