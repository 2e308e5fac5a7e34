"""What hangs on an article, on its page and on the page of its impact; references drawn."""

from datetime import date

import pytest
from django.test import Client
from django.utils import timezone
from tests.factories import a_law, reader, stranger

from hoseibi.corpus import queries
from hoseibi.corpus.models import LanguageVersion, Law, LawVersion, Provision, Reference

pytestmark = pytest.mark.django_db
TODAY = date(2026, 4, 1)

CODE = """Sample Code
(Law No. 1 of 2020)

Part I Persons

Article 1 "Guardian" means a person whom the court appoints.

Article 2 (1) A guardian acts for the ward.
(2) The preceding paragraph does not apply in the cases of Article 4.

Part II Things

Article 3 Article 2 applies to things.

Article 4 Articles 1 through 3 apply; Article 99 does not.
"""
OTHER = """Other Law
(Law No. 2 of 2021)

Article 1 Article 2, paragraph (2) of the Sample Code applies. Article 7 of the Lost Law too.
"""


def column(version: LawVersion, address: str) -> queries.Column:
    law = queries.law_by_slug(reader(), version.language_version.law.slug)
    assert law
    page = queries.article(law, address, TODAY)
    assert page
    return page.columns[0]


def impact(version: LawVersion, address: str) -> queries.Impact:
    found = column(version, address)
    return queries.impact(stranger(), found.language_version.law, found, on=TODAY)


def test_every_sentence_that_refers_to_an_article() -> None:
    version = a_law(CODE)
    a_law(OTHER, slug="xl-other-law")

    found = impact(version, "art_2")

    assert [(each.article, each.sentence.words, each.range) for each in found.incoming] == [
        ("art_3", "Article 2", False),
        ("art_4", "Articles 1 through 3", True),
    ]
    assert [(each.law and each.law.slug, each.target) for each in found.elsewhere] == [
        ("xl-other-law", "para_2")
    ]
    assert found.dangling == 2
    assert found.incoming[0].sentence == ("", "Article 2", " applies to things.")


def test_what_hangs_on_it_at_one_remove_names_the_way() -> None:
    found = impact(a_law(CODE), "art_2")

    assert [(each.address, each.through) for each in found.second] == []
    further = impact(a_law(CODE.replace("Article 99", "Article 3"), slug="xl-b"), "art_1")
    assert [(each.address, each.through) for each in further.second] == [("art_2", ["Article 4"])]


def test_the_terms_that_an_article_defines_and_where_they_are_used() -> None:
    version = a_law(CODE.replace("A guardian acts", "A Guardian acts"))

    (definition,) = impact(version, "art_1").definitions

    assert (definition.term, [each.num for each in definition.uses]) == ("Guardian", ["Article 2"])


def test_references_are_links_in_the_words() -> None:
    a_law(CODE)

    page = Client().get("/laws/xl-sample-code/art_2").content.decode()

    assert '<a class="ref" href="#para_1">preceding paragraph</a>' in page
    assert '<a class="ref" href="/laws/xl-sample-code/art_4">Article 4</a>' in page


def test_a_reference_to_no_place_is_no_link() -> None:
    a_law(CODE)

    page = Client().get("/laws/xl-sample-code/art_4").content.decode()

    assert (
        '<span class="ref dangling" title="This law has no such place.">Article 99</span>' in page
    )


def test_links_on_a_day_stay_on_that_day() -> None:
    a_law(CODE)

    page = Client().get("/laws/xl-sample-code/art_3@2023-05-01").content.decode()

    assert 'href="/laws/xl-sample-code/art_2@2023-05-01"' in page


def test_the_words_at_a_place_unfold() -> None:
    a_law(CODE)

    answer = Client().get("/laws/xl-sample-code/art_2/words?language=en&at=para_2").content.decode()

    assert "The preceding paragraph does not apply" in answer
    assert "A guardian acts" not in answer


def test_an_unreleased_law_is_named_to_those_who_sign_in() -> None:
    version = a_law(CODE)
    a_law(OTHER, slug="xl-other-law", released=False)
    law = version.language_version.law

    names = [
        queries.impact(who, law, column(version, "art_2"), on=TODAY).elsewhere_count
        for who in (stranger(), reader())
    ]

    assert names == [0, 1]


