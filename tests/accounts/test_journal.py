"""The journal: what was done stays written, and a changed line shows."""

import pytest
from tests.factories import officer

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import JournalLine
from hoseibi.accounts.queries import broken_line, recent_lines

pytestmark = pytest.mark.django_db


def test_lines_follow_one_another() -> None:
    by = officer()

    first, second = record(by, "imported", "Civil Code"), record(by, "released", "Civil Code")

    assert (first.number, second.number) == (1, 2)
    assert second.previous == first.fingerprint
    assert broken_line() is None
    assert [line.verb for line in recent_lines()] == ["released", "imported"]


def test_a_changed_line_shows() -> None:
    for verb in ("imported", "released", "deleted"):
        record(None, verb, "Civil Code")

    JournalLine.objects.filter(number=2).update(subject="Commercial Code")

    assert broken_line() == 2


def test_a_line_taken_away_shows() -> None:
    for verb in ("imported", "released", "deleted"):
        record(None, verb, "Civil Code")

    JournalLine.objects.filter(number=2).delete()

    assert broken_line() == 2


def test_a_line_is_entered_once_and_never_deleted() -> None:
    line = record(None, "imported", "Civil Code")

    with pytest.raises(TypeError):
        line.delete()


def test_the_name_stays_when_a_user_is_renamed() -> None:
    by = officer()
    name = by.full_name
    record(by, "imported", "Civil Code")

    by.full_name = "Somebody Else"
    by.save()

    assert JournalLine.objects.get().actor_name == name
    assert broken_line() is None
