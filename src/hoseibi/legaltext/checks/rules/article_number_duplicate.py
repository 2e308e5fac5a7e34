"""A number is given to one article only.

Why: whoever refers to the number may mean either article.

Bad:  Article 1 It begins. / Article 2 It goes on. / Article 2 It ends.
Good: Article 1 It begins. / Article 2 It goes on. / Article 3 It ends.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.address import Placed
from ...model.finding import ERROR
from ..text import Spot, Text

SEVERITY = ERROR
MESSAGE = "{num} is there already, at {first}. Give one of the two another number."


def find(text: Text) -> Iterator[Spot]:
    """Articles whose number an article of the same row had before."""
    for row in text.articles:
        known: dict[str, str] = {}
        for place in filter(_says_something, row):
            number = place.provision.number
            if number in known:
                yield Spot(place, said={"num": place.provision.num, "first": known[number]})
            else:
                known[number] = place.short


def _says_something(place: Placed) -> bool:
    """A list of articles before a law repeats numbers and headings only, and a codification names
    articles of many laws more than once (9.1.NĐ.3.19)."""
    provision = place.provision
    if "." in provision.number:
        return False
    return bool(provision.text) or any(child.text or child.num for child in provision.children)
