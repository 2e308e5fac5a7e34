"""Articles of other legal systems that were cited, with their text where the law is here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from django.utils import timezone

from hoseibi.accounts.permissions import Reader
from hoseibi.corpus import queries as corpus
from hoseibi.meetings.models import Opinion
from hoseibi.partners.choices import COUNTRY_NAMES
from hoseibi.partners.queries import countries
from hoseibi.ui.languages import reader_language

MOST_LANGUAGES = 2
_SHORT = re.compile(r"\barts?\.?\s+(?=\d)", re.IGNORECASE)


class Counterpart(NamedTuple):
    """What was cited, as it was written, and by whom; the law and the place, and the words there by
    language, where the library has them."""

    cited: str
    by: list[str]
    law: str
    slug: str
    address: str
    texts: list[tuple[str, str]]


def counterparts(user: Reader, opinions: Iterable[Opinion]) -> list[Counterpart]:
    """Every legal system that opinions cite, each once, in the order in which it was cited."""
    by: dict[str, list[str]] = {}
    for one in opinions:
        if one.legal_system:
            names = by.setdefault(one.legal_system, [])
            name = one.who
            names += [] if name in names else [name]
    return [_counterpart(user, cited, names) for cited, names in by.items()]


def _counterpart(user: Reader, cited: str, by: list[str]) -> Counterpart:
    place = _place(user, cited)
    if place is None:
        return Counterpart(cited, by, "", "", "", [])
    law = corpus.law_by_slug(user, place.law.slug)
    texts = _texts(law, place.address) if law else []
    return Counterpart(cited, by, place.law.title, place.law.slug, place.address, texts)


def _place(user: Reader, cited: str) -> corpus.PlaceFound | None:
    """The article that is meant: `Japan, Civil Code art. 166`. Without a country that is known, or
    when the law is another country's, none: a wrong text is worse than no text."""
    country, _comma, rest = cited.partition(",")
    codes = _codes(country.strip())
    said = _SHORT.sub("Article ", rest.strip())
    if not codes or not said:
        return None
    found = corpus.places_meant(user, said, on=timezone.localdate())
    return next((one for one in found if one.law.country.code in codes), None)


def _codes(name: str) -> set[str]:
    """The codes of countries that are called so in any language."""
    known = {code: set(names.values()) for code, names in COUNTRY_NAMES.items()}
    for each in countries():
        data = each.name.data
        names = set(data.values()) if isinstance(data, dict) else {str(each.name)}
        known.setdefault(each.code, set()).update(names)
    return {code for code, names in known.items() if name in names}


def _texts(law: object, address: str) -> list[tuple[str, str]]:
    """The words of the article on this day: in the language of the law, and in the reader's."""
    versions = corpus.versions_on(law, timezone.localdate())  # type: ignore[arg-type]
    reader = reader_language()
    order = sorted(versions, key=lambda code: code != reader)
    first = next(iter(versions), None)
    wanted = list(dict.fromkeys(code for code in (first, *order) if code))[:MOST_LANGUAGES]
    found = []
    for code in wanted:
        written = corpus.export_article(versions[code], address)
        if written is not None:
            found.append((code, written.content.decode("utf-8").strip()))
    return found
