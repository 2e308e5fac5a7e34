"""Small words of the pages of requests."""

from __future__ import annotations

from collections.abc import Mapping

from django import template

register = template.Library()


@register.filter
def said(texts: Mapping[str, str], field: str) -> str:
    """What an item says, by the name of its field."""
    return texts.get(field.removeprefix("item-"), "")
