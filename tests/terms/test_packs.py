"""The term pack of an interpreter: of the articles asked for, as far as somebody may read."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import CODE, CODE_JA, a_law, reader, stranger
from tests.terms.world import a_concept, decided

from hoseibi.corpus.models import Law
from hoseibi.legaltext import Concept, Term
from hoseibi.terms import queries
from hoseibi.terms.queries import Wanted

pytestmark = pytest.mark.django_db
TODAY = date(2026, 4, 1)


@pytest.fixture
def law() -> Law:
    found = a_law(CODE).language_version.law
    a_law(CODE_JA, convention="jp-ja")
    a_concept(Concept("", (Term("en", "person"), Term("en", "somebody"), Term("ja", "者"))))
    a_concept(Concept("", (Term("en", "good faith"), Term("vi", "thiện chí"))))
    return found


def packed(law: Law, articles: str, *languages: str) -> list[str]:
    made = queries.pack(reader(), Wanted(law, articles, languages), TODAY)
    return [one.concept.code for one in made.concepts]


def test_a_pack_has_the_terms_of_its_articles(law: Law) -> None:
    assert packed(law, "1") == ["person"]
    assert packed(law, "art_1-2") == ["person", "good faith"]


def test_a_pack_is_of_the_languages_wanted(law: Law) -> None:
    made = queries.pack(reader(), Wanted(law, "2", ("vi",)), TODAY)

    texts = {one.concept.code: [term.text for term in one.terms] for one in made.concepts}
    assert texts == {"person": [], "good faith": ["thiện chí"]}


def test_an_article_that_is_not_there_is_told(law: Law) -> None:
    with pytest.raises(queries.NoPack, match="There is no article art_99"):
        packed(law, "99")


def test_a_stranger_gets_what_was_decided_of_what_was_released(law: Law) -> None:
    decided("good faith")

    made = queries.pack(stranger(), Wanted(law, "2-3"), TODAY)

    assert [one.concept.code for one in made.concepts] == ["good faith"]
    assert "vi" not in {term.language for term in made.concepts[0].terms}


def test_the_page_for_the_phone_needs_nothing_else(law: Law) -> None:
    client = Client()
    client.force_login(reader())
    query = {"law": law.slug, "articles": "2", "languages": "en"}

    answer = client.get(reverse("terms:pack-file", args=["html"]), query)

    page = answer.content.decode()
    assert "good faith" in page
    assert "<script" not in page
    assert "<link" not in page
    assert "'unsafe-inline'" in answer.headers["Content-Security-Policy"]
    assert "private" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("query", ["", "?law=none&articles=1", "?law=xl-sample-code&articles=99"])
def test_a_pack_that_cannot_be_made_is_no_page(law: Law, query: str) -> None:
    assert Client().get(reverse("terms:pack-file", args=["docx"]) + query).status_code == 404
    assert Client().get(reverse("terms:pack") + query).status_code == (422 if query else 200)
