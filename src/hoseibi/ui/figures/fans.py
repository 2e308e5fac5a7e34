"""Lines with the interval in which the truth lies: the wider the band, the less is known."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from .frame import ABOVE, HEIGHT, framed, middle, picture
from .lines import marks_of
from .values import Drawing, Scale, look, scale

Interval = tuple[float, float]


def fan(drawing: Drawing, intervals: Sequence[Sequence[Interval]]) -> SafeString:
    """The lines of a drawing, each over a band from low to high; `intervals` has a list for each
    series, an interval for each label."""
    highest = max((high for each in intervals for _low, high in each), default=0) or 1
    measure = scale(drawing, highest, ABOVE + HEIGHT, HEIGHT)
    bands = format_html_join(
        "",
        '<path class="fig-band fig-s{}" d="M{}Z"/>',
        ((look(at), _outline(drawing, measure, each)) for at, each in enumerate(intervals)),
    )
    marks = format_html("{}{}", bands, marks_of(drawing, measure))
    return framed(drawing, picture(drawing, measure, marks), "line")


def _outline(drawing: Drawing, measure: Scale, intervals: Sequence[Interval]) -> str:
    """Along the upper edge, and back along the lower."""
    upper = [f"{middle(drawing, at)} {measure.y(high)}" for at, (_l, high) in enumerate(intervals)]
    lower = [
        f"{middle(drawing, at)} {measure.y(max(0.0, low))}"
        for at, (low, _high) in enumerate(intervals)
    ]
    return "L".join((*upper, *reversed(lower)))
