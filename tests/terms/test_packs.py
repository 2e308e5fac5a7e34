"""The term pack of an interpreter: of the articles asked for, as far as somebody may read."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import CODE, CODE_JA, a_law, reader, stranger
from tests.terms.world import a_concept, decided

from hoseibi.corpus.models import Law, LawVersion
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
    assert page.count("<link") == page.count('<link rel="icon" href="data:,"')
    assert "'unsafe-inline'" in answer.headers["Content-Security-Policy"]
    assert "private" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("query", ["", "?law=none&articles=1", "?law=xl-sample-code&articles=99"])
def test_a_pack_that_cannot_be_made_is_no_page(law: Law, query: str) -> None:
    assert Client().get(reverse("terms:pack-file", args=["docx"]) + query).status_code == 404
    assert Client().get(reverse("terms:pack") + query).status_code == (422 if query else 200)


@pytest.fixture
def other() -> Law:
    text = "Other Code\n\nArticle 1 Every person must act in good faith.\n\nArticle 2 A thing.\n"
    return a_law(text, slug="xm-other", country="xm").language_version.law


def test_a_pack_of_several_laws_has_each_concept_once_with_all_its_places(
    law: Law, other: Law
) -> None:
    both = [Wanted(law, "2"), Wanted(other, "1")]

    made = queries.pack_of_several(reader(), both, TODAY)

    named = dict(made.articles)
    places = {one.concept.code: [named[at] for at in one.places] for one in made.concepts}
    assert [one.split(" Article")[0] for one in places["good faith"]] == [
        "Sample Code",
        "Other Code",
    ]
    assert len(made.concepts) == len({one.concept.code for one in made.concepts})
    assert "ja" in made.languages


def test_a_law_without_a_text_today_leaves_the_others(law: Law, other: Law) -> None:
    LawVersion.objects.filter(language_version__law=other).update(in_force_from=date(2090, 1, 1))

    made = queries.pack_of_several(reader(), [Wanted(law, "2"), Wanted(other, "1")], TODAY)

    assert [head for _place, head in made.articles] != []
    assert not any(head.startswith("Other") for _place, head in made.articles)


@pytest.mark.parametrize("form", ["html", "docx"])
def test_it_is_taken_along_in_every_form(law: Law, other: Law, client: Client, form: str) -> None:
    client.force_login(reader())
    asked = {"law": law.slug, "articles": "2", "also": f"{other.slug}:art_1"}

    shown = client.get(reverse("terms:pack"), asked).content.decode()
    taken = client.get(reverse("terms:pack-file", args=(form,)), asked)

    assert "Other Code" in shown
    assert f'name="also" value="{other.slug}:art_1"' in shown
    assert taken.status_code == 200
    if form == "html":
        assert "Other Code" in taken.content.decode()


def test_a_law_that_is_closed_is_refused_by_the_form(law: Law, client: Client) -> None:
    asked = {"law": law.slug, "articles": "2", "also": "xm-nothing:art_1"}

    assert client.get(reverse("terms:pack"), asked).status_code == 422
    assert client.get(reverse("terms:pack-file", args=("html",)), asked).status_code == 404
