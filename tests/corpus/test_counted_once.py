"""What is counted of all laws is counted once until something is done, and for each reader anew."""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests import factories
from tests.factories.laws import CODE, a_law

from hoseibi.accounts.choices import Role
from hoseibi.accounts.permissions import Reader
from hoseibi.corpus import actions, queries
from hoseibi.corpus.queries import LawFilters

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 27)
STRANGER = AnonymousUser()


def seen_by(user: Reader) -> tuple[int, int, int]:
    """Laws on the list, laws that its filter of countries counts, laws on the first page."""
    page = queries.library(user, LawFilters(), on=TODAY)
    counted = sum(one.count for one in page.facets["country"])
    assert page.total == len(page.laws)
    return page.total, counted, queries.today(user).laws


def test_a_law_that_is_released_or_withdrawn_counts_at_once() -> None:
    by = factories.officer()
    version = a_law(by=by)
    assert seen_by(STRANGER) == (1, 1, 1)

    actions.withdraw(version, by=by)
    assert seen_by(STRANGER) == (0, 0, 0)

    actions.release(version, by=by)
    assert seen_by(STRANGER) == (1, 1, 1)


def test_nobody_is_told_what_was_counted_for_somebody_else() -> None:
    circle = factories.circle()
    inside, outside = factories.seated(circle, Role.DRAFTER), factories.reader()
    version = a_law(CODE, released=False)
    version.circle = circle
    version.save()

    assert seen_by(inside) == (1, 1, 1)
    assert seen_by(outside) == (0, 0, 0)
    assert seen_by(STRANGER) == (0, 0, 0)
    assert seen_by(inside) == (1, 1, 1)


def test_as_long_as_nothing_is_done_it_is_not_counted_again() -> None:
    a_law()
    seen_by(STRANGER)

    with CaptureQueriesContext(connection) as first:
        queries.today(STRANGER)

    assert not [each for each in first if "article_count" in each["sql"]]


@pytest.mark.parametrize("few", [0, 1000])
def test_what_is_closed_is_on_no_list_however_much_of_it_there_is(
    few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hoseibi.corpus.queries.laws.FEW", few)
    a_law()
    a_law(CODE.replace("Sample", "Closed"), slug="xl-closed", released=False)

    titles = [one.title for one in queries.library(STRANGER, LawFilters(), on=TODAY).laws]

    assert len(titles) == 1
    assert "Closed" not in titles[0]


def test_a_law_that_was_closed_since_the_count_is_not_shown() -> None:
    """Between two questions somebody else may have done something."""
    by = factories.officer()
    version = a_law(by=by)
    assert seen_by(STRANGER) == (1, 1, 1)

    version.released_at = None
    version.save()

    page = queries.library(STRANGER, LawFilters(), on=TODAY)
    assert page.total == 1
    assert page.laws == []
