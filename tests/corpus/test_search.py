"""Search: every script, headings first, marks, filters, and what is meant by an address."""

from datetime import date

import pytest
from tests.factories import CODE, CODE_JA, REFORMED, a_law, reader, stranger

from hoseibi.accounts.permissions import Reader
from hoseibi.corpus import queries
from hoseibi.corpus.queries.search import excerpt

pytestmark = pytest.mark.django_db
TODAY = date(2026, 4, 1)


def found(text: str, user: Reader | None = None, **filters: str) -> list[str]:
    page = queries.search(user or reader(), text, queries.SearchFilters(**filters), on=TODAY)
    return [f"{hit.language} {hit.place.short_address}" for hit in page.hits]


def shown(pieces: list[queries.Piece]) -> str:
    return "".join(f"[{piece.text}]" if piece.marked else piece.text for piece in pieces)


def test_a_heading_counts_more_than_the_words() -> None:
    a_law(CODE)

    assert found("good faith") == ["en art_2", "en art_3-2"]


def test_words_are_found_without_spaces_and_marked() -> None:
    a_law(CODE_JA, convention="jp-ja")

    page = queries.search(reader(), "不法行為", queries.SearchFilters(), on=TODAY)

    assert [hit.place.short_address for hit in page.hits] == ["book_2__chp_1", "art_3"]
    assert shown(page.hits[1].heading) == "（[不法行為]による損害賠償）"
    assert found("損害") == ["ja art_3"]
    assert found("害損") == []


def test_words_in_the_text_are_shown_in_their_place() -> None:
    a_law(CODE)

    page = queries.search(reader(), "negligently", queries.SearchFilters(), on=TODAY)

    assert shown(page.hits[0].excerpt) == (
        "A person who has intentionally or [negligently] harmed another is liable."
    )


def test_only_the_version_in_force_is_found() -> None:
    a_law(CODE)
    a_law(REFORMED, in_force_from=date(2024, 4, 1))

    assert found("negligently") == ["en art_3"]
    page = queries.search(reader(), "negligently", queries.SearchFilters(), on=date(2024, 3, 31))
    assert page.hits[0].version.in_force_until == date(2024, 4, 1)


def test_what_is_not_released_is_not_found_by_a_stranger() -> None:
    a_law(CODE, released=False)

    assert found("negligently", stranger()) == []
    assert found("negligently") == ["en art_3"]


def test_filters_narrow_and_are_counted() -> None:
    a_law(CODE, field_of_law="civil")
    a_law(CODE_JA, convention="jp-ja", slug="jp-sample-code", country="jp")

    assert found("negligently", country="jp") == []
    assert found("negligently", country="xl", language="en", field_of_law="civil") == ["en art_3"]
    assert found("negligently", law="xl-sample-code", status="in-force") == ["en art_3"]
    assert found("negligently", law="no-such-law") == []
    page = queries.search(reader(), "negligently", queries.SearchFilters(), on=TODAY)
    assert [(facet.value, facet.count) for facet in page.facets["country"]] == [("xl", 1)]
    assert [(facet.label, facet.count) for facet in page.facets["law"]] == [("Sample Code · XL", 1)]


@pytest.mark.parametrize(
    "text", ["", "  ", '"', "'", "*", "AND", "( ) & | ! :", "\0", "NEAR(", "\\"]
)
def test_odd_words_do_no_harm(text: str) -> None:
    a_law(CODE)

    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    ["Sample Code 3", "sample code art 3", "Article 3 Sample Code", "見本法典3", "見本法典第三条"],
)
def test_an_address_is_understood(text: str) -> None:
    a_law(CODE)
    a_law(CODE_JA, convention="jp-ja")

    places = queries.places_meant(reader(), text, on=TODAY)

    assert [(place.law.slug, place.address) for place in places] == [("xl-sample-code", "art_3")]


def test_a_law_is_asked_for_in_the_words_of_another_country() -> None:
    a_law(CODE, other_names=(("ja", "ランヴァラ民法"),))

    places = queries.places_meant(reader(), "ランヴァラ民法3条の2", on=TODAY)

    assert [place.address for place in places] == ["art_3-2"]


