"""Which entries are about the article that stands at an address on a day, whatever numbers have
moved since they were written."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from django.db.models import QuerySet

from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import Law, LawVersion
from hoseibi.corpus.queries.following import following

from ..models import Entry
from .standing import Standing, standings
from .works import entries_of, out, versions_held, with_articles


class AtArticle(NamedTuple):
    """An entry that is released, and how it stands to the law of the day."""

    entry: Entry
    standing: Standing


def released_at(user: Reader, law: Law, address: str, on: date) -> list[AtArticle]:
    """The released entries about the article at an address. An entry whose article moved is found
    where the article is, and no longer where it was."""
    own = entries_of(user).filter(out(), commentary__law=law)
    # Of most laws nobody has written: one question is then all that a page asks.
    bound = set(own.order_by().values_list("released_as__version", flat=True))
    if not bound:
        return []
    here = list(with_articles(_whole(own.filter(articles__anchor__address=address))))
    here += _moved_here(user, law, (address, on), own, bound)
    found = standings(user, here, on, released=True)
    return [
        AtArticle(one, found[one.pk])
        for one in {one.pk: one for one in here}.values()
        if one.pk in found and _is_at(found[one.pk], address)
    ]


def _whole(rows: QuerySet[Entry]) -> QuerySet[Entry]:
    return Entry.objects.filter(pk__in=rows.order_by().values("pk"))


def _is_at(standing: Standing, address: str) -> bool:
    return any(address == (new or old) for old, new in standing.places)


def _moved_here(
    user: Reader, law: Law, asked: tuple[str, date], own: QuerySet[Entry], bound: set[int]
) -> list[Entry]:
    address, on = asked
    now = versions_held(user, law.pk, on)
    older = bound - {one.pk for one in now.values()}
    found: list[Entry] = []
    for version in LawVersion.objects.filter(pk__in=older).select_related("language_version"):
        there = now.get(version.language_version.language)
        origin = following(version, there).origin(address) if there else ""
        if origin:
            moved = own.filter(released_as__version=version, articles__anchor__address=origin)
            found += with_articles(_whole(moved))
    return found
