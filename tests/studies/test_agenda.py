"""A question of a round goes before a meeting, and what was said of it there stands beside it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from tests import factories
from tests.meetings.test_meetings import PLANNING, deciding, writing
from tests.studies.test_rounds import a_group, a_round

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import Circle, User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.meetings import actions as meetings
from hoseibi.meetings.models import Meeting
from hoseibi.studies import actions, queries
from hoseibi.studies.models import RoundQuestion

pytestmark = pytest.mark.django_db


def asked(circle: Circle | None = None, *, sent: bool = True) -> tuple[RoundQuestion, User]:
    group = a_group(circle)
    drafter = factories.seated(group.circle, Role.DRAFTER)
    made = a_round(group, drafter, sent=sent)
    return made.questions.get(position=1), drafter


def planned(circle: Circle, by: User) -> Meeting:
    return meetings.plan(by, circle, PLANNING)


def test_minutes_and_decision_stand_beside_the_question() -> None:
    question, drafter = asked()
    meeting = planned(question.round.group.circle, drafter)

    item = actions.put_on_agenda(drafter, question, meeting)
    meetings.write_minutes(drafter, item, writing("Two were for five."))
    meetings.decide_on_item(drafter, item, deciding(text="Five it is."))

    assert item.question == question.question
    assert item.anchor == question.question.anchor
    client = Client()
    client.force_login(drafter)
    page = client.get(f"/studies/rounds/{question.round_id}/1/").content.decode()
    assert "Two were for five." in page
    assert "Five it is." in page
    there = client.get(f"/meetings/{meeting.pk}/").content.decode()
    assert "Is five years right?" in there
    assert f"/studies/of/{question.question_id}/" in there


def test_the_meeting_may_be_of_a_circle_around_the_group() -> None:
    project = factories.circle()
    question, _drafter = asked(factories.circle(project, "Group"))
    expert = factories.seated(project, Role.EXPERT)
    meeting, other = planned(project, expert), factories.circle()
    strange = planned(other, factories.seated(other, Role.DRAFTER))

    assert list(queries.meetings_for(expert, question)) == [meeting]
    actions.put_on_agenda(expert, question, meeting)

    assert list(queries.meetings_for(expert, question)) == []
    with pytest.raises(actions.OnTheAgenda):
        actions.put_on_agenda(expert, question, meeting)
    with pytest.raises(actions.OtherCircle):
        actions.put_on_agenda(expert, question, strange)


def test_who_reads_the_meeting_alone_reads_no_answers() -> None:
    project = factories.circle()
    question, _drafter = asked(factories.circle(project, "Group"))
    meeting = planned(project, factories.seated(project, Role.EXPERT))
    actions.put_on_agenda(factories.seated(project, Role.EXPERT), question, meeting)
    client = Client()
    client.force_login(factories.seated(project, Role.PROFESSOR))

    page = client.get(f"/meetings/{meeting.pk}/").content.decode()

    assert "Is five years right?" in page
    assert "What was answered" not in page
    assert client.get(f"/studies/of/{question.question_id}/").status_code == 404


def test_a_meeting_that_is_long_over_is_not_offered() -> None:
    question, drafter = asked()
    meeting = planned(question.round.group.circle, drafter)
    for hours, offered in ((12, [meeting]), (48, [])):
        ended = timezone.now() - timedelta(hours=hours)
        Meeting.objects.filter(pk=meeting.pk).update(
            begins_at=ended - timedelta(hours=2), ends_at=ended, state="held"
        )
        assert list(queries.meetings_for(drafter, question)) == offered


def test_a_round_that_was_not_sent_stays_its_writers() -> None:
    question, drafter = asked(sent=False)

    with pytest.raises(actions.NotSentYet):
        actions.put_on_agenda(drafter, question, planned(question.round.group.circle, drafter))


def test_who_may_not_write_the_agenda_puts_nothing_on_it() -> None:
    question, drafter = asked()
    meeting = planned(question.round.group.circle, drafter)
    reader = factories.seated(question.round.group.circle, Role.READER)

    assert list(queries.meetings_for(reader, question)) == []
    with pytest.raises(NotAllowed):
        actions.put_on_agenda(reader, question, meeting)
