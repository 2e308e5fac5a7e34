"""What people do with a letter in the outbox: reword it, hold it back, let it go, discard it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.library.models import StoredFile

from ..choices import LetterState
from ..models import Letter
from ..permissions import require_may_edit, require_may_handle
from ..queries import is_stranded
from .writing import NothingWritten, enclose, named


class LetterLeft(Refusal):
    message = _("This letter was sent or discarded, or is on its way: it can be changed no more.")


class ChangedMeanwhile(Refusal):
    message = _(
        "Somebody changed this letter while you were writing. Theirs stands above; yours is still "
        "in the fields: put them together and save again."
    )


class WhyNeeded(Refusal):
    message = _("Say why, so that whoever waits for this letter can be told.")


class Rewording(NamedTuple):
    """Other words for a letter; `seen` is how often it had been edited when they were begun. An
    address is changed only where the letter is to nobody with an account."""

    subject: str
    text: str
    seen: int
    address: str = ""


FOLLOWING: dict[str, Callable[[User, Letter], tuple[StoredFile, ...]]] = {}
"""What follows the words of letters of a kind, when somebody rewords one: the application whose
kind it is keeps them too, and gives the files that go with the letter, made anew. It adds itself
when it is ready."""


def _locked(letter: Letter) -> Letter:
    return Letter.objects.select_for_update().get(pk=letter.pk)


def _changeable(letter: Letter) -> Letter:
    found = _locked(letter)
    if not found.can_change and not is_stranded(None, found):
        raise LetterLeft
    return found


@transaction.atomic
def reword(by: User, letter: Letter, rewording: Rewording) -> Letter:
    """Give a letter other words before it goes."""
    require_may_edit(by, letter)
    found = _changeable(letter)
    if found.edits != rewording.seen:
        raise ChangedMeanwhile
    subject, text = " ".join(rewording.subject.split())[:300], rewording.text.strip()
    if not subject or not text:
        raise NothingWritten
    found.subject, found.text = subject, text.replace("\x00", "").replace("\r\n", "\n") + "\n"
    if rewording.address and found.user_id is None:
        found.address = rewording.address
    found.edits += 1
    found.save(update_fields=("subject", "text", "address", "edits"))
    if found.kind in FOLLOWING and found.attachments.exists():
        enclose(found, FOLLOWING[found.kind](by, found))
    record(by, "reworded letter", named(found))
    return found


@transaction.atomic
def let_go(by: User, letter: Letter) -> Letter:
    """Let a letter leave now, also one that was held, that could not be sent, or of which nobody
    knows whether it left. `send` then carries it."""
    require_may_handle(by, letter)
    found = _changeable(letter)
    found.state, found.send_after, found.released_by = LetterState.WAITING, timezone.now(), by
    found.tries, found.error, found.reason = 0, "", ""
    found.save()
    record(by, "let go letter", named(found))
    return found


@transaction.atomic
def hold(by: User, letter: Letter, reason: str = "") -> Letter:
    """Keep a letter back until somebody lets it go."""
    require_may_handle(by, letter)
    found = _changeable(letter)
    found.state, found.send_after, found.reason = LetterState.HELD, None, reason.strip()
    found.save(update_fields=("state", "send_after", "reason"))
    record(by, "held back letter", named(found))
    return found


@transaction.atomic
def discard(by: User, letter: Letter, reason: str) -> Letter:
    """Take a letter out of what is to leave, with the reason. It stays to be read."""
    require_may_edit(by, letter)
    if not reason.strip():
        raise WhyNeeded
    found = _changeable(letter)
    found.state, found.send_after, found.reason = LetterState.DISCARDED, None, reason.strip()
    found.save(update_fields=("state", "send_after", "reason"))
    record(by, "discarded letter", named(found))
    return found
