"""A bar as small as a word: how far something is on its way, and how far it was to be by then."""

from __future__ import annotations

from django.utils.html import format_html
from django.utils.safestring import SafeString

WIDE, HIGH = 120, 16


def bullet(reached: float, expected: float | None, name: str) -> SafeString:
    """`reached` and `expected` in per cent of the way; `name` says it in words for who hears the
    page. What is beyond the end stands at it."""
    goal = SafeString("")
    if expected is not None:
        x = round(1 + (WIDE - 2) * _within(expected) / 100, 1)
        goal = format_html(
            '<path class="fig-bullet-goal" d="M{} 0V{}" stroke="currentColor" stroke-width="2"/>',
            x, HIGH,
        )  # fmt: skip
    return format_html(
        '<svg class="fig-bullet" role="img" aria-label="{}" viewBox="0 0 {} {}" width="{}"'
        ' height="{}"><title>{}</title><rect class="fig-bullet-paper" x=".5" y="3.5" width="{}"'
        ' height="9" fill="none" stroke="currentColor" stroke-opacity=".4"/><rect'
        ' class="fig-bullet-fill" x="1" y="5" width="{}" height="6" fill="currentColor"/>{}</svg>',
        name, WIDE, HIGH, WIDE, HIGH, name, WIDE - 1,
        round((WIDE - 2) * _within(reached) / 100, 1), goal,
    )  # fmt: skip


def _within(share: float) -> float:
    return max(0.0, min(100.0, share))
