"""Versions: released, moved in time, taken away and brought back."""

from datetime import date

import pytest
from tests.factories import CODE, REFORMED, a_law, officer, reader, stranger

from hoseibi.accounts.permissions import NotAllowed
from hoseibi.corpus import actions, queries
from hoseibi.corpus.models import LawVersion

pytestmark = pytest.mark.django_db
TODAY = date(2026, 4, 1)


def days(version: LawVersion) -> tuple[date | None, date | None]:
    version.refresh_from_db()
    return version.in_force_from, version.in_force_until


def test_a_stranger_sees_what_is_released() -> None:
    version = a_law(CODE, released=False)
    assert queries.law_by_slug(stranger(), "xl-sample-code") is None
    assert queries.law_by_slug(reader(), "xl-sample-code")

    actions.release(version, by=officer())
    assert queries.law_by_slug(stranger(), "xl-sample-code")

    actions.withdraw(version, by=officer())
    assert queries.law_by_slug(stranger(), "xl-sample-code") is None


def test_only_an_officer_releases() -> None:
    with pytest.raises(NotAllowed):
        actions.release(a_law(CODE), by=reader())


def test_deleting_a_version_opens_the_one_before_and_restoring_closes_it() -> None:
    old, new = a_law(CODE), a_law(REFORMED, in_force_from=date(2024, 4, 1))

    actions.delete_version(new, by=officer())
    assert days(old) == (None, None)

    actions.restore_version(new, by=officer())
    assert days(old) == (None, date(2024, 4, 1))


def test_moving_a_version_moves_the_end_of_the_one_before() -> None:
    old, new = a_law(CODE), a_law(REFORMED, in_force_from=date(2024, 4, 1))

    actions.set_period(new, date(2025, 4, 1), by=officer())

    assert days(old) == (None, date(2025, 4, 1))
    assert days(new) == (date(2025, 4, 1), None)


def test_a_deleted_law_is_seen_by_nobody_until_it_is_restored() -> None:
    law = a_law(CODE).language_version.law

    actions.delete_law(law, by=officer())
    assert queries.law_by_slug(officer(), law.slug) is None

    actions.restore_law(law, by=officer())
    assert queries.law_by_slug(officer(), law.slug) == law
