"""The days of a version changed, versions and laws taken away and brought back, on pages."""

from datetime import date

import pytest
from django.test import Client
from lxml import html
from tests.factories import CODE, REFORMED, a_law, drafter, officer, reader

from hoseibi.accounts.models import JournalLine
from hoseibi.corpus.models import Law, LawVersion

pytestmark = pytest.mark.django_db
LAW = "/laws/xl-sample-code/"


@pytest.fixture
def of_officer(client: Client) -> Client:
    client.force_login(officer())
    return client


@pytest.fixture
def versions() -> tuple[LawVersion, LawVersion]:
    return a_law(CODE), a_law(REFORMED, in_force_from=date(2024, 4, 1))


def days(version: LawVersion) -> tuple[date | None, date | None]:
    version.refresh_from_db()
    return version.in_force_from, version.in_force_until


def test_an_officer_changes_the_days(
    of_officer: Client, versions: tuple[LawVersion, LawVersion]
) -> None:
    old, new = versions
    address = f"{LAW}days/{new.pk}/"
    held = html.document_fromstring(of_officer.get(address).content)

    answer = of_officer.post(address, {"in_force_from": "2025-01-01", "in_force_until": ""})

    assert held.xpath("//input[@name='in_force_from']/@value") == ["2024-04-01"]
    assert answer.headers["Location"] == LAW
    assert days(new) == (date(2025, 1, 1), None)
    assert days(old) == (None, date(2025, 1, 1))


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [
        ("2024-04-01", "2020-01-01", "This day must come after the first one."),
        ("", "", "so that each day has one version"),
        ("2022-01-01", "", "from the same day"),
        ("yesterday", "", "Enter a valid date."),
    ],
)
def test_days_that_cannot_be_are_refused(
    of_officer: Client, since: str, until: str, said: str
) -> None:
    a_law(CODE, in_force_from=date(2022, 1, 1))
    version = a_law(REFORMED, in_force_from=date(2024, 4, 1))
    asked = {"in_force_from": since, "in_force_until": until}

    answer = of_officer.post(f"{LAW}days/{version.pk}/", asked)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert days(version) == (date(2024, 4, 1), None)


def test_a_version_is_deleted_and_the_undo_is_at_hand(
    of_officer: Client, versions: tuple[LawVersion, LawVersion]
) -> None:
    _old, new = versions
    said = of_officer.post(f"{LAW}delete/{new.pk}/", follow=True).content
    undo = html.document_fromstring(said).xpath("//div[contains(@class,'told')]//form/@action")
    before = Client().get(f"{LAW}art_3").content.decode()

    of_officer.post(undo[0])
    after = Client().get(f"{LAW}art_3").content.decode()

    assert "liable for the damage" not in before
    assert "liable for the damage" in after


def test_the_last_version_deleted_leads_to_the_library(of_officer: Client) -> None:
    version = a_law(CODE)

    answer = of_officer.post(f"{LAW}delete/{version.pk}/")
    back = of_officer.post(f"{LAW}restore/{version.pk}/")

    assert answer.headers["Location"] == "/laws/"
    assert back.headers["Location"] == LAW


def test_a_law_is_deleted_listed_and_restored(of_officer: Client) -> None:
    a_law(CODE)

    of_officer.post(f"{LAW}delete/")
    gone = of_officer.get(LAW).status_code
    listed = html.document_fromstring(of_officer.get("/laws/deleted/").content)
    of_officer.post(listed.xpath("//main//form[contains(@action,'restore')]/@action")[-1])

    assert gone == 404
    assert of_officer.get(LAW).status_code == 200
    assert "Nothing is deleted." in of_officer.get("/laws/deleted/").content.decode()


def test_a_day_that_was_taken_meanwhile_is_said(of_officer: Client) -> None:
    old = a_law(CODE, in_force_from=date(2024, 4, 1))
    of_officer.post(f"{LAW}delete/{old.pk}/")
    a_law(REFORMED, in_force_from=date(2024, 4, 1))

    said = of_officer.post(f"{LAW}restore/{old.pk}/", follow=True).content.decode()

    assert "already has a version in this language from the same day" in said
    assert LawVersion.objects.get(pk=old.pk).deleted_at


@pytest.mark.parametrize("who", [None, reader, drafter])
def test_nobody_else_changes_anything(client: Client, who: object) -> None:
    version = a_law(CODE)
    if who:
        client.force_login(who())  # type: ignore[operator]
    before = JournalLine.objects.count()
    paths = (f"days/{version.pk}/", f"delete/{version.pk}/", f"restore/{version.pk}/")

    answers = {
        client.post(f"{LAW}{path}", {"in_force_from": "2020-01-01"}).status_code
        for path in (*paths, "delete/", "restore/")
    } | {client.get("/laws/deleted/").status_code}

    assert answers == {403 if who else 302}
    assert days(version) == (None, None)
    assert not Law.objects.get().deleted_at
    assert JournalLine.objects.count() == before


@pytest.mark.parametrize("path", ["delete/", "delete/1/", "restore/", "restore/1/"])
def test_looking_changes_nothing(of_officer: Client, path: str) -> None:
    assert of_officer.get(f"{LAW}{path}").status_code == 405


@pytest.mark.parametrize("path", ["delete/", "delete/99/", "restore/", "restore/99/", "days/99/"])
def test_what_is_not_there_is_not_found(of_officer: Client, path: str) -> None:
    answer = of_officer.post(f"/laws/no-such-law/{path}")

    assert answer.status_code == 404


@pytest.mark.parametrize(
    ("since", "until"), [("", "0001-01-01"), ("0001-01-01", "0001-01-02"), ("9999-12-31", "")]
)
@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_ends_of_the_calendar_are_days_too(
    of_officer: Client, since: str, until: str, language: str
) -> None:
    version = a_law(CODE)
    asked = {"in_force_from": since, "in_force_until": until}

    of_officer.post(f"{LAW}days/{version.pk}/", asked)
    pages = [
        LAW,
        f"{LAW}art_3",
        f"{LAW}text/",
        f"{LAW}findings/{version.pk}/",
        f"{LAW}art_3@9999-12-31",
    ]
    answers = [of_officer.get(each, headers={"accept-language": language}) for each in pages]

    assert {each.status_code for each in answers} == {200}
