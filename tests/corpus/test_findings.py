"""Findings of the checks beside the law: listed, let stand with a reason, taken up again."""

from datetime import date

import pytest
from django.test import Client
from tests.factories import a_law, officer, reader
from tests.web.test_locale import entries

from hoseibi.accounts.models import JournalLine, User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.corpus import actions
from hoseibi.corpus.models import Dismissal, Finding, LawVersion
from hoseibi.legaltext import CHECKS

pytestmark = pytest.mark.django_db

LAW = """Faulty Law

Article 1 Article 9 applies.

Article 3 The owner brings bread and/or salt.
"""
URL = "/laws/xl-sample-code"


def codes(version: LawVersion) -> list[tuple[str, str, bool]]:
    rows = version.check_findings.order_by("position")
    return [(each.code, each.article, each.dismissal_id is not None) for each in rows]


def dangling(version: LawVersion) -> Finding:
    return version.check_findings.get(code="dangling-reference")


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def test_the_checks_run_when_a_version_comes_in() -> None:
    assert codes(a_law(LAW)) == [
        ("dangling-reference", "art_1", False),
        ("article-number-gap", "art_3", False),
        ("ambiguous-list", "art_3", False),
    ]


def test_a_dismissal_holds_as_long_as_the_words_do() -> None:
    version = a_law(LAW)
    actions.dismiss(dangling(version), "Article 9 comes with the second book.", by=officer())

    actions.reindex(version)
    same = a_law(LAW + "\nArticle 4 More.\n", in_force_from=date(2024, 1, 1))
    other = a_law(
        LAW.replace("Article 9 applies", "Article 8 applies"), in_force_from=date(2025, 1, 1)
    )

    assert [codes(each)[0][2] for each in (version, same, other)] == [True, True, False]
    assert JournalLine.objects.filter(verb="dismissed").count() == 1


def test_what_was_dismissed_is_taken_up_again() -> None:
    version = a_law(LAW)
    dismissal = actions.dismiss(dangling(version), "It comes later.", by=officer())

    actions.take_up_again(dismissal, by=officer())

    assert codes(version)[0][2] is False
    assert not Dismissal.objects.exists()


def test_only_an_officer_dismisses_and_says_why() -> None:
    version = a_law(LAW)

    with pytest.raises(NotAllowed):
        actions.dismiss(dangling(version), "I like it.", by=reader())
    with pytest.raises(actions.WhyNeeded):
        actions.dismiss(dangling(version), "  ", by=officer())


def test_the_page_lists_filters_and_exports() -> None:
    version = a_law(LAW)
    page = f"{URL}/findings/{version.pk}"

    listed = Client().get(f"{page}/?severity=error").content.decode()
    table = Client().get(f"{page}.csv?check=ambiguous-list").content.decode()
    taken = Client().get(f"{page}.json").json()

    assert "This law has no “Article 9”" in listed
    assert "a number is left out" not in listed
    assert table.splitlines()[1].startswith("ambiguous-list,hint,art_3,")
    assert [each["check"] for each in taken] == [code for code, _article, _out in codes(version)]


def test_an_officer_lets_a_finding_stand_on_the_article_page_and_undoes_it() -> None:
    version = a_law(LAW)
    client, found = client_of(officer()), dangling(version)
    url = f"{URL}/findings/{version.pk}/dismiss/{found.pk}/?back={URL}/art_1"

    answer = client.post(url, {"reason": "It comes later."}, follow=True)
    undo = f"{URL}/take-up-again/{Dismissal.objects.get().pk}/"

    assert "It comes later." in answer.content.decode()
    assert f'action="{undo}"' in answer.content.decode()
    client.post(undo)
    assert codes(version)[0][2] is False


@pytest.mark.parametrize("who", ["stranger", "reader"])
def test_others_see_findings_and_change_none(who: str) -> None:
    version = a_law(LAW)
    client = Client() if who == "stranger" else client_of(reader())
    found = dangling(version)

    page = client.get(f"{URL}/art_1").content.decode()
    answer = client.post(f"{URL}/findings/{version.pk}/dismiss/{found.pk}/", {"reason": "so"})

    assert "This law has no “Article 9”" in page
    assert "Why it may stand" not in page
    assert answer.status_code == (302 if who == "stranger" else 403)
    assert not Dismissal.objects.exists()


def test_a_button_leads_back_within_this_site_only() -> None:
    version = a_law(LAW)
    url = f"{URL}/findings/{version.pk}/dismiss/{dangling(version).pk}/?back=https://evil.example/"

    answer = client_of(officer()).post(url, {"reason": "so"})

    assert answer.url == f"{URL}/findings/{version.pk}/"


@pytest.mark.parametrize("code", [each.code for each in CHECKS])
def test_each_check_has_its_page(code: str) -> None:
    assert Client().get(f"/checks/{code}/").status_code == 200


def test_no_such_check() -> None:
    assert Client().get("/checks/no-such/").status_code == 404


def test_each_check_speaks_japanese() -> None:
    known = {entry.said for entry in entries()}

    assert [each.code for each in CHECKS if each.message not in known] == []


def test_the_list_of_findings_leads_to_the_article_and_nowhere_on_itself() -> None:
    version = a_law("Law\n\nArticle 1\n(1) One.\n(2) Article 9 applies.\n")

    listed = Client().get(f"{URL}/findings/{version.pk}/").content.decode()
    beside = Client().get(f"{URL}/art_1").content.decode()

    assert "art_1@" in listed
    assert "#para_2" in listed
    assert 'href="#para_2"' not in listed
    assert 'href="#para_2"' in beside
