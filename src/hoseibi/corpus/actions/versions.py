"""What is done with a version: opened to everybody, moved in time, indexed, taken away and back."""

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import require_may_release
from hoseibi.errors import Refusal

from .. import permissions, queries, storage
from ..models import LawVersion
from .periods import open_period, require_forwards, require_free_day, set_periods


class NotDeleted(Refusal):
    message = _("This is not deleted, so there is nothing to restore.")


class ReleasedByCircle(Refusal):
    message = _(
        "A circle releases this text, and withdraws it on the page of its draft, with the reason."
    )


def _require_own(by: User, version: LawVersion) -> None:
    """Refuse what a circle released from a draft of its own: who released it, and why it was
    withdrawn, is its to say there. A file that was brought into a circle is opened by those who may
    release what the circle keeps."""
    if version.circle_id is None:
        return
    if version.original_id is None:
        raise ReleasedByCircle
    require_may_release(by, version.circle_id)


@transaction.atomic
def release(version: LawVersion, *, by: User) -> None:
    """Let everybody read a version."""
    permissions.require_may_edit(by)
    _require_own(by, version)
    if version.released_at is None:
        version.released_at = timezone.now()
        version.save(update_fields=("released_at",))
        record(by, "released", version)


@transaction.atomic
def withdraw(version: LawVersion, *, by: User) -> None:
    """Let only those who sign in read a version."""
    permissions.require_may_edit(by)
    _require_own(by, version)
    if version.released_at is not None:
        version.released_at = None
        version.save(update_fields=("released_at",))
        record(by, "withdrew", version)


@transaction.atomic
def set_period(
    version: LawVersion, first: date | None, until: date | None = None, *, by: User
) -> None:
    """Say from which day a version is in force, and until before which."""
    permissions.require_may_edit(by)
    require_forwards(first, until)
    require_free_day(version.language_version, first, but=version.pk)
    before = version.in_force_from
    version.in_force_from, version.in_force_until = first, until
    version.save(update_fields=("in_force_from", "in_force_until"))
    open_period(before, version.language_version)
    version.refresh_from_db(fields=("in_force_until",))
    record(by, "set the days of", version)


@transaction.atomic
def reindex(version: LawVersion, *, by: User | None = None, origin: str = Origin.PAGE) -> None:
    """Make the rows and the search words of a version anew; without a person, by a command.

    Which paragraphs its file leaves unsure is looked up in that, since canonical texts made before
    these were marked do not say it; the canonical text stays as it is.
    """
    if by:
        permissions.require_may_edit(by)
    storage.write_rows(version, queries.read_again(version))
    record(by, "indexed", version, origin=origin)


@transaction.atomic
def delete_version(version: LawVersion, *, by: User) -> None:
    """Take a version away; `restore_version` brings it back as it was."""
    permissions.require_may_edit(by)
    version.deleted_at = timezone.now()
    version.save(update_fields=("deleted_at",))
    open_period(version.in_force_from, version.language_version)
    record(by, "deleted", version)


@transaction.atomic
def restore_version(version: LawVersion, *, by: User) -> None:
    """Bring a version back, if nothing has taken its first day meanwhile."""
    permissions.require_may_edit(by)
    if version.deleted_at is None:
        raise NotDeleted
    require_free_day(version.language_version, version.in_force_from)
    version.deleted_at = None
    version.save(update_fields=("deleted_at",))
    set_periods(version.language_version)
    record(by, "restored", version)
