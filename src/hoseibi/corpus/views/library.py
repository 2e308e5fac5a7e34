"""The library of laws: a list with filters and counts, also as CSV and JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from hoseibi.corpus import queries
from hoseibi.corpus.forms import LibraryFilters
from hoseibi.corpus.models import Law
from hoseibi.corpus.permissions import may_import
from hoseibi.printing.tables import Table, to_csv
from hoseibi.ui.asked import page_asked
from hoseibi.ui.downloads import download

from .asked import day_asked

COLUMNS = (
    "slug", "title", "country", "kind", "number", "field_of_law", "languages", "status", "articles",
)  # fmt: skip


def library(request: HttpRequest) -> HttpResponse:
    form = LibraryFilters(request.GET)
    on = day_asked(request)
    shelf = queries.library(request.user, form.filters(), on=on, page=page_asked(request))
    context = {
        "shelf": shelf,
        "filters": form.filters(),
        "may_import": may_import(request.user),
        "any_filter": form.is_narrowed(),
    }
    return render(request, "corpus/library.html", context)


def library_csv(request: HttpRequest) -> HttpResponse:
    """The list under the same filters, for a spreadsheet (formulas made harmless)."""
    rows = (tuple(line.values()) for line in _lines(request))
    return download(to_csv(Table(COLUMNS, rows)), "laws.csv")


def library_json(request: HttpRequest) -> HttpResponse:
    laws = json.dumps({"laws": list(_lines(request))}, ensure_ascii=False, indent=1)
    return download(laws.encode(), "laws.json")


def _lines(request: HttpRequest) -> Iterator[dict[str, Any]]:
    filters = LibraryFilters(request.GET).filters()
    shelf = queries.library(request.user, filters, on=day_asked(request), size=None)
    return (_line(law) for law in shelf.laws)


def _line(law: Law) -> dict[str, Any]:
    languages = law.languages.all()
    counts = [each.current.article_count for each in languages if each.current]
    values = (
        law.slug,
        law.title,
        law.country.code,
        law.kind,
        law.number,
        law.field_of_law,
        " ".join(each.language for each in languages),
        " ".join(dict.fromkeys(each.status for each in languages)),
        max(counts, default=0),
    )
    return dict(zip(COLUMNS, values, strict=True))
