"""What may be meant while somebody is still typing."""

from datetime import date
from typing import NamedTuple

from hoseibi.accounts.permissions import Reader

from .. import storage
from ..models import Law, LawTitle
from .addresses import places_meant
from .besides import besides
from .candidates import SearchFilters, headings
from .search import hits, ranking
from .visible import visible_laws

MOST_BESIDES = 3
"""So many things that are no places are offered."""


class Suggestion(NamedTuple):
    """`kind` is `article`, `law` or `heading`; `law` a slug, `address` empty for a whole law.
    What is no place in a law is `besides`, and has a `url`."""

    kind: str
    label: str
    note: str
    law: str
    address: str
    language: str
    url: str = ""


def suggestions(user: Reader, text: str, *, on: date, limit: int = 8) -> list[Suggestion]:
    """Places that the text names, laws whose title holds it, what it names besides, articles whose
    heading holds it."""
    found = [*_places(user, text, on), *_laws(user, text), *_besides(user, text)]
    if len(found) < limit:
        found += _headings(user, text, on, limit - len(found))
    return found[:limit]


def _places(user: Reader, text: str, on: date) -> list[Suggestion]:
    return [
        Suggestion(
            "article",
            f"{place.law.title_in(place.language)} {place.num}",
            place.heading,
            place.law.slug,
            place.address,
            place.language,
        )
        for place in places_meant(user, text, on=on)
    ]


def _laws(user: Reader, text: str) -> list[Suggestion]:
    """Laws by any of their names: those that begin with the text before those that hold it."""
    key = storage.title_key(text)
    if not key:
        return []
    names = LawTitle.objects.filter(key__contains=key, law__in=visible_laws(user))
    rows = names.select_related("law__country").order_by("key")[:50]
    best: dict[Law, LawTitle] = {}
    for name in sorted(rows, key=lambda each: (not each.key.startswith(key), len(each.key))):
        best.setdefault(name.law, name)
    return [
        Suggestion("law", name.text, str(law.country), law.slug, "", name.language)
        for law, name in list(best.items())[:4]
    ]


def _besides(user: Reader, text: str) -> list[Suggestion]:
    return [
        Suggestion(
            "besides",
            one.said,
            " · ".join(
                (one.kind, one.warning or ", ".join(words for _code, words in one.also))
            ).strip(" ·"),
            "",
            "",
            one.language,
            one.url,
        )
        for one in besides(user, text, MOST_BESIDES)
    ]


def _headings(user: Reader, text: str, on: date, limit: int) -> list[Suggestion]:
    found = ranking(headings(user, text, SearchFilters(), on), text)
    return [
        Suggestion(
            "heading",
            f"{hit.place.num} {hit.place.heading}".strip(),
            hit.law.title_in(hit.language),
            hit.law.slug,
            hit.place.short_address,
            hit.language,
        )
        for hit in hits(found[:limit], text)
    ]
