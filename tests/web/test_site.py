"""What every page and every watcher is promised: safe headers, health, sign-in by invitation."""

import pytest
from django.db import connection
from django.test import Client
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser() -> Client:
    return Client(HTTP_HOST="localhost")


def test_a_watcher_learns_whether_the_site_is_alive_and_ready() -> None:
    watcher = Client(HTTP_HOST="10.0.0.7")

    assert watcher.get("/healthz").content == b"alive\n"
    assert watcher.get("/readyz").content == b"ready\n"


def test_a_site_whose_database_is_behind_is_not_ready(browser: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'corpus'")

    answer = browser.get("/readyz")

    assert answer.status_code == 503
    assert b"hoseibi migrate" in answer.content


@pytest.mark.parametrize("address", ["/laws/%00/", "/search/?q=%00", "/laws/?country=%00"])
def test_an_address_with_a_nul_leads_nowhere(browser: Client, address: str) -> None:
    assert browser.get(address).status_code == 404


def test_pages_may_load_nothing_from_elsewhere_and_run_nothing_inline(browser: Client) -> None:
    answer = browser.get("/accounts/login/")

    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in f"{policy};"
    assert "unsafe" not in policy
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("login", ["hikari", "hikari@hoseibi.example"])
def test_people_sign_in_by_name_or_address(browser: Client, login: str) -> None:
    user = UserFactory(username="hikari", email="hikari@hoseibi.example", language="ja")
    user.set_password("a long enough one")
    user.save()

    answer = browser.post("/accounts/login/", {"login": login, "password": "a long enough one"})

    assert answer.status_code == 302
    assert answer.cookies["django_language"].value == "ja"


def test_nobody_signs_up_alone(browser: Client) -> None:
    answer = browser.post(
        "/accounts/signup/", {"email": "x@example.org", "password1": "p", "password2": "p"}
    )

    assert b"Accounts are given by the department" in answer.content
    assert not type(UserFactory.build()).objects.exists()


def test_guessing_passwords_is_stopped(browser: Client) -> None:
    guesses = [
        browser.post("/accounts/login/", {"login": "hikari", "password": f"guess {number}"})
        for number in range(7)
    ]

    assert b"Too many failed login attempts" in guesses[-1].content
