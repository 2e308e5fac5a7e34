"""Where the terms of a concept stand: law by law and article by article, with the words around."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import Law, Provision
from hoseibi.corpus.queries import Snippet, WithWords, places_with, snippet

from ..models import Concept
from ..permissions import may_propose, statuses
from .base import Uses, uses_in

PAGE = 20
MOST = 2_000
"""Places that are looked at; of more it is said that there are more."""

LAWS = 12
"""Laws whose bars are drawn; the others are counted together."""

_SHORT_WORD, _ENDING, _STEM = 4, 3, 4
"""Letters: words up to so many are looked for whole; of longer ones so many at the end may differ,
and so many at the beginning never."""


class LawCount(NamedTuple):
    """How often the terms stand in a law, and which share of the highest that is, in percent."""

    law: Law
    count: int
    share: int


class Standing(NamedTuple):
    """A place in which a term stands: the words around the first, of which status it is, and how
    many more there are."""

    law: Law
    place: Provision
    words: Snippet
    term: str
    status: str
    more: int

    @property
    def called(self) -> str:
        """The number of the place as the law prints it, without the stop that belongs before the
        words of an article (`មាត្រា ២៨.-`)."""
        return self.place.num.rstrip(".- ")


class Concordance(NamedTuple):
    """The uses of a concept in a language: by law, and a page of the places. `complete` is False
    where there are more than were looked at."""

    language: str
    laws: list[LawCount]
    rest: int
    shown: list[Standing]
    total: int
    places: int
    complete: bool
    page: int
    pages: int


class _Found(NamedTuple):
    place: WithWords
    uses: list[legaltext.Use]
    heading: list[legaltext.Use]

    @property
    def count(self) -> int:
        return len(self.uses) + len(self.heading)


def concordance(
    user: Reader, concept: Concept, language: str, on: date, page: int = 1
) -> Concordance:
    """Where the terms of a concept stand in a language, in the laws that somebody may read, as in
    force on a day: the laws with most uses first, each in reading order."""
    known = concept.terms.filter(language=language, status__in=statuses(user))
    queries = [_query(one.text, language) for one in known]
    rows = places_with(user, queries, language, on, MOST) if queries else []
    uses = uses_in(language, candidates=may_propose(user))
    found = list(_standing(rows, uses, concept.pk))
    counts = Counter[int]()
    for one in found:
        counts[one.place.law] += one.count
    found.sort(key=lambda one: (-counts[one.place.law], one.place.law, one.place.position))
    pages = max(1, -(-len(found) // PAGE))
    page = max(1, min(page, pages))
    laws = {law.pk: law for law in Law.objects.filter(pk__in=counts).prefetch_related("names")}
    top = counts.most_common(LAWS)
    highest = top[0][1] if top else 1
    return Concordance(
        language,
        [LawCount(laws[key], count, round(100 * count / highest)) for key, count in top],
        len(counts) - len(top),
        _shown(found[(page - 1) * PAGE : page * PAGE], laws),
        counts.total(),
        len(found),
        len(rows) < MOST,
        page,
        pages,
    )


def _standing(rows: list[WithWords], uses: Uses, key: int) -> Iterator[_Found]:
    """The places in which a term of the concept really stands, and not a longer term of another."""
    if key not in uses.keys:
        return
    at = uses.keys.index(key)
    texts = uses.found.find_each([row.text for row in rows])
    headings = uses.found.find_each([row.heading for row in rows])
    for row, *both in zip(rows, texts, headings, strict=True):
        inside, head = ([use for use in some if at in use.concepts] for some in both)
        if inside or head:
            yield _Found(row, inside, head)


def _shown(found: list[_Found], laws: dict[int, Law]) -> list[Standing]:
    keys = [one.place.pk for one in found]
    places = Provision.objects.defer("body", "text").in_bulk(keys)
    shown = []
    for one in found:
        use = (one.uses or one.heading)[0]
        words = one.place.text if one.uses else one.place.heading
        around = snippet(words, use.start, use.end)
        place, law = places[one.place.pk], laws[one.place.law]
        shown.append(Standing(law, place, around, use.term, use.status, one.count - 1))
    return shown


_TOKEN = re.compile(r"[^\W\d_]+")
_ALPHABETIC = re.compile("[A-Za-z\u00c0-\u024f\u0400-\u04ff]")


def _query(text: str, language: str) -> legaltext.Query:
    """What the index is asked for a term, rather too wide than too narrow: the words themselves
    are looked at afterwards, and may be bent there."""
    words = _TOKEN.findall(text) if _ALPHABETIC.search(text) else []
    if not any(len(word) > _SHORT_WORD for word in words):
        return legaltext.tokens_for_query(f'"{text.replace(chr(34), " ")}"', language)
    found = [
        phrases
        for word in words
        for phrases in legaltext.tokens_for_query(_stem(word), language).words
    ]
    return legaltext.Query(tuple(found))


def _stem(word: str) -> str:
    """The beginning of a long word, unfinished; a short word as it is."""
    if len(word) <= _SHORT_WORD:
        return f'"{word}"'
    return word[: max(_STEM, len(word) - _ENDING)]
