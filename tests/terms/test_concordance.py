"""Where terms stand: law by law, in every script, bent, and as far as somebody may read."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories import CODE, CODE_JA, a_law, reader, stranger
from tests.terms.world import a_concept, decided

from hoseibi.legaltext import Concept, Term
from hoseibi.terms import queries
from hoseibi.terms.models import Concept as Row

pytestmark = pytest.mark.django_db
TODAY = date(2026, 4, 1)


def stands(user: object, concept: Row, language: str) -> list[tuple[str, str]]:
    found = queries.concordance(user, concept, language, TODAY)  # type: ignore[arg-type]
    return [(one.place.short_address, one.words.words) for one in found.shown]


def concept(*terms: Term) -> Row:
    return a_concept(Concept("", terms))


def test_a_term_is_found_where_it_stands_with_the_words_around() -> None:
    a_law(CODE_JA, convention="jp-ja")
    made = concept(Term("ja", "損害"))

    found = queries.concordance(reader(), made, "ja", TODAY)

    assert [(one.law.slug, one.count, one.share) for one in found.laws] == [
        (found.shown[0].law.slug, found.total, 100)
    ]
    assert found.shown[0].words.words == "損害"
    assert found.complete


def test_words_are_found_bent() -> None:
    a_law(CODE)
    made = concept(Term("en", "person"))

    assert ("art_1", "persons") in stands(reader(), made, "en")


def test_a_term_inside_a_longer_one_of_another_concept_does_not_count() -> None:
    a_law(CODE_JA, convention="jp-ja")
    made = concept(Term("ja", "損害"))
    assert ("art_3", "損害") in stands(reader(), made, "ja")

    concept(Term("ja", "損害を賠償"))
    concept(Term("ja", "損害賠償"))

    assert ("art_3", "損害") not in stands(reader(), made, "ja")


def test_a_law_that_is_not_released_is_not_there_for_a_stranger() -> None:
    a_law(CODE, released=False)
    made = concept(Term("en", "good faith"))
    decided("good faith")

    assert stands(reader(), made, "en") != []
    assert stands(stranger(), made, "en") == []


def test_it_costs_the_same_however_many_terms_and_laws() -> None:
    a_law(CODE)
    made = concept(Term("en", "good faith"))
    more = concept(Term("en", "person"), Term("en", "liable"), Term("en", "harm"))
    queries.concordance(reader(), made, "en", TODAY)

    def asked(one: Row) -> int:
        by = reader()
        with CaptureQueriesContext(connection) as counted:
            queries.concordance(by, one, "en", TODAY)
        return len(counted)

    assert asked(made) == asked(more)


def test_the_number_of_an_article_stands_without_the_stop_of_its_text() -> None:
    a_law("ច្បាប់គំរូ\n\nមាត្រា ១.- គោលបំណង\nនីតិបុគ្គលត្រូវបានចុះបញ្ជី ។\n", convention="kh-km")
    made = concept(Term("km", "នីតិបុគ្គល"))

    (found,) = queries.concordance(reader(), made, "km", TODAY).shown

    assert (found.place.num, found.called) == ("មាត្រា ១.-", "មាត្រា ១")
