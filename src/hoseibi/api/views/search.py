"""Search over the articles of every law."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from hoseibi.corpus import queries

from .given import LANGUAGE, WORD, Count, OnDay, Words
from .operations import asked
from .paging import Pages, paged

router = Router(tags=["laws"])


class SearchAsked(OnDay):
    """What is looked for, and within which laws."""

    q: Words = Field(
        min_length=1,
        max_length=200,
        description="Words, or the place of an article as people write it",
        examples=["good faith", "民法709"],
    )
    country: str = Field("", pattern=r"^([a-z]{2})?$")
    field_of_law: str = Field("", pattern=WORD)
    status: str = Field("", pattern=WORD)
    language: str = Field("", pattern=rf"{LANGUAGE}|^$")
    law: str = Field("", pattern=r"^[A-Za-z0-9_-]{0,80}$", description="The name of one law")
    page: Count = Field(1, ge=1, le=1_000_000, description="The page, from 1; twenty on each")

    def filters(self) -> queries.SearchFilters:
        names = queries.SearchFilters._fields
        return queries.SearchFilters(**{name: getattr(self, name) for name in names})


class Hit(Schema):
    """An article that holds the words."""

    law: str
    title: str
    language: str
    version: int
    address: str
    num: str
    heading: str
    excerpt: str = Field(description="The words around the first hit")
    url: str
    page: str


class Place(Schema):
    """A place that was named by what was looked for."""

    law: str
    address: str
    num: str
    heading: str
    language: str


class Found(Pages):
    """The articles that hold the words, best first."""

    is_complete: bool = Field(description="Whether `total` counts them all")
    places: list[Place]
    items: list[Hit]


@asked(router, "/search", Found)
def search(request: HttpRequest, query: Query[SearchAsked]) -> dict[str, Any]:
    """Articles in which words stand, in every law and script, as on a day."""
    found = queries.search(
        request.auth.reader, query.q, query.filters(), on=query.day, page=query.page
    )
    return paged(request, query.page, found) | {
        "is_complete": found.complete,
        "places": [_place(each) for each in found.places],
        "items": [_hit(request, each) for each in found.hits],
    }


def _place(each: queries.PlaceFound) -> dict[str, Any]:
    return each._asdict() | {"law": each.law.slug}


def _hit(request: HttpRequest, hit: queries.Hit) -> dict[str, Any]:
    slug, address = hit.law.slug, hit.place.short_address
    return {
        "law": slug,
        "title": hit.law.title,
        "language": hit.language,
        "version": hit.version.pk,
        "address": address,
        "num": hit.place.num,
        "heading": hit.place.heading,
        "excerpt": "".join(each.text for each in hit.excerpt),
        "url": request.build_absolute_uri(f"/api/v1/laws/{slug}/articles/{address}"),
        "page": request.build_absolute_uri(f"/laws/{slug}/{address}"),
    }
