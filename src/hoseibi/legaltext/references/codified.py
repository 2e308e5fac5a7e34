"""Articles in an official codification: each bears its title, its act and its number in the act.

In such an article "Article 5 of this Code" is the fifth of the act that the article is from, and a
number of another title stands in another volume.
"""

from __future__ import annotations

import re

from .items import ARTICLE
from .places import Places


class Codified:
    """Reads the numbers of articles by the expression of a vocabulary (see `coded` there)."""

    def __init__(self, places: Places, coded: re.Pattern[str]) -> None:
        self._places, self._coded = places, coded
        self._titles: dict[int, frozenset[str]] = {}

    def number(self, number: str, here: int) -> str:
        """The whole number of an article that is named by its number in the act alone."""
        article = self._places.up(here, ARTICLE)
        if article < 0 or self._coded.fullmatch(number):
            return number
        own = self._coded.fullmatch(self._places.labels[article])
        return f"{own['act']}.{number}" if own else number

    def elsewhere(self, number: str, top: int) -> str:
        """The title of a number that is in none of the law's own titles; else empty."""
        found = self._coded.fullmatch(number)
        return "" if found is None or found["title"] in self._own(top) else found["title"]

    def _own(self, top: int) -> frozenset[str]:
        if top not in self._titles:
            labels = (self._places.labels[place] for place in self._places.articles.get(top, ()))
            read = (self._coded.fullmatch(label) for label in labels)
            self._titles[top] = frozenset(found["title"] for found in read if found)
        return self._titles[top]
