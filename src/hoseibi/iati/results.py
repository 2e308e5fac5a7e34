"""What an activity achieves: results, their indicators, and what is measured."""

from __future__ import annotations

import datetime as dt

from .values import Document, Value, Words


class Reference(Value, frozen=True):
    """The code of a result or an indicator in a known framework."""

    vocabulary: str = ""
    code: str = ""
    uri: str = ""


class Dimension(Value, frozen=True):
    """How a value is broken down, such as sex: female."""

    name: str = ""
    value: str = ""


class Measured(Value, frozen=True):
    """A target or an actual value; words only for what is not counted."""

    value: str = ""
    locations: tuple[str, ...] = ()
    dimensions: tuple[Dimension, ...] = ()
    comment: Words = ()
    documents: tuple[Document, ...] = ()


class Baseline(Value, frozen=True):
    """Where an indicator stood at the beginning."""

    year: int | None = None
    day: dt.date | None = None
    value: str = ""
    locations: tuple[str, ...] = ()
    dimensions: tuple[Dimension, ...] = ()
    documents: tuple[Document, ...] = ()
    comment: Words = ()


class Period(Value, frozen=True):
    """What was aimed at and what was reached between two days."""

    start: dt.date | None = None
    end: dt.date | None = None
    targets: tuple[Measured, ...] = ()
    actuals: tuple[Measured, ...] = ()


class Indicator(Value, frozen=True):
    """How a result is measured."""

    measure: str = ""
    title: Words = ()
    description: Words = ()
    ascending: bool | None = None
    aggregation: bool | None = None
    documents: tuple[Document, ...] = ()
    references: tuple[Reference, ...] = ()
    baselines: tuple[Baseline, ...] = ()
    periods: tuple[Period, ...] = ()


class Result(Value, frozen=True):
    """An output, an outcome or an impact."""

    type: str = ""
    title: Words = ()
    description: Words = ()
    aggregation: bool | None = None
    documents: tuple[Document, ...] = ()
    references: tuple[Reference, ...] = ()
    indicators: tuple[Indicator, ...] = ()
