"""Laws over the interface: lists, one law, its articles and its texts; only what is open."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.cache import caches
from tests import factories
from tests.api.calls import a_key, ask

from hoseibi.corpus.models import LawVersion

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_counted() -> None:
    caches["rates"].clear()


def test_the_list_says_what_it_holds_and_how_to_go_on() -> None:
    factories.a_law(titles={"en": "Sample Code"})
    factories.a_law(slug="xl-other-code")

    answer = ask("/laws?size=1&order=title").json()

    assert (answer["total"], answer["page"], answer["pages"]) == (2, 1, 2)
    assert answer["items"][0]["titles"] == {"en": "Sample Code"}
    assert answer["counts"]["country"] == {"xl": 2}
    assert answer["next"] == "http://testserver/api/v1/laws?size=1&order=title&page=2"
    second = ask("/laws?size=1&order=title&page=2").json()
    assert (second["next"], len(second["items"])) == (None, 1)
    assert ask("/laws?page=3").json()["error"]["where"] == "query.page"


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("page=0", "query.page"),
        ("page=1.0", "query.page"),
        ("size=101", "query.size"),
        ("country=JPN", "query.country"),
        ("on=1700000000", "query.on"),
        ("on=2026-02-30", "query.on"),
        ("order=sideways", "query.order"),
        ("colour=red", "query.colour"),
    ],
)
def test_what_is_not_understood_is_refused_by_its_name(query: str, where: str) -> None:
    answer = ask(f"/laws?{query}")

    assert answer.status_code == 422
    assert (answer.json()["error"]["code"], answer.json()["error"]["where"]) == (
        "not-valid",
        where,
    )


def test_a_law_tells_its_languages_and_versions() -> None:
    factories.a_law(in_force_from=date(2020, 4, 1))
    factories.a_law(factories.REFORMED, in_force_from=date(2024, 4, 1))
    factories.a_law(factories.CODE_JA, convention="jp-ja")

    answer = ask("/laws/xl-sample-code").json()

    english = next(each for each in answer["languages"] if each["language"] == "en")
    assert [each["in_force_from"] for each in english["versions"]] == ["2020-04-01", "2024-04-01"]
    assert english["versions"][0]["in_force_until"] == "2024-04-01"
    assert {each["language"] for each in answer["languages"]} == {"en", "ja"}


def test_an_article_comes_in_every_language_as_on_a_day() -> None:
    factories.a_law(in_force_from=date(2020, 4, 1))
    factories.a_law(factories.REFORMED, in_force_from=date(2024, 4, 1))
    factories.a_law(factories.CODE_JA, convention="jp-ja", in_force_from=date(2020, 4, 1))

    before = ask("/laws/xl-sample-code/articles/3?on=2021-01-01").json()
    after = ask("/laws/xl-sample-code/articles/art_3?on=2025-01-01").json()

    words = {each["language"]: each["text"] for each in before["languages"]}
    assert words["en"].startswith("(Damages in Torts)\nArticle 3")
    assert "第三条" in words["ja"]
    assert "for the damage" in after["languages"][0]["text"]
    assert [each["changed"] for each in after["history"] if each["language"] == "en"] == [
        False,
        True,
    ]


def test_an_address_inside_an_article_leads_to_the_article() -> None:
    factories.a_law()

    answer = ask("/laws/xl-sample-code/articles/art_2__para_2").json()

    assert (answer["address"], answer["inside"]) == ("art_2", "para_2")


def test_contents_name_divisions_and_articles() -> None:
    factories.a_law()

    entries = ask("/laws/xl-sample-code/contents").json()["entries"]

    assert [each["num"] for each in entries if each["is_article"]] == [
        "Article 1",
        "Article 2",
        "Article 3",
        "Article 3-2",
    ]
    assert ask("/laws/xl-sample-code/articles/part_1").status_code == 404


@pytest.mark.parametrize("form", ["plain", "akn", "egov", "html", "json", "docx", "pdf"])
def test_a_text_leaves_in_every_form(form: str) -> None:
    factories.a_law()

    answer = ask(f"/laws/xl-sample-code/text?form={form}")

    assert answer.status_code == 200
    assert len(answer.content) > 300


def test_a_text_that_is_unchanged_is_not_sent_again() -> None:
    factories.a_law()
    etag = ask("/laws/xl-sample-code/text")["ETag"]

    again = ask("/laws/xl-sample-code/text", headers={"If-None-Match": etag})
    other = ask("/laws/xl-sample-code/text?form=akn", headers={"If-None-Match": etag})

    assert (again.status_code, again.content) == (304, b"")
    assert other.status_code == 200


def test_an_answer_that_is_unchanged_is_not_sent_again() -> None:
    factories.a_law()
    etag = ask("/laws")["ETag"]
    assert ask("/laws", headers={"If-None-Match": etag}).status_code == 304

    factories.a_law(slug="xl-other-code")

    assert ask("/laws", headers={"If-None-Match": etag}).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/laws/xl-sample-code",
        "/laws/xl-sample-code/contents",
        "/laws/xl-sample-code/articles/3",
        "/laws/xl-sample-code/text",
    ],
)
def test_what_is_not_released_is_not_there_for_whom_it_is_not_open(path: str) -> None:
    version = factories.a_law(released=False)
    circle = factories.circle()
    LawVersion.objects.filter(pk=version.pk).update(circle=circle)
    member = a_key(factories.seated(circle, "expert"))
    outsider = a_key(factories.seated(factories.circle(name="Another"), "expert"))

    statuses = [ask(path, key).status_code for key in (member, outsider, "")]

    assert statuses == [200, 404, 404]
    assert ask("/laws").json()["total"] == 0
    assert ask("/laws", outsider).json()["total"] == 0
    assert ask("/laws", member).json()["total"] == 1


def test_trouble_is_told_in_the_language_that_was_asked_for() -> None:
    answer = ask("/laws/none", headers={"Accept-Language": "ja"}).json()

    assert answer["error"]["code"] == "not-found"
    assert "法" in answer["error"]["message"]


def test_an_address_without_anything_says_so_in_the_one_shape() -> None:
    answer = ask("/nothing/here")

    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "not-found")


def test_another_method_is_told_which_there_are() -> None:
    answer = ask("/me", method="delete")

    assert (answer.status_code, answer["Allow"]) == (405, "GET")
    assert answer.json()["error"]["code"] == "no-such-method"
