"""Experts as HTML: what a kind of contribution is called."""

from __future__ import annotations

from django import template

from hoseibi.experts.queries.contributions import SOURCES

register = template.Library()


@register.filter
def kind_name(kind: str) -> str:
    """What a kind of contribution is called; the kind when no source tells it any more."""
    return next((str(one.label) for one in SOURCES if one.kind == kind), kind)
