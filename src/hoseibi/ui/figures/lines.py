"""Lines over time; each series has a dash and a sign of its own besides its colour."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from .frame import ABOVE, HEIGHT, framed, middle, picture
from .values import Drawing, Scale, Series, look, number, scale

SIGNS = (
    "M-4 0A4 4 0 1 0 4 0A4 4 0 1 0 -4 0Z",
    "M-4 -4H4V4H-4Z",
    "M0 -5L5 4H-5Z",
    "M0 -5L5 0L0 5L-5 0Z",
    "M-5 -4H5L0 5Z",
    "M-2 -5H2V-2H5V2H2V5H-2V2H-5V-2H-2Z",
)
"""The outline of each point, about its middle."""


def lines(drawing: Drawing) -> SafeString:
    """The lines of a drawing with legend and table. A line stops where nothing is known."""
    known = [value for each in drawing.series for value in each.values if value is not None]
    measure = scale(drawing, max(known, default=0) or 1, ABOVE + HEIGHT, HEIGHT)
    return framed(drawing, picture(drawing, measure, marks_of(drawing, measure)), "line")


def marks_of(drawing: Drawing, measure: Scale) -> SafeString:
    """The lines and their points on a scale."""
    return format_html_join(
        "",
        "{}{}{}",
        (
            (
                _bridge(drawing, measure, at),
                _path(drawing, measure, at),
                _points(drawing, measure, at),
            )
            for at in range(len(drawing.series))
        ),
    )


def _stretches(drawing: Drawing, measure: Scale, series: Series) -> Iterator[str]:
    begun = False
    for at, value in enumerate(series.values):
        if value is not None:
            yield f"{'L' if begun else 'M'}{middle(drawing, at)} {measure.y(value)}"
        begun = value is not None


def _bridge(drawing: Drawing, measure: Scale, position: int) -> SafeString:
    """A thin line over what is not known, so that one sees which points belong together."""
    known = [
        f"{middle(drawing, at)} {measure.y(value)}"
        for at, value in enumerate(drawing.series[position].values)
        if value is not None
    ]
    if len(known) < 2 or len(known) == len(drawing.labels):
        return SafeString()
    return format_html('<path class="fig-bridge" d="M{}"/>', "L".join(known))


def _path(drawing: Drawing, measure: Scale, position: int) -> SafeString:
    path = "".join(_stretches(drawing, measure, drawing.series[position]))
    return format_html('<path class="fig-line fig-l{}" d="{}"/>', look(position), path)


def _points(drawing: Drawing, measure: Scale, position: int) -> SafeString:
    series, kind = drawing.series[position], look(position)
    return format_html_join(
        "",
        '<path class="fig-point fig-s{}" transform="translate({} {})" d="{}">'
        "<title>{} · {}: {}</title></path>",
        (
            (kind, middle(drawing, at), measure.y(value), SIGNS[kind - 1], label, series.name,
             number(value))
            for at, (label, value) in enumerate(zip(drawing.labels, series.values, strict=True))
            if value is not None
        ),
    )  # fmt: skip
