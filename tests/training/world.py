"""Courses for tests, made as people make them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from tests import factories

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import Circle, User
from hoseibi.training.actions import courses
from hoseibi.training.models import Course

BEGINS_ON = timezone.localdate() + timedelta(days=60)
DESCRIBING = courses.Describing(
    titles={"en": "Law of obligations in practice", "ja": "債権法の実務"},
    fiscal_year=BEGINS_ON.year,
    begins_on=BEGINS_ON,
    ends_on=BEGINS_ON + timedelta(days=11),
    places=2,
    nominate_until=BEGINS_ON - timedelta(days=30),
)
"""A course in two months, for two trainees."""


def teaching(circle: Circle) -> User:
    """Somebody who plans courses in a circle."""
    return factories.seated(circle, Role.OFFICER)


def a_course(circle: Circle | None = None, by: User | None = None, **other: Any) -> Course:
    """A planned course of a circle; `other` fields of what it says."""
    its = circle or factories.circle()
    describing = replace(DESCRIBING, **other)
    return courses.begin(by or teaching(its), courses.Belonging(its), describing)


def in_the_past(days: int = 400) -> dict[str, date | int | None]:
    """Fields of a course that began so many days ago."""
    first = timezone.localdate() - timedelta(days=days)
    return {
        "begins_on": first,
        "ends_on": first + timedelta(days=11),
        "fiscal_year": first.year,
        "nominate_until": first - timedelta(days=30),
    }
