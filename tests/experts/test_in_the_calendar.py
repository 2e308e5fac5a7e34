"""Who is posted where, drawn over a month of the calendar of all countries."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from tests import factories
from tests.experts.posts import a_post, sent

from hoseibi.accounts.models import User
from hoseibi.accounts.queries import Sieve, spread

pytestmark = pytest.mark.django_db


def drawn(user: User, first: date, last: date, **more: str) -> list[tuple[int, int]]:
    return [(one.first, one.days) for one in spread(user, first, last, Sieve(**more)).stays]


def test_a_post_is_drawn_from_the_day_on_which_it_begins() -> None:
    post = sent(begins_on=date(2027, 4, 11), ends_on=date(2027, 6, 20))
    officer = factories.officer()

    months = [
        drawn(officer, date(2027, 3, 1), date(2027, 3, 31)),
        drawn(officer, date(2027, 4, 1), date(2027, 4, 30)),
        drawn(officer, date(2027, 5, 1), date(2027, 5, 31)),
        drawn(officer, date(2027, 6, 1), date(2027, 6, 30)),
    ]

    assert months == [[], [(10, 20)], [(0, 31)], [(0, 20)]]
    client = Client()
    client.force_login(officer)
    page = client.get("/calendar/?month=2027-04").content.decode()
    assert f"/experts/posts/{post.pk}/" in page


def test_a_post_that_is_only_sought_is_nobodys_stay() -> None:
    a_post(begins_on=date(2027, 4, 11), ends_on=date(2027, 6, 20))

    assert drawn(factories.officer(), date(2027, 4, 1), date(2027, 4, 30)) == []


def test_who_may_not_know_of_a_post_does_not_see_it_and_a_sieve_narrows() -> None:
    sent(begins_on=date(2027, 4, 11), ends_on=date(2027, 6, 20))
    month = date(2027, 4, 1), date(2027, 4, 30)

    assert drawn(factories.reader(), *month) == []
    assert drawn(factories.officer(), *month, kind="event") == []
    assert drawn(factories.officer(), *month, country="zz") == []
