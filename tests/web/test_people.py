"""Letting people in, as an office does it on the command line."""

import re

import pytest
from allauth.mfa.models import Authenticator
from click.testing import CliRunner, Result

from hoseibi.accounts.models import JournalLine, User
from hoseibi.web.console.people import invite, verify_journal

pytestmark = pytest.mark.django_db


def invited(*words: str) -> Result:
    return CliRunner().invoke(invite, words)


def test_an_officer_is_let_in_with_a_password_of_her_own() -> None:
    said = invited("hanako@example.org", "--name", "Sato Hanako", "--role", "officer").output
    user = User.objects.get(email="hanako@example.org")

    assert (str(user), user.role) == ("Sato Hanako", "officer")
    assert user.check_password(re.findall(r"Password, shown only now: (\S+)", said)[0])


def test_nobody_is_let_in_twice() -> None:
    invited("hanako@example.org")
    again = invited("Hanako@example.org")

    assert again.exit_code == 1
    assert "may sign in already" in again.output
    assert User.objects.count() == 1


def test_what_is_no_address_is_refused() -> None:
    assert "is no e-mail address" in invited("hanako").output
    assert not User.objects.exists()


def test_a_forgotten_password_is_renewed() -> None:
    invited("hanako@example.org", "--role", "officer")

    said = invited("Hanako@example.org", "--again").output
    user = User.objects.get(email="hanako@example.org")

    assert user.role == "officer"
    assert user.check_password(re.findall(r"Shown only now: (\S+)", said)[0])


def test_nobody_is_renewed_who_was_never_invited() -> None:
    again = invited("taro@example.org", "--again")

    assert again.exit_code == 1
    assert "Nobody signs in as taro@example.org" in again.output


# --- the second factor, and the journal ---


def test_a_lost_second_factor_is_switched_off_with_the_password() -> None:
    invited("hanako@example.org")
    user = User.objects.get(email="hanako@example.org")
    Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={"secret": "x"})

    said = invited("hanako@example.org", "--again", "--lost-factor").output

    assert "The second factor is off" in said
    assert not Authenticator.objects.filter(user=user).exists()
    assert invited("ichiro@example.org", "--lost-factor").exit_code == 2


def test_a_journal_that_holds_together_is_counted() -> None:
    empty = CliRunner().invoke(verify_journal)
    invited("hanako@example.org")
    invited("hanako@example.org", "--again")

    whole = CliRunner().invoke(verify_journal)

    assert (empty.exit_code, empty.output) == (0, "0 lines hold together.\n")
    assert whole.exit_code == 0
    assert whole.output.startswith("2 lines hold together.\nFingerprint of line 2: ")


def test_the_first_broken_line_is_named() -> None:
    for name in ("hanako", "ichiro", "jiro"):
        invited(f"{name}@example.org")
    JournalLine.objects.filter(number=2).update(subject="somebody else")

    broken = CliRunner().invoke(verify_journal)

    assert broken.exit_code == 1
    assert "from line 2 on" in broken.output
