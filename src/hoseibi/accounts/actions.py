"""What is done with accounts, and how every application enters a line in the journal."""

from django.db import transaction
from django.utils import timezone

from .choices import Origin, Role
from .models import JournalLine, User


@transaction.atomic
def record(
    by: User | None, verb: str, subject: object, *, origin: str = Origin.PAGE
) -> JournalLine:
    """Enter a line in the journal, in the transaction of the action that it tells of.

    The first line serves as a lock, so that two lines never follow the same one.
    """
    JournalLine.objects.select_for_update().filter(number=1).first()
    last = JournalLine.objects.order_by("-number").first()
    line = JournalLine(
        number=last.number + 1 if last else 1,
        actor=by,
        actor_name=str(by or ""),
        verb=verb,
        subject=str(subject)[:500],
        origin=origin,
        at=timezone.now(),
        previous=last.fingerprint if last else "",
    )
    line.fingerprint = line.reckon_fingerprint()
    line.save()
    return line


@transaction.atomic
def describe_self(user: User, full_name: str, language: str) -> None:
    """Let somebody say their own name and the language in which pages speak to them."""
    user.full_name, user.language = full_name, language
    user.save(update_fields=("full_name", "language"))
    record(user, "described", user)


@transaction.atomic
def invite(username: str, email: str, password: str, *, role: Role, full_name: str = "") -> User:
    """Enter somebody who may sign in from now on."""
    user = User.objects.create_user(username, email, password, role=role, full_name=full_name)
    record(None, "invited", user, origin=Origin.COMMAND)
    return user
