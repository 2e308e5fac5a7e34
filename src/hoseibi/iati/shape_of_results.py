"""How results, indicators and what is measured stand in IATI 2.03."""

from __future__ import annotations

from .kinds import COUNT, DATE, FLAG
from .parts import Attribute, Code, Inner, Said, Shape
from .results import Baseline, Dimension, Indicator, Measured, Period, Reference, Result
from .shapes import CODE, DOCUMENTS, END, START, TYPE, URI, VOCABULARY

TITLE = Said(field="title", tag="title")
DESCRIPTION = Said(field="description", tag="description")
COMMENT = Said(field="comment", tag="comment")
VALUE = Attribute(field="value", attribute="value")
AGGREGATION = Attribute(field="aggregation", attribute="aggregation-status", kind=FLAG)
LOCATIONS = Code(field="locations", tag="location", inside="ref", many=True)
DIMENSION = Shape(Dimension, (Attribute(field="name", attribute="name"), VALUE))
DIMENSIONS = Inner(field="dimensions", tag="dimension", shape=DIMENSION, many=True)

MEASURED = Shape(Measured, (VALUE, LOCATIONS, DIMENSIONS, COMMENT, DOCUMENTS))
BASELINE = Shape(
    Baseline,
    (
        Attribute(field="day", attribute="iso-date", kind=DATE),
        Attribute(field="year", attribute="year", kind=COUNT),
        VALUE,
        LOCATIONS,
        DIMENSIONS,
        DOCUMENTS,
        COMMENT,
    ),
)
PERIOD = Shape(
    Period,
    (
        START,
        END,
        Inner(field="targets", tag="target", shape=MEASURED, many=True),
        Inner(field="actuals", tag="actual", shape=MEASURED, many=True),
    ),
)


def references(uri: Attribute) -> Inner:
    """The codes in known frameworks; their address has another name at each level."""
    return Inner(
        field="references",
        tag="reference",
        shape=Shape(Reference, (VOCABULARY, CODE, uri)),
        many=True,
    )


INDICATOR = Shape(
    Indicator,
    (
        Attribute(field="measure", attribute="measure"),
        Attribute(field="ascending", attribute="ascending", kind=FLAG),
        AGGREGATION,
        TITLE,
        DESCRIPTION,
        DOCUMENTS,
        references(Attribute(field="uri", attribute="indicator-uri")),
        Inner(field="baselines", tag="baseline", shape=BASELINE, many=True),
        Inner(field="periods", tag="period", shape=PERIOD, many=True),
    ),
)
RESULT = Shape(
    Result,
    (
        TYPE,
        AGGREGATION,
        TITLE,
        DESCRIPTION,
        DOCUMENTS,
        references(URI),
        Inner(field="indicators", tag="indicator", shape=INDICATOR, many=True),
    ),
)
