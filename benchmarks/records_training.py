"""Courses after many years: a thousand for ten thousand nominees, with their points."""

from __future__ import annotations

from datetime import timedelta

from benchmarks.records_rows import SINCE, nth, of, rows

from hoseibi.accounts.models import Circle, User
from hoseibi.partners.models import Organ, Person
from hoseibi.training import models as training

STATES = ("selected", "selected", "waiting", "not-selected", "sent")
EACH = 10
"""Nominees of a course."""


def courses(first: int, last: int, officer: User) -> None:
    """A course for every ten of the other records, and as many nominees as of these."""
    begins = lambda n: SINCE - timedelta(days=n % 2500)  # noqa: E731
    rows(
        training.Course, first // EACH, last // EACH, circle_id=of(Circle),
        country_id=of(Organ.country.field.related_model), slug=lambda n: f"course-{n}",
        fiscal_year=lambda n: begins(n).year, begins_on=begins,
        ends_on=lambda n: begins(n) + timedelta(days=11),
        state=lambda n: ("ended", "ended", "ended", "calling", "selecting")[n % 5],
        zone="Asia/Tokyo", language="ja",
    )  # fmt: skip
    course = of(training.Course)
    rows(training.Target, first // EACH, last // EACH, course_id=course, organ_id=of(Organ))
    rows(training.Criterion, first // EACH, last // EACH, course_id=course, most=5, weight=2)
    rows(
        training.Nomination, first, last, course_id=course, target_id=of(training.Target),
        person_id=nth(Person), name=lambda n: f"Nominee {n}",
        state=lambda n: STATES[n % 5],
        agreed_to_be_found=lambda n: begins(n) if n % 2 else None,
    )  # fmt: skip
    rows(
        training.Score, first, last, nomination_id=nth(training.Nomination),
        criterion_id=of(training.Criterion), given_by_id=officer.pk, points=lambda n: n % 6,
    )  # fmt: skip
