"""A server that fails loses no letter, and two senders at once send none twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from smtplib import SMTPDataError, SMTPRecipientsRefused
from threading import Barrier, Lock

import pytest
from click.testing import CliRunner
from django.core import mail
from django.db import connection
from django.test import Client, override_settings
from django.utils import timezone
from tests import factories

from hoseibi.accounts.models import User
from hoseibi.letters import actions, queries
from hoseibi.letters.actions.sending import WAITS
from hoseibi.letters.models import Letter
from hoseibi.library.storage import path_of
from hoseibi.web.console.letters import letters

Breaks = Callable[[Exception], None]


@pytest.fixture(autouse=True)
def site() -> Iterator[None]:
    with override_settings(SENDS_LETTERS=True, SITE_ADDRESS="https://hoseibi.example.org"):
        yield


@pytest.fixture
def server_says(monkeypatch: pytest.MonkeyPatch) -> Breaks:
    """A mail server that answers every letter with a trouble."""

    def breaks(trouble: Exception) -> None:
        def send(*_more: object, **_named: object) -> int:
            raise trouble

        monkeypatch.setattr("django.core.mail.EmailMessage.send", send)

    return breaks


def due_again() -> None:
    Letter.objects.filter(state="waiting").update(send_after=timezone.now())


@pytest.mark.django_db
def test_a_letter_is_tried_again_longer_each_time_and_then_by_somebody(server_says: Breaks) -> None:
    factories.letter(goes=True)
    server_says(ConnectionRefusedError(111, "Connection refused"))

    waits = []
    for _each in WAITS:
        run = actions.send_due()
        assert (run.sent, run.trouble, run.left) == (0, "[Errno 111] Connection refused", 1)
        letter = Letter.objects.get()
        waits.append(round((letter.send_after - timezone.now()) / timedelta(minutes=1)))
        due_again()
    actions.send_due()

    assert waits == list(WAITS)
    assert Letter.objects.get().state == "failed"
    assert actions.send_due() == actions.Run(0, ())


@pytest.mark.django_db
def test_a_failing_server_is_asked_once_a_run(server_says: Breaks) -> None:
    for _each in range(3):
        factories.letter(goes=True)
    server_says(SMTPDataError(451, b"try later"))

    run = actions.send_due()

    assert run.left == 3
    assert sorted(Letter.objects.values_list("tries", flat=True)) == [0, 0, 1]


@pytest.mark.django_db
def test_an_address_that_is_busy_is_tried_again_and_one_that_is_no_more_is_not(
    server_says: Breaks,
) -> None:
    letter = factories.letter(goes=True)
    server_says(SMTPRecipientsRefused({letter.address: (450, b"mailbox busy")}))
    actions.send_due()
    assert Letter.objects.get().state == "waiting"

    due_again()
    server_says(SMTPRecipientsRefused({letter.address: (550, b"no such person")}))
    run = actions.send_due()

    assert [one.error for one in run.refused] == ["550 no such person"]
    assert Letter.objects.get().state == "failed"


@pytest.mark.django_db
def test_an_address_that_is_busy_keeps_no_other_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    busy, _other = factories.letter(goes=True), factories.letter(goes=True)
    send = mail.EmailMessage.send

    def sends(message: mail.EmailMessage, *more: bool) -> int:
        if message.to == [busy.address]:
            raise SMTPRecipientsRefused({busy.address: (450, b"greylisted, come back later")})
        return send(message, *more)

    monkeypatch.setattr("django.core.mail.EmailMessage.send", sends)

    assert actions.send_due() == actions.Run(1, ())
    assert Letter.objects.get(pk=busy.pk).state == "waiting"


@pytest.mark.django_db
def test_a_file_that_is_gone_keeps_its_letter_and_no_other() -> None:
    stored, to = factories.stored(), actions.Address("a@example.org")
    more = actions.More(files=(stored,), send_after=timezone.now())
    with_it = actions.write(factories.officer(), to, "The code", "It is attached.", more)
    factories.letter(goes=True)
    path_of(stored.fingerprint).unlink()

    run = actions.send_due()

    assert (run.sent, run.refused, run.trouble) == (1, (with_it,), "")
    assert Letter.objects.get(pk=with_it.pk).state == "failed"
    assert "“code.txt”" in run.refused[0].error


@pytest.mark.django_db
def test_a_letter_to_an_account_without_an_address_is_not_called_sent() -> None:
    letter = factories.letter(goes=True)
    User.objects.filter(pk=letter.user_id).update(email="")

    (refused,) = actions.send_due().refused

    assert (refused.state, refused.sent_at) == ("failed", None)
    assert "no e-mail address" in refused.error


@pytest.mark.django_db
def test_nothing_leaves_a_site_that_sends_no_letters() -> None:
    letter, browser = factories.letter(goes=True), Client()
    browser.force_login(factories.officer())

    with override_settings(SENDS_LETTERS=False):
        with pytest.raises(actions.NoLetters):
            actions.send(letter.pk)
        page = browser.post(f"/letters/{letter.pk}/let-go/", follow=True).content.decode()

    assert "This site sends no letters." in page
    assert Letter.objects.get().state == "waiting"


@pytest.mark.django_db
def test_a_letter_that_another_sender_has_is_not_put_down_to_the_server(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    letter, browser = factories.letter(), Client()
    browser.force_login(factories.officer())
    let_go = actions.let_go

    def and_another_takes_it(*given: object) -> Letter:
        found = let_go(*given)
        Letter.objects.update(state="leaving", claimed_at=timezone.now())
        return found

    monkeypatch.setattr("hoseibi.letters.actions.let_go", and_another_takes_it)

    page = browser.post(f"/letters/{letter.pk}/let-go/", follow=True).content.decode()

    assert "Another sender has it already" in page
    assert "mail server" not in page


@pytest.mark.django_db
def test_a_letter_whose_sender_ended_on_the_way_waits_for_people() -> None:
    officer, letter = factories.officer(), factories.letter(goes=True)
    ago = timezone.now() - timedelta(minutes=20)
    Letter.objects.update(state="leaving", claimed_at=ago)

    assert actions.send_due() == actions.Run(0, ())
    assert queries.is_stranded(officer, Letter.objects.get())
    actions.let_go(officer, letter)
    actions.send_due()

    assert len(mail.outbox) == 1


@pytest.mark.django_db
def test_a_second_try_is_the_same_message() -> None:
    letter = factories.letter(goes=True)

    first, second = queries.message(letter), queries.message(letter)

    assert first.extra_headers == second.extra_headers
    assert first.extra_headers["Message-ID"].endswith("@hoseibi.example.org>")


@pytest.mark.django_db
def test_an_answer_goes_to_who_wrote_the_letter_and_a_file_goes_along() -> None:
    officer = factories.officer()
    more = actions.More(files=(factories.stored(),), send_after=timezone.now())
    actions.write(officer, actions.Address("a@example.org"), "The code", "It is attached.", more)

    actions.send_due()

    (message,) = mail.outbox
    assert message.reply_to == [officer.email]
    assert [name for name, _content, _type in message.attachments] == ["code.txt"]
    assert "List-Unsubscribe" not in message.extra_headers


@pytest.mark.django_db
def test_the_command_lists_and_sends() -> None:
    letter = factories.letter(goes=True)

    listed = CliRunner().invoke(letters, ["list"]).output
    sent = CliRunner().invoke(letters, ["send"]).output
    after = CliRunner().invoke(letters, ["list", "--state", "sent"]).output

    assert f"{letter.pk}  waiting  " in listed
    assert listed.endswith(f"{letter.address}  A question\nLetters: 1\n")
    assert sent == "Letters sent: 1\n"
    assert after.endswith("Letters: 1\n")


@pytest.mark.django_db(transaction=True)
def test_two_senders_at_once_send_no_letter_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    if connection.vendor == "sqlite" and connection.is_in_memory_db():
        pytest.skip("SQLite in memory is one connection: threads share it and take turns anyway")
    for _each in range(12):
        factories.letter(goes=True)
    left: list[str] = []
    lock, together = Lock(), Barrier(4)

    def send(message: mail.EmailMessage, *_more: object, **_named: object) -> int:
        with lock:
            left.append(message.extra_headers["Message-ID"])
        return 1

    monkeypatch.setattr("django.core.mail.EmailMessage.send", send)

    def sender(_number: int) -> int:
        together.wait()
        try:
            return actions.send_due().sent
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as threads:
        counts = list(threads.map(sender, range(4)))

    assert len(left) == len(set(left)) == sum(counts) == 12
    assert set(Letter.objects.values_list("state", flat=True)) == {"sent"}
