"""Lists in pages, each with the way to the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Field, Schema

from .trouble import missing


class Pages(Schema):
    """A page of a list, and the ways to the others."""

    total: int = Field(description="How many there are on all pages")
    page: int
    pages: int
    next: str | None = Field(description="The address of the next page")
    previous: str | None = Field(description="The address of the page before")


class Shown:
    """A page of something that is counted and cut here."""

    def __init__(self, found: QuerySet[Any], page: int, size: int) -> None:
        self.total = found.count()
        self.pages = max(1, -(-self.total // size))
        self.page = page
        self.items = list(found[(page - 1) * size : page * size])


class ShownOfAll:
    """A page of something that is a list already."""

    def __init__(self, found: Sequence[Any], page: int, size: int) -> None:
        self.total = len(found)
        self.pages = max(1, -(-self.total // size))
        self.page = page
        self.items = found[(page - 1) * size : page * size]


def paged(request: HttpRequest, asked: int, shown: Any) -> dict[str, Any]:
    """What every page of a list says; `shown` is a page of a query (`total`, `page`, `pages`)."""
    if asked > shown.pages:
        raise missing("query.page", _("The list has {pages} pages.").format(pages=shown.pages))
    return {
        "total": shown.total,
        "page": shown.page,
        "pages": shown.pages,
        "next": _at(request, asked + 1) if asked < shown.pages else None,
        "previous": _at(request, asked - 1) if asked > 1 else None,
    }


def _at(request: HttpRequest, page: int) -> str:
    query = request.GET.copy()
    query["page"] = str(page)
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")
