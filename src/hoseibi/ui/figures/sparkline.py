"""A line as small as a word, to stand in a row of a table beside its last number."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.html import format_html
from django.utils.safestring import SafeString

WIDE, HIGH, EDGE = 84, 20, 3


def sparkline(values: Sequence[float | None], name: str) -> SafeString:
    """The course of some values; `name` says it in words for who hears the page."""
    known = [(at, value) for at, value in enumerate(values) if value is not None]
    if not known:
        return format_html('<span class="unseen">{}</span>', name)
    low, high = min(value for _, value in known), max(value for _, value in known)
    across = (WIDE - 2 * EDGE) / max(1, len(values) - 1)
    points = [
        (round(EDGE + across * at, 1), round(_height(value, low, high), 1)) for at, value in known
    ]
    return format_html(
        '<svg class="fig-spark" role="img" aria-label="{}" viewBox="0 0 {} {}" width="{}" '
        'height="{}"><polyline points="{}"/><circle cx="{}" cy="{}" r="2.5"/></svg>',
        name, WIDE, HIGH, WIDE, HIGH, " ".join(f"{x},{y}" for x, y in points), *points[-1],
    )  # fmt: skip


def _height(value: float, low: float, high: float) -> float:
    if high == low:
        return HIGH / 2
    return HIGH - EDGE - (HIGH - 2 * EDGE) * (value - low) / (high - low)
