"""Requests for cooperation, as far as the reader may know of them."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Field, Path, Query, Router, Schema

from hoseibi.accounts.permissions import NotAllowed
from hoseibi.intake import queries
from hoseibi.intake.models import Request
from hoseibi.intake.permissions import may_weigh
from hoseibi.intake.queries.listed import ORDERS
from hoseibi.intake.queries.trend import trend
from hoseibi.ui.languages import by_language

from .given import COUNTRY, WORD, Asked, Count, Words
from .operations import REQUESTS, asked
from .paging import Pages, paged
from .trouble import missing

router = Router(tags=["requests"])

Reference = Annotated[
    str,
    Path(
        pattern=r"^[A-Za-z0-9_-]{1,40}$",
        description="How letters cite it",
        examples=["XL-2021-03"],
    ),
]


class RequestsAsked(Asked):
    """Which requests; what is left out means any."""

    q: Words = Field("", max_length=200, description="Words of the title, or the reference")
    country: str = Field("", pattern=COUNTRY)
    field_of_law: str = Field("", pattern=WORD)
    kind: str = Field("", pattern=WORD)
    state: str = Field("", pattern=WORD)
    year: Count = Field(0, ge=0, le=2150, description="Of its entry; 0 for any")
    order: Literal[tuple(ORDERS)] = "newest"  # type: ignore[valid-type]
    page: Count = Field(1, ge=1, le=1_000_000, description="The page, from 1; 25 on each")

    def sieve(self) -> queries.Sieve:
        return queries.Sieve(
            self.q, self.country, self.field_of_law, self.kind, self.state, self.year,
            order=self.order,
        )  # fmt: skip


class RequestLine(Schema):
    """A request in a list."""

    reference: str
    title: str
    titles: dict[str, str]
    country: str
    agency: str
    kind: str
    field_of_law: str
    state: str = Field(description="As the reader may know it")
    entered_on: date
    url: str


class Requests(Pages):
    """Requests that the reader may know of."""

    items: list[RequestLine]


class RequestStep(Schema):
    """What happened with a request."""

    kind: str
    on: date
    by: str


class RequestTold(RequestLine):
    """A request with what its form says."""

    languages: list[str] = Field(description="In which the form was filled in")
    form: dict[str, dict[str, str]] = Field(description="By item of the form, then by language")
    steps: list[RequestStep]
    technicality: int | None = Field(description="The sum of its marks, for those who weigh it")


@asked(router, "/requests", Requests, REQUESTS)
def requests(request: HttpRequest, query: Query[RequestsAsked]) -> dict[str, Any]:
    """The requests that the reader may know of, by filters."""
    shown = queries.listed(request.auth.reader, query.sieve(), query.page)
    items = [_line(request, each.request, each.state) for each in shown.shown]
    return paged(request, query.page, shown) | {"items": items}


class TrendAsked(Asked):
    """Of which requests; what is left out means any."""

    country: str = Field("", pattern=COUNTRY)
    field_of_law: str = Field("", pattern=WORD)
    kind: str = Field("", pattern=WORD)


class TrendPoint(Schema):
    """The requests of a year, a country and a field of law."""

    year: int
    country: str
    field_of_law: str
    requests: int
    marked: int = Field(description="How many of them are marked for technicality")
    marks: int = Field(description="The sum of their marks")
    mean: float | None


class Trend(Schema):
    """How many requests came, and how technical they were."""

    highest: int = Field(description="The most marks that a request can have")
    items: list[TrendPoint]


@asked(router, "/requests/trend", Trend, REQUESTS)
def requests_trend(request: HttpRequest, query: Query[TrendAsked]) -> dict[str, Any]:
    """Number and technicality of requests by year, country and field of law.

    For those who weigh requests: an applicant is not told marks.
    """
    reader = request.auth.reader
    if not queries.weighs(reader):
        raise NotAllowed
    sieve = queries.Sieve(country=query.country, field=query.field_of_law, kind=query.kind)
    found = trend(reader, sieve)
    names = ("year", "country", "requests", "marked", "marks", "mean")
    items = [
        {name: getattr(each, name) for name in names} | {"field_of_law": each.field}
        for each in found.points
    ]
    return {"highest": found.highest, "items": items}


@asked(router, "/requests/{reference}", RequestTold, REQUESTS)
def request_(request: HttpRequest, reference: Reference) -> dict[str, Any]:
    """One request: what its form says in each language, and the steps it went."""
    reader = request.auth.reader
    found = queries.request_(reader, reference)
    if found is None:
        raise missing("path.reference", _("There is no such request, or it is not yours to see."))
    said: dict[str, dict[str, str]] = {}
    for chapter in queries.form_of(reader, found):
        for one in chapter.lines:
            if one.said:
                said[str(one.item)] = {text.language: text.text for text in one.said}
    return _line(request, found, queries.shown_state(reader, found)) | {
        "languages": queries.languages_of(reader, found),
        "form": said,
        "steps": [
            {"kind": each.kind, "on": each.on, "by": str(each.by or "")}
            for each in queries.steps(reader, found)
        ],
        "technicality": found.technicality if may_weigh(reader, found) else None,
    }


def _line(request: HttpRequest, found: Request, state: str) -> dict[str, Any]:
    names = ("reference", "kind", "field_of_law", "entered_on")
    return {name: getattr(found, name) for name in names} | {
        "title": str(found.title),
        "titles": by_language(found.title),
        "country": found.country.code,
        "agency": str(found.organ or found.agency),
        "state": state,
        "url": request.build_absolute_uri(f"/api/v1/requests/{found.reference}"),
    }
