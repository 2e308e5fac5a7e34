"""How letters leave: each is taken up by one sender only, and none is lost when a server fails."""

from __future__ import annotations

from datetime import timedelta
from smtplib import SMTPRecipientsRefused
from typing import NamedTuple

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.errors import Refusal

from ..choices import LetterState
from ..models import Letter
from ..queries import due, is_reminder, is_unwanted, key_of, message
from ..queries.leaving import CannotLeave, fingerprint
from .writing import named

WAITS = (5, 15, 60, 240, 720, 1440, 1440)
"""After so many minutes a letter that did not leave is tried again; after the last, by somebody."""


NO_MORE = _("Who it is to switched letters like it off after it was written.")


class NoLetters(Refusal):
    message = _("This site sends no letters. Who keeps the server can let it: MAIL_URL.")


class Run(NamedTuple):
    """What came of sending all that was due. `refused` are letters that cannot leave as they are;
    `trouble` is why the server takes none now, and `left` how many wait for the next run."""

    sent: int
    refused: tuple[Letter, ...]
    trouble: str = ""
    left: int = 0


class Carried(NamedTuple):
    """A letter as it stands after a try; `server_fails` when no other would leave either."""

    letter: Letter | None
    server_fails: bool = False


def send_due() -> Run:
    """Send the letters that may leave now, one after the other. What is wrong with one letter keeps
    no other; when the server itself fails, the rest stays for the next run."""
    if not settings.SENDS_LETTERS:
        raise NoLetters
    numbers, sent, refused = due(timezone.now()), 0, []
    for place, number in enumerate(numbers):
        letter, server_fails = _carry(number)
        if letter is None:
            continue
        if server_fails:
            return Run(sent, tuple(refused), letter.error, len(numbers) - place)
        sent += letter.state == LetterState.SENT
        if letter.state == LetterState.FAILED:
            refused.append(letter)
    return Run(sent, tuple(refused))


def send(number: int) -> Letter | None:
    """Send one letter that may leave; as it stands afterwards. None when it may not, or when
    another sender has it. A reminder that nobody wants any more is discarded, and says so."""
    if not settings.SENDS_LETTERS:
        raise NoLetters
    return _carry(number).letter


def _carry(number: int) -> Carried:
    """The server is asked outside of every transaction: a slow one must not hold up who writes."""
    letter = _take_up(number)
    if letter is None or letter.state == LetterState.DISCARDED:
        return Carried(letter)
    try:
        message(letter).send()
    except CannotLeave as trouble:
        return Carried(_failed(letter, str(trouble)))
    except SMTPRecipientsRefused as trouble:
        return Carried(_refused(letter, trouble))
    except OSError as trouble:
        return Carried(_try_later(letter, str(trouble) or type(trouble).__name__), True)
    return Carried(_left(letter))


@transaction.atomic
def _take_up(number: int) -> Letter | None:
    """Of all who try at once, one gets the letter: the row changes for the first alone."""
    now = timezone.now()
    waiting = Letter.objects.filter(pk=number, state=LetterState.WAITING, send_after__lte=now)
    if not waiting.update(state=LetterState.LEAVING, claimed_at=now, tries=F("tries") + 1):
        return None
    letter = Letter.objects.select_related("user", "made_by").get(pk=number)
    if is_unwanted(letter):
        letter.state, letter.send_after = LetterState.DISCARDED, None
        letter.reason = str(NO_MORE)
        letter.save(update_fields=("state", "send_after", "reason"))
        record(None, "discarded letter", named(letter), origin=Origin.COMMAND)
    elif is_reminder(letter):
        letter.key_fingerprint = fingerprint(key_of(letter))
        letter.save(update_fields=("key_fingerprint",))
    return letter


@transaction.atomic
def _left(letter: Letter) -> Letter:
    letter.state, letter.sent_at, letter.error = LetterState.SENT, timezone.now(), ""
    letter.save(update_fields=("state", "sent_at", "error"))
    record(letter.released_by, "sent letter", named(letter), origin=Origin.COMMAND)
    return letter


def _refused(letter: Letter, trouble: SMTPRecipientsRefused) -> Letter:
    """For an address that the server does not take: for good, or (4xx) for now."""
    code, said = next(iter(trouble.recipients.values()), (550, b""))
    words = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    if code < 500:
        return _try_later(letter, f"{code} {words}")
    return _failed(letter, f"{code} {words}")


@transaction.atomic
def _failed(letter: Letter, why: str) -> Letter:
    letter.state, letter.send_after, letter.error = LetterState.FAILED, None, why
    letter.save(update_fields=("state", "send_after", "error"))
    record(None, "could not send letter", named(letter), origin=Origin.COMMAND)
    return letter


@transaction.atomic
def _try_later(letter: Letter, why: str) -> Letter:
    letter.error = why[:1000]
    if letter.tries <= len(WAITS):
        wait = timedelta(minutes=WAITS[letter.tries - 1])
        letter.state, letter.send_after = LetterState.WAITING, timezone.now() + wait
    else:
        letter.state, letter.send_after = LetterState.FAILED, None
    letter.save(update_fields=("state", "send_after", "error"))
    record(None, "could not send letter", named(letter), origin=Origin.COMMAND)
    return letter
