"""Bars, stacked or side by side; each series has a pattern besides its colour."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from .frame import ABOVE, HEIGHT, framed, middle, picture, slot
from .values import LOOKS, Drawing, Scale, look, number, scale

PATTERNS = (
    "",
    "M0 8L8 0M-2 2L2 -2M6 10L10 6",
    "M0 2H8M0 6H8",
    "M0 0L8 8M-2 6L2 10M6 -2L10 2",
    "M2 0V8M6 0V8",
    "M0 4H8M4 0V8",
)
"""What is drawn over the colour of each look: nothing, then lines of their own direction."""
FULL = 0.7
"""How much of its room a bar takes."""


def bars(drawing: Drawing, *, stacked: bool = True) -> SafeString:
    """The bars of a drawing with legend and table; one on the other, or side by side."""
    sums = [
        sum(each.values[at] or 0 for each in drawing.series) for at in range(len(drawing.labels))
    ]
    alone = [value or 0 for each in drawing.series for value in each.values]
    highest = max(sums if stacked else alone, default=0) or 1
    measure = scale(drawing, highest, ABOVE + HEIGHT, HEIGHT)
    rects = format_html_join("", "{}", ((one,) for one in _rects(drawing, measure, stacked)))
    marks = _patterns(drawing) + rects
    return framed(drawing, picture(drawing, measure, marks), "bar")


def _patterns(drawing: Drawing) -> SafeString:
    used = min(LOOKS, len(drawing.series))
    return format_html(
        "<defs>{}</defs>",
        format_html_join(
            "",
            '<pattern id="{}-{}" width="8" height="8" patternUnits="userSpaceOnUse">'
            '<path class="fig-hatch" d="{}"/></pattern>',
            ((drawing.key, at + 1, PATTERNS[at]) for at in range(used)),
        ),
    )


def _rects(drawing: Drawing, measure: Scale, stacked: bool) -> Iterator[SafeString]:
    room = slot(drawing) * FULL
    wide = room if stacked else room / max(1, len(drawing.series))
    for at, label in enumerate(drawing.labels):
        below, left = 0.0, middle(drawing, at) - room / 2
        for position, each in enumerate(drawing.series):
            value = each.values[at] or 0
            x = left if stacked else left + wide * position
            y, foot = measure.y(below + value), measure.y(below)
            words = f"{label} · {each.name}: {number(value)}".replace("\n", " ")
            if value:
                yield _bar(drawing.key, position, (x, y, wide, foot - y), words)
            below += value if stacked else 0


def _bar(key: str, position: int, box: tuple[float, ...], words: str) -> SafeString:
    x, y, wide, high = (round(side, 1) for side in box)
    return format_html(
        '<g><title>{0}</title><rect class="fig-s{1}" x="{3}" y="{4}" width="{5}" height="{6}"/>'
        '<rect fill="url(#{2}-{1})" x="{3}" y="{4}" width="{5}" height="{6}"/></g>',
        words, look(position), key, x, y, wide, high,
    )  # fmt: skip
