"""The plan of operation as a Gantt chart: a row for each activity, plan above, actual beneath.

Each row is a drawing of its own inside a table, so that names wrap and are read aloud, and the
drawing never depends on colour alone: the plan is an outline, the actual is filled.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from hoseibi.projects.queries import Bar, Span
from hoseibi.ui.templatetags.reading import day_words

register = template.Library()

PER_MONTH = {"quarter": 9.0, "month": 26.0}
HIGH, HEAD = 30, 34


def _months(begin: date, day: date) -> float:
    """How many months a day lies behind the first day, parts of months included."""
    whole = (day.year - begin.year) * 12 + day.month - begin.month
    return whole + (day.day - 1) / 31


def _at(reach: Span, day: date, by: str) -> float:
    return round(_months(reach.begin, day) * PER_MONTH[by], 1)


def _wide(reach: Span, by: str) -> int:
    months = (reach.end.year - reach.begin.year) * 12 + reach.end.month - reach.begin.month + 1
    return round(months * PER_MONTH[by])


def _firsts(reach: Span) -> Iterator[date]:
    """The first days of all months of the plan."""
    day = reach.begin
    while day <= reach.end:
        yield day
        day = date(day.year + day.month // 12, day.month % 12 + 1, 1)


@register.simple_tag
def gantt_head(reach: Span, by: str) -> SafeString:
    """The years, and under them the quarters or months."""
    wide = _wide(reach, by)
    return format_html(
        '<svg class="gantt" viewBox="0 0 {0} {1}" width="{0}" height="{1}" aria-hidden="true">'
        "{2}{3}</svg>",
        wide,
        HEAD,
        _lines(reach, by, HEAD),
        format_html_join("", '<text class="{}" x="{}" y="{}">{}</text>', _words(reach, by)),
    )


def _words(reach: Span, by: str) -> Iterator[tuple[str, float, int, str]]:
    for day in _firsts(reach):
        x = _at(reach, day, by) + 3
        if day.month == 1 or day == reach.begin:
            yield "gantt-year", x, 12, str(day.year)
        if by == "month":
            yield "gantt-part", x, 28, str(day.month)
        elif day.month in (1, 4, 7, 10):
            yield "gantt-part", x, 28, f"Q{(day.month + 2) // 3}"


@lru_cache(maxsize=64)
def _lines(reach: Span, by: str, high: int) -> SafeString:
    """A line at each beginning of a quarter (or month), stronger at that of a year; the same ones
    behind every row."""
    return format_html_join(
        "",
        '<line class="{}" x1="{}" x2="{}" y1="{}" y2="{}"/>',
        (
            ("gantt-new-year" if day.month == 1 else "gantt-rule", x, x,
             0 if day.month == 1 or high == HIGH else 16, high)
            for day in _firsts(reach)
            if (by == "month" or day.month in (1, 4, 7, 10)) and (x := _at(reach, day, by)) >= 0
        ),
    )  # fmt: skip


@register.simple_tag
def gantt_row(bar: Bar, reach: Span, by: str, today: date) -> SafeString:
    """The drawing of one row, with its words for who hears it."""
    wide = _wide(reach, by)
    now = _at(reach, today, by)
    marks = [_span(bar.planned, reach, by, bar, "plan"), _span(bar.actual, reach, by, bar, "done")]
    return format_html(
        '<svg class="gantt {0}" role="img" aria-label="{1}" viewBox="0 0 {2} {3}" width="{2}" '
        'height="{3}"><title>{1}</title>{4}{5}{6}{7}</svg>',
        bar.kind,
        words_of(bar),
        wide,
        HIGH,
        _lines(reach, by, HIGH),
        marks[0],
        marks[1],
        format_html('<line class="gantt-today" x1="{0}" x2="{0}" y1="0" y2="{1}"/>', now, HIGH)
        if 0 <= now <= wide
        else "",
    )


def _span(span: Span | None, reach: Span, by: str, bar: Bar, what: str) -> SafeString | str:
    if span is None:
        return ""
    x, end = _at(reach, span.begin, by), _at(reach, span.end, by)
    if bar.kind == "jcc":
        shape = '<path class="gantt-{}" d="M{} {}l6 7 -6 7 -6 -7z"/>'
        return format_html(shape, what, x, 8)
    y, high = (4, 9) if what == "plan" else (16, 9)
    return format_html(
        '<rect class="gantt-{}{}" x="{}" y="{}" width="{}" height="{}" rx="1.5"/>',
        what, " late" if bar.late and what == "done" else "", x, y, max(3.0, end - x), high,
    )  # fmt: skip


@register.filter
def words_of(bar: Bar) -> str:
    """Plan and actual of a row, in words."""
    parts = []
    if bar.planned:
        parts.append(_("planned {days}").format(days=days_of(bar.planned)))
    if bar.actual:
        parts.append(_("done {days}").format(days=days_of(bar.actual)))
    return "; ".join(parts) or _("no days yet")


def days_of(span: Span) -> str:
    """From a day to a day, or one day."""
    if span.begin == span.end:
        return day_words(span.begin)
    return f"{day_words(span.begin)} – {day_words(span.end)}"
