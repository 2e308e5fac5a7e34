"""Approved minutes are released to who signs in; who came and what is to be done is not."""

from __future__ import annotations

import pytest
from django.test import Client
from tests import factories
from tests.meetings.test_meetings import a_meeting, deciding, the_item, writing

from hoseibi.accounts.actions import NotReleased, Releasing
from hoseibi.accounts.choices import GRANTS, Act, Role
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.meetings import actions, queries
from hoseibi.meetings.models import Meeting

pytestmark = pytest.mark.django_db

WHO = Releasing("Minister of Justice")


def approved() -> tuple[Meeting, User]:
    meeting, drafter = a_meeting()
    item = the_item(meeting)
    actions.write_minutes(drafter, item, writing("Damages were spoken of."))
    actions.decide_on_item(drafter, item, deciding(text="Silver it is."))
    actions.give_task(drafter, item, actions.Task("Ask the tortoise", "en"))
    actions.attend(drafter, meeting, {drafter.person_id: "present"})
    return actions.approve(drafter, meeting), drafter


def page(user: User, address: str) -> tuple[int, str]:
    client = Client()
    client.force_login(user)
    answer = client.get(address)
    return answer.status_code, answer.content.decode("utf-8", "replace")


def test_released_minutes_are_read_without_a_seat() -> None:
    meeting, drafter = approved()
    reader = factories.reader()
    assert page(reader, f"/meetings/{meeting.pk}/record/")[0] == 404
    assert "Third joint study" not in page(reader, "/meetings/")[1]

    actions.release_minutes(drafter, meeting, WHO)

    status, said = page(reader, f"/meetings/{meeting.pk}/record/")
    assert status == 200
    assert "Damages were spoken of." in said
    assert "Silver it is." in said
    assert "Minister of Justice" in said
    assert "Third joint study" in page(reader, "/meetings/")[1]


def test_who_came_and_what_is_to_be_done_stays_with_the_circle() -> None:
    meeting, drafter = approved()
    actions.release_minutes(drafter, meeting, WHO)
    reader = factories.reader()

    _status, said = page(reader, f"/meetings/{meeting.pk}/record/")
    assert "Ask the tortoise" not in said
    assert "invited" not in said
    assert meeting.link not in said
    paper, _media = queries.record_paper(reader, queries.released(reader).get(), "docx")
    assert paper[:2] == b"PK"
    for address in ("", "minutes.docx", "meeting.ics"):
        assert page(reader, f"/meetings/{meeting.pk}/{address}")[0] == 404


def test_minutes_that_are_not_approved_are_not_released() -> None:
    meeting, drafter = a_meeting()
    actions.write_minutes(drafter, the_item(meeting), writing("Half."))

    with pytest.raises(actions.NotApproved):
        actions.release_minutes(drafter, meeting, WHO)


def test_a_release_is_withdrawn_and_made_again() -> None:
    meeting, drafter = approved()
    first = actions.release_minutes(drafter, meeting, WHO)
    before = first.release
    with pytest.raises(actions.MinutesReleased):
        actions.release_minutes(drafter, meeting, WHO)

    taken = actions.withdraw_minutes(drafter, first, "Names of villagers are in it.")

    assert not queries.released(factories.reader()).exists()
    with pytest.raises(NotReleased):
        actions.withdraw_minutes(drafter, taken, "Twice.")
    again = actions.release_minutes(drafter, taken, WHO)
    assert again.release != before
    assert queries.released(factories.reader()).get() == meeting


def test_a_stranger_reads_no_released_minutes() -> None:
    meeting, drafter = approved()
    actions.release_minutes(drafter, meeting, WHO)

    assert not queries.released(factories.stranger()).exists()
    assert queries.record(factories.stranger(), meeting, ["en"]) == []


@pytest.mark.parametrize("role", Role)
def test_who_may_release_minutes(role: Role) -> None:
    meeting, _drafter = approved()
    somebody = factories.seated(meeting.circle, role)

    if role in GRANTS[Act.RELEASE] | GRANTS[Act.FREEZE]:
        assert actions.release_minutes(somebody, meeting, WHO).release is not None
    else:
        with pytest.raises(NotAllowed):
            actions.release_minutes(somebody, meeting, WHO)
