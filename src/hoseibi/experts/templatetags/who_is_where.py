"""Who is where, drawn: a row for each person, months across, bars for their days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from django import template
from django.utils import formats
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from hoseibi.experts.queries.calendars import Bar, Drawn, Row
from hoseibi.ui.templatetags.reading import day_words

register = template.Library()

NAMES, WIDTH, HEIGHT, HEAD, LABEL = 190, 1000, 40, 30, 55
"""Room for names, for all, for a row, for the months, and for the name of one."""

WIDE = 0x2E80
"""From here on signs are as wide as they are high."""

THIN = frozenset({"leave", "travel", "unavailable"})
"""Kinds that are drawn beneath a posting, and not instead of it."""


@register.simple_tag
def who_is_where(drawn: Drawn, today: date) -> SafeString:
    """The drawing; its table stands beside it on the page."""
    height = HEAD + HEIGHT * len(drawn.rows)
    rows = [_row(drawn, place, row) for place, row in enumerate(drawn.rows)]
    return format_html(
        '<svg class="who-is-where" viewBox="0 0 {} {}" role="img" aria-label="{}">{}{}{}{}</svg>',
        WIDTH, height, _("Who is where"), _patterns(), _months(drawn, height),
        _together(rows), _today(drawn, today, height),
    )  # fmt: skip


def _together(drawings: Iterable[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((one,) for one in drawings))


def _patterns() -> SafeString:
    return format_html(
        '<defs><pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><rect width="3" height="6" class="ink"/></pattern>'
        '<pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse">'
        '<circle cx="3" cy="3" r="1.7" class="ink"/></pattern>{}</defs>',
        "",
    )


def _x(drawn: Drawn, day: date) -> float:
    whole = (drawn.ends_on - drawn.begins_on).days + 1
    return NAMES + (WIDTH - NAMES) * (day - drawn.begins_on).days / whole


def _firsts(drawn: Drawn) -> Iterator[date]:
    day = drawn.begins_on
    while day <= drawn.ends_on:
        yield day
        day = (day.replace(day=28) + timedelta(days=4)).replace(day=1)


def _months(drawn: Drawn, height: int) -> SafeString:
    """A line and a name for each month, quarter or year, as many as there is room for."""
    firsts = list(_firsts(drawn))
    every = 1 if len(firsts) <= 12 else 3 if len(firsts) <= 36 else 12
    shown = [day for day in firsts if (day.month - 1) % every == 0 or day == firsts[0]]
    lines = []
    for place, day in enumerate(shown):
        x = _x(drawn, day)
        after = _x(drawn, shown[place + 1]) if place + 1 < len(shown) else WIDTH
        words = _called(day, first=place == 0) if after - x > LABEL else ""
        kind = "year" if day.month == 1 else "month"
        lines.append(
            format_html(
                '<line x1="{0}" x2="{0}" y1="0" y2="{1}" class="{2}"/>'
                '<text x="{3}" y="19">{4}</text>',
                round(x, 1), height, kind, round(x + 4, 1), words,
            )
        )  # fmt: skip
    return _together(lines)


def _called(day: date, *, first: bool) -> str:
    month = formats.date_format(day, "M")
    return f"{month} {day.year}" if first or day.month == 1 else month


def _row(drawn: Drawn, place: int, row: Row) -> SafeString:
    top = HEAD + HEIGHT * place
    bars = (_bar(drawn, top, one) for one in row.bars)
    clash = format_html('<text x="{}" y="{}" class="clash">▲</text>', NAMES - 18, top + 25)
    return format_html(
        '<line x1="0" x2="{}" y1="{}" y2="{}" class="row"/>'
        '<text x="0" y="{}" class="name">{}</text>{}{}',
        WIDTH, top, top, top + 25, str(row.expert)[:24], clash if row.clashes else "",
        _together(bars),
    )  # fmt: skip


def _bar(drawn: Drawn, top: int, one: Bar) -> SafeString:
    begins = max(one.begins_on, drawn.begins_on)
    ends = min(one.ends_on, drawn.ends_on) + timedelta(days=1)
    left, right = _x(drawn, begins), _x(drawn, ends)
    is_thin = one.kind in THIN
    y, height = (top + 26, 10) if is_thin else (top + 7, 18)
    days = f"{day_words(one.begins_on)} – {day_words(one.ends_on)}"
    width = max(right - left, 3)
    words = "" if is_thin else _fitting(one.text, width - 10)
    drawing = format_html(
        '<g><title>{}: {}</title><rect x="{}" y="{}" width="{}" height="{}" rx="2" class="{}"/>'
        '<text x="{}" y="{}" class="bar-words {}">{}</text></g>',
        one.text, days, round(left, 1), y, round(width, 1), height, one.kind,
        round(left + 5, 1), y + 13, one.kind, words,
    )  # fmt: skip
    return format_html('<a href="{}">{}</a>', one.path, drawing) if one.path else drawing


def _fitting(text: str, width: float) -> str:
    """As much of a text as fits: a letter takes 6, a sign of Chinese or Japanese 11."""
    taken = 0
    for place, sign in enumerate(text):
        taken += 11 if ord(sign) > WIDE else 6
        if taken > width:
            return text[: place - 1] + "…" if place > 1 else ""
    return text


def _today(drawn: Drawn, today: date, height: int) -> SafeString:
    if not drawn.begins_on <= today <= drawn.ends_on:
        return SafeString("")
    x = round(_x(drawn, today), 1)
    line = '<line x1="{}" x2="{}" y1="22" y2="{}" class="today"><title>{}</title></line>'
    return format_html(line, x, x, height, _("Today"))


@register.filter
def kinds_drawn(drawn: Drawn) -> list[str]:
    """The kinds of days that a drawing shows, for its legend."""
    return sorted({bar.kind for row in drawn.rows for bar in row.bars})
