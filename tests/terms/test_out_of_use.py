"""Which words are not to be used is told while one drafts, with the better ones."""

import pytest
from tests.drafting.test_looking import drafted, looked
from tests.drafting.test_wordings import article
from tests.terms.world import a_concept, a_decided_concept, decided

from hoseibi.legaltext import Concept, Term
from hoseibi.terms import queries

pytestmark = pytest.mark.django_db


def told(text: str, language: str = "en") -> list[tuple[str, str, str]]:
    found = queries.out_of_use(language, [("art_1", text)])
    return [(one.severity, text[one.span.start : one.span.end], one.sentence) for one in found]  # type: ignore[union-attr]


def test_a_forbidden_term_is_told_with_the_approved_one() -> None:
    a_decided_concept()

    assert told("Juridical persons sue.") == [
        (
            "error",
            "Juridical persons",
            "“juridical person” was decided against. The list has for it: legal person.",
        )
    ]


def test_a_deprecated_term_weighs_less() -> None:
    a_decided_concept()
    decided("juridical person", "deprecated")

    assert [one[0] for one in told("A juridical person sues.")] == ["warning"]


def test_what_is_right_for_another_concept_and_what_nobody_decided_is_no_finding() -> None:
    a_decided_concept()
    a_concept(Concept("", (Term("en", "capable juridical person"),)))
    assert len(told("A capable juridical person sues.")) == 1

    decided("capable juridical person")
    assert told("A capable juridical person sues.") == []


def test_without_terms_nothing_is_told() -> None:
    assert told("A juridical person sues.") == []


def test_it_stands_among_the_findings_of_what_is_typed() -> None:
    a_decided_concept()
    draft, drafter = drafted()

    look = looked(drafter, article(draft, "art_3"), "Article 3 A juridical person pays.")

    found = [one for one in look.spots if one.finding.code == "forbidden-term"]
    assert [(one.words, one.line) for one in found] == [("juridical person", 1)]
