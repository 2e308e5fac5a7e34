"""The closed lists of courts."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from hoseibi.partners.choices import OrganKind

COURTS = (OrganKind.COURT, OrganKind.SUPREME_COURT)
"""The kinds of organs that cases come to."""
KINDS = ("tables", "logs", "procedures", "trials")
"""What is kept of a court, as addresses name it."""

COLUMNS = {
    "court": _("Court"),
    "case_type": _("Case type"),
    "period": _("Year or period"),
    "month": _("Month"),
    "start": _("Pending at the start"),
    "filed": _("Filed"),
    "terminated": _("Resolved"),
    "end": _("Pending at the end"),
    "caseload": _("Cases in all"),
    "published": _("Published clearance rate"),
}
"""The columns of a table of counts, as `caseflow.counts` understands them."""

MEASURES = {
    "pending": _("Pending cases at the end of the year"),
    "resolved": _("Cases resolved in the year"),
    "disposition": _("Disposition time, days"),
    "median": _("Median duration of resolved cases, days"),
    "nine_of_ten": _("Nine of ten cases were resolved within, days"),
    "age": _("Median age of pending cases, days"),
    "late": _("Pending cases older than the limit (without one: than a year)"),
    "busy": _("Share of the judges' time that cases take"),
}
"""What a trial tells, in the order in which a judge asks it."""
SHARES = frozenset(("late", "busy", "clearance"))
"""Measures that are shares of one."""

SPANS = {
    "year": _("Years"),
    "half": _("Halves of a year"),
    "quarter": _("Quarters"),
    "month": _("Months"),
    "other": _("Other periods"),
}
"""How long periods are, the longest first."""
SEVERITIES = {"error": _("Cannot be true:"), "warning": _("Odd:"), "hint": _("Note:")}
"""How grave it is what is odd in a table."""
