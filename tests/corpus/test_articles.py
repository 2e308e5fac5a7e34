"""An article in every language, its neighbours and its history; the pieces of a long reading."""

from datetime import date

import pytest
from tests.factories import CODE, CODE_JA, REFORMED, a_law, reader

from hoseibi.corpus import queries
from hoseibi.corpus.models import Law

pytestmark = pytest.mark.django_db
TODAY = date(2026, 4, 1)


def the_law() -> Law:
    a_law(CODE, authority="authoritative")
    a_law(CODE_JA, convention="jp-ja")
    a_law(REFORMED, in_force_from=date(2024, 4, 1))
    return queries.law_by_slug(reader(), "xl-sample-code")


def test_every_language_beside_the_other() -> None:
    page = queries.article(the_law(), "art_3", TODAY)

    assert [column.place.heading for column in page.columns] == [
        "(Damages in Torts)",
        "（不法行為による損害賠償）",
    ]
    assert page.missing == []


def test_the_words_of_the_day() -> None:
    law = the_law()

    old = queries.article(law, "art_3", date(2024, 3, 31)).columns[0].place.text
    new = queries.article(law, "art_3", date(2024, 4, 1)).columns[0].place.text

    assert old.endswith("is liable.")
    assert new.endswith("is liable for the damage.")


def test_the_history_says_where_the_words_changed() -> None:
    law = the_law()

    turns = {
        address: [(turn.language, turn.changed, turn.here) for turn in page.history]
        for address in ("art_1", "art_3")
        if (page := queries.article(law, address, TODAY))
    }

    assert turns["art_3"] == [("en", False, False), ("ja", False, True), ("en", True, True)]
    assert turns["art_1"] == [("en", False, False), ("ja", False, True), ("en", False, True)]


@pytest.mark.parametrize(
    ("asked", "found", "inside"),
    [
        ("art_2", "art_2", ""),
        ("book_1__chp_1__art_2", "art_2", ""),
        ("art_2__para_2", "art_2", "para_2"),
        ("chp_1__art_2", "art_2", ""),
        ("book_2__chp_1", "book_2__chp_1", ""),
    ],
)
def test_an_address_is_understood(asked: str, found: str, inside: str) -> None:
    page = queries.article(the_law(), asked, TODAY)

    assert (page.address, page.inside) == (found, inside)


@pytest.mark.parametrize("asked", ["art_99", "book_9", "book_1__chp_1__art_99", "", "x' OR 1=1"])
def test_what_is_not_there_is_not_found(asked: str) -> None:
    assert queries.article(the_law(), asked, TODAY) is None


def test_a_language_without_the_article_is_named() -> None:
    page = queries.article(the_law(), "art_3-2", TODAY)

    assert [each.language for each in page.missing] == ["ja"]


def test_the_divisions_around_an_article() -> None:
    version = queries.version_of(the_law(), "en", TODAY)
    contents = queries.contents(version)

    assert [each.heading for each in contents.above(contents.entry("art_3"))] == [
        "Obligations",
        "Torts",
    ]
    assert [each and each.short_address for each in contents.neighbours("art_3")] == [
        "art_2",
        "art_3-2",
    ]


def test_an_article_is_fetched_in_two_queries(django_assert_max_num_queries) -> None:
    law = the_law()

    with django_assert_max_num_queries(2):
        queries.article(law, "art_3", TODAY)


def test_a_law_is_fetched_in_four_queries(django_assert_max_num_queries) -> None:
    the_law()
    user = reader()

    with django_assert_max_num_queries(4):
        law = queries.law_by_slug(user, "xl-sample-code")
        str(law.title), [str(version) for version in queries.versions_on(law, TODAY).values()]


def test_contents_stand_in_reading_order() -> None:
    version = queries.version_of(the_law(), "en", TODAY)

    entries = queries.contents(version)

    assert [(entry.short_address, entry.articles) for entry in entries] == [
        ("book_1", 2),
        ("book_1__chp_1", 2),
        ("art_1", 0),
        ("art_2", 0),
        ("book_2", 2),
        ("book_2__chp_1", 2),
        ("art_3", 0),
        ("art_3-2", 0),
    ]


def test_a_reading_comes_in_pieces() -> None:
    version = queries.version_of(the_law(), "en", TODAY)
    start = queries.position_of(version, "art_2")

    piece = queries.reading(version, start, 3)

    assert [row.place.short_address for row in piece.rows] == ["art_2", "book_2", "book_2__chp_1"]
    assert (piece.previous, piece.next) == (start - 3, start + 3)


def test_an_article_is_exported_as_text() -> None:
    version = queries.version_of(the_law(), "en", TODAY)

    export = queries.export_article(version, "art_1")

    assert export.content.decode().split() == (
        ["(Purpose)", "Article", "1", "This", "Code", "governs", "private", "persons."]
    )
    assert export.name == "xl-sample-code-en-2024-04-01-art_1.txt"


def test_a_law_is_exported_as_it_came() -> None:
    version = queries.version_of(the_law(), "en", TODAY)

    assert queries.export(version, "plain").content.decode() == REFORMED
    assert queries.export(version, "akn").content == version.canonical.xml
    assert queries.export(version, "doc") is None
