"""Sentences in which a pair of words stands, set to be read."""

from __future__ import annotations

import re

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from hoseibi.parallels.queries.words import article_of, first_words, last_words

register = template.Library()

AROUND = 110
"""Signs that are shown before and after a word."""


@register.filter
def around(words: str, term: str) -> SafeString:
    """The words around the first place where a term stands, with the term marked; their beginning
    where it stands in another form."""
    found = re.search(re.escape(term), words, re.IGNORECASE)
    if found is None:
        return format_html("{}", first_words(words, 2 * AROUND))
    start, end = found.span()
    before, after = last_words(words[:start], AROUND), first_words(words[end:], AROUND)
    return format_html("{}<mark>{}</mark>{}", before, found[0], after)


@register.filter
def article_in(address: str) -> str:
    """The article in which a provision stands."""
    return article_of(address)
