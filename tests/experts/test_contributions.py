"""What is told of what people did, and to whom it is not told."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests import factories
from tests.experts.posts import an_opinion
from tests.experts.roster import on_roster
from tests.meetings.test_meetings import a_meeting
from tests.studies.test_rounds import a_group, a_round

from hoseibi.accounts.actions import Place, give_seat
from hoseibi.accounts.choices import Role, Side
from hoseibi.accounts.models import User
from hoseibi.experts import queries
from hoseibi.experts.actions import take_back_consent
from hoseibi.experts.queries import SOURCES, Wish
from hoseibi.meetings.actions import attend

pytestmark = pytest.mark.django_db


def told(user: User, wish: Wish | None = None) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in queries.contributions(user, wish or Wish())]


def test_every_kind_of_contribution_has_its_source() -> None:
    kinds = {one.kind for one in SOURCES}

    assert kinds >= {"opinion", "decision", "meeting", "task", "question", "proposal", "wording"}


def test_an_opinion_is_told_to_those_of_the_circle_alone() -> None:
    circle = factories.circle()
    professor = factories.seated(circle, "professor")
    an_opinion(professor, circle, "Too short.")

    assert told(factories.seated(circle, "reader")) == [("opinion", "Too short.")]
    assert told(factories.seated(factories.circle(), "officer")) == []
    assert told(factories.officer()) == []
    assert told(factories.stranger()) == []  # type: ignore[arg-type]


def test_the_questions_of_a_round_that_was_not_sent_are_told_to_nobody_else() -> None:
    group = a_group()
    drafter = factories.seated(group.circle, "drafter")
    a_round(group, drafter, sent=False)
    reader = factories.seated(group.circle, "reader")

    assert [kind for kind, _text in told(drafter)] == ["question"] * len(told(drafter))
    assert told(drafter) != []
    assert told(reader) == []


def test_who_was_only_asked_to_come_did_not_attend() -> None:
    circle = factories.circle()
    meeting, drafter = a_meeting(circle)
    professor = factories.seated(circle, "professor")
    people = frozenset({professor.person_id})
    attend(drafter, meeting, {professor.person_id: "invited"})
    assert told(drafter, Wish(people=people)) == []

    attend(drafter, meeting, {professor.person_id: "remote"})
    assert told(drafter, Wish(people=people)) == [("meeting", "Third joint study")]


@pytest.mark.parametrize("words", ["short", "Article 3", "3", "第3条"])
def test_what_was_said_is_found_by_words_and_by_article(words: str) -> None:
    circle = factories.circle()
    professor = factories.seated(circle, "professor")
    an_opinion(professor, circle, "Too short.")

    assert told(professor, Wish(words)) == [("opinion", "Too short.")]
    assert told(professor, Wish("Article 2")) == []


def test_it_takes_as_many_queries_for_one_as_for_many() -> None:
    circle = factories.circle()
    reader = factories.seated(circle, "reader")
    an_opinion(factories.seated(circle, "professor"), circle, "One.")
    told(reader)
    with CaptureQueriesContext(connection) as few:
        told(reader)
    for number in range(5):
        an_opinion(factories.seated(circle, "professor"), circle, f"Opinion {number}.")
    with CaptureQueriesContext(connection) as many:
        assert len(told(reader)) == 6

    assert len(many) == len(few)


def test_the_entry_of_who_took_their_consent_back_is_not_told() -> None:
    circle = factories.circle()
    officer, expert = factories.seated(circle, Role.READER), on_roster("Asuka")
    officer.role = Role.OFFICER
    officer.save()
    place = Place(expert.person, Role.PROFESSOR, Side.HOME)
    give_seat(officer, circle, place)
    professor = factories.UserFactory(person=expert.person)
    an_opinion(professor, circle, "Too short.")

    (found,) = queries.contributors(officer, Wish())
    assert (found.expert, found.is_entered) == (expert, True)
    take_back_consent(professor, expert)
    (found,) = queries.contributors(officer, Wish())
    assert (found.expert, found.is_entered) == (None, True)
