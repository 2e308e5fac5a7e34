"""What is counted is counted again when something was done, and only when it may have changed."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from tests import factories
from tests.factories import officer
from tests.meetings.test_releases import approved

import hoseibi
from hoseibi.accounts.actions import Opening, Place, Releasing, give_seat, open_circle, record
from hoseibi.accounts.actions.journal import _application
from hoseibi.accounts.choices import Role, Side
from hoseibi.accounts.models import Circle, JournalLine, Release, User
from hoseibi.accounts.permissions import rights_of
from hoseibi.accounts.queries import journal_states, recent_lines
from hoseibi.accounts.queries.kept import Counted, counted_once
from hoseibi.accounts.queries.reading import EVERYTHING, reading
from hoseibi.corpus.models import Anchor, Law
from hoseibi.letters.models import Letter
from hoseibi.meetings.actions import release_minutes
from hoseibi.meetings.models import Meeting

pytestmark = pytest.mark.django_db
HOSEIBI = Path(hoseibi.__file__).parent
TAKES_BACK = re.compile(r"accounts\.withdraw_release\(|import .*\bwithdraw_release\b")


def done_in(application: str) -> None:
    """A line of an application."""
    line = record(None, "did", "something")
    JournalLine.objects.filter(pk=line.pk).update(application=application)


class Asking:
    """Counts with a question to the database, and how often it was asked."""

    def __init__(self, count: Callable[[], int]) -> None:
        self.count, self.times = count, 0
        self.kept: Counted[int] = Counted(most=4)

    def __call__(self) -> int:
        """How often it was counted by now."""
        counted_once(self.kept, "all", self._counted)
        return self.times

    def _counted(self) -> int:
        self.times += 1
        return self.count()


def test_a_line_says_whose_action_it_was() -> None:
    open_circle(officer(), Opening({"en": "Working group"}))

    assert set(JournalLine.objects.values_list("application", flat=True)) == {"circles"}
    assert _application("hoseibi.corpus.actions.versions") == "corpus"
    assert [_application(one) for one in ("hoseibi.web.demo", "hoseibi.cli", "tests")] == [""] * 3


def test_what_is_read_for_a_count_is_seen_by_its_questions() -> None:
    with reading() as read:
        list(Law.objects.filter(country__code="xl").values_list("names__text"))
        list(Circle.objects.filter(pk__in=Letter.objects.values("matters__circle")))

    assert read == {"circles", "countries", "corpus", "letters"}
    with reading() as read:
        recent_lines()
    assert EVERYTHING in read


def test_a_release_is_read_with_what_it_released() -> None:
    with reading() as read:
        list(Meeting.objects.filter(Release.standing()).values_list("release__released_on"))
    assert read == {"meetings"}
    with reading() as read:
        list(Release.objects.values_list("what"))
        list(Meeting.objects.filter(release__in=Release.objects.filter(withdrawn_at=None)))
    assert read == {"meetings", "releases"}


def test_only_an_application_itself_releases_what_is_its_own() -> None:
    """So that a line of it tells of every release that is joined by its records."""
    pointing = {
        one.related_model._meta.app_label
        for one in Release._meta.get_fields(include_hidden=True)
        if one.one_to_many or one.one_to_one
    }
    releasing = {
        path.relative_to(HOSEIBI).parts[0]
        for path in HOSEIBI.glob("*/actions/**/*.py")
        if TAKES_BACK.search(path.read_text("utf-8"))
    }

    assert pointing == releasing - {"accounts"} != set()


def test_what_is_taken_from_another_count_is_read_too() -> None:
    done_in("corpus")
    laws = Asking(Law.objects.count)
    laws()

    with reading() as read:
        laws()

    assert laws.times == 1
    assert "corpus" in read


@pytest.mark.parametrize(
    ("application", "times"),
    [("letters", 1), ("corpus", 2), ("drafting", 2), ("accounts", 1), ("commentary", 1), ("", 2)],
)
def test_a_count_is_made_again_when_what_it_read_was_changed(application: str, times: int) -> None:
    done_in("")
    laws = Asking(Law.objects.count)
    laws()

    done_in(application)

    assert laws() == times


def test_an_anchor_that_is_made_changes_no_law_and_is_counted_itself() -> None:
    done_in("")
    laws, anchors = Asking(Law.objects.count), Asking(Anchor.objects.count)
    assert (laws(), anchors()) == (1, 1)

    done_in("commentary")
    assert (laws(), anchors()) == (1, 2)

    done_in("corpus")
    assert (laws(), anchors()) == (2, 3)


def test_who_gets_a_seat_has_other_rights_and_is_told_anew() -> None:
    circle = factories.circle()
    user = factories.seated(circle, Role.READER)
    before = rights_of(fresh(user))

    give_seat(officer(), circle, Place(user.person, Role.DRAFTER, Side.PARTNER))

    assert before != rights_of(fresh(user))
    assert rights_of(fresh(user)) == rights_of(fresh(user))


def fresh(user: User) -> User:
    """As another request knows somebody."""
    return User.objects.get(pk=user.pk)


def test_a_release_is_a_line_of_what_was_released() -> None:
    meeting, by = approved()

    release_minutes(by, meeting, Releasing("Minister of Justice"))

    assert JournalLine.objects.get(verb="released").application == "meetings"


def test_what_hangs_on_the_journal_is_counted_after_everything() -> None:
    done_in("letters")
    lines = Asking(lambda: len(recent_lines()))
    lines()

    done_in("letters")

    assert lines() == 2


def test_a_line_that_was_taken_back_is_no_state() -> None:
    done_in("corpus")
    before = journal_states()
    with transaction.atomic():
        done_in("corpus")
        within = journal_states()
        transaction.set_rollback(True)
    done_in("corpus")

    after = journal_states()

    assert before
    assert within
    assert after
    assert len({one.of(("corpus",)) for one in (before, within, after)}) == 3
    assert (before.number, within.number, after.number) == (1, 2, 2)


def test_the_state_after_many_lines_is_the_one_that_is_found_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    factories.officer()
    done_in("corpus")
    journal_states()
    for application in ("letters", "terms", "letters", "projects"):
        done_in(application)

    followed = journal_states()
    monkeypatch.setattr("hoseibi.accounts.queries.journal._seen", None)

    assert followed == journal_states()
    assert followed
    assert set(followed.lines) == {"corpus", "letters", "terms", "projects"}


def test_the_state_is_one_question_where_nothing_was_done() -> None:
    done_in("corpus")
    journal_states()

    with CaptureQueriesContext(connection) as asked:
        journal_states()

    assert len(asked) == 1
