"""Every letter waits to be read, to be put right, held, let go or discarded."""

from __future__ import annotations

import pytest
from django.core import mail
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from tests import factories

from hoseibi.accounts import actions as accounts
from hoseibi.accounts.choices import Role, Side
from hoseibi.accounts.models import JournalLine, User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.letters import actions, queries
from hoseibi.letters.models import Letter
from hoseibi.letters.queries import Matter, Sieve
from hoseibi.partners.actions import person

pytestmark = pytest.mark.django_db


def browser(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def rewording(letter: Letter, text: str) -> actions.Rewording:
    return actions.Rewording(letter.subject, text, letter.edits)


# --- written ---


def test_what_somebody_writes_waits_until_somebody_lets_it_go() -> None:
    officer = factories.officer()
    to = actions.Address("ministry@example.org", "Ministry of Justice")

    written = actions.write(officer, to, "Your\nrequest", "We thank you.\r\n")
    actions.send_due()

    assert (written.name, written.address) == ("Ministry of Justice", "ministry@example.org")
    assert written.subject == "Your request"
    assert written.waits_for_somebody
    assert mail.outbox == []
    assert JournalLine.objects.filter(verb="wrote a letter", actor=officer).count() == 1


def test_a_letter_to_a_person_goes_to_their_account() -> None:
    user = factories.seated(factories.circle(), Role.DRAFTER)

    written = actions.write(None, user.person, "A question", "Text.")

    assert (written.user, written.person, written.address) == (user, user.person, user.email)


def test_a_letter_needs_somewhere_to_go_and_something_to_say() -> None:
    absent = person("Vanna Korell", factories.organ())

    with pytest.raises(actions.NoAddress):
        actions.write(None, absent, "A question", "Text.")
    with pytest.raises(actions.NothingWritten):
        actions.write(None, factories.reader(), " \n", "Text.")
    assert not Letter.objects.exists()


# --- read ---


def test_who_does_not_read_in_a_circle_reads_no_letter_about_it() -> None:
    circle, other = factories.circle(), factories.circle(name="Bankruptcy")
    about = factories.letter(circle=circle)
    nobodys = factories.letter()
    department, seated = factories.officer(), factories.seated(circle, Role.OFFICER)
    writer = factories.seated(circle, Role.EXPERT)
    own = factories.letter(by=writer)

    assert set(queries.letters(department)) == {nobodys, own}
    assert set(queries.letters(seated)) == {about}
    assert set(queries.letters(writer)) == {own}
    assert set(queries.letters(factories.seated(other, Role.OFFICER))) == set()
    assert set(queries.letters(factories.stranger())) == set()
    assert queries.outbox(department, Sieve()).closed == 1


def test_a_letter_about_two_circles_is_read_by_who_reads_in_both() -> None:
    one, two = factories.circle(), factories.circle(name="Bankruptcy")
    about = tuple(
        ("rounds", Matter(f"round {each.pk}", "week", "Torts", "/", circle=each.pk))
        for each in (one, two)
    )
    to = factories.reader()
    letter = actions.write(None, to, "Two rounds", "Text.", actions.More(about=about))
    both = factories.seated(one, Role.OFFICER)
    alone = factories.seated(one, Role.OFFICER)
    seat = accounts.Place(both.person, Role.OFFICER, Side.HOME)
    accounts.give_seat(factories.officer(), two, seat)

    assert set(queries.letters(alone)) == set(queries.letters(factories.officer())) == set()
    assert set(queries.letters(User.objects.get(pk=both.pk))) == {letter}


def test_the_outbox_is_sifted_and_taken_away() -> None:
    officer = factories.officer()
    first, second = factories.letter(), factories.letter(kind="rounds")
    actions.hold(officer, second)
    client = browser(officer)

    page = client.get("/letters/?state=held").content.decode()
    sheet = client.get(f"/letters/letters.csv?q={first.address}").content.decode("utf-8-sig")

    assert f"/letters/{second.pk}/" in page
    assert f"/letters/{first.pk}/" not in page
    assert [line.split(",")[0] for line in sheet.splitlines()[1:]] == [str(first.pk)]


def test_the_outbox_asks_a_fixed_number_of_questions() -> None:
    officer = factories.officer()
    client = browser(officer)
    factories.letter()
    client.get("/letters/")
    with CaptureQueriesContext(connection) as few:
        client.get("/letters/")
    for _each in range(20):
        factories.letter()

    with CaptureQueriesContext(connection) as many:
        client.get("/letters/")

    assert len(many) == len(few)


# --- put right, held, let go, discarded ---


def test_a_letter_is_put_right_and_let_go() -> None:
    officer, letter = factories.officer(), factories.letter()
    client = browser(officer)

    answer = client.post(
        f"/letters/{letter.pk}/reword/",
        {"subject": "Two questions", "text": "Two are open.", "seen": "0"},
    )
    sent = client.post(f"/letters/{letter.pk}/let-go/", follow=True).content.decode()

    assert answer.status_code == 302
    assert "The letter is sent." in sent
    assert [(one.subject, one.body) for one in mail.outbox] == [
        ("Two questions", "Two are open.\n")
    ]
    verbs = JournalLine.objects.order_by("number").values_list("verb", flat=True)
    assert list(verbs)[-3:] == ["reworded letter", "let go letter", "sent letter"]


def test_two_who_reword_a_letter_lose_nothing() -> None:
    officer, letter = factories.officer(), factories.letter()
    actions.reword(officer, letter, rewording(letter, "The first."))

    page = browser(officer).post(
        f"/letters/{letter.pk}/reword/", {"subject": "Mine", "text": "The second.", "seen": "0"}
    )
    said = page.content.decode()

    assert page.status_code == 422
    assert "Somebody changed this letter while you were writing." in said
    assert "The first." in said
    assert "The second." in said
    assert 'name="seen" value="1"' in said


def test_a_letter_that_left_is_changed_no_more() -> None:
    officer, letter = factories.officer(), factories.letter(goes=True)
    actions.send_due()

    for act in (
        lambda: actions.reword(officer, letter, rewording(letter, "Other.")),
        lambda: actions.hold(officer, letter),
        lambda: actions.let_go(officer, letter),
        lambda: actions.discard(officer, letter, "Late."),
    ):
        with pytest.raises(actions.LetterLeft):
            act()


def test_a_held_letter_stays_until_it_is_let_go() -> None:
    officer, letter = factories.officer(), factories.letter(goes=True)
    actions.hold(officer, letter, "The minister reads it first.")

    actions.send_due()
    assert mail.outbox == []
    actions.let_go(officer, letter)
    actions.send_due()

    assert len(mail.outbox) == 1


def test_a_letter_is_discarded_with_a_reason_and_stays() -> None:
    officer, letter = factories.officer(), factories.letter(goes=True)

    with pytest.raises(actions.WhyNeeded):
        actions.discard(officer, letter, "  ")
    actions.discard(officer, letter, "The round is closed.")
    actions.send_due()

    assert mail.outbox == []
    assert Letter.objects.get().reason == "The round is closed."


def test_who_wrote_a_letter_rewords_it_and_does_not_let_it_go() -> None:
    writer = factories.seated(factories.circle(), Role.EXPERT)
    letter = factories.letter(by=writer)

    actions.reword(writer, letter, rewording(letter, "Better."))
    with pytest.raises(NotAllowed):
        actions.let_go(writer, letter)


def test_the_journal_says_to_whom_and_not_what() -> None:
    letter = factories.letter(circle=factories.circle())

    line = JournalLine.objects.get(verb="wrote a letter")

    assert line.subject == f"{letter.pk} · {letter.name}"


@override_settings(SENDS_LETTERS=False)
def test_the_outbox_can_be_read_where_no_letter_is_sent() -> None:
    factories.letter()

    assert browser(factories.officer()).get("/letters/").status_code == 200
    with pytest.raises(actions.NoLetters):
        actions.send_due()
