"""The figures of courts: over all, by court, by type of case, by period."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

import msgspec
from django.db.models import Q
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader, is_officer, organs_of
from hoseibi.caseflow import counts
from hoseibi.caseflow.counts import Figures, Flow, Sum
from hoseibi.partners.models import Country

from ..choices import SPANS
from ..models import CaseCount
from ..permissions import readable
from ..storage import flow_of

BACKLOG = 360
"""Days over which a pending case is told as over a year old: six bands of sixty days."""


class Narrowed(NamedTuple):
    """What of a country's figures is asked for: a court, a type of case, how long a period is."""

    court: str = ""
    case_type: str = ""
    span: str = ""


class Row(NamedTuple):
    """Figures of one line: a court, a type of case, or a period. `left_out` says which columns
    lacked how many cells, `course` are the clearance rates of the periods until then."""

    name: str
    figures: Figures
    rows: int
    left_out: dict[str, int]
    course: tuple[float | None, ...] = ()


class Told(NamedTuple):
    """The figures of a country, as far as they were asked for: by period, and of the last period by
    court and by type of case. `spans` are the lengths of periods that there are."""

    periods: list[Row]
    courts: list[Row]
    types: list[Row]
    court_names: list[str]
    type_names: list[str]
    spans: list[str]
    narrowed: Narrowed


def _allowed(user: Reader) -> Q:
    """Counts of tables that somebody may read, and those of their own court in any table."""
    of_table = readable(user, "table__")
    if is_officer(user):
        return of_table
    return of_table | Q(court__in=organs_of(user))


class Days(NamedTuple):
    """Counts that end on a day or later and begin on another or before; None for any."""

    since: date | None = None
    until: date | None = None


ANY_DAY = Days()


def flows(user: Reader, of: Country, days: Days = ANY_DAY) -> list[Flow]:
    """The counts of a country that somebody may read: each court, type and period once, as the
    newest table says; no row that adds up others. One query."""
    known = CaseCount.objects.filter(_allowed(user), table__country=of, is_sum=False)
    known = known.filter(ends_on__gte=days.since) if days.since else known
    known = known.filter(begins_on__lte=days.until) if days.until else known
    known = known.exclude(table__taken_at=None).select_related("court")
    found: dict[tuple[object, ...], Flow] = {}
    for one in known.order_by("table_id", "row"):
        flow = flow_of(one, str(one.court or one.court_name) or _("All courts"))
        # Two courts may bear the same name.
        found[one.court_id or flow.court, flow.case_type, flow.begins, flow.ends] = flow
    return list(found.values())


def span_of(flow: Flow) -> str:
    """How long a period is, in a word."""
    lengths = {365: "year", 366: "year"}
    for least, most, name in ((181, 184, "half"), (90, 92, "quarter"), (28, 31, "month")):
        lengths |= dict.fromkeys(range(least, most + 1), name)
    return lengths.get(flow.days, "other")


def counted(every: Iterable[Flow], asked: Narrowed) -> list[Figures]:
    """The counts that were asked for, each with its figures."""
    return [
        counts.figures(flow, BACKLOG)
        for flow in every
        if asked.court in ("", flow.court)
        and asked.case_type in ("", flow.case_type)
        and asked.span in ("", span_of(flow))
    ]


def rounded(value: float | None) -> float | None:
    """A rate or a time with two digits after the point."""
    return None if value is None else round(value, 2)


def called(one: Figures, court: str, case_type: str) -> Figures:
    """Figures with a court and a type of case that they are of."""
    flow = msgspec.structs.replace(one.flow, court=court, case_type=case_type)
    return msgspec.structs.replace(one, flow=flow)


def told(user: Reader, of: Country, asked: Narrowed) -> Told:
    """The figures of a country."""
    return told_of(flows(user, of), asked)


def told_of(every: list[Flow], asked: Narrowed) -> Told:
    """The figures that some counts make. Periods of one length are told together: the longest,
    unless another is asked for."""
    spans = [name for name in SPANS if any(span_of(flow) == name for flow in every)]
    span = asked.span if asked.span in spans else next(iter(spans), "")
    kept = [flow for flow in every if span_of(flow) == span]
    narrowed = [
        flow
        for flow in kept
        if asked.court in ("", flow.court) and asked.case_type in ("", flow.case_type)
    ]
    last = max((flow.ends for flow in narrowed), default=None)
    of_last = [flow for flow in narrowed if flow.ends == last]
    return Told(
        periods=_rows(narrowed, "period"),
        courts=[_with_course(row, narrowed, "court") for row in _rows(of_last, "court")],
        types=[_with_course(row, narrowed, "case_type") for row in _rows(of_last, "case_type")],
        court_names=_names(kept, "court"),
        type_names=_names(kept, "case_type"),
        spans=spans,
        narrowed=asked._replace(span=span),
    )


def _names(some: Iterable[Flow], field: str) -> list[str]:
    return list(dict.fromkeys(getattr(flow, field) for flow in some if getattr(flow, field)))


def _rows(some: list[Flow], field: str) -> list[Row]:
    """A line for each value of a field; periods in the order of time."""
    by: dict[str, list[Flow]] = {}
    for flow in sorted(some, key=lambda one: one.begins) if field == "period" else some:
        by.setdefault(getattr(flow, field), []).append(flow)
    found = [(name, counts.added_up(group)) for name, group in by.items()]
    return [_row(name or _("Not told"), total) for name, total in found if total is not None]


def _row(name: str, total: Sum) -> Row:
    return Row(name, counts.figures_of_sum(total, BACKLOG), total.rows, total.left_out)


def _with_course(row: Row, some: list[Flow], field: str) -> Row:
    own = [flow for flow in some if getattr(flow, field) == row.name]
    course = tuple(one.figures.clearance for one in _rows(own, "period"))
    return row._replace(course=course)


class Standing(NamedTuple):
    """How the courts of a country stand, on the list of countries."""

    country: Country
    courts: int
    last: Row | None


def countries(user: Reader) -> list[Standing]:
    """The countries of which counts can be read by somebody; two queries a country and two in
    all."""
    known = CaseCount.objects.filter(_allowed(user)).exclude(table__taken_at=None)
    known = known.filter(is_sum=False)
    keys = known.order_by().values_list("table__country", flat=True).distinct()
    found = []
    for one in Country.objects.filter(pk__in=list(keys)):
        figures = told(user, one, Narrowed())
        last = figures.periods[-1] if figures.periods else None
        found.append(Standing(one, len(figures.court_names), last))
    return found
