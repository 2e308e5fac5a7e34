"""The list: every script, languages, statuses and fields of law, and who sees what."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories import officer, reader, stranger
from tests.terms.world import a_concept, a_decided_concept

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader
from hoseibi.legaltext import Concept, Term
from hoseibi.terms import actions, queries
from hoseibi.terms.queries import Sieve

pytestmark = pytest.mark.django_db


def found(user: Reader, **wanted: str) -> list[str]:
    return [one.concept.code for one in queries.concept_list(user, Sieve(**wanted), 1).shown]


@pytest.fixture
def both() -> None:
    a_decided_concept()
    a_concept(Concept("", (Term("en", "tort"), Term("ja", "不法行為")), fields=("civil",)))


@pytest.mark.usefixtures("both")
@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("LEGAL pers", ["legal person"]),
        ("法人", ["legal person"]),
        ("បុគ្គល", ["legal person"]),
        ("PHAP NHAN", ["legal person"]),
        ("不法", ["tort"]),
        ("person tort", []),
    ],
)
def test_words_are_found_in_every_script(words: str, codes: list[str]) -> None:
    assert found(reader(), words=words) == codes


@pytest.mark.usefixtures("both")
def test_language_status_and_words_are_asked_of_one_term() -> None:
    by = reader()

    assert found(by, language="en", status="forbidden") == ["legal person"]
    assert found(by, language="ja", status="forbidden") == []
    assert found(by, words="juridical", status="approved") == []
    assert found(by, field="civil") == ["legal person", "tort"]
    assert found(by, field="labour") == []


@pytest.mark.usefixtures("both")
def test_a_stranger_sees_what_was_decided() -> None:
    assert found(stranger()) == ["legal person"]
    assert found(stranger(), words="phap nhan") == []
    (one,) = queries.concept_list(stranger(), Sieve(), 1).shown
    texts = [term.text for _language, terms in one.columns for term in terms]
    assert texts == ["legal person", "juridical person", "法人", "នីតិបុគ្គល"]


@pytest.mark.usefixtures("both")
def test_a_page_costs_the_same_whatever_it_shows() -> None:
    by = reader()
    with CaptureQueriesContext(
        connection,
    ) as few:
        queries.concept_list(by, Sieve(words="legal"), 1)
    actions.bring(officer(), legaltext.legal_concepts(), "list")
    with CaptureQueriesContext(connection) as many:
        queries.concept_list(by, Sieve(words="a"), 1)

    assert len(many) == len(few) == 4


@pytest.mark.usefixtures("both")
def test_candidates_wait_the_oldest_first() -> None:
    shown = queries.candidate_page(reader(), "", 1).shown

    assert [one.text for one in shown] == ["pháp nhân", "tort", "不法行為"]
    assert [one.text for one in queries.candidate_page(reader(), "vi", 1).shown] == ["pháp nhân"]


def test_a_concept_that_nobody_decided_is_not_there_for_a_stranger() -> None:
    made = a_concept()

    assert queries.concept(stranger(), made.pk) is None
    assert queries.concept(reader(), made.pk) == made
