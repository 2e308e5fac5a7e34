"""How indicators stand, as pictures as small as words; each says in words what it shows."""

from __future__ import annotations

from decimal import Decimal

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from hoseibi.projects.queries import plain
from hoseibi.results.queries import STANDINGS, Measured, Stood, Sum
from hoseibi.ui.figures import bullet, sparkline

register = template.Library()

WIDE, HIGH = 160, 14
SHADES = {"reached": 1.0, "on": 0.65, "behind": 0.4, "far": 0.2}
"""How dark each part is; its numbers stand beside it in words."""


@register.filter
def way_gone(one: Stood) -> SafeString:
    """How far an indicator is on its way, and how far it was to be."""
    now, goal = one.measured.rate, one.expected
    if now is None:
        return SafeString("")
    return drawn(now, goal)


@register.filter
def public_way(one: Measured) -> SafeString:
    """The same of one that was published."""
    if one.share is None:
        return SafeString("")
    return drawn(Decimal(one.share), None if one.expected is None else Decimal(one.expected))


@register.filter
def public_course(one: Measured) -> SafeString:
    """How one that was published went; nothing before two values are known."""
    known = [value for value in one.values if value is not None]
    if len(known) < 2:
        return SafeString("")
    said = _("from {first} to {last}").format(first=f"{known[0]:g}", last=f"{known[-1]:g}")
    return SafeString(sparkline(one.values, said))


def drawn(now: Decimal, goal: Decimal | None) -> SafeString:
    """So much of the way is gone, of so much that was planned."""
    said = _("Gone of the way to the target: {share} %").format(share=plain(now))
    if goal is not None:
        said += " · " + _("planned by then: {share} %").format(share=plain(goal))
    return bullet(float(now), None if goal is None else float(goal), said)


def said(found: Sum) -> str:
    """How many stand how, in words."""
    counted = ((str(label), found.counts[name]) for name, label in STANDINGS.items())
    return " · ".join(f"{label}: {count}" for label, count in counted if count)


@register.filter
def in_words(found: Sum) -> str:
    return said(found)


@register.filter
def strip(found: Sum) -> SafeString:
    """How many indicators stand how, as parts of a strip; those that cannot be reckoned are its
    empty end."""
    if not found.all:
        return SafeString("")
    parts, x = [], 0.0
    for name, shade in SHADES.items():
        wide = round((WIDE - 1) * found.counts[name] / found.all, 1)
        if wide:
            parts.append((round(x + 0.5, 1), wide, HIGH - 1, shade))
        x += wide
    return format_html(
        '<svg class="fig-strip" role="img" aria-label="{0}" viewBox="0 0 {1} {2}" width="{1}"'
        ' height="{2}"><title>{0}</title>{3}<rect x=".5" y=".5" width="{4}" height="{5}"'
        ' fill="none" stroke="currentColor"/></svg>',
        said(found), WIDE, HIGH,
        format_html_join(
            "",
            '<rect x="{}" y=".5" width="{}" height="{}" fill="currentColor" fill-opacity="{}"'
            ' stroke="currentColor" stroke-width=".6"/>',
            parts,
        ),
        WIDE - 1, HIGH - 1,
    )  # fmt: skip
