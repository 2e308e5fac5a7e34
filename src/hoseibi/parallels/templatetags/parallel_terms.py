"""Sentences in which a pair of words stands, set to be read."""

from __future__ import annotations

import re

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from hoseibi.parallels.queries.words import article_of

register = template.Library()

AROUND = 110
"""Signs that are shown before and after a word."""


@register.filter
def around(words: str, term: str) -> SafeString:
    """The words around the first place where a term stands, with the term marked; their beginning
    where it stands in another form."""
    found = re.search(re.escape(term), words, re.IGNORECASE)
    if found is None:
        return format_html("{}{}", words[: 2 * AROUND], "…" if len(words) > 2 * AROUND else "")
    start, end = found.span()
    begin, stop = max(start - AROUND, 0), end + AROUND
    before = ("…" if begin else "") + words[begin:start]
    after = words[end:stop] + ("…" if stop < len(words) else "")
    return format_html("{}<mark>{}</mark>{}", before, found[0], after)


@register.filter
def article_in(address: str) -> str:
    """The article in which a provision stands."""
    return article_of(address)
