"""Lists in and out: what goes out comes back the same, and nothing is overwritten."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories import officer, reader, stranger
from tests.terms.world import a_decided_concept

from hoseibi import legaltext
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.legaltext import Concept, Gloss, Term
from hoseibi.terms import actions, queries
from hoseibi.terms.models import Concept as Row
from hoseibi.terms.models import ConceptTerm
from hoseibi.terms.storage import value_of

pytestmark = pytest.mark.django_db
ALL = queries.Sieve()


def here() -> list[Concept]:
    return [value_of(row) for row in queries.rows()]


@pytest.mark.parametrize("form", queries.FORMS)
def test_what_goes_out_is_read_as_the_same(form: str) -> None:
    a_decided_concept()

    read = queries.read_list(queries.export(officer(), ALL, form))

    assert list(read.concepts) == list(legaltext.canonical(here()))


@pytest.mark.parametrize("form", queries.FORMS)
def test_what_comes_back_is_nothing_new(form: str) -> None:
    a_decided_concept()
    read = queries.read_list(queries.export(officer(), ALL, form))

    with pytest.raises(actions.NothingToBring):
        actions.bring(officer(), read.concepts, "again")


def test_a_list_enters_all_that_it_says() -> None:
    listed = legaltext.legal_concepts()

    done = actions.bring(officer(), listed, "Concepts of private law")

    assert len(done.added) == Row.objects.count() == len(listed)
    kept = [legaltext.Concept(*_plain(one)) for one in here()]
    assert sorted(kept, key=lambda one: one.code) == sorted(
        (legaltext.Concept(*_plain(one)) for one in legaltext.canonical(listed)),
        key=lambda one: one.code,
    )


def _plain(one: Concept) -> tuple[object, ...]:
    return one.code, one.terms, one.definitions, one.source, one.note, one.fields, one.decision


def test_a_list_is_written_in_few_statements() -> None:
    listed = [Concept(f"c{at}", (Term("en", f"term {at}"),), fields=("civil",)) for at in range(99)]
    by = officer()
    with CaptureQueriesContext(connection) as few:
        actions.bring(by, listed[:9], "few")
    with CaptureQueriesContext(connection) as many:
        actions.bring(by, listed[9:], "many")

    # The second time there are concepts to compare with, and what they have is fetched.
    assert len(many) <= len(few) + 5


def test_what_is_here_stands_and_the_contradiction_is_told() -> None:
    a_decided_concept()
    listed = [
        Concept(
            "legal person",
            (Term("en", "juridical person", "approved"), Term("de", "juristische Person")),
            (Gloss("Another definition.", "en"),),
        )
    ]

    preview = queries.preview(listed)
    actions.bring(officer(), listed, "list.csv")

    assert queries.conflicts(preview) == [
        "“juridical person” (en) of “legal person” is Forbidden here and Approved in the list.",
        "“legal person” is defined in other words (en): “An organisation that has rights and"
        " duties of its own.”, and “Another definition.”.",
    ]
    (row,) = queries.rows()
    statuses = {one.text: one.status for one in row.terms.all()}
    assert (statuses["juridical person"], statuses["juristische Person"]) == (
        "forbidden",
        "approved",
    )
    assert [one.text for one in row.definitions.all()][-1] == "Another definition."
    last = row.events.last()
    assert (last.what, last.note) == ("import", "list.csv")


def test_a_term_keeps_its_row_and_its_decision_when_a_list_adds_to_it() -> None:
    row = a_decided_concept()
    term = row.terms.get(text="法人")
    listed = [Concept("legal person", (Term("ja", "法人", note="第三十三条"),))]

    actions.bring(officer(), listed, "list.csv")

    again = row.terms.get(text="法人")
    assert (again.pk, again.note, again.decided_by) == (term.pk, "第三十三条", term.decided_by)


def test_what_there_is_no_room_for_is_told_and_nothing_is_cut() -> None:
    listed = [Concept("x", (Term("q" * 50, "word"),))]

    with pytest.raises(actions.TooLong, match="“x”: language has more than 35 characters"):
        actions.bring(officer(), listed, "list.csv")


def test_only_an_officer_brings_a_list() -> None:
    with pytest.raises(NotAllowed):
        actions.bring(reader(), legaltext.legal_concepts(), "list")


def test_what_is_no_list_is_told_in_a_sentence() -> None:
    with pytest.raises(queries.NoList, match="UTF-8"):
        queries.read_list(b"concept,en\nx,\xff\xfe\n")


def test_a_stranger_takes_away_what_was_decided_without_its_history() -> None:
    a_decided_concept()

    (one,) = queries.read_list(queries.export(stranger(), ALL, "tbx")).concepts

    assert [term.text for term in one.terms] == [
        "legal person", "juridical person", "法人", "នីតិបុគ្គល",
    ]  # fmt: skip
    assert one.history == ()


def test_examples_go_to_those_who_decide_alone() -> None:
    """They are sentences of the texts in which a candidate was found, whoever may read those."""
    a_decided_concept()
    said = [{"text": "A legal person that nobody may know of.", "language": "en", "source": ""}]
    ConceptTerm.objects.filter(text="legal person").update(examples=said)

    got = {
        who.username: b"nobody may know of" in queries.export(who, ALL, "csv")
        for who in (officer(), reader(), stranger())
    }

    assert list(got.values()) == [True, False, False]
