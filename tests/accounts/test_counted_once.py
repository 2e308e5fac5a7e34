"""What is counted is counted again when something was done, and only when it may have changed."""

import pytest
from tests.factories import officer

from hoseibi.accounts.actions import Opening, open_circle, record
from hoseibi.accounts.actions.journal import _application
from hoseibi.accounts.models import JournalLine
from hoseibi.accounts.queries import journal_state
from hoseibi.accounts.queries.kept import Counted, Kept, counted_once

pytestmark = pytest.mark.django_db


def by_letters() -> None:
    """A line of the letters, which change no law."""
    line = record(None, "wrote", "a letter")
    JournalLine.objects.filter(pk=line.pk).update(application="letters")


def test_a_line_says_whose_action_it_was() -> None:
    open_circle(officer(), Opening({"en": "Working group"}))

    assert set(JournalLine.objects.values_list("application", flat=True)) == {"accounts"}
    assert _application("hoseibi.corpus.actions.versions") == "corpus"
    assert [_application(one) for one in ("hoseibi.web.demo", "hoseibi.cli", "tests")] == [""] * 3


def test_the_state_of_an_application_stays_when_another_did_something() -> None:
    record(None, "imported", "Civil Code")
    laws, all_ = journal_state(("corpus",)), journal_state()

    by_letters()

    assert journal_state(("corpus",)) == laws
    assert journal_state() != all_


def test_what_nobody_knows_of_may_have_changed_anything() -> None:
    record(None, "imported", "Civil Code")
    before = journal_state(("corpus",))

    record(None, "did", "something")

    assert journal_state(("corpus",)) != before


def test_a_count_is_made_again_when_its_own_application_did_something() -> None:
    kept: Counted[int] = Kept(most=4)
    made: list[int] = []

    def count() -> int:
        made.append(1)
        return len(made)

    record(None, "imported", "Civil Code")
    for _round in range(2):
        by_letters()
        assert counted_once(kept, ("laws",), count, ("corpus",)) == 1

    record(None, "released", "Civil Code")
    assert counted_once(kept, ("laws",), count, ("corpus",)) == 2
