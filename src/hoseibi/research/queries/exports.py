"""Lists to take away, as CSV: what the page shows, in the order of the page, all of it."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader
from hoseibi.printing.tables import Table, to_csv
from hoseibi.ui.languages import by_language

from ..models import Need, SurveyFinding
from .fieldwork import FieldSieve, sieved_interviews, sieved_missions, who
from .findings import FindingSieve, about, evidence, sieved_findings
from .needs import NeedSieve, criteria, sieved_needs


def findings_csv(user: Reader, sieve: FindingSieve) -> bytes:
    """The findings that are wanted, each with its sources."""
    head = (
        _("Number"), _("Country"), _("Claim"), _("Language"), _("Translations"),
        _("Field of law"), _("Confidence"), _("Found on"), _("Last seen to be so"), _("Place"),
        _("Found by"), _("Who may know"), _("Laws"), _("Articles"), _("Sources"),
    )  # fmt: skip
    found = sieved_findings(user, sieve).prefetch_related(*about(user))
    return to_csv(Table(head, _lines(user, found)))


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
            row.who_may_know, "; ".join(one.title for one in row.laws.all()),
            "; ".join(articles), "; ".join(sources.get(row.pk, ())),
        )  # fmt: skip


def interviews_csv(user: Reader, sieve: FieldSieve) -> bytes:
    """The interviews that are wanted, by name only where the reader may know it."""
    head = (
        _("Number"), _("Country"), _("Who was asked"), _("Organ"), _("When"), _("Where"),
        _("Language"), _("Consent to be named"), _("Asked by"), _("Who may know"),
    )  # fmt: skip
    rows = sieved_interviews(user, sieve)
    lines = (
        (one.pk, one.country.code, who(user, one), one.organ, one.held_on, one.place,
         one.language, one.get_consent_display(), one.asked_by, one.who_may_know)
        for one in rows
    )  # fmt: skip
    return to_csv(Table(head, lines))


def missions_csv(user: Reader, sieve: FieldSieve) -> bytes:
    """The missions that are wanted."""
    head = (
        _("Number"), _("Country"), _("Title"), _("From"), _("Until"), _("Places"), _("Who went"),
        _("What was found, in short"), _("Who may know"),
    )  # fmt: skip
    rows = sieved_missions(user, sieve).prefetch_related("people")
    lines = (
        (one.pk, one.country.code, one.title, one.begins_on, one.ends_on, one.place,
         "; ".join([*(str(each) for each in one.people.all()), *filter(None, [one.others])]),
         one.summary, one.who_may_know)
        for one in rows
    )  # fmt: skip
    return to_csv(Table(head, lines))


def needs_csv(user: Reader, sieve: NeedSieve) -> bytes:
    """The needs that are wanted, with the points of each criterion and the sum."""
    measures = criteria(user)
    head = (
        _("Number"), _("Country"), _("Need"), _("Field of law"), _("State"), _("Accepted by"),
        _("Accepted on"), *(f"{one} × {one.weight}" for one in measures), _("Sum"),
    )  # fmt: skip
    rows = sieved_needs(user, sieve).prefetch_related("scores")
    return to_csv(Table(head, (_need_line(row, [one.pk for one in measures]) for row in rows)))


def _need_line(row: Need, measures: list[int]) -> tuple[object, ...]:
    given = {one.criterion_id: one.points for one in row.scores.all()}
    return (
        f"N{row.number}", row.country.code, row.title, row.get_field_of_law_display(),
        row.get_state_display(), row.accepted_by, row.accepted_on,
        *(given.get(one) for one in measures), row.total,
    )  # fmt: skip
