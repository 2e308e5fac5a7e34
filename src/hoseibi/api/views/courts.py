"""Figures of courts: cases filed, resolved and pending, with how they are to be read."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Field, Path, Query, Router, Schema

from hoseibi.caseflow.counts import Figures
from hoseibi.courts.queries import caveats, figures, kept
from hoseibi.ui.languages import by_language

from .given import Asked, Day, Paged, Words
from .operations import COURTS, asked
from .paging import Pages, ShownOfAll, paged
from .trouble import missing

router = Router(tags=["courts"])

Country = Annotated[
    str, Path(pattern=r"^[a-z]{2}$", description="The code of the country", examples=["xm"])
]
Named = Annotated[Words, Field(max_length=300)]


class By(StrEnum):
    """Of what each line is."""

    COUNT = "count"
    PERIOD = "period"
    COURT = "court"
    CASE_TYPE = "case_type"


class Span(StrEnum):
    """How long periods are."""

    ANY = ""
    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    OTHER = "other"


class CourtsAsked(Asked):
    """Of which courts, cases and periods; what is left out means all."""

    court: Named = Field("", description="The name of a court, as a line of `by=court` has it")
    case_type: Named = Field("", description="A type of case, as a line of `by=case_type` has it")
    span: Span = Field(
        Span.ANY, description="How long periods are; without it, the longest (of counts: any)"
    )

    def narrowed(self) -> figures.Narrowed:
        return figures.Narrowed(self.court, self.case_type, str(self.span))


class FiguresAsked(CourtsAsked, Paged):
    """Which figures, line by line."""

    by: By = Field(
        By.COUNT,
        description="A line for each count as it was told, for each period, or of the last period"
        " for each court or type of case",
    )
    since: Day | None = Field(None, description="Counts that end on this day or later")
    until: Day | None = Field(None, description="Counts that begin on this day or before")


class BandTold(Schema):
    """Pending cases by age in days."""

    least: int
    most: int | None = Field(description="None: and older")
    count: int


class CourtFigures(Schema):
    """A count, or several added up. What a table did not say is null: it is not taken for none."""

    court: str
    case_type: str
    period: str
    begins_on: date
    ends_on: date
    pending_before: int | None
    filed: int | None
    resolved: int | None
    pending_after: int | None
    clearance_rate: float | None = Field(description="Resolved in per cent of filed")
    disposition_time: float | None = Field(description="In days; no duration of any case")
    over_a_year: int | None = Field(description="Pending for more than 360 days")
    bands: list[BandTold]
    left_out: dict[str, int] = Field(description="By column, counts that lack it")


class AllCourtFigures(Pages):
    """Figures of the courts of a country, of what the reader may see."""

    country: str
    items: list[CourtFigures]
    caveats: list[str] = Field(description="How they are to be read: to be shown beside them")


class CourtsOfCountry(Schema):
    """How the courts of a country stand in the last period that is told."""

    country: str
    titles: dict[str, str]
    courts: int
    last: CourtFigures


class AllCourts(Schema):
    """The countries of whose courts the reader may see figures."""

    items: list[CourtsOfCountry]
    caveats: list[str]


@asked(router, "/courts", AllCourts, COURTS)
def courts(request: HttpRequest) -> dict[str, Any]:
    """The countries of whose courts there are figures, each with the last period.

    Without a token, what was released; with one, also what its owner may see of their own court or
    country.
    """
    found = figures.countries(request.auth.reader)
    items = [
        {
            "country": one.country.code,
            "titles": by_language(one.country.name),
            "courts": one.courts,
            "last": _told(one.last.figures, one.last.left_out),
        }
        for one in found
        if one.last is not None
    ]
    return {"items": items, "caveats": caveats.of_figures()}


@asked(router, "/courts/{country}/figures", AllCourtFigures, COURTS)
def court_figures(
    request: HttpRequest, country: Country, query: Query[FiguresAsked]
) -> dict[str, Any]:
    """The figures of the courts of a country: by count, period, court or type of case.

    Names of courts are in the language of `Accept-Language`. Rows of a table that add up others are
    never counted. The clearance rate and the disposition time are those of the CEPEJ.
    """
    of = kept.country(country)
    if of is None:
        raise missing("path.country", _("Nothing is known here of a country with this code."))
    days = figures.Days(query.since, query.until)
    every = figures.flows(request.auth.reader, of, days)
    shown = ShownOfAll(_lines(every, query), query.page, query.size)
    items = [_told(one, left_out) for one, left_out in shown.items]
    said = {"country": of.code, "items": items, "caveats": caveats.of_figures()}
    return paged(request, query.page, shown) | said


_Line = tuple[Figures, dict[str, int]]


def _lines(every: list[figures.Flow], query: FiguresAsked) -> list[_Line]:
    if query.by == By.COUNT:
        return [(one, {}) for one in figures.counted(every, query.narrowed())]
    told = figures.told_of(every, query.narrowed())
    rows = {By.PERIOD: told.periods, By.COURT: told.courts, By.CASE_TYPE: told.types}[query.by]
    return [(_named(row, query), row.left_out) for row in rows]


def _named(row: figures.Row, query: FiguresAsked) -> Figures:
    """The figures of a line, with what it is of."""
    court = row.name if query.by == By.COURT else query.court
    case_type = row.name if query.by == By.CASE_TYPE else query.case_type
    return figures.called(row.figures, court, case_type)


def _told(one: Figures, left_out: dict[str, int]) -> dict[str, Any]:
    flow = one.flow
    return {
        "court": flow.court,
        "case_type": flow.case_type,
        "period": flow.period,
        "begins_on": flow.begins,
        "ends_on": flow.ends,
        "pending_before": flow.start,
        "filed": flow.filed,
        "resolved": flow.terminated,
        "pending_after": flow.end,
        "clearance_rate": figures.rounded(one.clearance),
        "disposition_time": figures.rounded(one.disposition),
        "over_a_year": one.backlog,
        "bands": [{"least": b.least, "most": b.most, "count": b.count} for b in flow.bands],
        "left_out": left_out,
    }
