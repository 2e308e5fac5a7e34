"""Within a law: its contents, and one article in each language on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Field, Query, Router, Schema

from hoseibi import legaltext
from hoseibi.corpus import queries
from hoseibi.corpus.models import Law

from .given import Address, InLanguage, OnDay, Slug
from .laws import law_asked, version_asked
from .operations import asked
from .trouble import missing

router = Router(tags=["articles"])


class Entry(Schema):
    """A line of the contents: a division or an article."""

    address: str
    kind: str
    num: str = Field(description="The number as it is printed")
    heading: str
    level: int
    is_article: bool
    articles: int = Field(description="How many articles a division holds")


class Contents(Schema):
    """The divisions and articles of one version, in reading order."""

    law: str
    language: str
    version: int
    in_force_from: date | None
    entries: list[Entry]


class Words(Schema):
    """An article in one language."""

    language: str
    version: int
    in_force_from: date | None
    in_force_until: date | None
    address: str
    num: str
    heading: str
    text: str = Field(description="The article in plain text, a line for each piece of it")


class Turn(Schema):
    """The article in one version."""

    version: int
    language: str
    in_force_from: date | None
    changed: bool = Field(description="Whether its words differ from those of the version before")
    is_shown: bool


class Article(Schema):
    """An article in every language that has it, with how it came to be so."""

    law: str
    address: str
    inside: str = Field(description="The part of the address that lies within the article")
    on: date
    languages: list[Words]
    missing: list[str] = Field(description="Languages of the law that do not have it on this day")
    history: list[Turn]
    page: str


@asked(router, "/laws/{slug}/contents", Contents)
def contents(request: HttpRequest, slug: Slug, query: Query[InLanguage]) -> dict[str, Any]:
    """What stands in a law, as on a day."""
    held = version_asked(law_asked(request, slug), query.language, query.day)
    return {
        "law": slug,
        "language": held.language_version.language,
        "version": held.pk,
        "in_force_from": held.in_force_from,
        "entries": [_entry(each) for each in queries.contents(held)],
    }


def _entry(each: queries.Entry) -> dict[str, Any]:
    return {
        "address": each.short_address,
        "kind": each.kind,
        "num": each.num,
        "heading": each.heading,
        "level": each.level,
        "is_article": each.article,
        "articles": each.articles,
    }


@asked(router, "/laws/{slug}/articles/{address}", Article)
def article(
    request: HttpRequest, slug: Slug, address: Address, query: Query[OnDay]
) -> dict[str, Any]:
    """One article in each of its languages, as on a day, with its history."""
    law = law_asked(request, slug)
    found = article_asked(law, address, query.day)
    return {
        "law": slug,
        "address": found.address,
        "inside": found.inside,
        "on": query.day,
        "languages": [_words(each) for each in found.columns],
        "missing": [each.language for each in found.missing],
        "history": [_turn(each) for each in found.history],
        "page": request.build_absolute_uri(f"/laws/{slug}/{found.address}"),
    }


def article_asked(law: Law, address: str, on: date) -> queries.ArticlePage:
    """The article at an address, on a day; a division is none."""
    named = f"art_{address}" if address[0].isdigit() else address
    found = queries.article(law, named, on)
    if found is None or found.columns[0].place.kind in legaltext.DIVISIONS:
        said = _("This law has no such article on this day. Its contents list what there is.")
        raise missing("path.address", said)
    return found


def _words(column: queries.Column) -> dict[str, Any]:
    held, place = column.version, column.place
    language = column.language_version
    alone = legaltext.Law(language.convention, language.language, provisions=(column.provision,))
    return {
        "language": language.language,
        "version": held.pk,
        "in_force_from": held.in_force_from,
        "in_force_until": held.in_force_until,
        "address": place.short_address,
        "num": place.num,
        "heading": place.heading,
        "text": legaltext.plain_text(alone, column.provision),
    }


def _turn(turn: queries.Turn) -> dict[str, Any]:
    return {
        "version": turn.version.pk,
        "language": turn.language,
        "in_force_from": turn.version.in_force_from,
        "changed": turn.changed,
        "is_shown": turn.here,
    }
