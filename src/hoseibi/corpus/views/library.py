"""The library of laws: a list with filters and counts, also as CSV and JSON."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Any

from defusedcsv import csv as safe_csv
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from hoseibi.corpus import queries
from hoseibi.corpus.forms import LibraryFilters
from hoseibi.corpus.models import Law
from hoseibi.corpus.permissions import may_import

from .asked import day_asked, page_asked

EVERY = 10_000
"""An exported list is not cut into pages; no nation has more laws than this on one shelf."""

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
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="laws.csv"'
    response.write("\ufeff")
    writer = safe_csv.writer(response, quoting=csv.QUOTE_MINIMAL)
    writer.writerow(COLUMNS)
    writer.writerows(line.values() for line in _lines(request))
    return response


def library_json(request: HttpRequest) -> HttpResponse:
    response = JsonResponse(
        {"laws": list(_lines(request))}, json_dumps_params={"ensure_ascii": False, "indent": 1}
    )
    response["Content-Disposition"] = 'attachment; filename="laws.json"'
    return response


def _lines(request: HttpRequest) -> Iterator[dict[str, Any]]:
    filters = LibraryFilters(request.GET).filters()
    shelf = queries.library(request.user, filters, on=day_asked(request), size=EVERY)
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
