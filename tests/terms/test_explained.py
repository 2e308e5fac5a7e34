"""Approved terms are marked where they stand in a law, and told beside it."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from lxml import html
from tests.factories import CODE_JA, a_law, circle, reader
from tests.terms.world import a_concept, a_decided_concept, decided

from hoseibi.legaltext import Concept, Gloss, Term
from hoseibi.terms import models

pytestmark = pytest.mark.django_db

FAITH = Concept(
    "",
    (Term("en", "good faith"), Term("ja", "信義"), Term("km", "សុចរិត")),
    (Gloss("Dealing honestly.", "en"), Gloss("誠実に行うこと。", "ja")),
)


@pytest.fixture
def laws() -> None:
    a_law()
    a_law(CODE_JA, convention="jp-ja")


@pytest.fixture
def faith() -> int:
    made = a_concept(FAITH)
    for text in ("good faith", "信義", "សុចរិត"):
        decided(text)
    return made.pk


def page(client: Client, url: str) -> html.HtmlElement:
    return html.document_fromstring(client.get(url).content)


def marked(page: html.HtmlElement) -> list[tuple[str, str]]:
    return [(one.text, one.get("href")) for one in page.xpath("//a[@class='meant']")]


@pytest.mark.usefixtures("laws")
def test_a_term_leads_to_its_concept_in_every_language(client: Client, faith: int) -> None:
    shown = page(client, "/laws/xl-sample-code/art_2")

    assert marked(shown) == [("good faith", f"/terms/{faith}/"), ("信義", f"/terms/{faith}/")]
    told = shown.xpath("//a[@class='meant']/@data-meaning")
    assert told == [f"/terms/{faith}/meaning/?in={tag}" for tag in ("en", "ja")]


@pytest.mark.usefixtures("laws")
def test_a_law_to_read_through_has_them_too_once_in_each_article(
    client: Client, faith: int
) -> None:
    shown = page(client, "/laws/xl-sample-code/text/?language=en")

    assert ("good faith", f"/terms/{faith}/") in marked(shown)
    assert all(len(one.xpath(".//a[@class='meant']")) <= 1 for one in shown.xpath("//article"))


@pytest.mark.usefixtures("laws")
def test_what_is_not_approved_is_not_marked(client: Client) -> None:
    a_concept(Concept("", (Term("en", "right"), Term("en", "person"))))
    decided("person", "forbidden")

    assert marked(page(client, "/laws/xl-sample-code/art_2")) == []


def test_a_term_inside_a_reference_stays_part_of_it(client: Client) -> None:
    a_law("Sample Code\n\nArticle 1 A right ends.\n\nArticle 2 Article 1 applies to a right.\n")
    made = a_concept(Concept("", (Term("en", "Article 1"), Term("en", "right"))))
    decided("Article 1")
    shown = page(client, "/laws/xl-sample-code/art_2")
    assert marked(shown) == []
    decided("right")

    shown = page(client, "/laws/xl-sample-code/art_2")

    assert marked(shown) == [("right", f"/terms/{made.pk}/")]
    assert [one.text for one in shown.xpath("//a[@class='ref']")][:1] == ["Article 1"]


@pytest.mark.usefixtures("laws")
def test_marks_cost_one_query_whatever_stands_there(client: Client) -> None:
    client.get("/laws/xl-sample-code/art_2")
    with CaptureQueriesContext(connection) as without:
        client.get("/laws/xl-sample-code/art_2")
    a_concept(FAITH)
    for text in ("good faith", "信義"):
        decided(text)
    client.get("/laws/xl-sample-code/art_2")
    with CaptureQueriesContext(connection) as with_them:
        client.get("/laws/xl-sample-code/art_2")

    assert len(with_them) == len(without)


def test_a_meaning_tells_the_word_the_others_and_the_definition(client: Client, faith: int) -> None:
    told = client.get(f"/terms/{faith}/meaning/?in=ja")

    said = html.fromstring(f"<div>{told.content.decode()}</div>").text_content()
    for words in ("信義", "good faith", "សុចរិត", "誠実に行うこと。"):
        assert words in said
    assert "max-age=300" in told.headers["Cache-Control"]


def test_a_meaning_names_what_is_not_to_be_said(client: Client) -> None:
    made = a_decided_concept()

    told = client.get(f"/terms/{made.pk}/meaning/?in=en").content.decode()

    assert '<s lang="en">juridical person</s>' in told
    assert "pháp nhân" not in told


def test_a_word_of_two_concepts_names_both(client: Client, faith: int) -> None:
    other = a_concept(Concept("", (Term("en", "good faith", usage="in the law of property"),)))
    decided_twice = other.terms.get()
    decided_twice.status = "approved"
    decided_twice.save()

    told = client.get(f"/terms/{faith}/meaning/?in=en").content.decode()

    assert f'href="/terms/{other.pk}/"' in told
    assert "in the law of property" in told


def test_the_law_that_defines_it_is_named_to_who_may_read_it(client: Client, faith: int) -> None:
    version = a_law(released=False)
    version.circle = circle()
    version.save()
    concept = models.Concept.objects.get(pk=faith)
    concept.law, concept.source = version.language_version.law, "art_2"
    concept.save()
    client.force_login(reader())

    closed = client.get(f"/terms/{faith}/meaning/?in=en").content.decode()
    version.circle, version.released_at = None, version.added_at
    version.save()
    opened = client.get(f"/terms/{faith}/meaning/?in=en").content.decode()

    assert "art_2" not in closed
    assert 'href="/laws/xl-sample-code/art_2"' in opened
