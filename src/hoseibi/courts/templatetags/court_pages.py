"""Figures of courts for templates: drawn, and in words."""

from __future__ import annotations

from collections.abc import Iterable

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from hoseibi.caseflow.counts import ERROR, HINT, WARNING, Band, Slip
from hoseibi.caseflow.maps import Conformance
from hoseibi.caseflow.simulation import Court
from hoseibi.ui.figures import sparkline

from ..choices import COLUMNS, SEVERITIES, SPANS
from ..models import Procedure
from ..queries import drawn, numbers
from ..queries.figures import Row
from ..queries.happened import articles_of, departure_said
from ..queries.wording import bad_said, slip_said

register = template.Library()

for _filter in (
    *(numbers.rate, numbers.whole, numbers.days, numbers.share, numbers.signed),
    *(numbers.band_words, numbers.last_year, numbers.stages_said),
):
    register.filter(_filter.__name__, _filter)
register.filter("slip_words", slip_said)
register.filter("bad_words", bad_said)
register.filter("departure_words", departure_said)
register.simple_tag(articles_of, name="articles_of")
for _drawing in (
    *(drawn.flow_drawn, drawn.clearance_drawn, drawn.pending_drawn, drawn.disposition_drawn),
    *(drawn.bands_drawn, drawn.bands_compared, drawn.trial_drawn),
):
    register.simple_tag(_drawing, name=_drawing.__name__)


@register.filter
def course(row: Row) -> SafeString:
    """The clearance rates of a line, as small as a word."""
    return sparkline(row.course, _("Clearance rate over the periods: {name}").format(name=row.name))


@register.filter
def column_name(name: str) -> str:
    """What a column is called."""
    return str(COLUMNS.get(name, name))


@register.filter
def changes_said(reform: Court, now: Court) -> list[str]:
    """What a reform changes, in sentences."""
    return numbers.reform_said(now, reform)


@register.filter
def court_name(row: Row) -> str:
    """The name of a line."""
    return row.name


@register.filter
def bands_of(row: Row) -> tuple[Band, ...]:
    """Pending cases by age of a line."""
    return row.figures.flow.bands


@register.filter
def span_name(span: str) -> str:
    """How long a period is, in a word."""
    return str(SPANS[span])


@register.filter
def grave_first(slips: Iterable[Slip]) -> list[Slip]:
    """What cannot be true before what is only odd."""
    order = (ERROR, WARNING, HINT)
    return sorted(slips, key=lambda one: (order.index(one.severity), one.row))


@register.filter
def severity_word(severity: str) -> str:
    """How grave something is."""
    return str(SEVERITIES[severity])


@register.simple_tag
def steps_not_met(procedure: Procedure, held: Conformance) -> list[str]:
    """The steps that no case came to."""
    return [str(step) for step in procedure.steps.all() if str(step.pk) in held.not_met]
