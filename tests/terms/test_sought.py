"""The search box finds a concept by any of its terms, and tells nobody more than they may know."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.factories import a_law, reader, stranger
from tests.terms.world import a_concept, a_decided_concept, decided

from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.queries import suggestions
from hoseibi.legaltext import Concept, Term
from hoseibi.terms import queries

pytestmark = pytest.mark.django_db

TODAY = date(2025, 1, 1)


def found(user: Reader, text: str) -> list[str]:
    return [one.said for one in queries.sought(user, text, 5)]


@pytest.mark.parametrize("text", ["legal pers", "法人", "បុគ្គល", "LEGAL PERSON"])
def test_a_concept_is_found_in_any_of_its_languages(text: str) -> None:
    made = a_decided_concept()

    (one,) = queries.sought(stranger(), text, 5)

    assert one.url == f"/terms/{made.pk}/"
    assert one.said not in [words for _code, words in one.also]


def test_a_candidate_is_found_by_those_who_sign_in() -> None:
    a_decided_concept()
    a_concept(Concept("", (Term("en", "legal capacity"),)))

    assert found(stranger(), "pháp nhân") == []
    assert found(reader(), "pháp nhân") == ["pháp nhân"]
    assert found(stranger(), "legal capacity") == []
    assert found(reader(), "legal capacity") == ["legal capacity"]


def test_a_word_decided_against_leads_to_the_better_one() -> None:
    a_decided_concept()

    (one,) = queries.sought(stranger(), "juridical", 5)

    assert (one.said, one.warning) == ("juridical person", "Forbidden; say legal person")


def test_the_word_itself_stands_before_longer_ones_and_a_concept_once() -> None:
    for words in ("tortious act", "act of god", "act"):
        a_concept(Concept("", (Term("en", words), Term("vi", f"{words} vi"))))
        decided(words)

    assert found(stranger(), "act") == ["act", "act of god", "tortious act"]


@pytest.mark.parametrize("text", ["", "a", " ", "%", "_", "x" * 400])
def test_what_names_nothing_finds_nothing(text: str) -> None:
    a_decided_concept()

    assert found(stranger(), text) == []


def test_it_is_offered_while_one_types_and_shown_above_the_articles(client: Client) -> None:
    made = a_decided_concept()
    a_law()

    offers = suggestions(stranger(), "legal person", on=TODAY)
    page = client.get("/search/?q=legal+person").content.decode()

    assert f"/terms/{made.pk}/" in [one.url for one in offers]
    assert f'href="/terms/{made.pk}/"' in client.get("/search/suggest/?q=法人").content.decode()
    assert f'href="/terms/{made.pk}/"' in page
    assert "法人" in page
    narrowed = client.get("/search/?q=legal+person&country=xl").content.decode()
    assert f'href="/terms/{made.pk}/"' not in narrowed


def test_it_costs_the_same_number_of_queries_whatever_is_found() -> None:
    a_decided_concept()
    with CaptureQueriesContext(connection) as few:
        queries.sought(stranger(), "legal", 5)
    for words in ("legal act", "legal order"):
        a_concept(Concept("", (Term("en", words),)))
        decided(words)
    with CaptureQueriesContext(connection) as many:
        queries.sought(stranger(), "legal", 5)

    assert len(few) == len(many) == 2
