"""How terms are proposed, decided, changed and merged, by whom, and what the history keeps."""

from datetime import date

import pytest
from tests.factories import officer, reader, stranger
from tests.terms.world import LEGAL_PERSON, a_concept, a_decided_concept, decided, the_term

from hoseibi.accounts.models import JournalLine
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.legaltext import Concept, Gloss, Term
from hoseibi.terms import actions
from hoseibi.terms.actions import Changes, Verdict
from hoseibi.terms.models import ConceptEvent

pytestmark = pytest.mark.django_db


def told(concept: object) -> list[tuple[str, str, str]]:
    events = ConceptEvent.objects.filter(concept=concept)
    return [(one.what, one.about, one.note) for one in events]


def test_whoever_signs_in_proposes_and_everything_is_a_candidate() -> None:
    by = reader()

    made = actions.propose(by, Concept("", (Term("ja", "法人"), Term("en", "legal person"))))

    assert made.code == "legal person"
    assert {one.status for one in made.terms.all()} == {"candidate"}
    assert told(made) == [("origination", "", "")]
    line = JournalLine.objects.last()
    assert (line.verb, line.subject, line.actor) == ("proposed concept", "legal person", by)


def test_a_verdict_that_comes_with_a_proposal_is_no_verdict() -> None:
    made = actions.propose(reader(), Concept("", (Term("en", "estoppel", "forbidden"),)))

    assert made.terms.get().status == "candidate"


def test_a_stranger_proposes_nothing() -> None:
    with pytest.raises(NotAllowed):
        actions.propose(stranger(), LEGAL_PERSON)  # type: ignore[arg-type]


def test_a_concept_needs_a_term() -> None:
    with pytest.raises(actions.TermNeeded):
        actions.propose(reader(), Concept("", (Term("en", "  "),)))


def test_two_concepts_with_the_same_first_term_are_told_apart() -> None:
    a_concept()

    assert a_concept().code == "legal person (2)"


def test_only_an_officer_decides() -> None:
    by = reader()
    a_concept(by=by)

    with pytest.raises(NotAllowed):
        actions.decide(by, the_term("法人"), Verdict("approved", "Mine."))


def test_a_decision_says_who_when_why_and_where() -> None:
    made = a_concept()
    verdict = Verdict(
        "approved", "As in the Civil Code.", "Working group", date(2021, 5, 4), "/meetings/3/"
    )

    term = actions.decide(officer(), the_term("法人"), verdict)

    known = (term.status, term.decided_by, term.decided_on, term.decision)
    assert known == ("approved", "Working group", date(2021, 5, 4), "/meetings/3/")
    why = "As in the Civil Code.\nWorking group, 2021-05-04\n/meetings/3/"
    assert told(made)[-1] == ("approval", "ja: 法人", why)
    assert JournalLine.objects.last().verb == "approved term"


@pytest.mark.parametrize(
    ("status", "what"), [("forbidden", "prohibition"), ("deprecated", "deprecation")]
)
def test_each_verdict_has_its_word_in_the_history(status: str, what: str) -> None:
    made = a_concept()

    decided("juridical person", status)

    assert told(made)[-1][:2] == (what, "en: juridical person")


def test_a_term_opened_again_is_no_longer_decided() -> None:
    a_concept()
    decided("法人")

    term = decided("法人", "candidate")

    assert (term.decided_on, term.decided_by) == (None, "")


def test_a_decision_needs_a_reason_a_day_that_was_and_something_new() -> None:
    a_concept()
    term, by = the_term("法人"), officer()

    with pytest.raises(actions.ReasonMissing):
        actions.decide(by, term, Verdict("approved", " "))
    with pytest.raises(actions.DayAhead):
        actions.decide(by, term, Verdict("approved", "So.", decided_on=date(2999, 1, 1)))
    with pytest.raises(actions.AlreadySo):
        actions.decide(by, term, Verdict("candidate", "So."))


def test_a_term_is_proposed_once_for_one_use() -> None:
    made = a_concept()
    by = reader()

    with pytest.raises(actions.TermKnown):
        actions.propose_term(by, made, Term("ja", " 法人 "))
    actions.propose_term(by, made, Term("ja", "法人", usage="of companies"))

    assert told(made)[-1] == ("origination", "ja: 法人", "")


def test_who_proposed_a_candidate_changes_it_until_it_is_decided() -> None:
    by = reader()
    made = a_concept(by=by)

    actions.change_term(by, the_term("法人"), Term("ja", "法的人格"))
    assert told(made)[-1] == ("modification", "ja: 法的人格", "ja: 法人 → ja: 法的人格")

    term = decided("法的人格")
    with pytest.raises(NotAllowed):
        actions.change_term(by, term, Term("ja", "法人"))
    with pytest.raises(NotAllowed):
        actions.change_term(reader(), the_term("pháp nhân"), Term("vi", "tổ chức"))


def test_changing_the_words_of_a_term_decides_nothing() -> None:
    a_concept()
    term = decided("法人")

    actions.change_term(officer(), term, Term("ja", "法人", "forbidden", note="第三十三条"))

    assert (the_term("法人").status, the_term("法人").note) == ("approved", "第三十三条")


def test_a_concept_says_something_else_of_itself() -> None:
    made = a_concept()
    said = Changes(
        "legal person", (Gloss("Another definition.", "en"),), ("company",), why="Better words."
    )

    actions.change_concept(officer(), made, said)

    assert [one.text for one in made.definitions.all()] == ["Another definition."]
    assert [one.field for one in made.fields.all()] == ["company"]
    assert told(made)[-1] == ("modification", "", "Better words.")
    with pytest.raises(NotAllowed):
        actions.change_concept(reader(), made, said)


def test_two_concepts_cannot_have_the_same_name() -> None:
    a_concept()
    other = a_concept()

    with pytest.raises(actions.CodeTaken):
        actions.change_concept(officer(), other, Changes("legal person"))


def test_merged_concepts_are_one_and_nothing_is_lost() -> None:
    into = a_decided_concept()
    other = a_concept(Concept("", (Term("en", "body corporate"), Term("ja", "法人", note="旧"))))

    actions.merge(officer(), other, into, "The same idea.")

    texts = [one.text for one in into.terms.all()]
    assert texts == ["legal person", "juridical person", "法人", "នីតិបុគ្គល", "pháp nhân",
                     "body corporate"]  # fmt: skip
    kept = into.terms.get(text="法人")
    assert (kept.status, kept.note) == ("approved", "旧")
    assert told(into)[-1] == ("merger", "", "body corporate → legal person\nThe same idea.")
    other.refresh_from_db()
    assert other.merged_into == into


def test_a_concept_is_merged_once_and_not_with_itself() -> None:
    into, other, by = a_concept(), a_concept(), officer()

    with pytest.raises(actions.WithItself):
        actions.merge(by, into, into, "The same.")
    with pytest.raises(actions.ReasonMissing):
        actions.merge(by, other, into, "")
    actions.merge(by, other, into, "The same.")
    with pytest.raises(actions.MergedAlready):
        actions.merge(by, other, into, "The same.")


def test_the_history_is_never_rewritten() -> None:
    a_concept()
    event = ConceptEvent.objects.get()

    with pytest.raises(TypeError, match="never deleted"):
        event.delete()
    with pytest.raises(Exception, match="(?i)unique|duplicate"):
        event.save()