@pytest.mark.parametrize(
    "url",
    [
        "/laws/xl-sample-code/art_2/impact/",
        "/laws/xl-sample-code/art_2@2023-05-01/impact/",
        "/laws/xl-sample-code/references/",
        "/laws/xl-sample-code/references/?from=book_1&to=book_2",
        "/laws/references/",
    ],
)
def test_the_pages_are_open_as_the_law_is(url: str) -> None:
    a_law(CODE, released=False)
    client = Client()
    hidden = client.get(url)
    client.force_login(reader())

    assert hidden.status_code == (200 if url == "/laws/references/" else 404)
    assert client.get(url).status_code == 200


def test_the_law_is_drawn_by_its_parts() -> None:
    graph = queries.law_graph(a_law(CODE))

    assert [(knot.name, knot.inside) for knot in graph.knots] == [
        ("Part I Persons", 1),
        ("Part II Things", 1),
    ]
    assert [(arc.source, arc.target, arc.count) for arc in graph.arcs] == [(0, 1, 1), (1, 0, 3)]


def test_laws_are_drawn_with_those_that_are_missing() -> None:
    a_law(CODE)
    a_law(OTHER, slug="xl-other-law")

    graph = queries.laws_graph(stranger(), on=TODAY)

    assert [(graph.knots[arc.source].key, graph.knots[arc.target].key) for arc in graph.arcs] == [
        ("xl-other-law", "xl-sample-code")
    ]
    assert queries.unknown_laws(stranger(), on=TODAY) == [("Lost Law", 1)]


def test_a_law_of_many_articles_is_drawn_by_rows_of_them() -> None:
    articles = "".join(f"Article {n} Article {n % 200 + 1} applies.\n\n" for n in range(1, 201))

    graph = queries.law_graph(a_law(f"Long Law\n\n{articles}", slug="xl-long"))

    assert len(graph.knots) <= 64
    assert graph.total == 200


def many_that_name(code: LawVersion, address: str, count: int) -> None:
    """So many released laws of one article, each of which names an article of a code."""
    law, now = code.language_version.law, timezone.now()
    known = {"country": law.country, "added_at": now, "changed_at": now}
    laws = Law.objects.bulk_create(Law(slug=f"xl-act-{n}", **known) for n in range(count))
    written = {"language": "en", "convention": "jp-en", "status": "in-force"}
    languages = LanguageVersion.objects.bulk_create(
        LanguageVersion(law=one, **written) for one in laws
    )
    released = {"added_at": now, "released_at": now}
    versions = LawVersion.objects.bulk_create(
        LawVersion(language_version=one, fingerprint=f"{n:064}", **released)
        for n, one in enumerate(languages)
    )
    place = code.provisions.get(short_address="art_1")
    said = {"position": 0, "address": "art_1", "short_address": "art_1", "article": True}
    Provision.objects.bulk_create(
        Provision(version=one, kind="article", num="Article 1", body=place.body, **said)
        for one in versions
    )
    words = {"position": 0, "start": 0, "end": 4, "words": "Code", "kind": "law"}
    Reference.objects.bulk_create(
        Reference(version=one, article="art_1", target=address, law=law, status="external", **words)
        for one in versions
    )


def test_an_article_that_more_than_a_thousand_laws_name(
    client: Client, django_assert_max_num_queries
) -> None:
    """SQLite reads no condition as deep as that; and few of them are shown."""
    version = a_law(CODE)
    many_that_name(version, "art_2", 1100)

    with django_assert_max_num_queries(21):
        page = client.get("/laws/xl-sample-code/art_2").content.decode()
    with django_assert_max_num_queries(21):
        told = client.get("/laws/xl-sample-code/art_2/impact/").content.decode()

    assert "1102/" in page
    assert page.count("/laws/xl-act-") == 20
    assert told.count('href="/laws/xl-act-') >= 100
    assert "1000 more references to this article are counted here and not listed." in told
