"""Concepts for tests: what they need lies there as an office would have it."""

from __future__ import annotations

from tests.factories import officer

from hoseibi.accounts.models import User
from hoseibi.legaltext import Concept, Gloss, Term
from hoseibi.terms import actions, models
from hoseibi.terms.actions import Verdict

LEGAL_PERSON = Concept(
    "",
    (
        Term("en", "legal person"),
        Term("en", "juridical person"),
        Term("ja", "法人", reading="ほうじん"),
        Term("km", "នីតិបុគ្គល"),
        Term("vi", "pháp nhân"),
    ),
    (Gloss("An organisation that has rights and duties of its own.", "en"),),
    fields=("civil",),
)


def a_concept(value: Concept = LEGAL_PERSON, by: User | None = None) -> models.Concept:
    return actions.propose(by or officer(), value)


def the_term(text: str) -> models.ConceptTerm:
    return models.ConceptTerm.objects.select_related("concept").get(text=text)


def decided(text: str, status: str = "approved", by: User | None = None) -> models.ConceptTerm:
    verdict = Verdict(status, "The working group settled it.")
    return actions.decide(by or officer(), the_term(text), verdict)


def a_decided_concept() -> models.Concept:
    """Approved in three languages, one English term forbidden, the Vietnamese one a candidate."""
    made = a_concept()
    for text in ("legal person", "法人", "នីតិបុគ្គល"):
        decided(text)
    decided("juridical person", "forbidden")
    return made
