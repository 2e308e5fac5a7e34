"""Lists to take away, as CSV: what the page shows, in the order of the page, all of it."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator

from defusedcsv import csv
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader
from hoseibi.ui.languages import by_language

from ..models import SurveyFinding
from .findings import FindingSieve, about, evidence, sieved_findings

MOST = 10_000
"""More lines than this are not taken away at once: narrow the list."""


def as_csv(head: Iterable[object], rows: Iterable[Iterable[object]]) -> str:
    """Rows for a spreadsheet, which takes none of their cells for a formula."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([str(cell) for cell in head])
    for row in rows:
        writer.writerow(["" if cell is None else str(cell) for cell in row])
    return out.getvalue()


def findings_csv(user: Reader, sieve: FindingSieve) -> str:
    """The findings that are wanted, each with its sources."""
    head = (
        _("Number"), _("Country"), _("Claim"), _("Language"), _("Translations"),
        _("Field of law"), _("Confidence"), _("Found on"), _("Last seen to be so"), _("Place"),
        _("Found by"), _("Who may know"), _("Laws"), _("Articles"), _("Sources"),
    )  # fmt: skip
    found = sieved_findings(user, sieve).prefetch_related(*about(user))[:MOST]
    return as_csv(head, _lines(user, found))


def _lines(user: Reader, found: QuerySet[SurveyFinding]) -> Iterator[tuple[object, ...]]:
    rows = list(found)
    sources: dict[int, list[str]] = {}
    for one in evidence(user, [row.pk for row in rows]):
        sources.setdefault(one.finding_id, []).append(f"{one.shown} {one.place}".strip())
    for row in rows:
        said = by_language(row.claim)
        others = [f"{code}: {words}" for code, words in said.items() if code != row.language]
        articles = [f"{one.law.title} {one}" for one in row.anchors.all()]
        yield (
            row.pk, row.country.code, said.get(row.language, str(row.claim)), row.language,
            "\n".join(others), row.get_field_of_law_display(), row.get_confidence_display(),
            row.found_on, row.seen_on, row.place, row.found_by,
            row.get_confidentiality_display(), "; ".join(one.title for one in row.laws.all()),
            "; ".join(articles), "; ".join(sources.get(row.pk, ())),
        )  # fmt: skip
