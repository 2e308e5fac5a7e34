"""The articles of which an event speaks, as everybody read them on its day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import Law
from hoseibi.corpus.queries import article, export_article, law_by_slug

from .book import EVERYBODY, Book, Place


class Side(NamedTuple):
    """An article in one language: its words line by line, and the day from which they are in
    force."""

    code: str
    lines: list[str]
    since: date | None


class Discussed(NamedTuple):
    """An article with its law, in the languages in which it is there."""

    place: Place
    sides: list[Side]

    @property
    def anchor(self) -> str:
        """Its name within a page."""
        return anchor_of(self.place)


def anchor_of(place: Place) -> str:
    """The name of an article within a page."""
    return f"{place.law}-{place.address}"


def articles_discussed(user: Reader, book: Book) -> list[Discussed]:
    """The articles of the programme and of what was asked, each once, as on the first day of the
    event: what everybody reads of them, whoever asks."""
    on = datetime.fromisoformat(book.begins).date()
    laws: dict[str, Law | None] = {}
    found = []
    for place in _places(book):
        if place.law not in laws:
            laws[place.law] = law_by_slug(EVERYBODY, place.law)
        law = laws[place.law]
        sides = list(_sides(law, place.address, on, book.languages)) if law else []
        if sides:
            found.append(Discussed(place, sides))
    return found


def _places(book: Book) -> Iterable[Place]:
    known = set()
    for one in (*book.items, *book.questions):
        for place in one.places:
            if place.address and (place.law, place.address) not in known:
                known.add((place.law, place.address))
                yield place


def _sides(law: Law, address: str, on: date, codes: Iterable[str]) -> Iterable[Side]:
    """Its languages, those of the event first."""
    page = article(law, address, on)
    if page is None:
        return
    order = {code: at for at, code in enumerate(codes)}
    columns = sorted(
        page.columns, key=lambda one: order.get(one.language_version.language.split("-")[0], 99)
    )
    for one in columns:
        told = export_article(one.version, one.place.short_address)
        if told is not None:
            code = one.language_version.language
            yield Side(code, told.content.decode().splitlines(), one.version.in_force_from)
