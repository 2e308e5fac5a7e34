"""Whether a project is ready to be published: what is to be mended, and where that is done."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from django.utils import timezone

from hoseibi import iati

from ..models import Project
from .iati_activity import activity
from .iati_material import Material, material
from .iati_results import measured_lines, unmeasured_lines

ANY_MOMENT = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
"""Nothing is checked of when a file was made."""

STEP = re.compile(r"([\w-]+)(?:\[(\d+)\])?")
NO_INDICATOR = "own.no-indicator"
NO_PLAN = "No PDM is in force yet, so no results are told. Adopt the PDM first."
NOTHING_MEASURES = (
    "Nothing measures this, so it is left out of what is published. Give it an indicator."
)
PLACES = {
    "iati-identifier": "public-side",
    "reporting-org": "publisher",
    "description": "public-side",
    "sector": "public-side",
    "default-aid-type": "public-side",
    "default-tied-status": "publisher",
    "contact-info": "publisher",
    "document-link": "documents",
    "budget": "money",
    "result": "plan",
    "participating-org": "facts",
    "activity-status": "stage",
    "activity-date": "facts",
    "title": "facts",
    "recipient-country": "facts",
    "@default-currency": "facts",
    "@xml:lang": "publisher",
}
"""Where a part of the activity is mended: the first step of its path, and our place for it."""


@dataclass(frozen=True)
class Mend:
    """Something to mend, and the place on our pages where that is done: `key` is that of the
    indicator or the payment."""

    finding: iati.Finding
    place: str
    key: int = 0

    @property
    def is_error(self) -> bool:
        return self.finding.severity == "error"


@dataclass(frozen=True)
class Readiness:
    """What a project would say today, and what is to be mended before."""

    project: Project
    activity: iati.Activity
    mends: tuple[Mend, ...]
    proved: bool = False

    @property
    def ready(self) -> bool:
        return not self.errors

    @property
    def errors(self) -> list[Mend]:
        return [one for one in self.mends if one.is_error]

    @property
    def advice(self) -> list[Mend]:
        return [one for one in self.mends if not one.is_error]


def readiness(projects: Iterable[Project], proof: iati.Official | None = None) -> list[Readiness]:
    """What projects would say today, each checked; thirteen queries however many there are."""
    today = timezone.localdate()
    return [ready(known, today, proof) for known in material(projects)]


def ready(known: Material, today: dt.date, proof: iati.Official | None = None) -> Readiness:
    """One project, checked by our own table and, where they lie, by the official files."""
    told = activity(known)
    source = iati.written([told], ANY_MOMENT)
    report = iati.check(source, today, proof) if proof else _checked(source, today)
    mends = [_mend(known, finding) for finding in report.findings]
    return Readiness(known.project, told, (*mends, *_unmeasured(known)), proof is not None)


@lru_cache(maxsize=256)
def _checked(source: bytes, today: dt.date) -> iati.Report:
    """What our own table says of a file; the same file on the same day is not looked at twice."""
    return iati.check(source, today)


def proof() -> iati.Official | None:
    """The official files, where they lie and are whole."""
    folder = iati.usual_folder()
    if not iati.complete(folder):
        return None
    try:
        return iati.official(folder)
    except iati.NotOfficial:
        return None


def _mend(known: Material, finding: iati.Finding) -> Mend:
    steps = [(name, int(number or 1)) for name, number in STEP.findall(finding.path)]
    first = steps[0] if steps else ("", 1)
    if first[0] == "result" and len(steps) > 1 and steps[1][0] == "indicator":
        line = measured_lines(known)[first[1] - 1]
        return Mend(finding, "indicator", known.indicators[line.row_id][steps[1][1] - 1].pk)
    if first[0] == "transaction":
        return Mend(finding, "payment", known.payments[first[1] - 1].pk)
    named = finding.path.partition("/")[0] if finding.path.startswith("@") else first[0]
    return Mend(finding, PLACES.get(named) or _by_field(finding))


def _by_field(finding: iati.Finding) -> str:
    """Rules about the whole activity name the field only."""
    if "sector" in finding.field or "identifier" in finding.field:
        return "public-side"
    return "facts"


def _unmeasured(known: Material) -> Iterator[Mend]:
    """Advice of our own: what of the plan is not told, and why."""
    if not known.tells_results:
        return
    if known.version is None:
        yield Mend(_advice("PDM", NO_PLAN), "plan")
    for line in unmeasured_lines(known):
        name = f"{line.row.get_kind_display()} {line.number}".strip()
        yield Mend(_advice(name, NOTHING_MEASURES), "indicators", line.row_id)


def _advice(field: str, message: str) -> iati.Finding:
    return iati.Finding(NO_INDICATOR, "warning", "", "result", field, message)
