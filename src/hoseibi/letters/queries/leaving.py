"""What a sender asks: which letters are due, and the message that a letter becomes."""

from __future__ import annotations

import hashlib
from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import translation
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from hoseibi.library import queries as library

from ..choices import GATHERED, LetterState
from ..models import Attachment, Letter
from .kinds import kind
from .wording import foot

NOWHERE = _("The account of who it is to has no e-mail address. Enter one, then send it again.")
NO_FILE = _(
    "The file “{name}” that goes with it cannot be read. Who keeps the server can bring it back "
    "from a copy; then send the letter again."
)


class CannotLeave(Exception):
    """Why a letter can become no message; a sentence for who answers for the outbox."""


def due(now: datetime) -> list[int]:
    """The numbers of the letters that may leave, those that may longest first."""
    found = Letter.objects.filter(state=LetterState.WAITING, send_after__lte=now)
    return list(found.order_by("send_after", "pk").values_list("pk", flat=True))


def key_of(letter: Letter) -> str:
    """The key by which who got a letter switches letters like it off. It is reckoned and not kept,
    so that a second try carries the same one."""
    return salted_hmac("hoseibi.letters.off", str(letter.pk), algorithm="sha256").hexdigest()


def fingerprint(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()


def by_key(key: str) -> Letter | None:
    """The letter at whose foot a key stood."""
    found = Letter.objects.filter(key_fingerprint=fingerprint(key), user__isnull=False)
    return found.select_related("user").prefetch_related("matters").first()


def kinds_in(letter: Letter) -> list[str]:
    """The kinds of matters in a letter that can be switched off."""
    return sorted({one.kind for one in letter.matters.all() if kind(one.kind)})


def is_reminder(letter: Letter) -> bool:
    """Whether a letter tells of what can be switched off, to somebody who can. What a person
    writes of such a matter, as the reply to a request, is none."""
    told = letter.kind in GATHERED or kind(letter.kind) is not None
    return told and letter.user_id is not None and bool(kinds_in(letter))


def message(letter: Letter) -> EmailMessage:
    """A letter as it travels. A reminder says how to have no more of them (RFC 2369, RFC 8058) and
    that no holiday notice is wanted (RFC 3834); an answer to a letter goes to who wrote it.
    Raises `CannotLeave` where it has nowhere to go, or a file that goes along is missing."""
    headers = {"Message-ID": _message_id(letter)}
    text = letter.text
    if is_reminder(letter):
        off = settings.SITE_ADDRESS + reverse("letters:off", args=(key_of(letter),))
        with translation.override(letter.language):
            text = text.rstrip("\n") + "\n\n" + foot(off)
        headers |= {"Auto-Submitted": "auto-generated", "List-Unsubscribe": f"<{off}>"}
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    answers = [letter.made_by.email] if letter.made_by and not is_reminder(letter) else []
    # An account may have another address since the letter was written.
    address = letter.user.email if letter.user else letter.address
    if not address:
        # The mail library would send nothing then, and say nothing of it.
        raise CannotLeave(NOWHERE)
    made = EmailMessage(letter.subject, text, to=[address], headers=headers)
    made.reply_to = answers
    for one in letter.attachments.select_related("file"):
        made.attach(one.name, _content(one), one.file.media_type)
    return made


def _content(attachment: Attachment) -> bytes:
    try:
        return library.content(attachment.file)
    except OSError as trouble:
        raise CannotLeave(NO_FILE.format(name=attachment.name)) from trouble


def _message_id(letter: Letter) -> str:
    host = urlsplit(settings.SITE_ADDRESS).hostname or "localhost"
    return f"<letter-{letter.pk}.{key_of(letter)[:16]}@{host}>"
