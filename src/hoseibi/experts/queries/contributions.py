"""What people really said and did, told by the applications above: each appends a source. A source
tells only what the reader may see, for all people at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from django.utils import timezone

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import known_people
from hoseibi.partners.models import Person

from ..models import Expert
from ..permissions import may_open, may_see_roster


class Wish(NamedTuple):
    """What is asked for: words that were said or the name of an article, people, days; at most so
    many of each source, the newest first."""

    words: str = ""
    people: frozenset[int] | None = None
    since: date | None = None
    until: date | None = None
    most: int = 100


class Said(NamedTuple):
    """One thing that somebody said or did: when, of which article, in which words, and where it
    stands. `circle` is whose it is."""

    person: int
    kind: str
    on: date
    text: str
    about: str = ""
    path: str = ""
    language: str = ""
    circle: int | None = None


class Source(NamedTuple):
    """One kind of contributions: what it is called, what was said, and how often by whom."""

    kind: str
    label: Any
    told: Callable[[Reader, Wish], Iterable[Said]]
    counted: Callable[[Reader, Collection[int]], Mapping[int, int]]


SOURCES: list[Source] = []
"""In the order in which they are told."""


class Contributor(NamedTuple):
    """Somebody with what they said, the newest first; `expert` is their entry when the reader may
    open it, `is_entered` whether they have one."""

    person: Person
    expert: Expert | None
    is_entered: bool
    said: list[Said]


def contributions(user: Reader, wish: Wish, kind: str = "") -> list[Said]:
    """What was said and done, the newest first."""
    asked = (one for one in SOURCES if kind in ("", one.kind))
    found = [said for one in asked for said in one.told(user, wish)]
    return sorted(found, key=lambda said: said.on, reverse=True)


def contributors(user: Reader, wish: Wish, kind: str = "") -> list[Contributor]:
    """Who said it, those with most first. Only who looks for experts looks for people."""
    if not may_see_roster(user):
        return []
    by_person: dict[int, list[Said]] = {}
    for one in contributions(user, wish, kind):
        by_person.setdefault(one.person, []).append(one)
    people = Person.objects.filter(pk__in=by_person).select_related("organ__country", "expert")
    found = [_contributor(user, one, by_person[one.pk]) for one in people]
    return sorted(found, key=lambda one: (-len(one.said), one.person.name))


def _contributor(user: Reader, person: Person, said: list[Said]) -> Contributor:
    entry = getattr(person, "expert", None)
    opens = entry is not None and may_open(user, entry)
    return Contributor(person, entry if opens else None, entry is not None, said)


def counts(user: Reader, people: Collection[int]) -> dict[int, list[tuple[str, int]]]:
    """How often each of some people did what, by the name of the kind; one query a source."""
    found: dict[int, list[tuple[str, int]]] = {}
    for source in SOURCES:
        for person, number in source.counted(user, people).items():
            found.setdefault(person, []).append((str(source.label), number))
    return found


def kinds_of(said: Iterable[Said]) -> list[tuple[str, int]]:
    """How many of each kind there are, by name, in the order of the sources."""
    number = Counter(one.kind for one in said)
    return [(str(one.label), number[one.kind]) for one in SOURCES if number[one.kind]]


def person_to_enter(user: Reader, key: int) -> Person | None:
    """Somebody whom a reader knows by what they said, or otherwise."""
    if not may_see_roster(user):
        return None
    return known_people(user).filter(Person.staying(timezone.localdate()), pk=key).first()
