"""The list of laws: filters, the counts that the others leave, and a bounded number of queries."""

from datetime import date

import pytest
from tests.factories import CODE, CODE_JA, a_law, officer, reader, stranger

from hoseibi.corpus import queries

pytestmark = pytest.mark.django_db
TODAY = date(2026, 4, 1)


def laws() -> None:
    a_law(CODE, field_of_law="civil")
    a_law(CODE_JA, convention="jp-ja", status="draft", released=False)
    a_law(
        CODE.replace("Sample", "Trade"),
        slug="jp-trade-code",
        country="jp",
        field_of_law="commercial",
    )


def slugs(user=None, **filters: str) -> list[str]:
    page = queries.library(user or reader(), queries.LawFilters(**filters), on=TODAY)
    return [law.slug for law in page.laws]


def test_filters() -> None:
    laws()

    assert slugs() == ["jp-trade-code", "xl-sample-code"]
    assert slugs(order="title") == ["xl-sample-code", "jp-trade-code"]
    assert slugs(country="jp") == ["jp-trade-code"]
    assert slugs(field_of_law="civil") == ["xl-sample-code"]
    assert slugs(language="ja") == slugs(status="draft") == ["xl-sample-code"]
    assert slugs(text="TRADE") == ["jp-trade-code"]
    assert slugs(text="見本") == ["xl-sample-code"]
    assert slugs(stranger(), language="ja") == []


def test_counts_are_those_that_the_other_filters_leave() -> None:
    laws()

    facets = queries.library(reader(), queries.LawFilters(country="jp"), on=TODAY).facets

    def counts(name: str) -> list[tuple[str, int, bool]]:
        return [(each.value, each.count, each.chosen) for each in facets[name]]

    assert counts("country") == [("jp", 1, True), ("xl", 1, False)]
    assert counts("field_of_law") == [("commercial", 1, False)]
    assert counts("language") == [("en", 1, False)]


def test_the_list_knows_the_version_of_the_day() -> None:
    laws()

    law = queries.library(reader(), queries.LawFilters(text="Sample"), on=TODAY).laws[0]

    assert [(each.language, each.current.article_count) for each in law.languages.all()] == [
        ("en", 4),
        ("ja", 3),
    ]


def test_the_number_of_queries_does_not_grow(django_assert_max_num_queries) -> None:
    for number in range(5):
        a_law(CODE.replace("Sample", f"Sample {number}"), slug=f"xl-code-{number}")
    user = reader()

    with django_assert_max_num_queries(13):
        page = queries.library(user, queries.LawFilters(), on=TODAY)
        [(law.title, str(law.country)) for law in page.laws]


def test_what_there_is_today() -> None:
    laws()

    for_officer, for_stranger = queries.today(officer()), queries.today(stranger())

    assert for_officer[:4] == (2, 11, 2, 2)
    assert for_stranger[:4] == (2, 8, 1, 2)
    assert for_officer.recent_lines
    assert not for_stranger.recent_lines
