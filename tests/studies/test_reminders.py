"""Letters remind people of what waits for them: each thing once at each stage, and no secret."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from smtplib import SMTPRecipientsRefused

import pytest
from click.testing import CliRunner
from django.core import mail
from django.db.models import F
from django.test import Client, override_settings
from django.utils import timezone
from tests import factories
from tests.meetings.test_meetings import PLANNING, a_meeting, the_item
from tests.studies.test_rounds import a_group, a_round, question, said

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import JournalLine, Seat, User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.letters import actions as letters
from hoseibi.letters.models import Letter, Reminder
from hoseibi.letters.queries import message, stage
from hoseibi.meetings import actions as meetings
from hoseibi.meetings.actions import questions as asking
from hoseibi.meetings.models import Meeting
from hoseibi.studies import actions
from hoseibi.studies.models import Round
from hoseibi.web.console.letters import remind

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site() -> object:
    """A site whose letters leave as soon as they are written."""
    with override_settings(
        SITE_ADDRESS="https://hoseibi.example.org", SENDS_LETTERS=True, LETTERS_WAIT=0
    ) as made:
        yield made


def reminded(user: User) -> mail.EmailMessage | None:
    """The letter that somebody gets now; at most one, since it gathers what there is to tell."""
    made = letters.remind(user)
    letters.send_due()
    return message(made[0]) if made else None


def a_day_later() -> None:
    """What was written today was written yesterday."""
    Letter.objects.update(made_at=F("made_at") - timedelta(days=1))


def asked(days: int = 7) -> tuple[Round, User]:
    """A round that is due in so many days, and somebody who is to answer it."""
    group = a_group()
    sent = a_round(group, factories.seated(group.circle, Role.EXPERT))
    due(sent, days)
    return sent, factories.seated(group.circle, Role.PROFESSOR)


def due(sent: Round, days: int) -> None:
    Round.objects.filter(pk=sent.pk).update(due_on=timezone.localdate() + timedelta(days))


@pytest.mark.parametrize(
    ("days", "expected"),
    [(8, ""), (7, "week"), (2, "week"), (1, "day"), (0, "day"), (-1, "over 0"), (-7, "over 0"),
     (-8, "over 1"), (-28, "over 3"), (-29, "")],
)  # fmt: skip
def test_how_near_a_day_is(days: int, expected: str) -> None:
    assert stage(days) == expected


def test_a_round_is_recalled_once_at_each_stage() -> None:
    sent, user = asked()

    for days, count in ((9, 0), (7, 1), (5, 1), (1, 2), (0, 2), (-1, 3), (-6, 3), (-9, 4)):
        due(sent, days)
        reminded(user)
        assert len(mail.outbox) == count, days
        a_day_later()
    assert {one.stage for one in Reminder.objects.all()} == {"week", "day", "over 0", "over 1"}


def test_a_letter_says_where_and_until_when_and_nothing_of_what_is_asked() -> None:
    sent, user = asked()

    written = reminded(user)

    assert written is not None
    assert written.to == [user.email]
    assert written.subject == "Hoseibi: 1 thing waits for you"
    assert "* Prescription (Civil code)\n  2 of 2 questions open · until " in written.body
    assert f"https://hoseibi.example.org/studies/rounds/{sent.pk}/1/" in written.body
    assert "https://hoseibi.example.org/accounts/me/" in written.body
    assert "five years" not in written.body


def test_a_letter_is_in_the_language_of_who_gets_it() -> None:
    _sent, user = asked()
    user.language = "ja"
    user.save()

    written = reminded(user)

    assert written is not None
    assert "2問中2問が未回答" in written.body


def test_who_answered_wants_none_or_lost_the_seat_gets_none() -> None:
    sent, user = asked()
    for position in (1, 2):
        asking.answer(user, question(sent, position), said())
    silent = factories.seated(sent.group.circle, Role.PROFESSOR)
    User.objects.filter(pk=silent.pk).update(wants_letters=False)
    gone = factories.seated(sent.group.circle, Role.PROFESSOR)
    Seat.objects.filter(person=gone.person_id).update(until=timezone.localdate())
    reader = factories.seated(sent.group.circle, Role.READER)

    for one in (user, silent, gone, reader):
        assert reminded(User.objects.get(pk=one.pk)) is None


def test_a_task_and_a_meeting_are_recalled() -> None:
    meeting, drafter = a_meeting()
    invited = factories.seated(meeting.circle, Role.PROFESSOR)
    begins = timezone.now() + timedelta(hours=3)
    near = replace(
        PLANNING, begins_at=begins, ends_at=begins + timedelta(hours=1), people=(invited.person,)
    )
    meetings.plan(drafter, meeting.circle, near)
    task = meetings.Task("Ask the court", "en", invited.person, timezone.localdate())
    meetings.give_task(drafter, the_item(meeting), task)

    written = reminded(invited)

    assert written is not None
    assert written.subject == "Hoseibi: 2 things wait for you"
    assert "* Third joint study (Civil code)\n  " in written.body
    assert "Phnom Penh" in written.body
    assert "* Something to do (Civil code)\n  until " in written.body
    assert "due today" in written.body
    assert "Ask the court" not in written.body
    assert reminded(drafter) is None


def test_a_meeting_that_was_cancelled_is_not_recalled() -> None:
    meeting, drafter = a_meeting()
    begins = timezone.now() + timedelta(hours=3)
    near = replace(
        PLANNING, begins_at=begins, ends_at=begins + timedelta(hours=1), people=(drafter.person,)
    )
    meetings.cancel(drafter, meetings.plan(drafter, meeting.circle, near))

    assert reminded(drafter) is None
    assert Meeting.objects.count() == 2


def test_a_letter_that_cannot_leave_is_sent_by_a_later_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked()

    def refuse(*_more: object, **_named: object) -> None:
        raise ConnectionRefusedError(111, "Connection refused")

    with monkeypatch.context() as broken:
        broken.setattr("django.core.mail.EmailMessage.send", refuse)
        said_so = CliRunner().invoke(remind)
    assert said_so.exit_code == 1
    assert "did not take a letter: [Errno 111] Connection refused" in said_so.output
    assert "It stays in the outbox with 1 more" in said_so.output

    Letter.objects.update(send_after=timezone.now())
    assert CliRunner().invoke(remind).output == "Letters sent: 2\n"
    assert CliRunner().invoke(remind).output == "Letters sent: 0\n"


def test_an_address_that_is_no_more_does_not_keep_others_from_their_letters(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _sent, user = asked()
    send = mail.EmailMessage.send

    def refuse_one(letter: mail.EmailMessage, *more: object, **named: object) -> int:
        if letter.to != [user.email]:
            raise SMTPRecipientsRefused({letter.to[0]: (550, b"no such person")})
        return send(letter, *more, **named)

    monkeypatch.setattr("django.core.mail.EmailMessage.send", refuse_one)
    result = CliRunner().invoke(remind)

    assert result.exit_code == 0
    assert ": 550 no such person\n" in result.output
    assert result.output.endswith("Letters sent: 1\n")
    assert Letter.objects.get(state="failed").error == "550 no such person"


def test_letters_can_be_seen_without_being_sent() -> None:
    _sent, user = asked()

    shown = CliRunner().invoke(remind, ["--print"])

    assert f"To: {user.email}\nSubject: Hoseibi: 1 thing waits for you" in shown.output
    assert not mail.outbox
    assert not Reminder.objects.exists()


# --- asked for on the page of a round ---


def test_who_leads_a_round_writes_to_who_has_not_answered_once_a_day() -> None:
    sent, user = asked(days=20)
    lead = sent.begun_by
    done = factories.seated(sent.group.circle, Role.PROFESSOR)
    for position in (1, 2):
        asking.answer(done, question(sent, position), said())
    silent = factories.seated(sent.group.circle, Role.DRAFTER)
    User.objects.filter(pk=silent.pk).update(wants_letters=False)
    client = Client()
    client.force_login(lead)

    first = client.post(f"/studies/rounds/{sent.pk}/remind/", follow=True).content.decode()
    again = client.post(f"/studies/rounds/{sent.pk}/remind/", follow=True).content.decode()

    told = {address for letter in mail.outbox for address in letter.to}
    assert told == {user.email, lead.email}
    assert len(mail.outbox) == 2
    assert f"A letter went to {lead}; {user}." in first
    assert f"{silent} asked for no letters: tell them yourself." in first
    assert f"{lead}; {user} had a letter today already." in again
    assert JournalLine.objects.filter(verb="reminded").count() == 1


def test_nobody_else_sends_letters_to_the_group() -> None:
    sent, user = asked()

    with pytest.raises(NotAllowed):
        actions.remind_group(user, sent)
    assert not mail.outbox


def test_a_site_without_mail_says_so() -> None:
    sent, user = asked()

    with override_settings(SENDS_LETTERS=False):
        for do in (lambda: letters.remind(user), lambda: actions.remind_group(sent.begun_by, sent)):
            with pytest.raises(letters.NoLetters, match="MAIL_URL"):
                do()
        client = Client()
        client.force_login(sent.begun_by)
        page = client.get(f"/studies/rounds/{sent.pk}/").content.decode()
    assert "/remind/" not in page
