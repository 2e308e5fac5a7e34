"""How a book is read within a page: a text in a language, an article by its name there."""

from __future__ import annotations

from django import template

from ..queries.book import Place, Texts
from ..queries.discussed import anchor_of as name_of
from ..queries.proceedings_paper import in_one

register = template.Library()


@register.filter
def within(texts: Texts, code: str) -> str:
    """A text in a language, or in English, or in any."""
    return in_one(texts, code)


@register.filter
def anchor_of(place: Place) -> str:
    """The name of an article within the page."""
    return name_of(place)
