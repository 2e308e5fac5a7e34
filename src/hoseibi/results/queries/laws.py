"""Laws that were released, as everybody reads them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from django.utils import timezone

from hoseibi.accounts.permissions import Reader
from hoseibi.corpus import queries as corpus
from hoseibi.corpus.choices import Authority
from hoseibi.corpus.models import Law, LawVersion
from hoseibi.corpus.queries import About, Contents, Entry, Row, Turn, not_holding, visible_laws

from .addresses import Place


class Expression(NamedTuple):
    """A law in one language as on a day. `asked_on` is the day of the address, None for today's."""

    law: Law
    version: LawVersion
    others: list[LawVersion]
    on: date
    asked_on: date | None

    @property
    def language(self) -> str:
        return self.version.language_version.language

    @property
    def not_holding(self) -> str:
        """`later` or `ended` when no text of the day is kept, and this one is its neighbour."""
        return not_holding(self.version, self.on)

    @property
    def title(self) -> str:
        return self.law.title_in(self.language)

    def place(self, address: str = "", *, stays: bool = False, language: str = "") -> Place:
        """The address of the law or of a place in it; one that `stays` names the day on which this
        text began to hold, so that it says the same for ever."""
        on = (self.version.in_force_from or self.on) if stays else self.asked_on
        return Place(self.law.country.code, self.law.slug, on, language or self.language, address)


class PublicArticle(NamedTuple):
    """An article of an expression; what is known of it, how it stood over time, and which of the
    laws that it names lie open here."""

    expression: Expression
    row: Row
    above: list[Entry]
    previous: Entry | None
    next: Entry | None
    about: list[About]
    history: list[Turn]
    open_laws: frozenset[int]


def expression(
    user: Reader, country: str, slug: str, language: str = "", on: date | None = None
) -> Expression | None:
    """The text that holds on a day, in a language or in the one that counts most."""
    law = corpus.law_by_slug(user, slug)
    if law is None or law.country.code != country:
        return None
    day = on or timezone.localdate()
    versions = corpus.versions_on(law, day)
    chosen = versions.get(language) if language else _first(list(versions.values()))
    if chosen is None:
        return None
    others = [one for one in versions.values() if one.pk != chosen.pk]
    return Expression(law, chosen, others, day, on)


def _first(versions: Sequence[LawVersion]) -> LawVersion | None:
    """The text that courts apply, else the first."""
    ranked = sorted(
        versions, key=lambda one: one.language_version.authority != Authority.AUTHORITATIVE
    )
    return ranked[0] if ranked else None


def contents(found: Expression) -> Contents:
    return corpus.contents(found.version)


def article(user: Reader, found: Expression, address: str) -> PublicArticle | None:
    """An article, or what else stands by itself, at its address in this text."""
    row = corpus.reading_at(found.version, address)
    if row is None:
        return None
    listed = contents(found)
    previous, following = listed.neighbours(row.place.short_address)
    turns = corpus.article_history(found.law, row.place, {found.version.pk})
    own = [one for one in turns if one.language == found.language]
    anchor = corpus.anchor_at(found.law, row.place.short_address)
    about = corpus.told_of_anchor(user, anchor) if anchor else []
    named = {mark.law.pk for marks in row.marks.values() for mark in marks if mark.law}
    open_ = visible_laws(user).filter(pk__in=named).values_list("pk", flat=True) if named else ()
    above = listed.above(row.place)
    return PublicArticle(found, row, above, previous, following, about, own, frozenset(open_))
