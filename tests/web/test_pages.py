"""The first page, sign-in, the reader's wishes, and pages that say that something went wrong."""

import pytest
from django.test import Client, RequestFactory
from django.utils import translation
from lxml import html
from tests.factories import UserFactory, a_law, reader

from hoseibi.web import views

pytestmark = pytest.mark.django_db


def test_the_first_page_for_a_stranger(client: Client) -> None:
    a_law()

    said = client.get("/").content.decode()

    assert "Sample Code" in said
    assert "Sign in" in said
    assert "Journal" not in said


def test_an_empty_house_teaches(client: Client) -> None:
    assert "No law is here yet." in client.get("/").content.decode()


def test_pages_speak_the_language_that_was_chosen(client: Client) -> None:
    client.post("/i18n/setlang/", {"language": "ja", "next": "/laws/"})

    said = client.get("/laws/").content.decode()

    assert '<html lang="ja"' in said
    assert "法令" in said


def test_dark_paper_stays_dark(client: Client) -> None:
    answer = client.post("/appearance/", {"theme": "dark", "next": "/laws/"})

    assert answer.headers["Location"] == "/laws/"
    assert 'data-theme="dark"' in client.get("/laws/").content.decode()


@pytest.mark.parametrize("back", ["https://elsewhere.example/", "//elsewhere.example", "x:y"])
def test_the_way_back_never_leads_outside(client: Client, back: str) -> None:
    answer = client.post("/appearance/", {"theme": "odd", "next": back})

    assert answer.headers["Location"] == "/"
    assert "theme" not in answer.cookies


def test_signing_in_leads_back_to_what_one_read(client: Client) -> None:
    user = UserFactory()
    user.set_password("a long enough password")
    user.save()
    words = {"login": user.email, "password": "a long enough password", "next": "/laws/"}

    assert client.post("/accounts/login/", words).headers["Location"] == "/laws/"


def test_a_wrong_password_is_said_on_the_form(client: Client) -> None:
    said = client.post("/accounts/login/", {"login": "nobody", "password": "wrong"})

    assert 'class="told error"' in said.content.decode()


def test_nobody_signs_up_alone(client: Client) -> None:
    said = client.get("/accounts/signup/").content.decode()

    assert '<form method="post" action="/accounts/signup/"' not in said


def test_a_person_says_which_language(client: Client) -> None:
    client.force_login(reader())

    answer = client.post("/accounts/me/", {"full_name": "Sato Hanako", "language": "ja"})

    assert answer.status_code == 302
    assert '<html lang="ja"' in client.get("/accounts/me/").content.decode()


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_page_for_a_fault_needs_nothing(language: str) -> None:
    with translation.override(language):
        answer = views.broken(RequestFactory().get("/"))

    assert answer.status_code == 500
    assert f'<html lang="{language}"'.encode() in answer.content


def test_an_expired_form_says_that_nothing_is_lost() -> None:
    client = Client(enforce_csrf_checks=True)

    answer = client.post("/appearance/", {"theme": "dark"})

    assert answer.status_code == 403
    assert "what you typed is still in its fields" in answer.content.decode()


@pytest.mark.parametrize("signed_in", [True, False])
def test_no_page_of_the_account_leads_nowhere(client: Client, *, signed_in: bool) -> None:
    if signed_in:
        client.force_login(reader())
    paths = ("login", "logout", "signup", "inactive", "me", "password/change", "password/reset")
    links = {
        link
        for path in paths
        for link in html.document_fromstring(
            client.get(f"/accounts/{path}/", follow=True).content
        ).xpath("//main//a/@href")
    }

    assert {link: client.get(link, follow=True).status_code for link in links} == (
        dict.fromkeys(links, 200)
    )
    assert any("/laws/" in link for link in links)


def test_a_changed_password_leads_back_to_the_account(client: Client) -> None:
    user = reader()
    user.set_password("an old long password")
    user.save()
    client.force_login(user)
    words = {"oldpassword": "an old long password"}
    words |= dict.fromkeys(("password1", "password2"), "another long password")

    page = client.get("/accounts/password/change/").content.decode()
    answer = client.post("/accounts/password/change/", words)

    assert "An officer has a forgotten password renewed." in page
    assert answer.headers["Location"] == "/accounts/me/"


@pytest.mark.parametrize(
    "path", ["password/reset/", "password/reset/done/", "password/reset/key/1-x/", "email/"]
)
def test_no_page_promises_an_email(client: Client, path: str) -> None:
    response = client.get(f"/accounts/{path}")

    assert response.status_code == 404
    assert "An officer has a forgotten password renewed." in response.content.decode()
    assert "password/reset" not in client.get("/accounts/login/").content.decode()
