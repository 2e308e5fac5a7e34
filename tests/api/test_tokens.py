"""Tokens: made and shown once, used within their scopes and their owner's rights, withdrawn."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.cache import caches
from django.core.cache.backends.locmem import LocMemCache
from django.test import Client, RequestFactory
from django.utils import timezone
from tests import factories
from tests.api.calls import a_key, ask

from hoseibi.accounts.models import JournalLine, User
from hoseibi.api import actions, queries
from hoseibi.api.choices import Scope
from hoseibi.api.models import Token
from hoseibi.api.views.asking import count

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_counted() -> None:
    caches["rates"].clear()


def browser(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


MAKING = {"name": "Office figures", "scopes": ["laws:read"], "lasts": "30"}


def test_a_token_is_made_on_its_page_and_shown_once() -> None:
    user = factories.reader()

    page = browser(user).post("/accounts/me/tokens/", MAKING).content.decode()

    token = Token.objects.get(owner=user)
    key = page.partition("data-copy>")[2].partition("<")[0]
    assert queries.token_of(key) == token
    assert key not in browser(user).get("/accounts/me/tokens/").content.decode()
    assert token.fingerprint != key
    assert JournalLine.objects.last().verb == "made token"


def test_a_token_needs_something_that_it_is_given_for() -> None:
    page = browser(factories.reader()).post("/accounts/me/tokens/", MAKING | {"scopes": []})

    assert page.status_code == 422
    assert "at least one thing" in page.content.decode()


def test_a_token_says_whose_it_is() -> None:
    user = factories.reader()

    answer = ask("/me", a_key(user, Scope.LAWS_READ))

    assert (answer.json()["name"], answer.json()["scopes"]) == (str(user), ["laws:read"])


@pytest.mark.parametrize("header", ["Bearer hsb_unknown", "Bearer ", "Basic YTpi", "nonsense"])
def test_what_is_no_token_is_refused_and_not_taken_for_nobody(header: str) -> None:
    answer = ask("/laws", headers={"Authorization": header})

    assert answer.status_code == 401
    assert answer["WWW-Authenticate"] == 'Bearer realm="Hoseibi"'
    assert answer.json()["error"]["code"] == "token-unknown"


def test_without_a_token_only_what_is_public_is_answered() -> None:
    assert ask("/laws").status_code == 200
    assert ask("/me").json()["error"]["code"] == "token-needed"


def test_a_token_opens_only_what_it_is_given_for() -> None:
    answer = ask("/laws", a_key(factories.reader(), Scope.LAWS_WRITE))

    assert answer.status_code == 403
    assert answer.json()["error"]["code"] == "scope-needed"


def test_a_withdrawn_token_opens_nothing() -> None:
    user = factories.reader()
    key = a_key(user)
    token = Token.objects.get()

    browser(user).post(f"/accounts/me/tokens/{token.pk}/withdraw/")

    assert ask("/me", key).status_code == 401
    assert JournalLine.objects.last().verb == "withdrew token"


def test_nobody_withdraws_the_token_of_another() -> None:
    key = a_key(factories.reader())
    token = Token.objects.get()

    page = browser(factories.officer()).post(f"/accounts/me/tokens/{token.pk}/withdraw/")

    assert page.status_code == 404
    assert ask("/me", key).status_code == 200


def test_a_token_ends_on_its_day_and_with_its_owners_account() -> None:
    user = factories.reader()
    key = a_key(user)
    Token.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert ask("/me", key).status_code == 401

    other = a_key(user)
    User.objects.filter(pk=user.pk).update(is_active=False)
    assert ask("/me", other).status_code == 401


def test_no_token_lasts_longer_than_a_year() -> None:
    with pytest.raises(actions.TooLong):
        actions.make_token(factories.reader(), "For ever", ["laws:read"], timedelta(days=4000))


def test_the_last_use_is_kept_to_the_minute() -> None:
    key = a_key(factories.reader())
    ask("/me", key)
    first = Token.objects.get().last_used_at

    ask("/me", key)

    assert first is not None
    assert Token.objects.get().last_used_at == first
    Token.objects.update(last_used_at=first - timedelta(minutes=2))
    ask("/me", key)
    assert Token.objects.get().last_used_at > first


def test_a_program_that_asks_too_often_waits(settings: object) -> None:
    settings.API_RATES = {"token": 3, "address": 2}
    key = a_key(factories.reader())

    answers = [ask("/me", key) for _each in range(4)]

    assert [each.status_code for each in answers] == [200, 200, 200, 429]
    assert answers[0]["RateLimit-Remaining"] == "2"
    assert 0 < int(answers[3]["Retry-After"]) <= 60
    assert [ask("/laws").status_code for _each in range(3)] == [200, 200, 429]


def test_a_session_in_a_browser_counts_for_nothing_here() -> None:
    """So that no page of another site asks in the name of who is signed in."""
    user = factories.officer()

    assert browser(user).get("/api/v1/me").status_code == 401


def test_a_minute_ends_between_looking_and_counting(monkeypatch: pytest.MonkeyPatch) -> None:
    request, clock = RequestFactory().get("/"), [6000.0]
    monkeypatch.setattr("time.time", lambda: clock[0])
    count(request, "address:here", 5)
    incr = LocMemCache.incr

    def a_little_later(*given: object) -> int:
        clock[0] = 6060.001
        return incr(*given)

    monkeypatch.setattr(LocMemCache, "incr", a_little_later)
    clock[0] = 6059.999

    count(request, "address:here", 5)

    assert request.rate[:2] == (5, 3)
