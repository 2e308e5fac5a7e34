"""What finds terms is made anew when terms of its language change, and only then."""

from __future__ import annotations

import pytest
from tests.factories import officer
from tests.terms.world import LEGAL_PERSON, a_concept, decided, the_term

from hoseibi.legaltext import Concept, Term
from hoseibi.terms import actions, queries
from hoseibi.terms.actions import Changes

pytestmark = pytest.mark.django_db

OFFER = Concept("", (Term("en", "offer"), Term("km", "សំណើ")))


def found_in(language: str, words: str) -> list[str]:
    return [use.term for use in queries.uses_in(language).found.find(words)]


def test_a_change_in_the_language_is_found_at_once() -> None:
    a_concept()
    assert found_in("en", "An offer by a legal person.") == ["legal person"]

    a_concept(OFFER)
    assert found_in("en", "An offer by a legal person.") == ["offer", "legal person"]

    actions.change_term(officer(), the_term("offer"), Term("en", "proposal"))
    assert found_in("en", "An offer, a proposal.") == ["proposal"]


def test_what_another_language_says_leaves_it_as_it_is() -> None:
    a_concept()
    made = queries.uses_in("ja")
    base = queries.bases_in([("ja", "vi")])[0]

    a_concept(OFFER)
    decided("សំណើ")

    assert queries.uses_in("ja") is made
    assert queries.bases_in([("ja", "vi")])[0] == base
    decided("法人")
    assert queries.uses_in("ja") is not made


def test_a_definition_leaves_it_as_it_is() -> None:
    concept = a_concept()
    made = queries.uses_in("en")

    actions.change_concept(officer(), concept, Changes(concept.code, note="As in Article 33."))

    assert queries.uses_in("en") is made
    assert made.keys == (concept.pk,)
    assert LEGAL_PERSON.terms[0].text in made.concepts[0].named("en", "candidate")
