"""What a person means who types a place: `Civil Code 709`, `民法709`, `Điều 5 Bộ luật dân sự`."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from django.db.models import Q, QuerySet

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader
from hoseibi.ui.languages import reader_language

from .. import storage
from ..models import Law, Provision
from .visible import versions_in_force, visible_laws

MOST_PLACES = 5
LONGEST = 120
"""Nobody types more than this for a place; what is longer is words to search for."""

_NUMBERS = re.compile(r"[\d〇一二三四五六七八九十百千]")
_LINKS = r"[\s,、，の:：-]|\b(?:of|the|của|du|de la)\b"
_AROUND = re.compile(rf"^(?:{_LINKS})+|(?:{_LINKS})+$", re.IGNORECASE)
_CUTS = re.compile(r"(?<=\s)(?=\S)|(?<=[^\W\d])(?=[\d第§])|(?<=\d)(?=[^\W\d])|(?<=[条條号])")


class PlaceFound(NamedTuple):
    """A place that was meant; `law` has its titles at hand."""

    law: Law
    address: str
    num: str
    heading: str
    language: str


class Meant(NamedTuple):
    """One way to understand what was typed: a law's name, and a place in it."""

    name: str
    rest: str


def places_meant(user: Reader, text: str, *, on: date, law: str = "") -> list[PlaceFound]:
    """The places that a text names; none when it names none. A place without a law's name is
    looked for in the law given by its slug, or in every law."""
    text = text.strip()
    if not text or len(text) > LONGEST or not _NUMBERS.search(text):
        return []
    wanted = _by_name(user, text) or _by_law(user, text, law)
    return _existing(user, wanted, on)


def _ways(text: str) -> Iterator[Meant]:
    """Every way to cut a text into a name and a place, in either order."""
    for cut in (match.start() for match in _CUTS.finditer(text)):
        head, tail = _trimmed(text[:cut]), _trimmed(text[cut:])
        if _NUMBERS.search(tail):
            yield Meant(head, tail)
        if _NUMBERS.search(head):
            yield Meant(tail, head)


def _trimmed(text: str) -> str:
    return _AROUND.sub("", text)


def _by_name(user: Reader, text: str) -> list[tuple[Law, str]]:
    """Laws whose name is part of the text, with the address that the rest means in them."""
    ways = {storage.title_key(way.name): way.rest for way in _ways(text) if way.name}
    if not ways:
        return []
    named = Q(names__key__in=ways)
    longest = max(ways, key=len)
    if len(longest) > 1:
        named |= Q(names__key__startswith=longest)
    laws = _with_languages(user).filter(named).distinct().order_by("pk")[: 4 * MOST_PLACES]
    found = []
    for law in laws:
        exact = [name.key for name in law.names.all() if name.key in ways]
        rest = ways[max(exact, key=len)] if exact else ways[longest]
        address = _address(rest, _own(law)) or _address(rest, legaltext.conventions())
        found += [(not exact, law, address)] if address else []
    return [(law, address) for _loose, law, address in sorted(found, key=lambda each: each[0])]


def _by_law(user: Reader, text: str, slug: str) -> list[tuple[Law, str]]:
    """The address in the law given, also as another language calls it, or in any law that is
    written so."""
    laws = _with_languages(user).order_by("pk")
    laws = laws.filter(slug=slug) if slug else laws[: 4 * MOST_PLACES]
    others = legaltext.conventions() if slug else ()
    meant = ((law, _address(text, _own(law)) or _address(text, others)) for law in laws)
    return [(law, address) for law, address in meant if address]


def _with_languages(user: Reader) -> QuerySet[Law]:
    return visible_laws(user).select_related("country").prefetch_related("names", "languages")


def _own(law: Law) -> Iterator[legaltext.Convention]:
    """The conventions that a law is written in."""
    for language_version in law.languages.all():
        try:
            yield legaltext.convention(language_version.convention)
        except legaltext.UnknownConvention:
            continue


def _address(rest: str, conventions: Iterable[legaltext.Convention]) -> str:
    """What a text means as a place, by the first convention that understands it."""
    understood = (legaltext.address_of(rest, convention) for convention in conventions)
    return next(filter(None, understood), "")


def _is_in(row: Provision, language: str) -> bool:
    return row.version.language_version.language.split("-")[0] == language


def _existing(user: Reader, wanted: list[tuple[Law, str]], on: date) -> list[PlaceFound]:
    """The places that exist on the day, in the order wanted, each as it is called in the reader's
    language where it has a text in it; two queries, whatever their number."""
    laws = {law.pk: law for law, _address_ in wanted}
    addresses = {address for _law, address in wanted}
    versions = versions_in_force(user, on).filter(language_version__law__in=laws)
    rows = (
        Provision.objects.filter(version__in=versions, short_address__in=addresses)
        .select_related("version__language_version")
        .defer("body", "text", "version__findings")
        .order_by("version__language_version", "-version__in_force_from")
    )
    found: dict[tuple[int, str], PlaceFound] = {}
    own = reader_language()
    for row in sorted(rows, key=lambda one: not _is_in(one, own)):
        language_version = row.version.language_version
        key = (language_version.law_id, row.short_address)
        place = PlaceFound(
            laws[key[0]], row.short_address, row.num, row.heading, language_version.language
        )
        found.setdefault(key, place)
    places = (found.get((law.pk, address)) for law, address in wanted)
    return [place for place in places if place][:MOST_PLACES]