def test_an_excerpt_begins_and_ends_between_words() -> None:
    a_law("Sample Code\n\nArticle 1 " + "extraordinary words " * 30 + "needle " + "follow " * 40)

    page = queries.search(reader(), "needle", queries.SearchFilters(), on=TODAY)

    words = shown(page.hits[0].excerpt).strip("…").split()
    assert set(words) == {"extraordinary", "words", "[needle]", "follow"}


def test_a_place_without_a_name_is_looked_for_in_the_law_at_hand() -> None:
    a_law(CODE)
    a_law(CODE.replace("Sample", "Other"), slug="xl-other-code")

    here = queries.places_meant(reader(), "art 3", on=TODAY, law="xl-other-code")
    anywhere = queries.places_meant(reader(), "Article 3", on=TODAY)

    assert [place.law.slug for place in here] == ["xl-other-code"]
    assert [place.law.slug for place in anywhere] == ["xl-sample-code", "xl-other-code"]
    assert queries.places_meant(reader(), "art 99", on=TODAY) == []


@pytest.mark.parametrize("text", ["មាត្រា ៣", "Статья 3", "ст. 3", "3-modda", "ມາດຕາ 3", "Điều 3"])
def test_in_the_law_at_hand_a_place_is_understood_as_any_language_calls_it(text: str) -> None:
    a_law(CODE)

    here = queries.places_meant(reader(), text, on=TODAY, law="xl-sample-code")

    assert [place.address for place in here] == ["art_3"]
    assert queries.places_meant(reader(), text, on=TODAY) == []


def test_suggestions_while_typing() -> None:
    a_law(CODE)
    a_law(CODE_JA, convention="jp-ja")

    def kinds(text: str) -> list[tuple[str, str, str]]:
        offered = queries.suggestions(reader(), text, on=TODAY)
        return [(each.kind, each.label, each.address) for each in offered]

    assert kinds("samp") == [("law", "Sample Code", "")]
    assert kinds("good fa") == [("heading", "Article 2 (Good Faith)", "art_2")]
    assert kinds("見本法典3") == [("article", "Sample Code Article 3", "art_3")]
    assert kinds("見") == [("law", "見本法典", "")]


def test_a_search_asks_the_database_so_many_times(django_assert_max_num_queries) -> None:
    for number in range(3):
        a_law(CODE.replace("Sample", f"Sample {number}"), slug=f"xl-code-{number}")
    user = reader()

    with django_assert_max_num_queries(10):
        page = queries.search(user, "good faith", queries.SearchFilters(), on=TODAY)
        [hit.law.title for hit in page.hits]

    assert page.total == 6


def excerpt_of(text: str, query: str, language: str) -> str:
    return "".join(piece.text for piece in excerpt(text, query, language))


@pytest.mark.parametrize("hit_at", [10, 40, 61, 90, 133])
@pytest.mark.parametrize("language", ["en", "vi", "uz-Latn"])
def test_an_excerpt_divides_no_word(hit_at: int, language: str) -> None:
    words = ["responsibility", "of", "a", "khoa", "mulk", "huquqi"] * 25
    words[hit_at] = "needle"

    said = excerpt_of(" ".join(words), "needle", language)

    assert "needle" in said
    assert set(said.strip("…").split()) <= set(words)


@pytest.mark.parametrize("before", range(55, 75))
def test_an_excerpt_divides_no_khmer_letter(before: int) -> None:
    letters = ["កិ", "ច្ច", "ស", "ន្យា", "ព្រៃ", "ស្ត្រី"]
    many = (letters * 40)[:before]
    said = excerpt_of("".join([*many, "សញ្ញា", *letters * 30]), "សញ្ញា", "km")

    assert "សញ្ញា" in said
    assert "".join(many).endswith(said.partition("សញ្ញា")[0].strip("…"))
    assert any(said.strip("…").startswith(each) for each in letters)
    assert any(said.strip("…").endswith(each) for each in letters)
