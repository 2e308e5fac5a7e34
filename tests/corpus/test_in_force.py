"""Which texts hold on a day, for whoever asks."""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from tests import factories
from tests.factories.laws import CODE, REFORMED, a_law

from hoseibi.accounts.choices import Role
from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import LawVersion
from hoseibi.corpus.queries import versions_in_force

pytestmark = pytest.mark.django_db
STRANGER = AnonymousUser()
FIRST, SECOND = date(2000, 1, 1), date(2020, 4, 1)


def of_day(user: Reader, on: date) -> list[LawVersion]:
    return list(versions_in_force(user, on).order_by("pk"))


def two_texts() -> tuple[LawVersion, LawVersion]:
    """A text of 2000 and the one of 2020 that ended it."""
    old = a_law(CODE, in_force_from=FIRST)
    new = a_law(REFORMED, in_force_from=SECOND)
    old.refresh_from_db()
    assert old.in_force_until == SECOND
    return old, new


def test_the_text_of_the_day_holds() -> None:
    old, new = two_texts()

    assert of_day(STRANGER, date(1999, 12, 31)) == []
    assert of_day(STRANGER, date(2020, 3, 31)) == [old]
    assert of_day(STRANGER, SECOND) == [new]


def test_a_text_ended_by_one_that_is_closed_to_the_reader_stands_for_them() -> None:
    circle = factories.circle()
    inside = factories.seated(circle, Role.DRAFTER)
    old, new = two_texts()
    LawVersion.objects.filter(pk=new.pk).update(circle=circle, released_at=None)

    assert of_day(STRANGER, date(2026, 1, 1)) == [old]
    assert of_day(inside, date(2026, 1, 1)) == [new]


def test_what_ended_and_was_followed_by_nothing_does_not_hold() -> None:
    old = a_law(CODE, in_force_from=FIRST)
    LawVersion.objects.filter(pk=old.pk).update(in_force_until=SECOND)

    assert of_day(STRANGER, date(2026, 1, 1)) == []


def test_between_two_open_texts_a_closed_one_gives_no_second_text() -> None:
    circle = factories.circle()
    old, middle = two_texts()
    last = a_law(CODE, in_force_from=date(2024, 1, 1))
    LawVersion.objects.filter(pk=middle.pk).update(circle=circle, released_at=None)

    assert of_day(STRANGER, date(2022, 1, 1)) == [old]
    assert of_day(STRANGER, date(2026, 1, 1)) == [last]
