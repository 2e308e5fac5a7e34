"""What a field of several languages says in one of them."""

from __future__ import annotations

from django import template

from hoseibi.ui import languages

register = template.Library()

register.filter("in_reader", languages.in_reader)


@register.filter
def said_in(field: object, language: str) -> str:
    """What a field says in a language; empty where it says nothing there."""
    return languages.by_language(field).get(language, "")


@register.filter
def told_in(field: object, language: str) -> str:
    """What a field says in a language; where it says nothing there, as the reader is told."""
    return said_in(field, language) or languages.in_reader(field)
