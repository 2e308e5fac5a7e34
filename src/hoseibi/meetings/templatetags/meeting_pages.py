"""Meetings as HTML: what stands under an item, what changed in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

register = template.Library()

TAGS = {"in": ("<ins>", "</ins>"), "out": ("<del>", "</del>"), "same": ("", "")}


@register.filter
def under(forms: Mapping[int, Any], key: int) -> Any:
    """The forms of one item."""
    return forms.get(key)


@register.filter
def word_redline(pieces: Iterable[tuple[str, str]]) -> SafeString:
    """Words that came and went, each in its element; lines stay lines."""
    marked = ((SafeString(TAGS[how][0]), words, SafeString(TAGS[how][1])) for how, words in pieces)
    return format_html_join("", "{}{}{}", marked)
