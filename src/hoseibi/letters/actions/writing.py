"""How a letter comes into the outbox: written by somebody, or made by a rule."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.library.models import StoredFile
from hoseibi.partners.models import Person

from ..models import Attachment, Letter, LetterMatter
from ..queries import Matter


class NoAddress(Refusal):
    message = _("No e-mail address of whom this letter is to is known. Enter it first.")


class NothingWritten(Refusal):
    message = _("A letter needs a subject and a text.")


class Address(NamedTuple):
    """Somebody who is not known here, by where a letter reaches them."""

    email: str
    name: str = ""


class More(NamedTuple):
    """What else there is to say of a letter: its kind, its language (that of the pages), the
    matters that it is about with the kind of each, files that go with it, and from when it may
    leave by itself (not before somebody lets it go)."""

    kind: str = "letter"
    language: str = ""
    about: tuple[tuple[str, Matter], ...] = ()
    files: tuple[StoredFile, ...] = ()
    send_after: datetime | None = None


@transaction.atomic
def write(
    by: User | None,
    to: User | Person | Address,
    subject: str,
    text: str,
    more: More | None = None,
) -> Letter:
    """Put a letter into the outbox, where it is read before it goes. Whether somebody may write of
    a matter is for the action to say that calls this."""
    letter = put(by, to, (subject, text), more or More())
    record(by, "wrote a letter", named(letter))
    return letter


def put(by: User | None, to: User | Person | Address, words: tuple[str, str], more: More) -> Letter:
    """Enter a letter, within the transaction of an action that tells the journal."""
    user, person, address = addressed(to)
    subject, text = " ".join(words[0].split())[:300], words[1].replace("\x00", "").strip()
    if not subject or not text:
        raise NothingWritten
    circles = {one.circle for _kind, one in more.about}
    letter = Letter.objects.create(
        user=user,
        person=person,
        name=address.name,
        address=address.email,
        subject=subject,
        text=text + "\n",
        language=more.language or get_language() or settings.LANGUAGE_CODE,
        kind=more.kind,
        circle_id=min(circles - {None}, default=None) if len(circles) == 1 else None,
        scattered=len(circles) > 1,
        made_by=by,
        made_at=timezone.now(),
        send_after=more.send_after,
    )
    _put_matters(letter, more.about)
    enclose(letter, more.files)
    return letter


def enclose(letter: Letter, files: Iterable[StoredFile]) -> None:
    """Let these files go with a letter, and no others."""
    letter.attachments.all().delete()
    Attachment.objects.bulk_create(
        Attachment(letter=letter, file=one, name=one.name) for one in files
    )


def _put_matters(letter: Letter, about: Iterable[tuple[str, Matter]]) -> None:
    LetterMatter.objects.bulk_create(
        LetterMatter(
            letter=letter,
            kind=kind,
            key=one.key,
            stage=one.stage,
            title=one.title[:500],
            path=one.path,
            circle_id=one.circle,
        )
        for kind, one in about
    )


def addressed(to: User | Person | Address) -> tuple[User | None, Person | None, Address]:
    """Whom a letter is to, and where it goes. An account's address stands before the person's."""
    if isinstance(to, Address):
        found = None, None, to
    elif isinstance(to, User):
        found = to, to.person, Address(to.email, str(to))
    else:
        user = User.objects.filter(person=to, is_active=True).first()
        found = user, to, Address(user.email if user else to.email, str(to))
    if not found[2].email:
        raise NoAddress
    return found


def by_itself() -> datetime:
    """From when a letter that a rule makes may leave: until then it can be read."""
    return timezone.now() + timedelta(minutes=settings.LETTERS_WAIT)


def named(letter: Letter) -> str:
    """How the journal names a letter; what it says may be a circle's own."""
    return f"{letter.pk} · {letter.name or letter.address}"
