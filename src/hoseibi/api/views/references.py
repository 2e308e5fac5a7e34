"""What an article names, and what names it: within its law and from other laws."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Field, Query, Router, Schema

from hoseibi.accounts.permissions import Reader
from hoseibi.corpus import queries
from hoseibi.corpus.models import Reference

from .articles import article_asked
from .given import Address, InLanguage, Slug
from .laws import law_asked
from .operations import asked
from .trouble import missing

router = Router(tags=["articles"])


class Named(Schema):
    """Some words that name a place."""

    words: str
    status: str = Field(description="`resolved`, or why it leads nowhere")
    inside: str = Field(description="Where in the article the words stand")
    start: int
    end: int
    target_inside: str = Field(description="Which part of the article named is meant")
    is_doubtful: bool


class Beside(Schema):
    """Another article, and the references that lead to it or come from it."""

    law: str | None = Field(description="The other law; none where it is the same one")
    language: str
    address: str
    num: str
    heading: str
    references: list[Named]


class Nowhere(Named):
    """Words that lead to no place that is open here."""

    law_named: str


class References(Schema):
    """All references of one article in one language."""

    law: str
    address: str
    language: str
    on: date
    outgoing: list[Beside]
    nowhere: list[Nowhere]
    incoming: list[Beside]
    from_other_laws: list[Beside]


@asked(router, "/laws/{slug}/articles/{address}/references", References)
def references(
    request: HttpRequest, slug: Slug, address: Address, query: Query[InLanguage]
) -> dict[str, Any]:
    """What an article refers to, and what refers to it, as on a day.

    A law that is named and not open to the reader is told by its words only.
    """
    reader, law = request.auth.reader, law_asked(request, slug)
    page = article_asked(law, address, query.day)
    column = _column(page, query.language)
    around = queries.around(law, [column.place], column.place)
    found = queries.references_of(reader, column.place, around, on=query.day)
    outgoing, hidden = _open(reader, found.outgoing)
    return {
        "law": slug,
        "address": column.place.short_address,
        "language": column.language_version.language,
        "on": query.day,
        "outgoing": [_beside(each) for each in outgoing],
        "nowhere": [_nowhere(each) for each in (*found.nowhere, *hidden)],
        "incoming": [_beside(each) for each in found.incoming],
        "from_other_laws": [_beside(each) for each in found.from_other_laws],
    }


def _column(page: queries.ArticlePage, language: str | None) -> queries.Column:
    columns = (each for each in page.columns if language in (None, each.language_version.language))
    found = next(columns, None)
    if found is None:
        raise missing("query.language", _("The article is not there in this language."))
    return found


def _open(
    reader: Reader, outgoing: Iterable[queries.Beside]
) -> tuple[list[queries.Beside], list[Reference]]:
    """The places named in laws that the reader may see, and the words that name others."""
    keys = {each.law.pk for each in outgoing if each.law}
    seen: set[int] = set()
    if keys:
        seen = set(queries.visible_laws(reader).filter(pk__in=keys).values_list("pk", flat=True))
    known = [each for each in outgoing if each.law is None or each.law.pk in seen]
    hidden = [ref for each in outgoing if each not in known for ref in each.references]
    return known, hidden


def _beside(each: queries.Beside) -> dict[str, Any]:
    return {
        "law": each.law.slug if each.law else None,
        "language": each.language,
        "address": each.address,
        "num": each.num,
        "heading": each.heading,
        "references": [_named(one) for one in each.references],
    }


def _named(one: Reference) -> dict[str, Any]:
    return {
        "words": one.words,
        "status": one.status,
        "inside": one.inside,
        "start": one.start,
        "end": one.end,
        "target_inside": one.target_inside,
        "is_doubtful": one.doubtful,
    }


def _nowhere(one: Reference) -> dict[str, Any]:
    return _named(one) | {"law_named": one.law_named}
