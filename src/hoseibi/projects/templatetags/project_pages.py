"""Projects as HTML: words that came and went, values without needless zeros, rates as bars."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from hoseibi import legaltext
from hoseibi.projects.models import Indicator, PdmLine, Period
from hoseibi.projects.queries import Cell, Change, Measured, plain
from hoseibi.projects.queries.counted import Counted
from hoseibi.ui.figures import sparkline
from hoseibi.ui.languages import reader_first

register = template.Library()

TAGS = {"in": ("<ins>", "</ins>"), "out": ("<del>", "</del>"), "same": ("", "")}


@register.simple_tag
def redlined(old: str, new: str) -> SafeString:
    """How one text became another, word by word."""
    marked = (
        (SafeString(TAGS[how][0]), words, SafeString(TAGS[how][1]))
        for how, words in legaltext.word_edit(old, new)
    )
    return format_html_join("", "{}{}{}", marked)


@register.filter
def sides(change: Change) -> list[tuple[str, str, str]]:
    """What a change says in each language, before and after, the reader's language first."""
    return [
        (code, change.old.get(code, ""), change.new.get(code, ""))
        for code in reader_first({*change.old, *change.new})
        if change.what in ("added", "removed") or change.old.get(code) != change.new.get(code)
    ]


@register.filter
def value(number: Decimal | Literal[""] | None) -> str:
    """A number without needless zeros, its thousands apart."""
    if number is None or number == "":
        return "–"
    whole, _dot, rest = plain(number).partition(".")
    grouped = f"{int(whole):,}" if whole.lstrip("-").isdigit() else whole
    return f"{'-' if whole == '-0' else ''}{grouped}{'.' + rest if rest else ''}"


@register.filter
def counted_in(found: dict[int, Counted], period: Period) -> Counted | None:
    """What was counted until the end of a period."""
    return found.get(period.pk)


@register.filter
def unit(indicator: Indicator) -> str:
    """What a value of an indicator is counted in."""
    return "%" if indicator.kind == "percent" else str(indicator.unit)


@register.filter
def rate_bar(rate: Decimal | None) -> SafeString:
    """A rate in per cent as a bar with its number; a dash where nothing is known."""
    if rate is None:
        return format_html('<span class="soft">{}</span>', "–")
    wide = max(0, min(100, int(rate)))
    return format_html(
        '<span class="rate"><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="rate-paper" width="100" height="8"/>'
        '<rect class="rate-fill" width="{}" height="8"/></svg> '
        '<span class="figures">{} %</span></span>',
        wide,
        plain(rate),
    )


@register.filter
def item(mapping: dict[str, str], key: str) -> str:
    """What a mapping holds under a key."""
    return mapping.get(key, "")


@register.simple_tag
def key_of(line: PdmLine, cell: Cell) -> str:
    """How the form names a cell."""
    return f"{line.pk}-{cell.column}"


@register.filter
def rate_of(per_cent: int) -> SafeString:
    """A whole number of per cent as a bar."""
    return rate_bar(Decimal(per_cent))


@register.filter
def course(measured: Measured) -> SafeString | str:
    """How an indicator went, as a small line; nothing before two values are known."""
    values = [one.counts.value if one.counts else None for one in measured.reached]
    known = [value for value in values if value is not None]
    if len(known) < 2:
        return ""
    words = _("from {first} to {last}").format(first=plain(known[0]), last=plain(known[-1]))
    return sparkline(tuple(None if each is None else float(each) for each in values), words)
