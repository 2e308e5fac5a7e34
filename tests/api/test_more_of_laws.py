"""References, findings, comparisons, amendments and search over the interface."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests import factories
from tests.api.calls import a_key, ask

from hoseibi.corpus import actions
from hoseibi.corpus.models import Finding, LawVersion

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_counted() -> None:
    caches["rates"].clear()


NAMING = """Other Act

Article 1 Article 2 of this Act applies.

Article 2 A debtor under Article 3 of the Sample Code is bound.
"""


def test_references_lead_out_and_in() -> None:
    factories.a_law(titles={"en": "Sample Code"})
    factories.a_law(NAMING, slug="xl-other-act")

    other = ask("/laws/xl-other-act/articles/2/references").json()
    sample = ask("/laws/xl-sample-code/articles/3/references").json()

    assert [(each["law"], each["address"]) for each in other["outgoing"]] == [
        ("xl-sample-code", "art_3")
    ]
    assert [each["address"] for each in other["incoming"]] == ["art_1"]
    assert [(each["law"], each["address"]) for each in sample["from_other_laws"]] == [
        ("xl-other-act", "art_2")
    ]


def test_a_law_that_is_not_open_is_named_by_its_words_only() -> None:
    factories.a_law(titles={"en": "Sample Code"}, released=False)
    factories.a_law(NAMING, slug="xl-other-act")

    stranger = ask("/laws/xl-other-act/articles/2/references")
    reader = ask("/laws/xl-other-act/articles/2/references", a_key(factories.reader())).json()

    assert "xl-sample-code" not in stranger.content.decode()
    assert stranger.json()["outgoing"] == []
    assert "Sample Code" in stranger.json()["nowhere"][0]["law_named"]
    assert reader["outgoing"][0]["law"] == "xl-sample-code"


def test_what_refers_from_a_text_that_is_not_open_is_not_told() -> None:
    factories.a_law(titles={"en": "Sample Code"})
    factories.a_law(NAMING, slug="xl-other-act", released=False)

    answer = ask("/laws/xl-sample-code/articles/3/references")

    assert "xl-other-act" not in answer.content.decode()


TWO_SENTENCES = """Sample Code

Article 1 A court decides under Article 9.

Article 3 A court decides.
"""


def test_findings_are_told_with_their_place_and_why_they_may_stand() -> None:
    version = factories.a_law(TWO_SENTENCES)
    found = Finding.objects.filter(version=version).first()
    assert found is not None
    actions.dismiss(found, "Article 9 is to come.", by=factories.officer())

    dismissed = ask("/laws/xl-sample-code/findings?state=dismissed").json()
    standing = ask("/laws/xl-sample-code/findings").json()

    assert dismissed["items"][0]["dismissed"]["reason"] == "Article 9 is to come."
    assert dismissed["items"][0]["check"] == found.code
    assert standing["open"] + standing["dismissed"] == Finding.objects.count()
    assert "{" not in dismissed["items"][0]["message"]


def test_two_versions_are_compared_article_by_article() -> None:
    factories.a_law(in_force_from=date(2020, 4, 1))
    factories.a_law(factories.REFORMED, in_force_from=date(2024, 4, 1))

    answer = ask("/laws/xl-sample-code/comparison?old=2021-01-01&new=2025-01-01").json()

    assert (answer["total"], answer["counts"]) == (1, {"changed": 1})
    words = [
        each["words"]
        for line in answer["items"][0]["lines"]
        for each in line["text"]
        if each["how"] == "in"
    ]
    assert "for the damage" in "".join(words)


def test_search_finds_articles_and_places() -> None:
    factories.a_law(titles={"en": "Sample Code"})

    found = ask("/search?q=good faith").json()
    place = ask("/search?q=Sample Code 3").json()["places"]

    assert [each["address"] for each in found["items"]] == ["art_2", "art_3-2"]
    assert found["items"][0]["url"].endswith("/api/v1/laws/xl-sample-code/articles/art_2")
    assert [(each["law"], each["address"]) for each in place] == [("xl-sample-code", "art_3")]


def test_search_finds_nothing_that_is_not_open() -> None:
    version = factories.a_law(released=False)
    LawVersion.objects.filter(pk=version.pk).update(circle=factories.circle())

    for key in ("", a_key(factories.reader()), a_key(factories.officer())):
        assert ask("/search?q=good faith", key).json()["total"] == 0


PATHS = (
    "/laws",
    "/laws/xl-sample-code",
    "/laws/xl-sample-code/contents",
    "/laws/xl-sample-code/articles/3",
    "/laws/xl-sample-code/articles/3/references",
    "/laws/xl-sample-code/findings",
    "/laws/xl-sample-code/amendments",
    "/laws/xl-sample-code/text",
    "/search?q=good+faith",
)


@pytest.mark.parametrize("path", PATHS)
def test_an_answer_takes_as_many_queries_for_one_law_as_for_many(path: str) -> None:
    factories.a_law(titles={"en": "Sample Code"})
    factories.a_law(NAMING, slug="xl-other-act")
    key = a_key(factories.reader())
    ask(path, key)
    few = _queries(path, key)

    for number in range(8):
        factories.a_law(NAMING.replace("Other", f"Other {number}"), slug=f"xl-other-{number}")
    ask(path, key)

    assert _queries(path, key) == few <= 26


def _queries(path: str, key: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert ask(path, key).status_code == 200
    return len(asked)
